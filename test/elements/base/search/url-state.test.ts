import { expect } from '@open-wc/testing';
import { addressWithQuery, queryFromAddress } from '../../../../src/elements/base/search/url-state.js';

describe('a catalog’s query in an address', () => {
  it('reads what it wrote, in every script', () => {
    const query = { q: '顕微鏡 100%', category: ['test/emc'], mode: ['self-use' as const, 'loan' as const], confirmedWithinDays: 180, sort: 'name' as const };
    expect(queryFromAddress(addressWithQuery('', query)).query).to.deep.equal(query);
  });

  it('leaves the page’s own parameters alone, in their order', () => {
    expect(addressWithQuery('?page=3&q=old&x=1', { q: 'new' })).to.equal('?page=3&x=1&q=new');
    expect(addressWithQuery('?q=old', {})).to.equal('');
  });

  it('keeps two catalogs of one page apart by a prefix', () => {
    const address = addressWithQuery('?q=page', { q: 'sem' }, 'eq-');
    expect(address).to.equal('?q=page&eq-q=sem');
    expect(queryFromAddress(address, 'eq-').query).to.deep.equal({ q: 'sem' });
    expect(queryFromAddress(address).query).to.deep.equal({ q: 'page' });
  });

  it('lists what in an address makes no sense and keeps the rest', () => {
    const { query, problems } = queryFromAddress('?q=sem&mode=flying&confirmedWithinDays=soon&freeFrom=2026-12-01T00:00:00Z&cursor=x&limit=9');
    expect(query).to.deep.equal({ q: 'sem' });
    expect(problems.map(({ field }) => field)).to.deep.equal(['mode', 'confirmedWithinDays', 'freeTo']);
  });
});
