import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { PartController } from '../../../src/elements/base/controllers/part-controller.js';
import { partTemplate } from '../../../src/elements/base/templates/part.js';
import { rendered, warningsDuring } from '../support/fixture.js';
import { byRole, findByRole, textIn } from '../support/queries.js';

/** What the next fetch does; each test sets its own. */
let fetchPart: () => Promise<unknown> = () => Promise.reject(new Error('unset'));

class PartProbe extends LitElement {
  isShown = false;
  lazy = new PartController(this, () => fetchPart());

  protected override render() {
    return this.isShown ? partTemplate(this.lazy, 'en', () => html`<p>the part</p>`) : html``;
  }
}
customElements.define('part-probe', PartProbe);

async function probe(isShown = true): Promise<PartProbe> {
  const element = document.createElement('part-probe') as PartProbe;
  element.isShown = isShown;
  document.body.append(element);
  await rendered(element);
  return element;
}

describe('a part that is fetched when it is needed', () => {
  afterEach(() => document.querySelectorAll('part-probe').forEach((element) => element.remove()));

  it('keeps its place, says that it is loading, and is then shown; it is fetched once', async () => {
    let count = 0;
    let arrive: (value: unknown) => void = () => undefined;
    fetchPart = () => new Promise((resolve) => ((count += 1), (arrive = resolve)));
    const element = await probe();
    expect(textIn(byRole(element, 'status'))).to.contain('Loading');
    expect(byRole(element, 'status').getBoundingClientRect().height).to.be.greaterThan(0);
    element.requestUpdate();
    await rendered(element);
    arrive(undefined);
    await rendered(element);
    expect(textIn(element)).to.equal('the part');
    expect(count).to.equal(1);
  });

  it('says that it could not be had, and comes with the next try', async () => {
    fetchPart = () => Promise.reject(new TypeError('gone'));
    let element!: PartProbe;
    const warnings = await warningsDuring(async () => {
      element = await probe();
      await rendered(element);
    });
    expect(warnings.join()).to.contain('load-failed');
    expect(textIn(byRole(element, 'alert'))).to.contain('cannot be reached');
    fetchPart = () => Promise.resolve();
    byRole(element, 'button', /Try again/).click();
    await rendered(element);
    expect(textIn(element)).to.equal('the part');
  });

  it('says nothing of a failure before it was needed, and tries again then', async () => {
    fetchPart = () => Promise.reject(new TypeError('offline for a moment'));
    let element!: PartProbe;
    const warnings = await warningsDuring(async () => {
      element = await probe(false);
      element.lazy.prefetch();
      await rendered(element);
    });
    expect(warnings).to.deep.equal([]);
    fetchPart = () => Promise.resolve();
    element.isShown = true;
    element.requestUpdate();
    await rendered(element);
    expect(findByRole(element, 'alert')).to.equal(undefined);
    expect(textIn(element)).to.equal('the part');
  });
});
