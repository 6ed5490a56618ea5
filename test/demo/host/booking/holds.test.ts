import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Hold } from '../../../../src/host/index.js';
import { FIXTURE_NOW, fixtureCluster } from '../../../fixtures/cluster.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost, type Caller, type TestAnswer, type TestHost } from '../support/host.js';

/** The small world with a machine of two units. */
function twinCluster(): ReturnType<typeof fixtureCluster> {
  const cluster = fixtureCluster();
  const tensile = cluster.equipment.find(({ id }) => id === 'tensile-1')!;
  const asked = cluster.equipment.find(({ id }) => id === 'edm-1')!;
  for (const id of ['open-1', 'open-2']) {
    cluster.equipment.push({ ...asked, id, capacity: id === 'open-2' ? 2 : 1, rules: { ...asked.rules, pendingBlocks: false, bufferAfterMinutes: 0 } });
  }
  for (const id of ['twins', 'm-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6']) cluster.equipment.push({ ...tensile, id, ...(id === 'twins' && { capacity: 2 }) });
  return cluster;
}

await onDatabases('holds', (database) => {
  let host: TestHost;
  let people: Caller[];
  before(async () => {
    host = await startTestHost({ database: database(), cluster: twinCluster });
    people = await Promise.all(['p-regular', 'p-rival', 'p-owner', 'p-owner-lab', 'p-admin', 'p-associate'].map((id) => host.as(id)));
  });
  after(() => host.close());

  let keys = 0;
  const slot = (equipmentId: string, day: string): object =>
    ({ equipmentId, mode: 'self-use', start: `2026-12-${day}T01:00:00Z`, end: `2026-12-${day}T02:00:00Z` });
  const hold = (who: number, equipmentId: string, day: string): Promise<TestAnswer<Hold>> => people[who]!<Hold>('/holds', { body: slot(equipmentId, day) });
  const ask = (who: number, equipmentId: string, day: string): Promise<TestAnswer> => people[who]!('/reservations', {
    body: { ...slot(equipmentId, day), purpose: 'x', answers: {}, termsAccepted: true }, headers: { 'Idempotency-Key': `hold-key-${(keys += 1)}` },
  });
  const later = (seconds: number): void => host.setNow(new Date(Date.parse(FIXTURE_NOW) + seconds * 1000).toISOString());
  const reasons = ({ body }: TestAnswer): string[] => (body['reasons'] as { code: string }[]).map(({ code }) => code);

  it('of many who hold and ask for one slot at one moment exactly one has it', async () => {
    const answers = await Promise.all(people.flatMap((_, who) => [hold(who, 'tensile-1', '01'), hold(who, 'tensile-1', '01'), hold(who, 'tensile-1', '01')]));
    const holders = new Set(answers.filter(({ status }) => status === 201).length > 0 ? await holdersOf('tensile-1') : []);
    assert.equal(holders.size, 1, 'a person who holds it again still is one');
    assert.ok(answers.every(({ status }) => status === 201 || status === 409), answers.map(({ status }) => status).join());
    const asked = await Promise.all(people.map((_, who) => ask(who, 'tensile-1', '01')));
    assert.deepEqual(asked.map(({ status }) => status).sort(), [201, 409, 409, 409, 409, 409]);
    const [row] = await host.database.query<{ asker_id: string }>(`SELECT asker_id FROM reservation WHERE equipment_id = 'tensile-1' AND state = 'approved' AND lower(during) = '2026-12-01T01:00:00Z'`);
    assert.ok(holders.has(row!.asker_id), 'whoever held it');
  });
  const holdersOf = async (equipmentId: string): Promise<string[]> =>
    (await host.database.query<{ asker_id: string }>('SELECT asker_id FROM reservation WHERE equipment_id = $1 AND held_until IS NOT NULL', [equipmentId])).map((row) => row.asker_id);

  it('the constraint itself keeps a hold and a reservation apart', async () => {
    assert.equal((await hold(0, 'm-1', '02')).status, 201);
    await assert.rejects(host.database.query(
      `INSERT INTO reservation (equipment_id, id, reference, asker_id, mode, state, wished, during, blocked, blocking, unit, details, created_at)
       SELECT equipment_id, 'x', 'x', 'p-rival', mode, 'approved', wished, during, blocked, true, unit, '{}', created_at FROM reservation WHERE held_until IS NOT NULL AND equipment_id = 'm-1'`,
    ), /reservation_no_overlap/);
  });

  it('identical units are held one each', async () => {
    const answers = [await hold(0, 'twins', '03'), await hold(1, 'twins', '03'), await hold(2, 'twins', '03')];
    assert.deepEqual(answers.map(({ status }) => status), [201, 201, 409]);
    assert.equal((await ask(2, 'twins', '03')).status, 409);
    assert.deepEqual([(await ask(1, 'twins', '03')).status, (await ask(0, 'twins', '03')).status], [201, 201]);
  });

  it('one that has ended holds nothing, whether or not anybody has swept', async () => {
    const { body: held } = await hold(0, 'm-2', '04');
    later(179);
    assert.equal((await ask(1, 'm-2', '04')).status, 409);
    later(180);
    const [seen] = ((await people[1]!<{ items: { busy: object[] }[] }>('/availability?equipment=m-2&from=2026-12-04T00:00:00Z&to=2026-12-05T00:00:00Z')).body.items);
    assert.deepEqual(seen?.busy, []);
    const extended = await people[0]!(`/holds/${held.id}/extensions`, { method: 'POST' });
    assert.deepEqual([extended.status, reasons(extended)], [409, ['hold-expired']]);
    assert.equal((await ask(1, 'm-2', '04')).status, 201, 'the row that is still there does not stand in the way');
    assert.equal((await ask(0, 'm-2', '04')).status, 409);
    later(0);
  });

  it('of a time that ends before it starts is refused in words', async () => {
    const answer = await people[0]!('/holds', { body: { equipmentId: 'm-6', mode: 'self-use', start: '2026-12-10T02:00:00Z', end: '2026-12-10T01:00:00Z' } });
    assert.deepEqual([answer.status, reasons(answer)], [409, ['invalid-range']]);
  });

  it('prolonging counts from now', async () => {
    const { body: held } = await hold(0, 'm-3', '07');
    later(170);
    const again = await people[0]!<Hold>(`/holds/${held.id}/extensions`, { method: 'POST' });
    assert.deepEqual([again.body.expiresAt, again.body.secondsLeft, again.body.extensionsLeft], ['2026-11-24T00:05:50Z', 180, 9]);
    later(300);
    assert.equal((await ask(1, 'm-3', '07')).status, 409);
    later(0);
  });

  it('taking a time anew before it ends does not keep others out for longer than prolonging does', async () => {
    const { body: held } = await hold(4, 'm-6', '09');
    await people[4]!(`/holds/${held.id}/extensions`, { method: 'POST' });
    assert.equal((await hold(4, 'm-6', '09')).body.extensionsLeft, 9, 'what was used up stays used up');
    let seconds = 0;
    for (; (await hold(4, 'm-6', '09')).status === 201 && seconds < 7200; seconds += 170) later(seconds + 170);
    assert.ok(seconds >= 1980 && seconds < 1980 + 170, `refused after ${seconds} s: eleven times three minutes, at the next try`);
    later(seconds + 180);
    assert.equal((await hold(1, 'm-6', '09')).status, 201, 'somebody else’s turn');
    later(0);
  });

  it('a form that somebody fills in gives way to the owner’s grant of what was asked before, and its page is told', async () => {
    const asked = await ask(0, 'open-1', '10');
    const held = await hold(1, 'open-1', '10');
    assert.deepEqual([asked.status, held.status], [201, 201], 'an unanswered request keeps no time here');
    const revision = async (): Promise<number> => (await host.database.query<{ r: number }>(`SELECT availability_revision AS r FROM equipment WHERE id = 'open-1'`))[0]!.r;
    const before = await revision();
    const granted = await approve(asked);
    assert.deepEqual([granted.status, granted.body['state']], [200, 'approved']);
    assert.ok((await revision()) > before, 'told by a live event');
    const prolonged = await people[1]!(`/holds/${held.body.id}/extensions`, { method: 'POST' });
    assert.deepEqual([prolonged.status, reasons(prolonged)], [409, ['hold-expired']]);
  });

  it('a grant takes no form’s place while another unit is free, and none that only touches its time', async () => {
    const asked = await ask(0, 'open-2', '10');
    const one = await hold(1, 'open-2', '10');
    assert.equal((await approve(asked)).status, 200);
    assert.equal((await people[1]!(`/holds/${one.body.id}/extensions`, { method: 'POST' })).status, 200);
    const later = await ask(0, 'open-1', '11');
    const beside = await people[1]!<Hold>('/holds', { body: { ...slot('open-1', '11'), start: '2026-12-11T02:00:00Z', end: '2026-12-11T03:00:00Z' } });
    assert.equal((await approve(later)).status, 200);
    assert.equal((await people[1]!(`/holds/${beside.body.id}/extensions`, { method: 'POST' })).status, 200);
  });
  const approve = ({ body }: TestAnswer): Promise<TestAnswer> => people[4]!(`/reservations/${String(body['id'])}/actions`, {
    body: { action: 'approve' }, headers: { 'If-Match': '"1"', 'Idempotency-Key': `hold-key-${(keys += 1)}` },
  });

  it('a sweep tells pages of what has ended, once', async () => {
    await hold(5, 'm-4', '08');
    const revision = async (): Promise<number> => (await host.database.query<{ r: number }>(`SELECT availability_revision AS r FROM equipment WHERE id = 'm-4'`))[0]!.r;
    const before = await revision();
    await host.sweep();
    assert.equal(await revision(), before);
    later(200);
    await host.sweep();
    await host.sweep();
    assert.equal(await revision(), before + 1);
    assert.deepEqual(await holdersOf('m-4'), []);
    later(0);
  });

  it('nobody holds machines by the dozen, sees holds among reservations, or is told whose they are', async () => {
    for (const id of ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6']) await hold(4, id, '09');
    const sixth = await hold(4, 'tensile-1', '09');
    assert.deepEqual([sixth.status, (sixth.body as unknown as { code: string }).code], [409, 'hold-limit']);
    const listed = await people[4]!<{ items: { state: string }[] }>('/reservations?role=owner&limit=200');
    assert.equal(listed.body.items.filter(({ state }) => state === 'draft').length, 0);
    const text = JSON.stringify((await people[1]!('/availability?equipment=m-1,m-5&from=2026-12-09T00:00:00Z&to=2026-12-10T00:00:00Z')).body);
    assert.ok(text.includes('2026-12-09T01:00:00Z') && !text.includes('p-admin'), text);
    assert.equal((await people[1]!(`/reservations/${(await host.database.query<{ id: string }>('SELECT id FROM reservation WHERE held_until IS NOT NULL LIMIT 1'))[0]!.id}`)).status, 404);
  });
});
