import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Equipment, Question } from '../../../../src/core/index.js';
import { prepareDataDir } from '../support/pglite.js';
import { startProgram, type Ended, type Program } from '../support/program.js';

let folder: string;
const programs: Program[] = [];
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'equipool-start-'));
});
after(async () => {
  for (const { child } of programs) child.kill('SIGKILL');
  await Promise.all(programs.map(({ ended }) => ended));
  await rm(folder, { recursive: true, force: true });
});

const READY = /^Equipool host: (http:\/\/localhost:\d+\/api\/v1)$/m;

function serve(environment: Record<string, string>): Program {
  const program = startProgram('serve', { PORT: '0', ...environment });
  programs.push(program);
  return program;
}

async function urlOf(program: Program): Promise<string> {
  return (await program.line(READY))[1] ?? '';
}

async function stop(program: Program): Promise<Ended> {
  program.child.kill('SIGTERM');
  return program.ended;
}

/** One sentence, exit code 1, and nothing that only a programmer reads. */
async function refusedStart(program: Program, ...words: RegExp[]): Promise<void> {
  const { code, out, err } = await program.ended;
  assert.equal(code, 1, err);
  assert.equal(out, '');
  assert.match(err, /^[^\n]+\.\n$/, 'one line that ends with a full stop');
  assert.doesNotMatch(err, /\bat .+:\d+:\d+|Error:/);
  for (const word of words) assert.match(err, word);
}

async function json<T>(url: string, init?: RequestInit): Promise<{ status: number; body: T }> {
  const response = await fetch(url, init);
  return { status: response.status, body: (await response.json()) as T };
}

describe('starting and stopping', () => {
  it('keeps what was booked over a restart, and ends with 0 on SIGTERM', async () => {
    const environment = { DATA_DIR: join(folder, 'kept'), DEMO: '1' };
    await prepareDataDir(environment.DATA_DIR);
    const first = serve(environment);
    let url = await urlOf(first);
    const people = await json<{ id: string; roles: string[]; membership: string }[]>(`${url}/demo/people`);
    const person = people.body.find(({ roles, membership }) => roles.includes('member') && membership === 'regular');
    assert.ok(person, 'somebody to sign in as');
    const { body: { token } } = await json<{ token: string }>(`${url}/demo/session`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ personId: person.id }),
    });
    const signedIn = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const booked = await bookAnything(url, signedIn);
    // An open stream of events must not keep the host from stopping.
    const stream = await fetch(`${url}/events`);
    assert.equal(stream.status, 200);
    const begin = performance.now();
    const ended = await stop(first);
    assert.deepEqual([ended.code, ended.signal, ended.err], [0, null, '']);
    assert.ok(performance.now() - begin < 5_000, 'took too long to stop');
    await stream.body?.cancel().catch(() => undefined);
    assert.ok(!(await readdir(environment.DATA_DIR)).some((name) => name.endsWith('.claim')), 'the directory was let go');

    const second = serve(environment);
    url = await urlOf(second);
    const found = await json<{ id: string; state: string }>(`${url}/reservations/${booked}`, { headers: signedIn });
    assert.deepEqual([found.status, found.body.id], [200, booked]);
    assert.equal((await stop(second)).code, 0);
  });

  it('refuses a data directory that another host has, within two seconds of reaching for it', async () => {
    const environment = { DATA_DIR: join(folder, 'shared') };
    await prepareDataDir(environment.DATA_DIR);
    const first = serve(environment);
    await urlOf(first);
    await refusedStart(serve(environment), /shared is in use by another Equipool host \(process \d+\)/, /DATA_DIR/);
    assert.equal((await stop(first)).code, 0);
  });

  it('says which port is taken', async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, resolve));
    const { port } = squatter.address() as AddressInfo;
    await refusedStart(serve({ PORT: String(port), DATA_DIR: join(folder, 'unused') }), new RegExp(`Port ${port} is in use`), /PORT=/);
    await new Promise((resolve) => squatter.close(resolve));
  });

  it('says which directory cannot be used', async () => {
    await writeFile(join(folder, 'file'), '');
    await refusedStart(serve({ DATA_DIR: join(folder, 'file/data') }), /file\/data cannot be read and written \(E\w+\)/);
  });

  it('says which database does not answer, without its password', async () => {
    await refusedStart(serve({ DATABASE_URL: 'postgres://somebody:secret@127.0.0.1:9/equipool' }), /127\.0\.0\.1:9\/equipool does not answer \(ECONNREFUSED\)/);
    const program = serve({ DATABASE_URL: 'mysql://somebody:secret@localhost/x' });
    await refusedStart(program, /DATABASE_URL is not a PostgreSQL address/);
    assert.doesNotMatch((await program.ended).err, /secret/);
  });

  it('has neither sample data nor a demonstration sign-in unless told so', async () => {
    const program = serve({ DATA_DIR: join(folder, 'plain') });
    const url = await urlOf(program);
    assert.equal((await json<{ total: number }>(`${url}/equipment`)).body.total, 0);
    assert.equal((await json(`${url}/demo/people`)).status, 404);
    const { body } = await json<{ capabilities: { signIn: string } }>(`${url}/session`);
    assert.equal(body.capabilities.signIn, 'none');
    assert.equal((await stop(program)).code, 0);
  });
});

function someAnswer({ type, min = 1, options }: Question): string | number | boolean {
  if (type === 'number') return min;
  if (type === 'yes-no') return true;
  return type === 'choice' ? (options?.[0]?.value ?? '') : 'as usual';
}

/** Books some free time on some machine and answers the reservation's id. */
async function bookAnything(url: string, headers: Record<string, string>): Promise<string> {
  const from = new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 20 * 86_400_000);
  for (let day = 0; day < 20; day += 1) {
    const start = new Date(from.getTime() + day * 86_400_000 + 4 * 3_600_000);
    const end = new Date(start.getTime() + 2 * 3_600_000);
    const page = await json<{ items: { id: string; modes: { mode: string }[] }[] }>(
      `${url}/equipment?limit=40&freeFrom=${start.toISOString()}&freeTo=${end.toISOString()}&minDuration=120&mode=self-use`,
    );
    for (const { id } of page.body.items) {
      const { body: machine } = await json<Equipment>(`${url}/equipment/${id}`);
      const draft = {
        equipmentId: id, mode: 'self-use', start: start.toISOString(), end: end.toISOString(), purpose: 'A restart test',
        answers: Object.fromEntries(machine.questions.map((question) => [question.id, someAnswer(question)])), termsAccepted: true,
      };
      const made = await json<{ id: string }>(`${url}/reservations`, {
        method: 'POST', headers: { ...headers, 'Idempotency-Key': `restart-${day}-${id}`.slice(0, 100).replace(/[^\w-]/g, '-') }, body: JSON.stringify(draft),
      });
      if (made.status === 201) return made.body.id;
      assert.ok([409, 422].includes(made.status), `unexpected ${made.status}`);
    }
  }
  return assert.fail('nothing could be booked');
}
