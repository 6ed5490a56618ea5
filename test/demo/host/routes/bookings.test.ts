import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import ICAL from 'ical.js';
import type { Draft, Reservation } from '../../../../src/core/index.js';
import { FIXTURE_NOW } from '../../../fixtures/cluster.js';
import { fixturePeople } from '../../../fixtures/cluster-people.js';
import { startTestHost, type Caller, type TestAnswer, type TestHost } from '../support/host.js';

let host: TestHost;
let regular: Caller;
let rival: Caller;
let owner: Caller;
let coordinator: Caller;
before(async () => {
  host = await startTestHost();
  await signIn();
});
after(() => host.close());

async function signIn(): Promise<void> {
  regular = await host.as('p-regular');
  rival = await host.as('p-rival');
  owner = await host.as('p-owner');
  coordinator = await host.as('p-coordinator');
}

/** Does something at another time; sign-ins do not last from one to the other. */
async function at<T>(instant: string, work: () => Promise<T>): Promise<T> {
  host.setNow(instant);
  await signIn();
  try {
    return await work();
  } finally {
    host.setNow(FIXTURE_NOW);
    await signIn();
  }
}

let keys = 0;
const withKey = (headers: Record<string, string> = {}): Record<string, string> => ({ 'Idempotency-Key': `booking-key-${(keys += 1)}`, ...headers });
const semDraft = (start: string, end: string): Draft => ({
  equipmentId: 'sem-1', mode: 'self-use', start, end, purpose: '断面の観察', answers: { material: 'Cu' }, termsAccepted: true,
});
const request = async (as: Caller, draft: Draft): Promise<Reservation> => {
  const { status, body } = await as<Reservation>('/reservations', { body: draft, headers: withKey() });
  assert.equal(status, 201, JSON.stringify(body));
  return body;
};
const take = <T = Reservation>(as: Caller, { id, revision }: Reservation, action: object): Promise<TestAnswer<T>> =>
  as<T>(`/reservations/${id}/actions`, { body: action, headers: withKey({ 'If-Match': `"${revision}"` }) });
const codes = ({ body }: TestAnswer): string[] => (body['reasons'] as { code: string }[]).map(({ code }) => code);

