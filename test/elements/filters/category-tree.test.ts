import { expect } from '@open-wc/testing';
import { categoryPaths, categoryTree, isWithin, parentOf, toggleCategory } from '../../../src/elements/filters/category-tree.js';
import { fixtureCluster } from '../../fixtures/cluster.js';

const { categories } = fixtureCluster();
const counts = [
  { value: 'test', count: 3 }, { value: 'test/microscopy', count: 1 }, { value: 'test/microscopy/sem', count: 1 }, { value: 'test/emc', count: 2 },
];

describe('category tree', () => {
  it('knows what lies below what by whole steps of the path', () => {
    expect(isWithin('test/emc', 'test')).to.be.true;
    expect(isWithin('testing', 'test')).to.be.false;
    expect(parentOf('test/emc')).to.equal('test');
    expect(parentOf('test')).to.equal('');
  });

  it('shows only branches that have machines, with their counts and names', () => {
    const [test, ...others] = categoryTree(categories, counts, [], 'en');
    expect(others).to.deep.equal([]);
    expect(test?.label).to.equal('Test equipment');
    expect(test?.count).to.equal(3);
    expect(test?.children.map(({ path }) => path)).to.deep.equal(['test/microscopy', 'test/emc']);
  });

  it('keeps a chosen branch in sight though it has no machines, and names an unknown one by its path', () => {
    const paths = categoryPaths(categories, counts, ['facility/laser-lab']);
    expect(paths).to.include.members(['facility', 'facility/laser-lab']);
    expect(paths).not.to.include('production');
    const facility = categoryTree(categories, counts, ['facility/laser-lab'], 'en').find(({ path }) => path === 'facility');
    expect(facility?.children[0]?.label).to.equal('laser-lab');
  });

  it('shows every category where nobody counts', () => {
    expect(categoryTree(categories, undefined, [], 'ja').map(({ label }) => label)).to.deep.equal(['試験・測定機器', '加工・製造設備', '施設']);
    expect(categoryTree(categories, undefined, [], 'ja')[0]?.count).to.equal(undefined);
  });

  it('ticks the whole subtree of a chosen node and marks the nodes above as mixed', () => {
    const [test] = categoryTree(categories, counts, ['test/microscopy'], 'en');
    expect([test?.isChecked, test?.isMixed]).to.deep.equal([false, true]);
    expect(test?.children[0]?.isChecked).to.be.true;
    expect(test?.children[0]?.children[0]?.isChecked).to.be.true;
  });

  it('drops what lies below a node that is ticked', () => {
    expect(toggleCategory(['test/emc', 'facility'], 'test', [])).to.deep.equal(['facility', 'test']);
  });

  it('leaves the siblings when a node inside a ticked subtree is unticked, on every level between', () => {
    const paths = ['test', 'test/microscopy', 'test/microscopy/sem', 'test/microscopy/afm', 'test/emc'];
    expect(toggleCategory(['test'], 'test/emc', paths)).to.deep.equal(['test/microscopy']);
    expect(toggleCategory(['test'], 'test/microscopy/sem', paths).sort()).to.deep.equal(['test/emc', 'test/microscopy/afm']);
    expect(toggleCategory(['test'], 'test', paths)).to.deep.equal([]);
  });
});
