import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Database } from '../../../../demo/host/database/database.js';
import { description } from '../support/description.js';
import { startTestHost, type Caller, type TestRequest } from '../support/host.js';
import { MARK, secretPlan, secretWishes, secretWorld, type KeptWish, type SecretPlan } from './secret-worlds.js';
import { freshPglite } from '../support/pglite.js';

/** More for a thorough look: SECRECY_RUNS=200. */
const RUNS = Number(process.env['SECRECY_RUNS'] ?? 4);
const WINDOW = 'from=2026-11-24T00:00:00Z&to=2026-12-01T00:00:00Z';
const EVERY_MACHINE = ['sem-1', 'tensile-1', 'ct-1', 'emc-1', 'edm-1', 'printer-1', 'clean-1', 'furnace-1', 'hidden-9'];

/** Every question that can be asked, under the address that the description gives it. */
function questions({ q }: SecretPlan): [template: string, path: string, request?: TestRequest][] {
  const list: [string, string, TestRequest?][] = [
    ['/session', '/session'], ['/session/data', '/session/data'],
    ['/equipment', '/equipment'], ['/equipment', `/equipment?q=${encodeURIComponent(q)}`],
    ['/equipment', `/equipment?q=${encodeURIComponent(q)}&sort=relevance&limit=2`], ['/equipment', '/equipment?sort=institution'],
    ['/equipment', '/equipment?category=test/microscopy&mode=loan'], ['/equipment', '/equipment?freeFrom=2026-11-25T00:00:00Z&freeTo=2026-11-26T00:00:00Z&minDuration=60'],
    ['/institutions', '/institutions'], ['/institutions/{id}', '/institutions/iruma-works'], ['/coordinators', '/coordinators'],
    ['/feeds', '/feeds'], ['/categories', '/categories'], ['/qualifications', '/qualifications'], ['/health', '/health'],
    ['/availability', `/availability?equipment=${EVERY_MACHINE.join()}&${WINDOW}`],
    ['/inquiries', '/inquiries'], ['/inquiries', '/inquiries?role=coordinator'], ['/inquiries', '/inquiries?role=candidate'], ['/inquiries', '/inquiries?role=admin'],
    ['/trainings', '/trainings'], ['/trainings', '/trainings?role=owner'], ['/waits', '/waits'],
    ['/reservations', '/reservations?limit=3'], ['/reservations', '/reservations?role=owner&limit=3'], ['/reservations', '/reservations?role=coordinator'],
  ];
  for (const id of EVERY_MACHINE) list.push(['/equipment/{id}', `/equipment/${id}`]);
  for (const groupBy of ['equipment', 'institution', 'pair', 'mode']) list.push(['/usage', `/usage?${WINDOW}&groupBy=${groupBy}`]);
  for (const kind of ['reservations', 'usage']) list.push(['/exports/{kind}', `/exports/${kind}?${WINDOW}`]);
  list.push(['/audit', '/audit']);
  for (let n = 0; n < 14; n += 1) list.push(['/reservations/{id}', `/reservations/r-${n}`], ['/reservations/{id}/calendar.ics', `/reservations/r-${n}/calendar.ics`]);
  for (let n = 0; n < 6; n += 1) {
    list.push(['/inquiries/{id}', `/inquiries/i-${n}`]);
    list.push(['/inquiries/{id}/actions', `/inquiries/i-${n}/actions`, { body: { action: 'take' }, headers: { 'Idempotency-Key': `secrecy-take-${n}`, 'If-Match': '"77"' } }]);
  }
  const draft = (equipmentId: string, hour: number): object => ({
    equipmentId, mode: 'self-use', start: new Date(Date.parse('2026-11-25T00:00:00Z') + hour * 3_600_000).toISOString(),
    end: new Date(Date.parse('2026-11-25T00:00:00Z') + (hour + 2) * 3_600_000).toISOString(), purpose: 'x', answers: {},
  });
  // Refused for its answers and terms at least, so that nothing is written.
  for (const id of EVERY_MACHINE) {
    list.push(['/checks', '/checks', { body: draft(id, 0) }], ['/checks', '/checks', { body: draft(id, 26) }]);
    list.push(['/reservations', '/reservations', { body: { ...draft(id, 24), mode: 'visit' }, headers: { 'Idempotency-Key': `secrecy-${id}` } }]);
  }
  list.push(['/reservations/{id}/actions', '/reservations/r-0/actions', { body: { action: 'approve' }, headers: { 'Idempotency-Key': 'secrecy-act', 'If-Match': '"77"' } }]);
  // Times that are past are waited for by nobody, so that nothing is written.
  for (const id of EVERY_MACHINE) list.push(['/waits', '/waits', { body: { equipmentId: id, mode: 'self-use', start: '2020-01-06T01:00:00Z', end: '2020-01-06T02:00:00Z' } }]);
  // No machine needs that training, whether one knows of the machine or not.
  for (const id of EVERY_MACHINE) list.push(['/trainings', '/trainings', { body: { qualificationId: 'no-such-training', equipmentId: id } }]);
  // Whoever may answer does so, which shows in the lists that follow.
  for (let n = 0; n < 11; n += 1) list.push(['/trainings/{id}/decision', `/trainings/t-${n}/decision`, { body: { isGranted: n % 2 === 0 } }]);
  list.push(['/trainings', '/trainings?role=owner&after=decisions'], ['/session/data', '/session/data?after=decisions']);
  return list;
}

