import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { AvailabilityRecord, Equipment, Inquiry, Reservation } from '../../../../src/core/index.js';
import { FIXTURE_NOW } from '../../../fixtures/cluster.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost, type Caller, type TestAnswer, type TestHost } from '../support/host.js';
import { MACHINES, permissionWorld } from './world.js';

const PERSONS = { member: 'p-rival', asker: 'p-regular', coordinator: 'p-coordinator', owner: 'p-owner', admin: 'p-admin' } as const;
const COLUMNS = ['visitor', 'member', 'asker', 'coordinator', 'owner', 'admin'] as const;
type Column = (typeof COLUMNS)[number];

/** What is tried and what must come of it: a status, or a check that throws. */
type Try = [what: string, status: number, send: (caller: Caller) => Promise<TestAnswer>];
type Row = Record<Column, Try[]>;

await onDatabases('who may see and do what', (database) => {
  let host: TestHost;
  const callers = new Map<Column, Caller>();
  let count = 0;
  const callerOf = (column: Column): Caller => callers.get(column)!;
  before(async () => {
    host = await startTestHost({ database: database(), cluster: permissionWorld });
    callers.set('visitor', host.call);
    for (const [column, person] of Object.entries(PERSONS)) callers.set(column as Column, await host.as(person));
  });
  after(() => host.close());

  const withKey = (headers: Record<string, string> = {}): Record<string, string> => ({ 'Idempotency-Key': `matrix-key-${(count += 1)}`, ...headers });
  /** A time that nobody of this suite has asked for. */
  const nextTime = (): { start: string; end: string } => {
    const start = Date.parse('2026-11-26T00:00:00Z') + (count += 1) * 3_600_000;
    return { start: new Date(start).toISOString(), end: new Date(start + 3_600_000).toISOString() };
  };
  const draft = (equipmentId: string, more: object = {}): object => ({
    equipmentId, mode: 'self-use', ...nextTime(), purpose: 'x', answers: {}, termsAccepted: true, ...more,
  });
  const ask = (caller: Caller, equipmentId: string, more: object = {}): Promise<TestAnswer> =>
    caller('/reservations', { body: draft(equipmentId, more), headers: withKey() });
  const act = <T>(caller: Caller, { id, revision }: Reservation, action: object): Promise<TestAnswer<T>> =>
    caller<T>(`/reservations/${id}/actions`, { body: action, headers: withKey({ 'If-Match': `"${revision}"` }) });
  /** A reservation, of `p-regular` unless told otherwise; a case is one that the coordinator sent, or was given. */
  const made = async (options: { by?: Column; equipmentId?: string; isApproved?: boolean; isCase?: boolean; isAssigned?: boolean; more?: object } = {}): Promise<Reservation> => {
    const { by = 'asker', equipmentId = MACHINES.own, isApproved, isCase, isAssigned, more = {} } = options;
    const { status, body } = await ask(callerOf(isCase ? 'coordinator' : by), equipmentId, { ...(isCase && { onBehalfOf: PERSONS.asker }), ...more });
    assert.equal(status, 201, JSON.stringify(body));
    const reservation = body as unknown as Reservation;
    if (isAssigned) await database().query('UPDATE reservation SET coordinator_id = $2 WHERE id = $1', [reservation.id, PERSONS.coordinator]);
    return isApproved ? (await act<Reservation>(callerOf('admin'), reservation, { action: 'approve' })).body : reservation;
  };
  const doing = (action: object, options: Parameters<typeof made>[0] = {}) => async (caller: Caller): Promise<TestAnswer> => act(caller, await made(options), action);

  const rows = (name: string, row: Row): void => {
    describe(name, () => {
      for (const column of COLUMNS) {
        for (const [what, status, send] of row[column]) {
          it(`${column}: ${what}`, async () => {
            const answer = await send(callerOf(column));
            assert.equal(answer.status, status, JSON.stringify(answer.body).slice(0, 500));
          });
        }
      }
    });
  };
  const same = (tries: Try[]): Row => ({ visitor: tries, member: tries, asker: tries, coordinator: tries, owner: tries, admin: tries });

  const open = (id: string) => (caller: Caller): Promise<TestAnswer> => caller(`/equipment/${id}`);
  rows('the public catalog', same([
    ['is listed', 200, async (caller) => {
      const answer = await caller<{ items: { id: string }[] }>('/equipment');
      assert.ok(answer.body.items.some(({ id }) => id === MACHINES.own));
      return answer;
    }],
    ['is opened', 200, open(MACHINES.own)],
  ]));

  /** Opened, listed and counted or none of it: 404 and silence, never 403. */
  const knows = (id: string, isKnown: boolean): Try => [
    `${isKnown ? 'knows' : 'does not know'} ${id}`, isKnown ? 200 : 404, async (caller) => {
      const list = await caller<{ items: { id: string }[]; total: number; facets: { institution: { value: string; count: number }[] } }>('/equipment?limit=200');
      assert.equal(list.body.items.some((item) => item.id === id), isKnown);
      assert.equal(list.body.total, list.body.items.length);
      assert.equal(list.body.facets.institution.reduce((sum, { count: n }) => sum + n, 0), list.body.total);
      const { body } = await caller<{ items: object[] }>(`/availability?equipment=${id}&from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z`);
      assert.deepEqual('error' in body.items[0]!, !isKnown);
      const check = await caller('/checks', { body: draft(id) });
      assert.equal(check.status, isKnown ? 200 : 404);
      return caller(`/equipment/${id}`);
    },
  ];
  rows('a restricted machine', {
    visitor: [knows(MACHINES.members, false), knows(MACHINES.hidden, false)],
    member: [knows(MACHINES.members, true), knows(MACHINES.hidden, false)],
    asker: [knows(MACHINES.members, true), knows(MACHINES.hidden, false)],
    coordinator: [knows(MACHINES.hidden, true), knows(MACHINES.otherHidden, true)],
    owner: [knows(MACHINES.hidden, true), knows(MACHINES.otherHidden, false)],
    admin: [knows(MACHINES.hidden, true), knows(MACHINES.otherHidden, true)],
  });

  /** What an availability answer says of one reservation besides its time. */
  const told = (what: string, expected: object, options: Parameters<typeof made>[0] = {}): Try => [what, 200, async (caller) => {
    const { id, wished } = await made(options);
    const query = new URLSearchParams({ equipment: options.equipmentId ?? MACHINES.own, from: wished.start, to: wished.end });
    const answer = await caller<{ items: AvailabilityRecord[] }>(`/availability?${query.toString()}`);
    const found = answer.body.items[0]?.busy.find(({ start }) => start === wished.start);
    assert.deepEqual(found, { ...wished, status: 'pending', ...('reservationId' in expected ? { ...expected, reservationId: id } : expected) });
    return answer;
  }];
  const linked = { reservationId: 'its own' };
  rows('availability', {
    visitor: [told('times only', {})],
    member: [told('times only, of others', {}), told('the own', { own: true, ...linked }, { by: 'member' })],
    asker: [told('the own', { own: true, ...linked }), told('times only, of others', {}, { by: 'member' })],
    coordinator: [told('cases in hand', linked, { isCase: true }), told('cases in hand', linked, { isAssigned: true }), told('times only, of others', {})],
    owner: [told('the own machines’', linked), told('times only, of other machines', {}, { equipmentId: MACHINES.other })],
    admin: [told('all', linked), told('all', linked, { equipmentId: MACHINES.other })],
  });

  const reads = (what: string, status: number, options: Parameters<typeof made>[0] = {}): Try => [what, status, async (caller) => {
    const { id } = await made(options);
    const file = await caller(`/reservations/${id}/calendar.ics`);
    assert.equal(file.status, status);
    return caller(`/reservations/${id}`);
  }];
  rows('a reservation’s details', {
    visitor: [reads('none', 401)],
    member: [reads('not of others', 404), reads('the own', 200, { by: 'member' })],
    asker: [reads('the own', 200)],
    coordinator: [reads('cases in hand', 200, { isCase: true }), reads('cases in hand', 200, { isAssigned: true }), reads('no others', 404)],
    owner: [reads('of own machines', 200), reads('not of others', 404, { equipmentId: MACHINES.other })],
    admin: [reads('all', 200), reads('all', 200, { equipmentId: MACHINES.other })],
  });

  const asks = (what: string, status: number, equipmentId: string = MACHINES.own, more: object = {}): Try => [what, status, (caller) => ask(caller, equipmentId, more)];
  const forOther = { onBehalfOf: 'p-associate' };
  rows('asking, for oneself and for others', {
    visitor: [asks('not at all', 401), asks('not for others', 401, MACHINES.own, forOther)],
    member: [asks('for oneself', 201), asks('for nobody else', 403, MACHINES.own, forOther), asks('not for a machine that one may not know', 422, MACHINES.hidden)],
    asker: [asks('for oneself', 201), asks('for nobody else', 403, MACHINES.own, forOther)],
    coordinator: [asks('for oneself', 201), asks('for others, as a case in hand', 201, MACHINES.own, forOther)],
    owner: [asks('for oneself', 201, MACHINES.other), asks('for others, on own machines', 201, MACHINES.own, forOther), asks('not on other machines', 403, MACHINES.other, forOther)],
    admin: [asks('for oneself', 201), asks('for others', 201, MACHINES.other, forOther)],
  });

  const cancel = { action: 'cancel' };
  const explained = { action: 'cancel', note: 'The machine is needed.' };
  const move = async (caller: Caller, options: Parameters<typeof made>[0] = {}): Promise<TestAnswer> => act(caller, await made(options), { action: 'reschedule', ...nextTime(), note: 'Moved.' });
  const approved = { isApproved: true };
  rows('editing and cancelling', {
    visitor: [['cancels nothing', 401, doing(cancel, approved)], ['moves nothing', 401, move]],
    member: [['cancels nobody else’s', 404, doing(explained, approved)], ['moves nobody else’s', 404, move]],
    asker: [
      ['cancels the own', 200, doing(cancel, approved)],
      ['moves the own', 200, move],
      ['not after the owner’s cut-off', 409, async (caller) => {
        const own = await made({ isApproved: true, more: { start: '2026-11-25T01:00:00Z', end: '2026-11-25T02:00:00Z' } });
        host.setNow('2026-11-24T02:00:00Z');
        return act<Record<string, unknown>>(caller, own, cancel).finally(() => host.setNow(FIXTURE_NOW));
      }],
    ],
    coordinator: [
      ['cancels a case in hand, with a reason', 200, doing(explained, { isApproved: true, isCase: true, by: 'asker' })],
      ['cancels no other', 404, doing(explained, approved)],
    ],
    owner: [
      ['cancels on own machines, with a reason', 200, doing(explained, approved)],
      ['not without one', 422, doing(cancel, approved)],
      ['moves on own machines, with a reason', 200, (caller) => move(caller, approved)],
      ['moves nothing that somebody only wished', 403, move],
      ['cancels on no other machine', 404, doing(explained, { ...approved, equipmentId: MACHINES.other })],
    ],
    admin: [['cancels all, with a reason', 200, doing(explained, { ...approved, equipmentId: MACHINES.other })], ['moves all that is approved', 200, (caller) => move(caller, approved)]],
  });

  const decline = { action: 'decline', note: 'Not suitable.' };
  const counter = async (caller: Caller, options: Parameters<typeof made>[0] = {}): Promise<TestAnswer> => act(caller, await made(options), { action: 'counter', ...nextTime(), note: 'Later?' });
  rows('approving, offering another time, declining', {
    visitor: [['approves nothing', 401, doing({ action: 'approve' })]],
    member: [['approves nothing', 404, doing({ action: 'approve' })], ['declines nothing', 404, doing(decline)], ['offers nothing', 404, counter]],
    asker: [['never approves the own', 403, doing({ action: 'approve' })], ['never declines the own', 403, doing(decline)], ['offers nothing', 403, counter]],
    coordinator: [
      ['offers another time in a case in hand', 200, (caller) => counter(caller, { isAssigned: true })],
      ['not where they asked themselves, if for somebody else', 403, (caller) => counter(caller, { isCase: true })],
      ['does not approve a case', 403, doing({ action: 'approve' }, { isAssigned: true })],
      ['does not decline a case', 403, doing(decline, { isAssigned: true })],
      ['offers nothing elsewhere', 404, counter],
    ],
    owner: [
      ['approves on own machines', 200, doing({ action: 'approve' })],
      ['declines on own machines', 200, doing(decline)],
      ['offers another time on own machines', 200, counter],
      ['never approves the own, not even on own machines', 403, doing({ action: 'approve' }, { by: 'owner' })],
      ['approves on no other machine', 404, doing({ action: 'approve' }, { equipmentId: MACHINES.other })],
    ],
    admin: [
      ['approves all', 200, doing({ action: 'approve' }, { equipmentId: MACHINES.other })],
      ['never approves the own', 403, doing({ action: 'approve' }, { by: 'admin' })],
    ],
  });

  const write = (equipmentId: string) => async (caller: Caller): Promise<TestAnswer> => {
    const { body: { actions: _actions, qualifications: _definitions, ...record } } = await callerOf('admin')<Equipment & { actions?: string[] }>(`/equipment/${equipmentId}`);
    const confirmed = await caller(`/equipment/${equipmentId}/confirmations`, { body: {}, headers: { 'If-Match': `"${record.revision}"` } });
    const edited = await caller(`/equipment/${equipmentId}`, { method: 'PUT', body: record, headers: { 'If-Match': `"${record.revision + (confirmed.status === 200 ? 1 : 0)}"` } });
    assert.equal(confirmed.status, edited.status, JSON.stringify(confirmed.body));
    return edited;
  };
  rows('a machine’s record, hours, rules and fees', {
    visitor: [['writes nothing', 401, write(MACHINES.own)]],
    member: [['writes nothing', 403, write(MACHINES.own)], ['knows of nothing to write', 404, write(MACHINES.hidden)]],
    asker: [['writes nothing', 403, write(MACHINES.own)]],
    coordinator: [['writes nothing', 403, write(MACHINES.own)]],
    owner: [['writes the own', 200, write(MACHINES.own)], ['writes no other', 403, write(MACHINES.other)]],
    admin: [['writes all', 200, write(MACHINES.other)]],
  });

  const booked = async (caller: Caller, equipmentId: string): Promise<TestAnswer & { n: number }> => {
    const answer = await caller<{ rows?: { equipmentId?: string; reservations: number }[] }>('/usage?from=2026-11-20T00:00:00Z&to=2027-01-31T00:00:00Z&groupBy=equipment');
    const n = answer.body.rows?.find((row) => row.equipmentId === equipmentId)?.reservations ?? 0;
    return { ...(answer as unknown as TestAnswer), n };
  };
  /** Whether one more approved reservation is one more in what is counted for the reader, and a line of what is exported. */
  const counts = (what: string, isCounted: boolean, options: Parameters<typeof made>[0] = {}): Try => [what, 200, async (caller) => {
    const equipmentId = options.equipmentId ?? MACHINES.own;
    const { n } = await booked(caller, equipmentId);
    const { reference } = await made({ isApproved: true, ...options });
    const answer = await booked(caller, equipmentId);
    assert.equal(answer.n, n + (isCounted ? 1 : 0));
    const table = await caller<string>('/exports/reservations?from=2026-11-20T00:00:00Z&to=2027-01-31T00:00:00Z');
    assert.equal(table.body.includes(reference), isCounted);
    return answer;
  }];
  const trail = (status: number): Try[] => [['the trail', status, (caller) => caller('/audit')]];
  rows('the audit trail', { visitor: trail(401), member: trail(403), asker: trail(403), coordinator: trail(403), owner: trail(403), admin: trail(200) });

  rows('usage and export', {
    visitor: [['no usage', 401, (caller) => booked(caller, MACHINES.own)], ['no export', 401, (caller) => caller('/exports/usage')]],
    member: [counts('the own', true, { by: 'member' }), counts('of nobody else', false)],
    asker: [counts('the own', true), counts('of nobody else', false, { by: 'member' })],
    coordinator: [counts('cases in hand', true, { isAssigned: true }), counts('no others', false)],
    owner: [counts('of own machines', true), counts('of no other', false, { equipmentId: MACHINES.other })],
    admin: [counts('of all', true, { equipmentId: MACHINES.other })],
  });

  const slot = (): object => ({ equipmentId: MACHINES.own, mode: 'self-use', ...nextTime() });
  /** An inquiry of `p-regular` unless told otherwise: nobody's case, that of `p-coordinator`, or of another coordinator. */
  const inquiry = async (whose: 'nobody' | 'coordinator' | 'other' = 'nobody', by: Column = 'asker'): Promise<Inquiry> => {
    const coordinatorId = { nobody: undefined, coordinator: PERSONS.coordinator, other: 'p-coordinator-2' }[whose];
    const { status, body } = await callerOf(by)<Inquiry>('/inquiries', { body: { needs: 'x', coordinatorId }, headers: withKey() });
    assert.equal(status, 201, JSON.stringify(body));
    return body;
  };
  const asksFor: Try = ['asks for themselves', 201, (caller) => caller('/inquiries', { body: { needs: 'x' }, headers: withKey() })];
  /** Opened, listed in some role, or neither; and whether the asker's name is in it. */
  const finds = (what: string, status: number, ...[whose, by]: Parameters<typeof inquiry>): Try => [what, status, async (caller) => {
    const { id } = await inquiry(whose, by);
    for (const role of ['asker', 'coordinator', 'candidate', 'admin']) {
      const list = await caller<{ items?: Inquiry[] }>(`/inquiries?role=${role}&limit=200`);
      if (status !== 200) assert.ok(!list.body.items?.some((item) => item.id === id), role);
    }
    return caller(`/inquiries/${id}`);
  }];
  const nameless: Try = ['those of nobody, without a name', 200, async (caller) => {
    const answer = await caller(`/inquiries/${(await inquiry()).id}`);
    assert.ok(!JSON.stringify(answer.body).includes(PERSONS.asker), JSON.stringify(answer.body));
    return answer;
  }];
  const does = (what: string, status: number, action: object, ...[whose, by]: Parameters<typeof inquiry>): Try => [what, status, async (caller) => {
    const { id, revision } = await inquiry(whose, by);
    return caller(`/inquiries/${id}/actions`, { body: action, headers: withKey({ 'If-Match': `"${revision}"` }) });
  }];
  const close = { action: 'close', outcome: 'dropped', note: 'x' };
  const handOver = { action: 'hand-over', coordinatorId: 'p-coordinator-2', note: 'x' };
  rows('inquiries', {
    visitor: [
      ['asks nothing', 401, (caller) => caller('/inquiries', { body: { needs: 'x' }, headers: withKey() })], finds('knows of none', 401),
      does('does nothing', 401, { action: 'take' }),
    ],
    member: [asksFor, finds('not those of others', 404), finds('the own', 200, 'nobody', 'member'), does('does nothing elsewhere', 404, { action: 'message', note: 'x' })],
    asker: [
      asksFor, finds('the own', 200, 'other'), does('writes', 200, { action: 'message', note: 'x' }, 'other'), does('withdraws', 200, { action: 'withdraw' }),
      does('does not take up the own', 403, { action: 'take' }), does('does not close', 403, close), does('hands nothing over', 403, handOver),
    ],
    coordinator: [
      asksFor, nameless, finds('the own cases', 200, 'coordinator'), finds('not those of other coordinators', 404, 'other'),
      does('takes up', 200, { action: 'take' }), does('not what is another’s', 404, { action: 'take' }, 'other'), does('not the own', 403, { action: 'take' }, 'nobody', 'coordinator'),
      does('writes in cases in hand only', 403, { action: 'message', note: 'x' }),
      ['proposes in cases in hand', 200, async (caller) => does('', 200, { action: 'propose', slots: [slot()] }, 'coordinator')[2](caller)],
      ['proposes nothing elsewhere', 404, async (caller) => does('', 404, { action: 'propose', slots: [slot()] }, 'other')[2](caller)],
      does('hands over', 200, handOver, 'coordinator'), does('closes', 200, close, 'coordinator'), does('does not withdraw', 403, { action: 'withdraw' }, 'coordinator'),
    ],
    owner: [asksFor, finds('not those of others', 404), does('does nothing elsewhere', 404, { action: 'take' })],
    admin: [asksFor, finds('all', 200, 'other'), does('assigns', 200, handOver), does('closes', 200, close, 'other'), does('proposes nothing', 403, { action: 'propose', slots: [{ equipmentId: MACHINES.own, mode: 'self-use', start: '2026-12-01T00:00:00Z', end: '2026-12-01T01:00:00Z' }] }, 'other')],
  });
});
