import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/catalog/define.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { mount, nextEvent, rendered, until } from '../support/fixture.js';
import { focused, nameOf } from '../support/queries.js';
import { NOW } from '../support/world.js';
import { CatalogDriver } from './catalog.driver.js';

const { institutions, categories, qualifications, equipment } = fixtureCluster();

async function catalog(width: number): Promise<CatalogDriver> {
  const driver = new CatalogDriver(await mount('eq-catalog', { items: equipment, directory: { institutions, categories, qualifications }, now: NOW, equipmentHref: '#{id}' }, { width }));
  await driver.counts('8 machines');
  return driver;
}

/** Presses Tab until something with such a name has the focus. */
async function tabTo(name: RegExp, most = 60): Promise<Element> {
  for (let presses = 0; presses < most; presses += 1) {
    await sendKeys({ press: 'Tab' });
    const element = focused();
    if (element && name.test(nameOf(element))) return element;
  }
  throw new Error(`no stop at ${String(name)} within ${most} Tabs`);
}

describe('eq-catalog by keys alone', () => {
  it('searches, reaches a machine and opens it', async () => {
    const driver = await catalog(1000);
    driver.box.focus();
    await sendKeys({ type: 'wire' });
    await driver.counts('1 machine for “wire”');
    await tabTo(/^Wire EDM$/);
    const heard = nextEvent('eq-equipment-select');
    await sendKeys({ press: 'Enter' });
    expect((await heard).equipmentId).to.equal('edm-1');
  });

  it('ticks a filter on the way from the search box to the list, and takes it off at its chip', async () => {
    const driver = await catalog(1000);
    driver.box.focus();
    await tabTo(/^Saitama/);
    await sendKeys({ press: 'Space' });
    await driver.counts('2 machines');
    expect(nameOf(focused()!)).to.match(/^Saitama/);
    await tabTo(/^Remove filter: Saitama$/);
    await sendKeys({ press: 'Enter' });
    await driver.counts('8 machines');
    expect(focused() === driver.box).to.be.true;
  });

  it('opens the filters in a dialog, leaves it by Escape, and is back at the button', async () => {
    const driver = await catalog(360);
    driver.box.focus();
    await tabTo(/^Filters$/);
    await sendKeys({ press: 'Enter' });
    const dialog = driver.element.shadowRoot!.querySelector('dialog')!;
    await until('the dialog', () => dialog.open);
    await sendKeys({ press: 'Escape' });
    await until('the dialog to close', () => !dialog.open);
    await rendered(driver.element);
    expect(nameOf(focused()!)).to.equal('Filters');
  });
});
