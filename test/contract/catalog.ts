import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { EquipmentQuery } from '../../src/core/index.js';
import { assertNamesNobody, refused, type World } from './harness.js';
import { HostError } from '../../src/host/index.js';

/** Who is asking, the directory, the catalog, one machine. */
export function catalogContract(world: World): void {
  describe('session', () => {
    test('a visitor is nobody, and may be told what the host can do', async () => {
      const { person, capabilities } = await world().adapter.session();
      assert.equal(person, null);
      assert.equal(capabilities.availability, true);
      assert.equal(capabilities.request, true);
      assert.ok(capabilities.actions.includes('withdraw'));
    });
    test('someone who has signed in is told who they are', async () => {
      const { person } = await (await world().as('p-regular')).session();
      assert.equal(person?.id, 'p-regular');
      assert.equal(person.membership, 'regular');
      assert.ok(person.qualifications?.some(({ qualificationId }) => qualificationId === 'sem-operator'));
    });
  });

  describe('directory', () => {
    test('institutions, categories and qualifications, without people', async () => {
      const directory = await world().adapter.directory();
      assert.deepEqual(directory.institutions.map(({ id }) => id).sort(), ['iruma-works', 'sagami-lab', 'tama-tech']);
      assert.equal(directory.categories.length, 14);
      assert.equal(directory.qualifications.length, 2);
      assertNamesNobody(directory);
    });
  });

  describe('search', () => {
    const ids = async (query: EquipmentQuery, personId?: string): Promise<string[]> => {
      const adapter = personId ? await world().as(personId) : world().adapter;
      return (await adapter.searchEquipment(query)).items.map(({ id }) => id);
    };
    test('everyone is shown what is theirs to see', async () => {
      const seen = ['ct-1', 'edm-1', 'emc-1', 'printer-1', 'sem-1', 'tensile-1'];
      assert.deepEqual((await ids({})).sort(), seen);
      assert.deepEqual((await ids({}, 'p-regular')).sort(), [...seen, 'clean-1'].sort());
      assert.deepEqual((await ids({}, 'p-owner-lab')).sort(), [...seen, 'clean-1'].sort());
      for (const personId of ['p-owner', 'p-coordinator', 'p-admin']) assert.deepEqual((await ids({}, personId)).sort(), [...seen, 'clean-1', 'furnace-1'].sort());
    });
    test('words are found in three scripts, with a typing mistake, and by abbreviation', async () => {
      for (const q of ['顕微鏡', '현미경', 'SEM', 'microscope', 'micrscope', 'HX-7500']) assert.equal((await ids({ q }))[0], 'sem-1', q);
    });
    test('what nobody has is nothing, not an error', async () => {
      const page = await world().adapter.searchEquipment({ q: 'zzzzqqqq' });
      assert.equal(page.total, 0);
      assert.deepEqual(page.items, []);
      assert.equal(page.nextCursor, undefined);
    });
    test('a category means its whole subtree; lists mean any of', async () => {
      assert.deepEqual((await ids({ category: ['production'] })).sort(), ['edm-1', 'printer-1']);
      assert.deepEqual((await ids({ region: ['JP-11', 'JP-13'] })).sort(), ['edm-1', 'printer-1', 'sem-1']);
      assert.deepEqual((await ids({ mode: ['visit', 'loan'] })), ['ct-1']);
      assert.deepEqual((await ids({ institutionKind: ['public-laboratory'], q: 'CT' })), ['ct-1']);
    });
    test('facets count what each value would leave, the other facets as they are', async () => {
      const { facets, total } = await world().adapter.searchEquipment({ region: ['JP-14'] });
      assert.equal(total, 3);
      const count = (name: 'category' | 'region' | 'mode', value: string): number | undefined => facets[name]?.find((facet) => facet.value === value)?.count;
      assert.equal(count('category', 'test'), 3);
      assert.equal(count('category', 'test/imaging'), 1);
      assert.equal(count('region', 'JP-13'), 1);
      assert.equal(count('region', 'JP-14'), 3);
      assert.equal(count('mode', 'visit'), 1);
    });
    test('pages follow each other without gap or repetition', async () => {
      const { adapter } = world();
      const found: string[] = [];
      let cursor: string | undefined;
      for (let pages = 0; pages < 10; pages += 1) {
        const page = await adapter.searchEquipment({ limit: 4, sort: 'name', ...(cursor && { cursor }) });
        assert.equal(page.total, 6);
        found.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
        if (!cursor) break;
      }
      assert.equal(found.length, 6);
      assert.equal(new Set(found).size, 6);
    });
    test('free in a window means open and not taken, long enough', async () => {
      const taken = { freeFrom: '2026-11-26T01:00:00Z', freeTo: '2026-11-26T03:00:00Z', minDuration: 60 };
      const found = await ids(taken);
      assert.ok(!found.includes('sem-1'));
      assert.ok(found.includes('tensile-1'));
      const holiday = await ids({ freeFrom: '2027-01-01T00:00:00Z', freeTo: '2027-01-01T08:00:00Z', minDuration: 60 });
      assert.ok(holiday.includes('edm-1') && !holiday.includes('tensile-1'));
      assert.deepEqual(await ids({ freeFrom: '2026-11-20T00:00:00Z', freeTo: '2026-11-20T08:00:00Z', minDuration: 60 }), [], 'what is past is not free');
      const inAMoment = await ids({ freeFrom: '2026-11-24T05:00:00Z', freeTo: '2026-11-24T08:00:00Z', minDuration: 60 });
      assert.ok(inAMoment.includes('tensile-1') && !inAMoment.includes('printer-1'), 'out of order is not free');
    });
    test('nonsense in a query is not an error', async () => {
      const page = await world().adapter.searchEquipment({ q: '(((*', limit: 100, sort: 'name' });
      assert.ok(page.total >= 0);
    });
    // A cursor is the host's own: one may refuse what it never gave, another begin anew.
    test('a cursor that no host gave is refused as invalid, or begins the list anew', async () => {
      const { adapter } = world();
      const first = await adapter.searchEquipment({ limit: 5, sort: 'name' });
      const answer = await adapter.searchEquipment({ cursor: 'no-such-cursor', limit: 5, sort: 'name' }).catch((thrown: unknown) => HostError.from(thrown));
      if (answer instanceof HostError) assert.equal(answer.code, 'invalid');
      else assert.deepEqual(answer.items.map(({ id }) => id), first.items.map(({ id }) => id));
    });
    test('no list names anybody', async () => assertNamesNobody(await world().adapter.searchEquipment({})));
  });

  describe('one machine', () => {
    test('comes whole', async () => {
      const machine = await world().adapter.equipment('sem-1');
      assert.equal(machine.name.ja, '走査型電子顕微鏡');
      assert.equal(machine.schedule.layers.length, 2);
      assert.equal(machine.rules.stepMinutes, 30);
      assert.deepEqual(machine.tariffs.map(({ id }) => id), ['sem-self', 'sem-commissioned']);
      assert.deepEqual(machine.questions.map(({ id }) => id), ['material', 'samples']);
      assert.ok(machine.revision >= 1);
      assertNamesNobody(machine);
    });
    test('an unknown one is not found, however its id is written', async () => {
      for (const id of ['no-such-machine', '', '..', 'sem-1/../ct-1', 'SEM-1', '顕微鏡', '%00', 'x'.repeat(5000)]) await refused(world().adapter.equipment(id), 'not-found');
    });
    test('one that the reader may not know of is not found either, in the same words', async () => {
      const { adapter } = world();
      const unknown = await refused(adapter.equipment('no-such-machine'), 'not-found');
      for (const id of ['furnace-1', 'clean-1']) assert.equal((await refused(adapter.equipment(id), 'not-found')).detail, unknown.detail);
      await refused((await world().as('p-regular')).equipment('furnace-1'), 'not-found');
      assert.equal((await (await world().as('p-regular')).equipment('clean-1')).id, 'clean-1');
      assert.equal((await (await world().as('p-owner')).equipment('furnace-1')).id, 'furnace-1');
    });
  });
}