describe('a request’s life at the host', () => {
  it('is asked, questioned, answered and approved; what it holds is held throughout', async () => {
    const draft = semDraft('2026-12-01T01:00:00Z', '2026-12-01T03:00:00Z');
    const asked = await request(regular, draft);
    assert.deepEqual([asked.state, asked.confirmed, asked.actions], ['requested', undefined, ['withdraw', 'reschedule', 'note']]);
    const questioned = await take(owner, asked, { action: 'request-info', note: '厚さは？' });
    assert.equal(questioned.body.state, 'info-needed');
    const answered = await take(regular, questioned.body, { action: 'answer-info', note: '2 mm' });
    assert.equal(answered.body.state, 'requested');
    const approved = await take(owner, answered.body, { action: 'approve' });
    assert.deepEqual([approved.status, approved.body.state, approved.body.confirmed], [200, 'approved', { start: draft.start, end: draft.end }]);
    assert.deepEqual(approved.body.history.map(({ action, by }) => [action, by?.role]), [
      ['request', 'member'], ['request-info', 'owner'], ['answer-info', 'member'], ['approve', 'owner'],
    ]);
    const late = await rival('/reservations', { body: draft, headers: withKey() });
    assert.equal(late.status, 409);
    assert.ok(codes(late).includes('overlaps-reservation'));
  });

  it('gives its time back when it is cancelled, within the owner’s cut-off', async () => {
    const draft = semDraft('2026-12-02T01:00:00Z', '2026-12-02T03:00:00Z');
    const approved = (await take(owner, await request(regular, draft), { action: 'approve' })).body;
    const tooLate = await at('2026-12-01T06:00:00Z', () => take<Record<string, unknown>>(regular, approved, { action: 'cancel' }));
    assert.equal(tooLate.status, 409);
    assert.equal(tooLate.body['code'], 'state-conflict');
    const cancelled = await take(regular, approved, { action: 'cancel' });
    assert.equal(cancelled.body.state, 'cancelled');
    await request(rival, draft);
  });

  it('may be offered another time, which is held only once the asker accepts', async () => {
    const asked = await request(regular, semDraft('2026-12-03T01:00:00Z', '2026-12-03T03:00:00Z'));
    const offered = await take(owner, asked, { action: 'counter', start: '2026-12-04T01:00:00Z', end: '2026-12-04T03:00:00Z', note: '前日は校正です。' });
    assert.deepEqual([offered.body.state, offered.body.offer?.start], ['countered', '2026-12-04T01:00:00Z']);
    const accepted = await take(regular, offered.body, { action: 'accept-counter' });
    assert.deepEqual(
      [accepted.body.state, accepted.body.wished.start, accepted.body.confirmed?.start, accepted.body.offer],
      ['approved', '2026-12-03T01:00:00Z', '2026-12-04T01:00:00Z', undefined],
    );
    await request(rival, semDraft('2026-12-03T01:00:00Z', '2026-12-03T03:00:00Z'));
    const taken = await rival('/reservations', { body: semDraft('2026-12-04T01:00:00Z', '2026-12-04T03:00:00Z'), headers: withKey() });
    assert.equal(taken.status, 409);
  });

  it('is not moved onto somebody else’s time', async () => {
    const mine = await request(regular, semDraft('2026-12-07T01:00:00Z', '2026-12-07T02:00:00Z'));
    await request(rival, semDraft('2026-12-07T04:00:00Z', '2026-12-07T06:00:00Z'));
    const refused = await take<Record<string, unknown>>(regular, mine, { action: 'reschedule', start: '2026-12-07T05:00:00Z', end: '2026-12-07T06:00:00Z' });
    assert.equal(refused.status, 409);
    const moved = await take(regular, mine, { action: 'reschedule', start: '2026-12-07T01:30:00Z', end: '2026-12-07T02:30:00Z' });
    assert.deepEqual([moved.status, moved.body.wished.start], [200, '2026-12-07T01:30:00Z']);
  });

  it('costs what its new time costs once it is moved', async () => {
    const asked = await request(regular, semDraft('2026-12-10T01:00:00Z', '2026-12-10T02:00:00Z'));
    const end = '2026-12-10T04:00:00Z';
    const told = await regular<{ quote?: { total: number } }>('/checks', { body: { ...semDraft(asked.wished.start, end), editing: asked.id } });
    const moved = await take(regular, asked, { action: 'reschedule', start: asked.wished.start, end });
    assert.equal(moved.status, 200, JSON.stringify(moved.body));
    assert.ok(moved.body.quote!.total > asked.quote!.total);
    assert.equal(moved.body.quote?.total, told.body.quote?.total, 'as it was told before');
  });

  it('is approved late without being called late', async () => {
    const asked = await request(regular, semDraft('2026-12-08T01:00:00Z', '2026-12-08T03:00:00Z'));
    const approved = await at('2026-12-08T00:30:00Z', () => take(owner, asked, { action: 'approve' }));
    assert.equal(approved.status, 200, JSON.stringify(approved.body));
  });

  it('is used and done, with its actual time apart from the confirmed one', async () => {
    const asked = await request(regular, semDraft('2026-12-09T01:00:00Z', '2026-12-09T03:00:00Z'));
    const approved = (await take(owner, asked, { action: 'approve' })).body;
    const started = await at('2026-12-09T01:05:00Z', () => take(regular, approved, { action: 'start' }));
    assert.equal(started.body.state, 'in-use');
    const finished = await at('2026-12-09T02:40:00Z', () => take(regular, started.body, { action: 'finish' }));
    assert.deepEqual(
      [finished.body.state, finished.body.actual, finished.body.confirmed?.end],
      ['completed', { start: '2026-12-09T01:05:00Z', end: '2026-12-09T02:40:00Z' }, '2026-12-09T03:00:00Z'],
    );
  });

  it('that does not block is taken beside others until one of them is approved', async () => {
    const draft: Draft = { ...semDraft('2026-12-10T01:00:00Z', '2026-12-10T03:00:00Z'), equipmentId: 'ct-1', mode: 'commissioned', answers: {} };
    const first = await request(regular, draft);
    const second = await request(rival, draft);
    const lab = await host.as('p-owner-lab');
    assert.equal((await take(lab, second, { action: 'approve' })).status, 200);
    const refused = await take<Record<string, unknown>>(lab, first, { action: 'approve' });
    assert.equal(refused.status, 409);
    assert.deepEqual(refused.body['conflicts'], [{ equipmentId: 'ct-1', start: draft.start, end: draft.end }]);
  });
});