/** Addresses that this walk leaves out, and why. */
const LEFT_OUT: Record<string, string> = {
  '/events': 'has no end; what it tells is tried in routes/events.test.ts',
  '/openapi.json': 'the same for everybody',
  '/demo/people': 'shows people by intent, in demonstrations only', '/demo/session': 'in demonstrations only',
  '/equipment/{id}/confirmations': 'writes', '/equipment/{id}/faults': 'writes',
  '/imports': 'writes, for owners and of their own machines; that an identifier is taken has to be said, and no more is',
  '/feeds/{id}': 'writes', '/feeds/{token}.ics': 'has an address of its own each time; what it tells is tried in routes/feeds.test.ts',
  '/holds': 'writes', '/holds/{id}': 'writes', '/holds/{id}/extensions': 'writes', '/waits/{id}': 'writes',
};

describe('what a reader may not see', () => {
  let database: Database;
  before(async () => (database = await freshPglite()));
  after(() => database.close());

  /** Everything that the plan's reader is told in one of the two worlds, with the headers. */
  async function told(plan: SecretPlan, isChanged: boolean): Promise<Map<string, string>> {
    await database.script('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
    const host = await startTestHost({ database, cluster: () => secretWorld(plan, isChanged) });
    await keepWishes(secretWishes(plan, isChanged));
    const caller: Caller = plan.reader === undefined ? host.call : await host.as(plan.reader);
    const answers = new Map<string, string>();
    for (const [, path, request] of questions(plan)) {
      const { status, headers, body } = await caller<unknown>(path, request);
      answers.set(`${path} ${JSON.stringify(request ?? null)}`, JSON.stringify([status, [...headers].sort(), body]));
    }
    await host.close();
    return answers;
  }

  /** Written as if they had been asked for and answered long ago; of two alike that are open, a host keeps one. */
  async function keepWishes(wishes: KeptWish[]): Promise<void> {
    for (const { id, askerId, equipmentId, qualificationId, state, note } of wishes) {
      const decidedAt = state === 'asked' ? null : '2026-11-21T00:00:00Z';
      await database.query(
        `INSERT INTO training (id, qualification_id, equipment_id, person_id, state, note, at, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6, '2026-11-20T00:00:00Z', $7) ON CONFLICT DO NOTHING`,
        [id, qualificationId, equipmentId, askerId, state, note, decidedAt],
      );
    }
  }

  it('changes nothing in any answer, error, count, order, ETag or file', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(secretPlan, async (plan) => {
        const [plain, changed] = [await told(plan, false), await told(plan, true)];
        for (const [question, answer] of changed) {
          if (answer === plain.get(question) && !answer.includes(MARK)) continue;
          assert.fail(`${plan.reader ?? 'a visitor'} is told by ${question}: ${answer.slice(0, 1_500)}\ninstead of ${plain.get(question)?.slice(0, 1_500)}`);
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  it('is looked for at every address that the description names', () => {
    const walked = new Set(questions({ reader: undefined, bookings: [], extra: [], inquiries: [], wishes: [], hiddenWords: [], q: 'x' }).map(([template]) => template));
    const missing = Object.keys(description.paths).filter((template) => !walked.has(template) && !(template in LEFT_OUT));
    assert.deepEqual(missing, []);
  });
});
