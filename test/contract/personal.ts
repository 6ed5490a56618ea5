import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HostAdapter, PersonalAdapter } from '../../src/host/index.js';
import { refused, type World } from './harness.js';

type Personal = HostAdapter & { personal: PersonalAdapter } & Required<Pick<HostAdapter, 'feeds' | 'createFeed' | 'deleteFeed'>>;

/** What a host keeps about whoever asks: trainings, own data, feeds. */
export function personalContract(world: World): void {
  const as = async (personId: string): Promise<Personal> => {
    const adapter = await world().as(personId);
    const { capabilities } = await adapter.session();
    assert.deepEqual([capabilities.ownData, capabilities.trainings, capabilities.feeds], [true, true, true]);
    return adapter as Personal;
  };
  const wish = { qualificationId: 'sem-operator', equipmentId: 'sem-1' };

  describe('trainings', () => {
    test('are asked for once, granted by the owner, and held from then on', async () => {
      const [associate, owner, rival] = [await as('p-associate'), await as('p-owner'), await as('p-rival')];
      await refused(associate.personal.requestTraining({ ...wish, qualificationId: 'no-such' }), 'invalid');
      await refused(associate.personal.requestTraining({ ...wish, equipmentId: 'no-such' }), 'invalid');
      await refused(world().adapter.personal!.requestTraining(wish), 'unauthorized');
      const asked = await associate.personal.requestTraining({ ...wish, note: '来月から使いたいです。' });
      assert.equal(asked.state, 'asked');
      assert.equal((await associate.personal.requestTraining(wish)).id, asked.id);
      assert.deepEqual((await rival.personal.trainings('owner')).map(({ id }) => id), []);
      assert.deepEqual((await owner.personal.trainings('owner')).map(({ id, note }) => [id, note]), [[asked.id, '来月から使いたいです。']]);
      await refused(rival.personal.decideTraining(asked.id, { isGranted: true }), 'not-found');
      await refused(associate.personal.decideTraining(asked.id, { isGranted: true }), 'forbidden');
      const granted = await owner.personal.decideTraining(asked.id, { isGranted: true });
      assert.deepEqual([granted.state, granted.decidedAt], ['granted', '2026-11-24T00:00:00Z']);
      await refused(owner.personal.decideTraining(asked.id, { isGranted: false }), 'conflict');
      assert.deepEqual((await associate.personal.trainings('asker')).map(({ state }) => state), ['granted']);
      const { person } = await associate.session();
      assert.deepEqual(person?.qualifications?.map(({ qualificationId }) => qualificationId), ['sem-operator']);
      assert.equal(person?.qualifications?.[0]?.expiresAt, granted.expiresAt);
    });
  });

  describe('calendar feeds', () => {
    test('are one’s own: made with an address, listed without it, ended', async () => {
      const [regular, rival] = [await as('p-regular'), await as('p-rival')];
      const made = await regular.createFeed({ kind: 'equipment', id: 'sem-1' });
      assert.match(made.url, /^https?:\/\/.+\.ics$/);
      await refused(regular.createFeed({ kind: 'equipment', id: 'no-such' }), 'invalid');
      const listed = await regular.feeds();
      assert.deepEqual(listed.map(({ id, subject }) => [id, subject]), [[made.id, { kind: 'equipment', id: 'sem-1' }]]);
      assert.ok(!JSON.stringify(listed).includes(made.url));
      assert.deepEqual(await rival.feeds(), []);
      await refused(rival.deleteFeed(made.id), 'not-found');
      await regular.deleteFeed(made.id);
      assert.deepEqual(await regular.feeds(), []);
    });
  });

  describe('own data', () => {
    test('are everything about oneself, and can be erased once nobody counts on one any more', async () => {
      const [regular, cooperating] = [await as('p-regular'), await as('p-cooperating')];
      const text = JSON.stringify(await regular.personal.ownData());
      assert.ok(text.includes('r-edm-regular') && text.includes('佐藤 美咲') && !text.includes('r-sem-rival'));
      await refused(world().adapter.personal!.ownData(), 'unauthorized');
      await refused(regular.personal.eraseOwnData(), 'conflict');
      await cooperating.personal.eraseOwnData();
    });
  });
}
