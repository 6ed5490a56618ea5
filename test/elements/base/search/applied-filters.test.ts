import { expect } from '@open-wc/testing';
import { appliedFilters, clearedQuery, searchedWords } from '../../../../src/elements/base/search/applied-filters.js';
import { catalogMessages } from '../../../../src/i18n/catalog/index.js';
import type { EquipmentQuery } from '../../../../src/core/types.js';
import { fixtureCluster } from '../../../fixtures/cluster.js';

const { institutions, categories, qualifications } = fixtureCluster();
const names = { messages: catalogMessages.en, language: 'en', timeZone: 'Asia/Tokyo', directory: { institutions, categories, qualifications } } as const;

describe('applied filters', () => {
  const query: EquipmentQuery = {
    q: 'sem', sort: 'name', cursor: 'c', category: ['test/emc'], institution: ['sagami-lab', 'unknown'], region: ['JP-14'], membership: ['none'], qualification: ['none', 'sem-operator'],
    confirmedWithinDays: 180, freeFrom: '2026-12-01T00:00:00Z', freeTo: '2026-12-01T08:00:00Z', minDuration: 60,
  };

  it('are named in words, one for each value', () => {
    expect(appliedFilters(query, names).map(({ label }) => label)).to.deep.equal([
      'EMC testing', 'Sagami Industrial Technology Center', 'unknown', 'Kanagawa', 'Open to: Non-member', 'No training needed', 'With: SEM operator training',
      'Confirmed within 180 days', 'Free: Tue, Dec 1, 09:00–17:00, at least 1 h',
    ]);
  });

  it('each carry the query without them, and without the former cursor', () => {
    const applied = appliedFilters({ region: ['JP-13', 'JP-14'], cursor: 'c', q: 'a' }, names);
    expect(applied.map(({ without }) => without)).to.deep.equal([{ region: ['JP-14'], q: 'a' }, { region: ['JP-13'], q: 'a' }]);
    const free = appliedFilters(query, names).at(-1)!.without;
    expect(free).not.to.have.any.keys('freeFrom', 'freeTo', 'minDuration');
  });

  it('do not count the words that are searched, which can be left out too when nothing is found', () => {
    expect(appliedFilters({ q: 'x' }, names)).to.deep.equal([]);
    expect(searchedWords({ q: ' x ', region: ['JP-13'] }, names)).to.deep.equal([{ id: 'q', label: '“x”', without: { region: ['JP-13'] } }]);
    expect(searchedWords({ q: '  ' }, names)).to.deep.equal([]);
  });

  it('are all gone from the cleared query, its words and order kept', () => {
    expect(clearedQuery(query)).to.deep.equal({ q: 'sem', sort: 'name' });
  });
});