describe('on somebody’s behalf', () => {
  const draft = (day: string): Draft => ({ ...semDraft(`2026-12-${day}T01:00:00Z`, `2026-12-${day}T02:00:00Z`), onBehalfOf: 'p-regular' });

  it('a coordinator asks, is seen to have asked, and has the case', async () => {
    const made = await request(coordinator, draft('14'));
    assert.deepEqual([made.asker?.id, made.history[0]?.by?.id, made.history[0]?.by?.role, made.coordinator?.id], ['p-regular', 'p-coordinator', 'coordinator', 'p-coordinator']);
    const cases = await coordinator<{ items: Reservation[] }>('/reservations?role=coordinator');
    assert.deepEqual(cases.body.items.map(({ id }) => id), [made.id]);
    const own = await regular<{ items: Reservation[] }>('/reservations?limit=200');
    assert.ok(own.body.items.some(({ id }) => id === made.id), 'the asker sees it too');
  });

  it('an owner may for the own machines, a member for nobody', async () => {
    assert.equal((await owner('/reservations', { body: draft('15'), headers: withKey() })).status, 201);
    assert.equal((await rival('/reservations', { body: draft('16'), headers: withKey() })).status, 403);
    assert.equal((await (await host.as('p-owner-lab'))('/reservations', { body: draft('16'), headers: withKey() })).status, 403);
  });

  it('of somebody who does not exist: said where', async () => {
    const answer = await coordinator('/reservations', { body: { ...draft('17'), onBehalfOf: 'p-nobody' }, headers: withKey() });
    assert.deepEqual([answer.status, answer.body['errors']], [422, [{ pointer: '/onBehalfOf', code: 'unknown' }]]);
  });
});

describe('what others are told', () => {
  it('a refusal, a list of busy times and a stranger’s view hold nobody’s name or id', async () => {
    const draft = semDraft('2026-12-21T01:00:00Z', '2026-12-21T03:00:00Z');
    const made = await request(regular, draft);
    const answers = [
      await rival('/reservations', { body: draft, headers: withKey() }),
      await rival('/checks', { body: draft }),
      await rival('/availability?equipment=sem-1&from=2026-12-20T00:00:00Z&to=2026-12-23T00:00:00Z'),
      await host.call('/availability?equipment=sem-1&from=2026-12-20T00:00:00Z&to=2026-12-23T00:00:00Z'),
      await rival(`/reservations/${made.id}`),
      await rival(`/reservations/${made.id}/calendar.ics`),
      await rival('/reservations?role=owner'),
      await rival('/reservations?role=coordinator'),
      await host.call('/equipment?q=SEM'),
    ];
    const secrets = [made.id, made.reference, ...fixturePeople.flatMap(({ id, name }) => [id, name])];
    for (const { body, headers } of answers) {
      const text = JSON.stringify([body, [...headers]]);
      for (const secret of secrets) assert.ok(!text.includes(secret), `${secret} leaked in ${text.slice(0, 300)}`);
    }
  });
});

describe('a calendar file', () => {
  it('can be read by calendar programs, and says "tentative" until the owner has answered', async () => {
    const asked = await request(regular, semDraft('2026-12-22T01:00:00Z', '2026-12-22T03:00:00Z'));
    const read = async (): Promise<{ status: unknown; start: string; sequence: unknown; type: string | null }> => {
      const { body, headers } = await regular<string>(`/reservations/${asked.id}/calendar.ics`, { headers: { 'Accept-Language': 'ja' } });
      const event = new ICAL.Component(ICAL.parse(body) as unknown[]).getFirstSubcomponent('vevent')!;
      return {
        status: event.getFirstPropertyValue('status'), start: String(event.getFirstPropertyValue('dtstart')),
        sequence: event.getFirstPropertyValue('sequence'), type: headers.get('Content-Type'),
      };
    };
    assert.deepEqual(await read(), { status: 'TENTATIVE', start: '2026-12-22T01:00:00Z', sequence: 1, type: 'text/calendar; charset=utf-8' });
    await take(owner, asked, { action: 'approve' });
    assert.deepEqual(await read(), { status: 'CONFIRMED', start: '2026-12-22T01:00:00Z', sequence: 2, type: 'text/calendar; charset=utf-8' });
  });
});
