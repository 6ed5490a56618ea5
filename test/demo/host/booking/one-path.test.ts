import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Draft, Reason, Reservation } from '../../../../src/core/index.js';
import { fixtureCluster } from '../../../fixtures/cluster.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost, type Caller, type TestAnswer, type TestHost } from '../support/host.js';

type Group = { seriesId?: string; kitId?: string; items: Reservation[] };

/** The small world with a second microscope of the same owner, which nobody has been asked about. */
function widerCluster(): ReturnType<typeof fixtureCluster> {
  const cluster = fixtureCluster();
  const sem = cluster.equipment.find(({ id }) => id === 'sem-1')!;
  const tensile = cluster.equipment.find(({ id }) => id === 'tensile-1')!;
  const question = { ...sem.questions[0]!, id: 'coating' };
  cluster.equipment.push({ ...sem, id: 'sem-2', questions: [question] }, { ...tensile, id: 'twins', capacity: 2 });
  return cluster;
}

await onDatabases('one path for everything that takes time', (database) => {
  let host: TestHost;
  let regular: Caller;
  let rival: Caller;
  let owner: Caller;
  let ownerLab: Caller;
  let admin: Caller;
  before(async () => {
    host = await startTestHost({ database: database(), cluster: widerCluster });
    [regular, rival, owner, ownerLab, admin] = await Promise.all(['p-regular', 'p-rival', 'p-owner', 'p-owner-lab', 'p-admin'].map((id) => host.as(id))) as [Caller, Caller, Caller, Caller, Caller];
  });
  after(() => host.close());

  let keys = 0;
  const withKey = (headers: Record<string, string> = {}): Record<string, string> => ({ 'Idempotency-Key': `one-path-${(keys += 1)}`, ...headers });
  const draft = (equipmentId: string, day: string, from = '01', to = '03', more: Partial<Draft> = {}): Draft => ({
    equipmentId, mode: 'self-use', start: `2026-12-${day}T${from}:00:00Z`, end: `2026-12-${day}T${to}:00:00Z`, purpose: 'x',
    answers: equipmentId === 'sem-1' ? { material: 'Cu' } : {}, termsAccepted: true, ...more,
  });
  const ask = <T = Record<string, unknown>>(as: Caller, body: object): Promise<TestAnswer<T>> => as<T>('/reservations', { body, headers: withKey() });
  const take = <T = Reservation>(as: Caller, { id, revision }: Reservation, action: object): Promise<TestAnswer<T>> =>
    as<T>(`/reservations/${id}/actions`, { body: action, headers: withKey({ 'If-Match': `"${revision}"` }) });
  const codes = ({ body }: TestAnswer): string[] => ((body['reasons'] ?? []) as Reason[]).filter(({ severity }) => severity === 'block').map(({ code }) => code);
  const pointers = ({ body }: TestAnswer): string[] => ((body['errors'] ?? []) as { pointer: string }[]).map(({ pointer }) => pointer);
  const made = async (as: Caller, body: object): Promise<Reservation> => {
    const answer = await ask<Reservation>(as, body);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    return answer.body;
  };

  it('a series is had with all its dates, which count against others and each other', async () => {
    const body = draft('tensile-1', '01', '01', '02', { recurrence: { rules: ['FREQ=WEEKLY;COUNT=4'] } });
    const series = await ask<Group>(regular, body);
    assert.equal(series.status, 201, JSON.stringify(series.body));
    assert.deepEqual(series.body.items.map(({ wished }) => wished.start.slice(0, 10)), ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22']);
    assert.equal(new Set(series.body.items.map(({ seriesId }) => seriesId)).size, 1);
    assert.equal(new Set(series.body.items.map(({ reference }) => reference)).size, 4);
    const late = await ask(rival, draft('tensile-1', '15', '01', '02'));
    assert.deepEqual([late.status, codes(late)], [409, ['overlaps-reservation']]);
    const again = await host.database.query<{ n: number }>('SELECT count(*) AS n FROM reservation WHERE series_id = $1', [series.body.seriesId]);
    assert.equal(again[0]?.n, 4);
  });

  it('a series of which one date is taken is not had at all, and is told which', async () => {
    const before = await host.database.query<{ n: number }>('SELECT count(*) AS n FROM reservation');
    const body = draft('tensile-1', '14', '01', '02', { recurrence: { rules: ['FREQ=DAILY;COUNT=3'] } });
    const refused = await ask(rival, body);
    assert.deepEqual([refused.status, codes(refused)], [409, ['recurrence-conflicts']]);
    assert.deepEqual(refused.body['conflicts'], [{ equipmentId: 'tensile-1', start: '2026-12-15T01:00:00Z', end: '2026-12-15T02:00:00Z' }]);
    assert.deepEqual(await host.database.query('SELECT count(*) AS n FROM reservation'), before);
    const checked = await rival<{ ok: boolean; occurrences: { start: string; ok: boolean; alternative?: object }[] }>('/checks', { body });
    assert.deepEqual(checked.body.occurrences.map(({ ok }) => ok), [true, false, true]);
    assert.ok(checked.body.occurrences[1]?.alternative);
    const without = await ask<Group>(rival, { ...body, recurrence: { rules: body.recurrence!.rules, exdates: ['2026-12-15T10:00'] } });
    assert.deepEqual([without.status, without.body.items.length], [201, 2]);
  });

  it('rules are asked again on approval: a time that has begun, or that the asker holds on another form, is no way around them', async () => {
    const late = await made(regular, { ...draft('emc-1', '16'), start: '2026-11-24T06:00:00Z', end: '2026-11-24T07:00:00Z' });
    host.setNow('2026-11-24T06:15:00Z');
    const refused = await take<Record<string, unknown>>(ownerLab, late, { action: 'approve' });
    host.setNow('2026-11-24T00:00:00Z');
    assert.deepEqual([refused.status, codes(refused)], [409, ['in-past']]);
    const open = await made(regular, draft('ct-1', '16', '01', '02', { mode: 'commissioned' }));
    const held = await regular('/holds', { body: { equipmentId: 'ct-1', mode: 'commissioned', start: open.wished.start, end: open.wished.end } });
    assert.equal(held.status, 201, JSON.stringify(held.body));
    const approved = await take(ownerLab, open, { action: 'approve' });
    assert.equal(approved.status, 200, JSON.stringify(approved.body));
  });

  it('a rule that is none, or that never ends, is refused with its place', async () => {
    for (const rules of [['FREQ=SECONDLY'], ['FREQ=DAILY'], ['nonsense'], ['FREQ=DAILY;COUNT=501']]) {
      const answer = await ask(regular, draft('tensile-1', '02', '05', '06', { recurrence: { rules } }));
      assert.deepEqual([answer.status, pointers(answer)[0]], [422, '/recurrence/rules/0'], JSON.stringify(answer.body));
    }
  });

  it('a series of a kit takes every machine on every date, or nothing', async () => {
    const { equipmentId: _one, ...rest } = draft('', '03', '05', '06', { recurrence: { rules: ['FREQ=DAILY;COUNT=2'] } });
    const both = await ask<Group>(regular, { ...rest, equipmentIds: ['twins', 'tensile-1'] });
    assert.equal(both.status, 201, JSON.stringify(both.body));
    assert.deepEqual(both.body.items.map(({ equipmentId, wished }) => `${equipmentId} ${wished.start.slice(8, 10)}`), ['tensile-1 03', 'tensile-1 04', 'twins 03', 'twins 04']);
    assert.ok(both.body.items.every(({ kitId, seriesId }) => kitId === both.body.kitId && seriesId === both.body.seriesId));
    const { equipmentId: _two, ...next } = draft('', '04', '05', '06');
    const half = await ask(rival, { ...next, equipmentIds: ['twins', 'tensile-1'] });
    assert.equal(half.status, 409);
    assert.equal((await ask(rival, draft('twins', '04', '05', '06'))).status, 201, 'the second of the twins was not taken by the refused kit');
  });

  it('dates of a series on identical units get a unit each that is free', async () => {
    await made(regular, draft('twins', '09', '01', '02'));
    const series = await ask<Group>(rival, draft('twins', '08', '01', '02', { recurrence: { rules: ['FREQ=DAILY;COUNT=3'] } }));
    assert.equal(series.status, 201);
    const units = await host.database.query<{ unit: number }>('SELECT unit FROM reservation WHERE series_id = $1 ORDER BY lower(during)', [series.body.seriesId]);
    assert.deepEqual(units.map(({ unit }) => unit), [1, 2, 1]);
  });

  it('a counter-offer of another machine with a fee is taken up there and leaves the first free', async () => {
    const asked = await made(regular, draft('sem-1', '10'));
    const offered = await take(owner, asked, { action: 'counter', equipmentId: 'sem-2', fee: 3_000, note: 'sem-1 is being cleaned' });
    assert.equal(offered.status, 200, JSON.stringify(offered.body));
    assert.deepEqual([offered.body.offer?.equipmentId, offered.body.offer?.quote?.total, offered.body.equipmentId], ['sem-2', 3_000, 'sem-1']);
    const accepted = await take(regular, offered.body, { action: 'accept-counter' });
    assert.equal(accepted.status, 200, JSON.stringify(accepted.body));
    assert.deepEqual([accepted.body.id, accepted.body.reference, accepted.body.equipmentId, accepted.body.state, accepted.body.quote?.total],
      [asked.id, asked.reference, 'sem-2', 'approved', 3_000]);
    assert.deepEqual(accepted.body.history.map(({ action }) => action), ['request', 'counter', 'accept-counter']);
    assert.equal((await made(rival, draft('sem-1', '10'))).state, 'requested');
    assert.equal((await ask(rival, draft('sem-2', '10', '01', '03', { answers: { coating: 'Au' } }))).status, 409);
    const listed = await regular<{ items: Reservation[] }>('/reservations?from=2026-12-10T00:00:00Z&to=2026-12-11T00:00:00Z');
    assert.deepEqual(listed.body.items.map(({ id, equipmentId }) => [id, equipmentId]), [[asked.id, 'sem-2']], 'it is one reservation');
    const back = await take(admin, accepted.body, { action: 'cancel', note: 'x' });
    assert.deepEqual([back.status, back.body.state], [200, 'cancelled']);
  });

  it('it comes back to the first machine by a further offer with its whole history', async () => {
    const asked = await made(regular, draft('sem-1', '16', '04', '06'));
    let now = (await take(owner, asked, { action: 'counter', equipmentId: 'sem-2' })).body;
    now = (await take(regular, now, { action: 'accept-counter' })).body;
    const moved = await take(regular, now, { action: 'reschedule', start: '2026-12-16T06:00:00Z', end: '2026-12-16T07:00:00Z' });
    assert.equal(moved.status, 409, 'the second machine asks something that nobody answered');
    const direct = await host.database.query<{ equipment_id: string; moved_to: string | null; blocking: boolean }>(
      'SELECT equipment_id, moved_to, blocking FROM reservation WHERE id = $1 ORDER BY equipment_id', [asked.id],
    );
    assert.deepEqual(direct, [{ equipment_id: 'sem-1', moved_to: 'sem-2', blocking: false }, { equipment_id: 'sem-2', moved_to: null, blocking: true }]);
  });

  it('nobody is offered what cannot be had, what is another’s, or what does not exist', async () => {
    const asked = await made(regular, draft('sem-1', '17'));
    await made(rival, draft('sem-1', '18'));
    const taken = await take<Record<string, unknown>>(owner, asked, { action: 'counter', start: '2026-12-18T01:00:00Z', end: '2026-12-18T03:00:00Z' });
    assert.deepEqual([taken.status, codes(taken)], [409, ['overlaps-pending']]);
    for (const equipmentId of ['tensile-1', 'no-such-machine', 'furnace-1']) {
      const answer = await take<Record<string, unknown>>(owner, asked, { action: 'counter', equipmentId });
      assert.deepEqual([answer.status, pointers(answer)], [422, ['/equipmentId']], equipmentId);
    }
    assert.deepEqual(pointers(await take<Record<string, unknown>>(owner, asked, { action: 'counter' })).slice(0, 2), ['/start', '/end']);
    const outside = { action: 'counter', start: '2026-12-19T01:00:00Z', end: '2026-12-19T03:00:00Z' };
    assert.deepEqual(codes(await take<Record<string, unknown>>(owner, asked, outside)), ['outside-opening'], 'a Saturday');
    const waived = await take(owner, asked, { ...outside, waive: ['outside-opening'] });
    assert.equal(waived.body.state, 'countered');
    assert.equal((await take(regular, waived.body, { action: 'accept-counter' })).body.state, 'approved', 'what the owner set aside in the offer is not held against the asker');
  });

  it('an offer that somebody else has taken up meanwhile is a conflict with the interval', async () => {
    const asked = await made(regular, draft('sem-1', '21'));
    const offered = await take(owner, asked, { action: 'counter', start: '2026-12-22T01:00:00Z', end: '2026-12-22T03:00:00Z' });
    await made(rival, draft('sem-1', '22'));
    const late = await take<Record<string, unknown>>(regular, offered.body, { action: 'accept-counter' });
    assert.deepEqual([late.status, late.body['conflicts']], [409, [{ equipmentId: 'sem-1', start: '2026-12-22T01:00:00Z', end: '2026-12-22T03:00:00Z' }]]);
  });

  it('an owner names a coordinator, who from then on sees the case and may mediate', async () => {
    const asked = await made(regular, draft('sem-1', '23'));
    const coordinator = await host.as('p-coordinator');
    assert.equal((await coordinator(`/reservations/${asked.id}`)).status, 404);
    for (const coordinatorId of ['p-rival', 'nobody']) {
      assert.deepEqual(pointers(await take<Record<string, unknown>>(owner, asked, { action: 'assign-coordinator', coordinatorId })), ['/coordinatorId']);
    }
    const assigned = await take(owner, asked, { action: 'assign-coordinator', coordinatorId: 'p-coordinator' });
    assert.equal(assigned.body.coordinator?.id, 'p-coordinator', JSON.stringify(assigned.body));
    const offered = await take(coordinator, assigned.body, { action: 'counter', equipmentId: 'sem-2' });
    assert.deepEqual([offered.status, offered.body.offer?.by], [200, 'coordinator']);
    const accepted = await take(regular, offered.body, { action: 'accept-counter' });
    assert.deepEqual([accepted.body.equipmentId, accepted.body.state], ['sem-2', 'requested'], 'its owner has yet to decide');
    assert.equal((await take(ownerLab, accepted.body, { action: 'approve' })).status, 404);
    assert.equal((await take<Record<string, unknown>>(owner, accepted.body, { action: 'approve', waive: ['answers-missing'] })).body['state'], 'approved');
  });

  it('requests that nobody answered expire when their time begins, once, and give it back', async () => {
    const asked = await made(regular, draft('edm-1', '24'));
    const approved = await take(admin, await made(regular, draft('edm-1', '24', '06', '08')), { action: 'approve' });
    host.setNow('2026-12-24T01:00:00Z');
    await host.sweep();
    await host.sweep();
    const again = await host.as('p-regular');
    const { body } = await again<Reservation>(`/reservations/${asked.id}`);
    assert.deepEqual([body.state, body.history.at(-1)?.action, body.history.at(-1)?.by?.role, body.history.length], ['expired', 'expire', 'host', 2]);
    assert.equal((await again<Reservation>(`/reservations/${approved.body.id}`)).body.state, 'approved');
    const [row] = await host.database.query<{ blocking: boolean; unit: number }>('SELECT blocking, unit FROM reservation WHERE id = $1', [asked.id]);
    assert.deepEqual(row, { blocking: false, unit: 0 });
  });
});
