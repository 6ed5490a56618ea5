import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Coordinator, Equipment, Reservation } from '../../../../src/core/index.js';
import { FIXTURE_NOW } from '../../../fixtures/cluster.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost, type Caller, type TestAnswer, type TestHost } from '../support/host.js';

await onDatabases('the records of machines', (database) => {
  let host: TestHost;
  let owner: Caller;
  let lab: Caller;
  let admin: Caller;
  let regular: Caller;
  before(async () => {
    host = await startTestHost({ database: database() });
    await signIn();
  });
  after(() => host.close());

  async function signIn(): Promise<void> {
    [owner, lab, admin, regular] = await Promise.all(['p-owner', 'p-owner-lab', 'p-admin', 'p-regular'].map((id) => host.as(id))) as [Caller, Caller, Caller, Caller];
  }

  const read = async (id: string, as: Caller = owner): Promise<Equipment> => (await as<Equipment>(`/equipment/${id}`)).body;
  const put = (as: Caller, id: string, body: object, revision?: number | string): Promise<TestAnswer> =>
    as(`/equipment/${id}`, { method: 'PUT', body, headers: revision === undefined ? {} : { 'If-Match': typeof revision === 'string' ? revision : `"${revision}"` } });
  const pointers = ({ body }: TestAnswer): string[] => (body['errors'] as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);

  describe('writing one anew', () => {
    it('a record may be sent back as it came, and counts as an edit', async () => {
      const before = await read('sem-1');
      const { status, headers, body } = await put(owner, 'sem-1', before, before.revision);
      assert.equal(status, 200, JSON.stringify(body));
      assert.equal(headers.get('ETag'), `"${before.revision + 1}"`);
      assert.deepEqual(body, { ...before, revision: before.revision + 1 });
    });

    it('is seen by the next reader, in the search and in every rule', async () => {
      const before = await read('sem-1');
      const asked = await host.call<{ items: { revision: number }[] }>('/availability?equipment=sem-1&from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z');
      const changed = { ...before, name: { ja: '電界放出形電子顕微鏡', source: 'ja' }, rules: { ...before.rules, stepMinutes: 60 } };
      assert.equal((await put(owner, 'sem-1', changed, before.revision)).status, 200);
      const found = await host.call<{ items: { id: string }[] }>(`/equipment?q=${encodeURIComponent('電界放出形')}`);
      assert.deepEqual(found.body.items.map(({ id }) => id), ['sem-1']);
      const check = await regular<{ reasons: { code: string }[] }>('/checks', { body: {
        equipmentId: 'sem-1', mode: 'self-use', start: '2026-12-01T01:30:00Z', end: '2026-12-01T03:00:00Z', purpose: 'x', answers: { material: 'Cu' }, termsAccepted: true,
      } });
      assert.ok(check.body.reasons.some(({ code }) => code === 'off-grid'), JSON.stringify(check.body));
      const again = await host.call<{ items: { revision: number }[] }>('/availability?equipment=sem-1&from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z');
      assert.ok(again.body.items[0]!.revision > asked.body.items[0]!.revision, 'whoever keeps an answer knows that it is old');
    });

    it('of a revision that is not the present one is stale, and without one is not taken', async () => {
      const { revision, ...record } = await read('sem-1');
      const stale = await put(owner, 'sem-1', record, revision - 1);
      assert.deepEqual([stale.status, stale.body['code']], [412, 'stale']);
      for (const tag of ['*', `W/"${revision}"`, String(revision), 'x']) assert.equal((await put(owner, 'sem-1', record, tag)).status, 412, tag);
      const missing = await put(owner, 'sem-1', record);
      assert.deepEqual([missing.status, missing.body['code']], [428, 'precondition-required']);
      assert.equal((await read('sem-1')).revision, revision);
    });

    it('of two at once one is taken and the other told', async () => {
      const before = await read('sem-1');
      const answers = await Promise.all([1, 2, 3, 4].map((capacity) => put(owner, 'sem-1', { ...before, capacity }, before.revision)));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412, 412, 412]);
      const { capacity, revision } = await read('sem-1');
      assert.equal(capacity, answers.findIndex(({ status }) => status === 200) + 1);
      assert.equal(revision, before.revision + 1);
    });

    it('is for the owner and for administrators', async () => {
      const before = await read('sem-1', admin);
      const status = async (as: Caller): Promise<number> => (await put(as, 'sem-1', before, before.revision)).status;
      assert.equal((await put(host.call, 'sem-1', before, before.revision)).status, 401);
      assert.deepEqual([await status(regular), await status(lab), await status(await host.as('p-coordinator'))], [403, 403, 403]);
      assert.equal(await status(admin), 200);
    });

    it('of a machine that may not be known of is "not found", like that of none', async () => {
      const record = await read('furnace-1');
      const [hidden, none] = [await put(lab, 'furnace-1', record, 1), await put(lab, 'no-such-machine', record, 1)];
      assert.equal(hidden.status, 404);
      assert.deepEqual(hidden.body, none.body);
    });

    it('cannot give it away: only who may write for both institutions hands a machine over', async () => {
      const before = await read('sem-1');
      assert.equal((await put(owner, 'sem-1', { ...before, institutionId: 'sagami-lab' }, before.revision)).status, 403);
      const moved = await put(admin, 'sem-1', { ...before, institutionId: 'sagami-lab' }, before.revision);
      assert.equal(moved.status, 200);
      assert.equal((await put(owner, 'sem-1', before, before.revision + 1)).status, 403);
      assert.equal((await put(admin, 'sem-1', before, before.revision + 1)).status, 200);
    });

    it('keeps what is the host’s: id, confirmation, revision, definitions', async () => {
      const before = await read('sem-1');
      const { body } = await put(owner, 'sem-1', {
        ...before, revision: 900, confirmation: { confirmedAt: '2030-01-01T00:00:00Z', confirmBy: '2040-01-01T00:00:00Z' }, qualifications: [], actions: [], color: 'red',
      }, before.revision);
      assert.deepEqual(body, { ...before, revision: before.revision + 1 });
      const other = await put(owner, 'sem-1', { ...before, id: 'sem-2' }, before.revision + 1);
      assert.deepEqual([other.status, pointers(other)], [422, ['/id unknown']]);
    });

    it('is refused field by field, with where and what', async () => {
      const before = await read('sem-1');
      const shape = await put(owner, 'sem-1', { ...before, kind: 'toy', rules: { ...before.rules, stepMinutes: 0 }, pictures: [{ src: 'javascript:alert(1)', alt: { en: 'x', source: 'en' } }] }, before.revision);
      assert.deepEqual([shape.status, pointers(shape).sort()], [422, ['/kind unknown-value', '/pictures/0/src unsafe-url', '/rules/stepMinutes too-small']]);
      const sense = await put(owner, 'sem-1', {
        ...before, category: 'test/astrology', timeZone: 'Mars/Olympus', modes: [], questions: [...before.questions, before.questions[0]], rules: { ...before.rules, maxMinutes: 10 },
      }, before.revision);
      assert.equal(sense.status, 422);
      const found = pointers(sense);
      for (const one of ['/category unknown', '/timeZone bad-time-zone', '/modes missing', '/questions/2/id duplicate-id', '/rules/maxMinutes bad-range']) assert.ok(found.includes(one), `${one} in ${found.join()}`);
      const hours = await put(owner, 'sem-1', { ...before, schedule: { layers: [{ kind: 'site', openings: [{ start: '2024-01-01T09:00', end: '2024-01-01T17:00', rules: ['FREQ=SOMETIMES'] }] }] } }, before.revision);
      assert.deepEqual([hours.status, pointers(hours)], [422, ['/schedule/layers/0/openings/0 bad-recurrence']]);
    });

    it('is told to those who listen', async () => {
      const events = async (): Promise<string[]> => (await database().query<{ type: string }>(`SELECT type FROM live_event WHERE equipment_id = 'edm-1' ORDER BY id`)).map(({ type }) => type);
      assert.deepEqual(await events(), []);
      const before = await read('edm-1', admin);
      await put(admin, 'edm-1', before, before.revision);
      assert.deepEqual(await events(), ['equipment', 'availability']);
    });
  });

  describe('opening a machine to others', () => {
    const record = async (): Promise<object> => {
      const { id: _id, ...rest } = await read('tensile-1', lab);
      return { ...rest, name: { en: 'Hardness tester', source: 'en' } };
    };
    it('gives it a name of its own, a place and a first confirmation', async () => {
      const made = await lab<Equipment>('/equipment', { body: await record() });
      assert.equal(made.status, 201, JSON.stringify(made.body));
      assert.equal(made.headers.get('Location'), `/api/v1/equipment/${made.body.id}`);
      assert.equal(made.headers.get('ETag'), '"1"');
      assert.deepEqual(made.body.confirmation, { confirmedAt: FIXTURE_NOW, confirmBy: '2027-11-24T00:00:00Z' });
      assert.deepEqual(await read(made.body.id, lab), made.body);
      const found = await host.call<{ total: number }>('/equipment?q=Hardness');
      assert.equal(found.body.total, 1);
    });
    it('is for owners, at their own institution, and for administrators', async () => {
      const body = await record();
      assert.equal((await host.call('/equipment', { body })).status, 401);
      assert.equal((await regular('/equipment', { body })).status, 403);
      assert.equal((await owner('/equipment', { body })).status, 403);
      assert.equal((await admin('/equipment', { body: { ...body, id: 'hardness-admin' } })).status, 201);
    });
    it('happens once, however often it is sent', async () => {
      const headers = { 'Idempotency-Key': 'new-machine-1' };
      const body = await record();
      const answers = await Promise.all([1, 2, 3].map(() => lab<Equipment>('/equipment', { body, headers })));
      const made = answers.filter(({ status }) => status === 201);
      assert.ok(made.length > 0 && answers.every(({ status }) => status === 201 || status === 409), answers.map(({ status }) => status).join());
      assert.equal(new Set(made.map(({ body: { id } }) => id)).size, 1);
      const again = await lab<Equipment>('/equipment', { body, headers });
      assert.equal(again.body.id, made[0]!.body.id);
      assert.equal((await lab('/equipment', { body: { ...body, capacity: 2 }, headers })).status, 422);
    });
    it('under a name that is taken is a conflict, not another machine', async () => {
      const answer = await lab('/equipment', { body: { ...(await record()), id: 'sem-1' } });
      assert.deepEqual([answer.status, pointers(answer)], [409, ['/id duplicate-id']]);
      assert.notEqual((await read('sem-1')).name.en, 'Hardness tester');
    });
  });

  describe('confirming', () => {
    it('moves the date on by as long as it stood before, and takes the warning away', async () => {
      const before = await read('ct-1', lab);
      const { status, body } = await lab<Equipment>('/equipment/ct-1/confirmations', { method: 'POST', headers: { 'If-Match': `"${before.revision}"` } });
      assert.equal(status, 200);
      assert.deepEqual([body.confirmation, body.revision], [{ confirmedAt: FIXTURE_NOW, confirmBy: '2027-11-24T00:00:00Z' }, before.revision + 1]);
    });
    it('of something else than one has seen is refused', async () => {
      const answer = await lab('/equipment/ct-1/confirmations', { method: 'POST', headers: { 'If-Match': '"1"' } });
      assert.equal(answer.status, 412);
    });
    it('is for the owner and administrators', async () => {
      assert.equal((await host.call('/equipment/ct-1/confirmations', { method: 'POST' })).status, 401);
      assert.equal((await owner('/equipment/ct-1/confirmations', { method: 'POST' })).status, 403);
      assert.equal((await admin('/equipment/ct-1/confirmations', { method: 'POST' })).status, 200);
    });
  });

  describe('a fault', () => {
    const note = { ja: '真空ポンプから異音がします。', source: 'ja' };
    it('stands before the next person at once, until the owner takes it back', async () => {
      const { status, body } = await lab<Equipment>('/equipment/tensile-1/faults', { body: { note } });
      assert.deepEqual([status, body.status, body.faultNote], [200, 'fault', note]);
      const draft = { equipmentId: 'tensile-1', mode: 'self-use', start: '2026-12-03T01:00:00Z', end: '2026-12-03T02:00:00Z', purpose: 'x', answers: {}, termsAccepted: true };
      const refused = await regular<{ reasons: { code: string }[] }>('/reservations', { body: draft, headers: { 'Idempotency-Key': 'after-the-fault' } });
      assert.equal(refused.status, 409);
      assert.ok(refused.body.reasons.some(({ code }) => code === 'equipment-fault'));
      const mended = await put(lab, 'tensile-1', { ...body, status: 'in-service' }, body.revision);
      assert.equal(mended.status, 200);
      assert.equal('faultNote' in mended.body, false, 'what was wrong is not said of a machine that works');
      assert.equal((await regular('/reservations', { body: draft, headers: { 'Idempotency-Key': 'after-the-mending' } })).status, 201);
    });
    it('may be reported by who is using the machine, and by no other member', async () => {
      const report = (as: Caller): Promise<TestAnswer<Equipment>> => as<Equipment>('/equipment/tensile-1/faults', { body: { note } });
      assert.equal((await report(regular)).status, 403);
      assert.deepEqual((await read('tensile-1', regular)).actions, []);
      host.setNow('2026-11-25T00:05:00Z');
      const user = await host.as('p-regular');
      const { body: { revision } } = await user<Reservation>('/reservations/r-tensile-regular');
      const started = await user('/reservations/r-tensile-regular/actions', { body: { action: 'start' }, headers: { 'Idempotency-Key': 'start-tensile', 'If-Match': `"${revision}"` } });
      assert.equal(started.status, 200, JSON.stringify(started.body));
      assert.deepEqual((await read('tensile-1', user)).actions, ['report-fault']);
      assert.equal((await report(await host.as('p-rival'))).status, 403);
      assert.equal((await report(user)).status, 200);
      host.setNow(FIXTURE_NOW);
      // Sign-ins do not last from one time to the other.
      await signIn();
    });
    it('needs words', async () => {
      assert.deepEqual(pointers(await lab('/equipment/tensile-1/faults', { body: {} })), ['/note missing']);
      assert.deepEqual(pointers(await lab('/equipment/tensile-1/faults', { body: { note: { source: 'ja' } } })), ['/note empty']);
    });
  });

  describe('what may be done with a record', () => {
    it('stands in it for each reader', async () => {
      const actions = async (as: Caller): Promise<unknown> => (await read('sem-1', as)).actions;
      assert.deepEqual(await actions(owner), ['edit', 'confirm', 'report-fault']);
      assert.deepEqual([await actions(admin), await actions(regular), await actions(host.call)], [['edit', 'confirm', 'report-fault'], [], undefined]);
    });
  });

  describe('people who mediate', () => {
    it('are told to those who have signed in, with name and place and what they know, and nothing else', async () => {
      assert.equal((await host.call('/coordinators')).status, 401);
      const { body } = await regular<Coordinator[]>('/coordinators');
      assert.deepEqual(body, [
        { id: 'p-coordinator', name: '伊藤 誠', region: 'JP-13', fields: ['test/microscopy', 'test/imaging'], languages: ['ja', 'en'] },
        { id: 'p-coordinator-2', name: '小島 あゆみ', region: 'JP-14', fields: ['production'], languages: ['ja', 'ko'] },
      ]);
    });
  });
});
