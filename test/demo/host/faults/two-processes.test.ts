import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { seedIfEmpty } from '../../../../demo/host/store/seed.js';
import { fixtureCluster } from '../../../fixtures/cluster.js';
import { onDatabases } from '../support/databases.js';
import { startProgram, type Program } from '../support/program.js';
import { startProxy, type Proxy } from '../support/proxy.js';

const API = '/api/v1';
const DAY = 86_400_000;
/** Wholly in the future by the clock of whatever machine this runs on, and within every horizon. */
const at = (days: number, hour: number): string =>
  new Date(Math.floor(Date.now() / DAY) * DAY + days * DAY + hour * 3_600_000).toISOString().replace('.000Z', 'Z');

await onDatabases('two processes on one database, behind one address', (database) => {
  const programs: Program[] = [];
  let origins: string[];
  let proxy: Proxy;
  let token: string;
  let keys = 0;

  before(async () => {
    await seedIfEmpty(database(), fixtureCluster);
    const environment = { PORT: '0', DEMO: '1', DATABASE_URL: database.url!() };
    programs.push(startProgram('serve', environment), startProgram('serve', environment));
    origins = await Promise.all(programs.map(async (program) => `http://127.0.0.1:${(await program.line(/localhost:(\d+)\/api\/v1/))[1]}`));
    proxy = await startProxy(origins);
    const signedIn = await fetch(`${proxy.origin}${API}/demo/session`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ personId: 'p-regular' }),
    });
    token = ((await signedIn.json()) as { token: string }).token;
  });
  after(async () => {
    await proxy?.close();
    for (const { child } of programs) child.kill('SIGKILL');
    await Promise.all(programs.map(({ ended }) => ended));
  });

  const ask = (origin: string, start: string, end: string, key = `process-key-${(keys += 1)}`): Promise<Response> => fetch(`${origin}${API}/reservations`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({ equipmentId: 'edm-1', mode: 'self-use', start, end, purpose: 'x', answers: {}, termsAccepted: true }),
  });

  it('a sign-in at one is known to the other, and what one writes the other reads', async () => {
    const made = await ask(origins[0]!, at(8, 0), at(8, 1));
    assert.equal(made.status, 201, await made.clone().text());
    const { id } = (await made.json()) as { id: string };
    const read = await fetch(`${origins[1]!}${API}/reservations/${id}`, { headers: { Authorization: `Bearer ${token}` } });
    assert.equal(read.status, 200);
  });

  it('of rivals at both exactly one is given the slot, and a key is good at either', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => ask(proxy.origin, at(9, 0), at(9, 2), `rival-process-${n}`)));
    const statuses = answers.map(({ status }) => status);
    assert.deepEqual([statuses.filter((status) => status === 201).length, statuses.filter((status) => status === 409).length], [1, 59]);
    const winner = statuses.indexOf(201);
    const { id } = (await answers[winner]!.json()) as { id: string };
    for (const origin of origins) {
      const again = await ask(origin, at(9, 0), at(9, 2), `rival-process-${winner}`);
      assert.deepEqual([again.status, ((await again.json()) as { id: string }).id], [201, id]);
    }
  });

  it('what is written at one is told to a reader at the other, who resumes at either', { timeout: 120_000 }, async () => {
    const reader = async (origin: string, lastEventId?: string) => {
      const ending = new AbortController();
      const stream = await fetch(`${origin}${API}/events?equipment=edm-1`, { signal: ending.signal, headers: lastEventId ? { 'Last-Event-ID': lastEventId } : {} });
      const chunks = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      return {
        async until(pattern: RegExp): Promise<RegExpExecArray> {
          for (;;) {
            const found = pattern.exec(text);
            if (found) return found;
            const { done, value } = await chunks.read();
            if (done) assert.fail(`the stream ended with ${text}`);
            text += value;
          }
        },
        close: () => ending.abort(),
      };
    };
    const listening = await reader(origins[1]!);
    await listening.until(/connected/);
    await ask(origins[0]!, at(10, 0), at(10, 1));
    const [, revision, id] = await listening.until(/data: \{"type":"availability","equipmentId":"edm-1","revision":(\d+)\}\nid: (\d+)/);
    listening.close();
    await ask(origins[1]!, at(10, 3), at(10, 4));
    const resumed = await reader(origins[0]!, id);
    await resumed.until(new RegExp(`"equipmentId":"edm-1","revision":${Number(revision) + 1}\\}`));
    resumed.close();
  });

  it('one goes away, and the other serves on', async () => {
    programs[0]!.child.kill('SIGTERM');
    assert.equal((await programs[0]!.ended).code, 0);
    const made = await ask(origins[1]!, at(11, 0), at(11, 1));
    assert.equal(made.status, 201);
  });
}, { only: 'postgres' });
