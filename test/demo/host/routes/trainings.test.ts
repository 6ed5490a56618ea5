import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Person, Training } from '../../../../src/core/index.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost, type Caller, type TestHost } from '../support/host.js';

await onDatabases('trainings', (database) => {
  let host: TestHost;
  let associate: Caller;
  let owner: Caller;
  let ownerLab: Caller;
  before(async () => {
    host = await startTestHost({ database: database() });
    [associate, owner, ownerLab] = await Promise.all(['p-associate', 'p-owner', 'p-owner-lab'].map((id) => host.as(id))) as [Caller, Caller, Caller];
  });
  after(() => host.close());
  const wish = { qualificationId: 'sem-operator', equipmentId: 'sem-1', note: 'Mornings suit me.' };
  const open = async (as: Caller): Promise<Training[]> => (await as<Training[]>('/trainings?role=owner')).body;

  it('are asked for once, at a machine that needs them, and shown to its owner alone', async () => {
    const first = await associate<Training>('/trainings', { body: wish });
    assert.equal(first.status, 201, JSON.stringify(first.body));
    assert.equal((await associate<Training>('/trainings', { body: wish })).body.id, first.body.id);
    assert.deepEqual((await open(owner)).map(({ id, person, note }) => [id, person?.name, note]), [[first.body.id, '高橋 由美', 'Mornings suit me.']]);
    assert.deepEqual(await open(ownerLab), []);
    assert.deepEqual(await open(associate), []);
    assert.equal((await host.call('/trainings')).status, 401);
    assert.equal((await associate('/trainings', { body: { ...wish, qualificationId: 'clean-room-entry' } })).status, 422);
    assert.equal((await associate('/trainings', { body: { ...wish, equipmentId: 'furnace-1' } })).status, 422);
  });

  it('are granted by the owner for as long as they last, and the rules know it', async () => {
    const [training] = await open(owner);
    const decide = (as: Caller, isGranted: boolean) => as<Training>(`/trainings/${training!.id}/decision`, { body: { isGranted } });
    assert.equal((await decide(ownerLab, true)).status, 404);
    assert.equal((await decide(associate, true)).status, 403);
    const granted = await decide(owner, true);
    assert.deepEqual([granted.status, granted.body.state, granted.body.expiresAt], [200, 'granted', '2028-11-24T00:00:00Z']);
    assert.equal((await decide(owner, false)).status, 409);
    const { person } = (await associate<{ person: Person }>('/session')).body;
    assert.deepEqual(person.qualifications, [{ qualificationId: 'sem-operator', expiresAt: '2028-11-24T00:00:00Z' }]);
    const draft = { equipmentId: 'sem-1', mode: 'self-use', start: '2026-12-01T01:00:00Z', end: '2026-12-01T03:00:00Z', purpose: 'x', answers: { material: 'Cu' }, termsAccepted: true };
    const check = await associate<{ reasons: { code: string }[] }>('/checks', { body: draft });
    assert.ok(!check.body.reasons.some(({ code }) => code.startsWith('qualification')), JSON.stringify(check.body.reasons));
  });

  it('nobody grants one to themselves', async () => {
    const made = await owner<Training>('/trainings', { body: { qualificationId: 'clean-room-entry', equipmentId: 'clean-1' } });
    assert.equal((await owner(`/trainings/${made.body.id}/decision`, { body: { isGranted: true } })).status, 403);
    assert.deepEqual(await open(owner), []);
  });
});
