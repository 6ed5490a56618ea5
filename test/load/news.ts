/**
 * `npm run news`: what a change of a reservation costs the host while five people have their pages open, and when the
 * others know. The host runs as `npm start` does, with its embedded database; the pages ask as the elements do, without
 * being drawn. Two hundred pages of others can be left open beside them: `npm run news -- --others 200`.
 */
import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import type { ReactiveController } from 'lit';
import { RestAdapter } from '../../src/adapters/rest/index.js';
import { BookingClient } from '../../src/client/index.js';
import type { Reservation } from '../../src/core/types.js';
import { InboxSource, type InboxRole } from '../../src/elements/approvals/inbox-source.js';
import { unansweredQuery } from '../../src/elements/base/reservations/unanswered.js';
import { PartsSource } from '../../src/elements/reservations/parts-source.js';
import { prepareDataDir } from '../demo/host/support/pglite.js';
import { startProgram } from '../demo/host/support/program.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from '../faults/figures.js';

const ROUNDS = 20;
const PAUSE = 700;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A page of somebody's: their list or inbox, and what its menu counts. */
interface Page {
  client: BookingClient;
  items(): readonly Reservation[];
  /** Settles when the reservation is shown at that revision. */
  shows(id: string, revision: number): Promise<number>;
  close(): void;
}

const [others = 0] = process.argv.flatMap((word, at, words) => (word === '--others' ? [Number(words[at + 1])] : []));
const folder = await mkdtemp(join(tmpdir(), 'equipool-news-'));
await prepareDataDir(join(folder, 'data'));
const program = startProgram('main', { PORT: '0', DATA_DIR: join(folder, 'data') });
try {
  const [, origin] = await program.line(/Equipool demo: (http:\/\/localhost:\d+)\//);
  const open = (personId: string, place: InboxRole | 'own'): Promise<Page> => openPage(`${origin}/api/v1`, personId, place);
  const owner = await open('p-owner', 'owner');
  const asker = await open('p-regular', 'own');
  const pages = [owner, asker, await open('p-associate', 'own'), await open('p-coordinator', 'coordinator'), await open('p-admin', 'owner')];
  for (let count = 0; count < others; count += 1) pages.push(await open('p-associate', 'own'));
  await until(() => owner.items().length > 0 && asker.items().length > 0);
  // A note changes nothing but itself, so that every round is like the one before.
  const shared = asker.items().find(({ id, state, actions }) => state !== 'draft' && actions?.includes('note') && owner.items().some((item) => item.id === id));
  if (!shared) throw new Error('The asker has nothing at the owner.');
  await sleep(3000);
  const [times, costs]: [number[], number[]] = [[], []];
  let { revision } = shared;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await processorMs(program.child.pid!);
    const begun = performance.now();
    const seen = asker.shows(shared.id, revision + 1);
    const done = await owner.client.send({ kind: 'act', key: crypto.randomUUID(), reservationId: shared.id, revision, request: { action: 'note', note: `Round ${round}` } });
    if (done.status !== 'done') throw new Error(`The note was not taken: ${JSON.stringify(done)}`);
    times.push((await seen) - begun);
    await sleep(PAUSE);
    costs.push((await processorMs(program.child.pid!)) - before);
    revision += 1;
  }
  const figure = (values: readonly number[]): string => `${percentile(values, 0.5).toFixed(0)} (p95 ${percentile(values, 0.95).toFixed(0)})`;
  console.log(`${ROUNDS} notes with ${pages.length} pages open, at a load of ${loadavg()[0]!.toFixed(1)}`);
  console.log(`  ${figure(costs)} ms of the host's processor for each, in the median`);
  console.log(`  ${figure(times)} ms until the asker's page knows`);
  for (const page of pages) page.close();
} finally {
  program.child.kill('SIGTERM');
  await program.ended;
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);

async function openPage(baseUrl: string, personId: string, place: InboxRole | 'own'): Promise<Page> {
  const answer = await fetch(`${baseUrl}/demo/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ personId }) });
  const { token } = (await answer.json()) as { token: string };
  const client = new BookingClient({ adapter: new RestAdapter({ baseUrl, token: () => token, onProblem: () => undefined }) });
  const controllers: ReactiveController[] = [];
  const listeners = new Set<() => void>();
  let update = (): void => undefined;
  const host = {
    addController: (controller: ReactiveController) => void controllers.push(controller),
    removeController: () => undefined,
    requestUpdate: () => update(),
    updateComplete: Promise.resolve(true),
  };
  const source = place === 'own' ? new PartsSource(host) : new InboxSource(host);
  const begin = (): void => {
    if (source instanceof PartsSource) source.watch(client, Date.now());
    else source.begin(client, Date.now(), place as InboxRole);
    for (const listener of listeners) listener();
  };
  // As an element does: however much has come, one drawing.
  let isDue = false;
  update = () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      begin();
    });
  };
  begin();
  for (const controller of controllers) controller.hostConnected?.();
  client.reservations(place === 'owner' ? unansweredQuery('owner') : { role: 'asker', state: ['info-needed', 'countered'] }).subscribe(() => undefined);
  client.connect();
  return {
    client,
    items: () => source.items,
    shows: (id, revision) => new Promise((resolve) => {
      const look = (): void => {
        if (!source.items.some((item) => item.id === id && item.revision >= revision)) return;
        listeners.delete(look);
        resolve(performance.now());
      };
      listeners.add(look);
    }),
    close: () => client.disconnect(),
  };
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let waited = 0; !isTrue(); waited += 50) {
    if (waited > 60_000) throw new Error('The pages were not ready within a minute.');
    await sleep(50);
  }
}

/** What a process has had of the processor, in milliseconds (proc(5), fields 14 and 15 in hundredths of a second). */
async function processorMs(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
