import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Equipment } from '../../../src/core/index.js';
import { equipmentTable, readEquipmentTable, type TableRow } from '../../../src/exchange/uniquip/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';

const rowsOf = (table: readonly (readonly string[])[]): TableRow[] => table.map((cells, index) => ({ line: index + 1, cells }));
const codes = (table: string[][]): string[] => readEquipmentTable(rowsOf(table), 'en').problems.map(({ line, column, code, severity }) => `${line} ${column ?? ''} ${code} ${severity}`);
const [pattern] = fixtureCluster().equipment as [Equipment];

test('headings are known in any order and case, of 2013 and with a vocabulary, and others are told and passed over', () => {
  const { rows, problems } = readEquipmentTable(rowsOf([
    ['site_location', 'NAME', 'Technique:N8', 'Organisational Unit', 'Location (Wikipdia)', 'Color', 'ID', 'Contact Email', 'Type'],
    ['North campus', 'Wire EDM', 'EDM; machining', 'Physics', '', 'red', 'edm-9', 'mailto:a@example.org', 'Equipment'],
  ]), 'en');
  assert.deepEqual(problems, [{ line: 1, column: 'Color', code: 'column-unknown', severity: 'warning' }]);
  assert.deepEqual(rows[0]?.equipment, {
    name: { en: 'Wire EDM', source: 'en' }, site: { en: 'North campus', source: 'en' }, keywords: ['EDM', 'machining'],
    contact: { email: 'a@example.org', name: { en: 'a@example.org', source: 'en' } },
  });
  assert.equal(rows[0]?.id, 'edm-9');
});

test('what cannot be read is told with line and column, and costs no other line', () => {
  const head = ['ID', 'Name', 'Status', 'Capacity', 'Photo'];
  assert.deepEqual(codes([
    head, ['a', 'A', 'broken', '', ''], ['b', 'B', '', 'many', ''], ['c', 'C', '', '', 'javascript:alert(1)'], ['', 'D', '', '', ''], ['e', '', '', '', ''],
    ['f', 'F', '', '', '', 'surplus'], ['c', 'C again', '', '', ''], ['', '', '', '', ''], ['g', 'x'.repeat(501), '', '', ''],
  ]), [
    '2 Status value-unknown error', '3 Capacity number-bad error', '4 Photo address-bad warning', '5 ID id-missing warning', '6 Name name-missing error',
    '7  cells-surplus error', '8 ID id-twice error', '10 Name too-long error', '10 Name name-missing error',
  ]);
  assert.deepEqual(readEquipmentTable(rowsOf([head, ['a', 'A', 'broken'], ['b', 'B']]), 'en').rows.map(({ id }) => id), ['b']);
  assert.deepEqual(codes([['Color'], ['red']]), ['1 Color column-unknown warning', '1  no-columns error']);
  assert.deepEqual(codes([]), ['1  no-columns error']);
});

test('a table of descriptions alone is enough, and markup in it is read as text', () => {
  const { rows } = readEquipmentTable(rowsOf([['Description'], ['<p>Electron &amp; ion<br>beam</p><script src="x"></script>']]), 'en');
  assert.equal(rows[0]?.equipment.description?.en, 'Electron & ion\nbeam');
  assert.equal(rows[0]?.equipment.name?.en, 'Electron & ion');
});

test('what is written is read again as it was', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((one) => one.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim()).filter((one) => one !== '' && !/^'|\uFEFF|\uFFFD/.test(one));
  const word = text.map((one) => one.replaceAll(/[;,、，；]/g, '').trim()).filter((one) => one !== '');
  const machine = fc.record({
    name: text, description: text, site: text, maker: text, model: text, kind: fc.constantFrom('test', 'production', 'facility'), status: fc.constantFrom('in-service', 'retired'),
    capacity: fc.integer({ min: 1, max: 999 }), keywords: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
  });
  fc.assert(fc.property(fc.array(machine, { minLength: 1, maxLength: 4 }), (made) => {
    const machines = made.map(({ name, description, site, ...rest }, index): Equipment => ({
      ...pattern, ...rest, id: `m-${index}`, name: { en: name, source: 'en' }, description: { en: description, source: 'en' }, site: { en: site, source: 'en' }, visibility: 'public',
    }));
    const { rows, problems } = readEquipmentTable(rowsOf(equipmentTable(machines, 'en')), 'en');
    assert.deepEqual(problems, []);
    for (const [index, { id, equipment }] of rows.entries()) {
      const { name, description, site, maker, model, kind, status, capacity, keywords, category, region, timeZone } = machines[index]!;
      assert.equal(id, `m-${index}`);
      assert.deepEqual({ ...equipment, contact: undefined, pictures: undefined, visibility: undefined }, { name, description, site, maker, model, kind, status, capacity, keywords, category, region, timeZone, contact: undefined, pictures: undefined, visibility: undefined });
    }
  }), { numRuns: 200 });
});
