import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DatabaseError } from '../../../../demo/host/database/database.js';
import { retain } from '../../../../demo/host/privacy/retain.js';
import { pruneKeys } from '../../../../demo/host/store/idempotency.js';
import { FIXTURE_NOW } from '../../../fixtures/cluster.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost, type Caller, type TestAnswer, type TestHost } from '../support/host.js';

await onDatabases('what is kept about people', (database) => {
  let host: TestHost;
  let keys = 0;
  before(async () => {
    host = await startTestHost({ database: database() });
  });
  after(() => host.close());

  const withKey = (headers: Record<string, string> = {}): Record<string, string> => ({ 'Idempotency-Key': `privacy-key-${(keys += 1)}`, ...headers });
  const book = async (as: Caller, day: string, more: object = {}): Promise<string> => {
    const { status, body } = await as<{ id: string }>('/reservations', {
      body: {
        equipmentId: 'tensile-1', mode: 'self-use', start: `2026-${day}T01:00:00Z`, end: `2026-${day}T02:00:00Z`,
        purpose: 'MARK-purpose', answers: {}, termsAccepted: true, note: 'MARK-note', ...more,
      },
      headers: withKey(),
    });
    assert.equal(status, 201, JSON.stringify(body));
    return body.id;
  };
  const act = (as: Caller, id: string, revision: number, action: object): Promise<TestAnswer> =>
    as(`/reservations/${id}/actions`, { body: action, headers: withKey({ 'If-Match': `"${revision}"` }) });
  const at = async <T>(instant: string, work: () => Promise<T>): Promise<T> => {
    host.setNow(instant);
    return work().finally(() => host.setNow(FIXTURE_NOW));
  };
  /** Everything that the database holds, as one text. */
  const everything = async (): Promise<string> => {
    const texts: unknown[] = [];
    for (const table of ['person', 'reservation', 'reservation_history', 'idempotency_key', 'demo_token', 'audit_entry', 'live_event', 'inquiry', 'inquiry_history']) {
      texts.push(await database().query(`SELECT to_jsonb(t) AS row FROM ${table} t`));
    }
    return JSON.stringify(texts);
  };
  /** Says what is found, not in how much. */
  const holdsNothingOf = async (words: RegExp): Promise<void> => assert.deepEqual((await everything()).match(words), null);
  const refusedByDatabase = (sql: string): Promise<void> =>
    assert.rejects(database().query(sql), (error) => error instanceof DatabaseError && /append-only/.test(error.message), sql);

  describe('the audit trail', () => {
    it('holds who did what, when and on what, and names nobody', async () => {
      const regular = await host.as('p-regular');
      const id = await book(regular, '12-01');
      assert.equal((await act(regular, id, 1, { action: 'cancel' })).status, 200);
      const lines = await database().query<{ at: string; actor: string; action: string; details: unknown }>(
        `SELECT at, actor, action, details FROM audit_entry WHERE subject_kind = 'reservation' AND subject_id = $1 ORDER BY id`, [id],
      );
      assert.deepEqual(lines.map(({ action }) => action).filter((action) => action !== 'approve'), ['request', 'cancel']);
      for (const { at: when, actor, action, details } of lines) {
        if (action === 'approve') continue;
        assert.equal(when, FIXTURE_NOW);
        assert.match(actor, /^[0-9a-f]{64}$/);
        assert.deepEqual(details, { equipmentId: 'tensile-1', role: 'member' });
      }
      const own = await regular<{ actions: { action: string; on: { kind: string; id?: string } }[] }>('/session/data');
      assert.ok(own.body.actions.some(({ action, on }) => action === 'cancel' && on.id === id), 'the actor finds the own lines again');
      assert.ok(own.body.actions.some(({ action }) => action === 'sign-in'));
      const other = await (await host.as('p-rival'))<{ actions: { on: { id?: string } }[] }>('/session/data');
      assert.ok(!other.body.actions.some(({ on }) => on.id === id), 'others do not');
      const trail = JSON.stringify(await database().query('SELECT * FROM audit_entry'));
      assert.doesNotMatch(trail, /p-regular|p-rival|佐藤|MARK/);
    });

    it('tells of a machine that was edited, and by whom, and not of its availability', async () => {
      const admin = await host.as('p-admin');
      const note = { en: 'The nozzle is blocked.', source: 'en' };
      assert.equal((await admin('/equipment/printer-1/faults', { body: { note } })).status, 200);
      await database().query(`UPDATE equipment SET availability_revision = availability_revision + 1 WHERE id = 'printer-1'`);
      const lines = await database().query(
        `SELECT action, details, actor = audit_alias('p-admin', at) AS "isAdmin" FROM audit_entry WHERE subject_kind = 'equipment' AND subject_id = 'printer-1' ORDER BY id`,
      );
      assert.deepEqual(lines, [
        { action: 'create', details: { revision: 1 }, isAdmin: null }, { action: 'edit', details: { revision: 2 }, isAdmin: true },
      ]);
    });

    it('cannot be rewritten, thinned out or emptied, nor can a reservation’s history', async () => {
      for (const table of ['audit_entry', 'reservation_history']) {
        await refusedByDatabase(`UPDATE ${table} SET action = 'approve'`);
        await refusedByDatabase(`UPDATE ${table} SET at = at + interval '1 hour'`);
        await refusedByDatabase(`DELETE FROM ${table}`);
        await refusedByDatabase(`TRUNCATE ${table} CASCADE`);
      }
      await refusedByDatabase(`UPDATE reservation_history SET actor_id = 'p-rival'`);
      await refusedByDatabase(`UPDATE reservation_history SET note = 'something else' WHERE note IS NOT NULL`);
      await refusedByDatabase(`UPDATE audit_entry SET actor = 'pseudonym-x'`);
    });
  });

  describe('one’s own data', () => {
    it('can be taken along, whole, and by nobody else', async () => {
      const associate = await host.as('p-associate');
      const id = await book(associate, '12-02');
      const { status, headers, body } = await associate<{ person: { id: string; name: string }; reservations: { id: string; purpose: string; note?: string }[] }>('/session/data');
      assert.equal(status, 200);
      assert.equal(headers.get('Cache-Control'), 'no-store');
      assert.match(headers.get('Content-Disposition') ?? '', /attachment/);
      assert.deepEqual([body.person.id, body.person.name], ['p-associate', '高橋 由美']);
      const made = body.reservations.find((one) => one.id === id);
      assert.deepEqual([made?.purpose, made?.note], ['MARK-purpose', 'MARK-note']);
      assert.deepEqual(body.reservations.map((one) => one.id).sort(), ['r-emc-associate', id].sort());
      assert.equal((await host.call('/session/data')).status, 401);
      assert.equal((await act(associate, id, 1, { action: 'cancel' })).status, 200);
    });

    it('is not deleted while somebody counts on the person', async () => {
      const cooperating = await host.as('p-cooperating');
      const id = await book(cooperating, '12-03');
      const refused = await cooperating('/session/data', { method: 'DELETE', headers: { 'Accept-Language': 'ko' } });
      assert.deepEqual([refused.status, refused.body['code']], [409, 'open-reservations']);
      assert.match(String(refused.body['detail']), /예약/);
      assert.equal((await act(cooperating, id, 1, { action: 'cancel' })).status, 200);
      const asked = await cooperating<{ id: string }>('/inquiries', { body: { needs: 'MARK-needs', coordinatorId: 'p-coordinator' }, headers: withKey() });
      assert.equal(asked.status, 201);
      const own = await cooperating<{ inquiries: { needs: string }[] }>('/session/data');
      assert.deepEqual(own.body.inquiries.map(({ needs }) => needs), ['MARK-needs']);
      for (const one of [cooperating, await host.as('p-coordinator')]) assert.equal((await one('/session/data', { method: 'DELETE' })).status, 409, 'an open inquiry');
      const message = { action: 'message', note: 'MARK-message' };
      const step = (revision: number, body: object): Promise<TestAnswer> => cooperating(`/inquiries/${asked.body.id}/actions`, { body, headers: withKey({ 'If-Match': `"${revision}"` }) });
      assert.deepEqual([(await step(1, message)).status, (await step(2, { action: 'withdraw' })).status], [200, 200]);
    });

    it('is deleted at the person’s wish; what was booked stays and names nobody', async () => {
      const cooperating = await host.as('p-cooperating');
      const owner = await host.as('p-owner-lab');
      const erased = await cooperating('/session/data', { method: 'DELETE' });
      assert.equal(erased.status, 204, JSON.stringify(erased.body));
      assert.equal((await cooperating('/session')).status, 401, 'the sign-in is over');
      assert.equal((await host.call('/demo/session', { body: { personId: 'p-cooperating' } })).status, 422);
      await holdsNothingOf(/p-cooperating|민준|MARK-needs|MARK-message/);
      const list = await owner<{ items: { asker: { id: string; name: string }; purpose: string; start: string; history: { by?: { id?: string } }[] }[] }>('/reservations?role=owner&equipment=tensile-1&from=2026-12-03T00:00:00Z&to=2026-12-04T00:00:00Z');
      const [kept] = list.body.items;
      assert.match(kept?.asker.id ?? '', /^pseudonym-/);
      assert.match(kept?.asker.name ?? '', /^P-[0-9A-F]{8}$/);
      assert.equal(kept?.purpose, '');
      assert.ok(kept?.history.every(({ by }) => by?.id === undefined || by.id === kept.asker.id));
      assert.equal((await owner('/reservations', { body: {
        equipmentId: 'tensile-1', mode: 'self-use', start: '2026-12-04T01:00:00Z', end: '2026-12-04T02:00:00Z', purpose: 'x', answers: {}, termsAccepted: true, onBehalfOf: kept?.asker.id,
      }, headers: withKey() })).status, 422, 'nobody books for a pseudonym');
    });

    it('of an owner: their decisions stay, their name does not', async () => {
      const owner = await host.as('p-owner');
      assert.equal((await owner('/session/data', { method: 'DELETE' })).status, 204);
      await holdsNothingOf(/"p-owner"|田中/);
      const rival = await host.as('p-rival');
      const { body } = await rival<{ history: { action: string; by?: { id?: string } }[]; asker: { id: string }; purpose: string }>('/reservations/r-sem-rival');
      assert.match(body.history[1]?.by?.id ?? '', /^pseudonym-/);
      assert.deepEqual([body.history[0]?.by?.id, body.asker.id, body.purpose], ['p-rival', 'p-rival', '破断面の観察'], 'others are not touched');
    });
  });

  describe('after twelve months', () => {
    it('reservations that are over name pseudonyms, one for each person, and hold nobody’s words', async () => {
      // edm-1 was used on 10 November 2026; everything else of the fixtures ends later that month.
      assert.deepEqual(await retain(database(), Date.parse('2027-11-10T04:00:00Z')), { reservations: 0, pseudonyms: 0, deleted: 0 });
      const done = await retain(database(), Date.parse('2027-11-11T00:00:00Z'));
      assert.deepEqual([done.reservations, done.deleted], [1, 0]);
      const admin = await host.as('p-admin');
      const { body } = await admin<{ asker: { id: string }; purpose: string; actual: unknown; history: { at: string; action: string; by?: { id?: string; role?: string } }[] }>('/reservations/r-edm-regular');
      assert.match(body.asker.id, /^pseudonym-/);
      assert.equal(body.purpose, '');
      assert.deepEqual(body.actual, { start: '2026-11-10T01:05:00Z', end: '2026-11-10T04:40:00Z' }, 'what is counted stays');
      assert.deepEqual(body.history.map(({ action }) => action), ['request', 'approve', 'start', 'finish']);
      assert.equal(body.history[0]?.by?.id, body.asker.id);
      const regular = await host.as('p-regular');
      assert.equal((await regular('/reservations/r-edm-regular')).status, 404);
      assert.equal((await regular('/reservations/r-tensile-regular')).status, 200, 'what is younger stays as it was');
      assert.deepEqual(await retain(database(), Date.parse('2027-11-11T00:00:00Z')), { reservations: 0, pseudonyms: 0, deleted: 0 });
    });

    it('members whom nothing names and who did not come back are gone; the trail cannot tell who acted', async () => {
      await database().query(
        `INSERT INTO person (id, position, issuer, subject, seen_at, record) SELECT id, 99, 'https://id.example', id, '2026-11-01', jsonb_build_object('id', id, 'name', id, 'roles', roles, 'membership', 'none')
         FROM (VALUES ('p-gone', '["member"]'::jsonb), ('p-office', '["member", "admin"]')) AS list (id, roles)`,
      );
      const told = (): Promise<{ n: number }[]> =>
        database().query(`SELECT count(*) AS n FROM audit_entry WHERE actor = audit_alias('p-regular', at) AND at < '2027-01-01'`);
      assert.ok((await told())[0]!.n > 0);
      const done = await at('2028-01-15T00:00:00Z', () => retain(database(), Date.parse('2028-01-15T00:00:00Z')));
      assert.ok(done.reservations > 0);
      assert.equal(done.deleted, 1);
      const left = await database().query<{ id: string }>(`SELECT id FROM person WHERE issuer = 'https://id.example'`);
      assert.deepEqual(left, [{ id: 'p-office' }]);
      assert.deepEqual(await told(), [{ n: 0 }]);
      // Answers that are kept for retries hold words too, and not for long.
      await pruneKeys(database(), Date.parse('2028-01-15T00:00:00Z'));
      await holdsNothingOf(/MARK-|破断面/);
      const [{ n } = { n: 0 }] = await database().query<{ n: number }>(`SELECT count(*) AS n FROM audit_entry WHERE action = 'retain'`);
      assert.ok(n >= 2, 'what was done is in the trail');
    });
  });
});
