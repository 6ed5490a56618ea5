import { expect } from '@open-wc/testing';
import { rendered } from '../support/fixture.js';
import { machines, timeline } from './timeline.support.js';

const address = location.pathname + location.search;

describe('eq-timeline and the machines that its page compares', () => {
  afterEach(() => history.replaceState(null, '', address));

  it('keeps to them when only the fragment of the address changes', async () => {
    const { element, driver } = await timeline({ items: machines(5), groupBy: 'none', compare: ['m-1', 'm-2'], urlState: true, urlPrefix: 't-' });
    history.replaceState(null, '', '#elsewhere');
    dispatchEvent(new PopStateEvent('popstate'));
    await rendered(element);
    expect(element.compare).to.deep.equal(['m-1', 'm-2']);
    expect(driver.findButton('Compare chosen (2)')).not.to.equal(undefined);
  });

  it('goes to others where the address says so', async () => {
    const { element } = await timeline({ items: machines(5), groupBy: 'none', compare: ['m-1', 'm-2'], urlState: true, urlPrefix: 't-' });
    history.replaceState(null, '', '?t-compare=m-4');
    dispatchEvent(new PopStateEvent('popstate'));
    await rendered(element);
    expect(element.compare).to.deep.equal(['m-4']);
  });

  it('does not begin to show only them again by itself once there were none', async () => {
    const { element, driver } = await timeline({ items: machines(5), groupBy: 'none', compare: ['m-1', 'm-2'] });
    await driver.press('Compare chosen (2)');
    expect(driver.rows).to.have.length(2);
    element.compare = [];
    await rendered(element);
    expect(driver.rows).to.have.length(5);
    element.compare = ['m-3'];
    await rendered(element);
    expect(driver.rows).to.have.length(5);
    const button = driver.button('Compare chosen (1)');
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    await driver.press('Compare chosen (1)');
    expect(driver.names).to.have.length(1);
    expect(driver.names[0]).to.match(/^Machine 4/);
  });
});
