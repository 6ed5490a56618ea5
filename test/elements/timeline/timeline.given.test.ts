import { expect } from '@open-wc/testing';
import type { AvailabilityItem, EquipmentSummary } from '../../../src/core/types.js';
import { mount, rendered, warningsDuring } from '../support/fixture.js';
import { byRole } from '../support/queries.js';
import { NOW } from '../support/world.js';
import { TimelineDriver } from './timeline.driver.js';
import { machines, record, timeline } from './timeline.support.js';

describe('eq-timeline, given by a page what is none of what it takes', () => {
  it('bears null as what is compared', async () => {
    const { driver } = await timeline({ compare: null as unknown as string[] });
    expect(driver.names.length).to.be.above(0);
  });

  it('bears anything as items and availability', async () => {
    const odd = [null, 7, 'x', {}, { equipmentId: 'm-0' }, { equipmentId: 'm-1', openings: 'none', busy: [null, { start: 1 }] }] as unknown as AvailabilityItem[];
    const { driver } = await timeline({ items: [...machines(2), null, { id: 3 }] as unknown as EquipmentSummary[], groupBy: 'none', availability: odd });
    expect(driver.names).to.have.length(2);
  });

  it('says on the console that items and availability are no lists', async () => {
    const warnings = await warningsDuring(async () => {
      const element = await mount('eq-timeline', { now: NOW, items: { m: machines(1)[0] } as unknown as EquipmentSummary[], availability: record('m-0') as unknown as AvailabilityItem[], directory: {} });
      await rendered(element);
      expect(new TimelineDriver(element).names).to.deep.equal([]);
    });
    expect(warnings.join('\n')).to.match(/items-unreadable: items is no list/).and.to.match(/availability-unknown: availability is no list/);
  });

  it('says once what a page set wrongly, and shows the week', async () => {
    const warnings = await warningsDuring(async () => {
      const { driver } = await timeline({ view: 'decade' as 'day', groupBy: 'color' as 'none', date: 'soon' });
      expect(driver.title).to.equal('Nov 23 – Nov 29, 2026');
    });
    expect(warnings.map((warning) => warning.split(':')[0])).to.deep.equal(['[equipool] view-unknown', '[equipool] group-unknown', '[equipool] date-unknown']);
  });

  it('looks for no length where the page gave none that there is, and says so once', async () => {
    const warnings = await warningsDuring(async () => {
      for (const minFree of [NaN, -5, 'x' as unknown as number]) {
        const { element } = await timeline({ minFree });
        expect(byRole(element, 'button', 'Any length').getAttribute('aria-pressed')).to.equal('true');
        expect(byRole(element, 'group', 'Highlight free for').children).to.have.length(6);
      }
    });
    expect(warnings.map((warning) => warning.split(':')[0])).to.deep.equal(['[equipool] min-free-unknown', '[equipool] min-free-unknown', '[equipool] min-free-unknown']);
  });

  it('tells what was written for a length that is none, and takes an attribute that has gone as none', async () => {
    const warnings = await warningsDuring(async () => {
      const { element } = await timeline();
      element.setAttribute('min-free', 'two hours');
      await rendered(element);
      element.setAttribute('min-free', '120');
      await rendered(element);
      expect(element.minFree).to.equal(120);
      element.removeAttribute('min-free');
      await rendered(element);
      expect(element.minFree).to.equal(0);
    });
    expect(warnings).to.deep.equal(['[equipool] min-free-unknown: min-free="two hours" is no length of time. Give minutes, such as 120, or 0 for any length.']);
  });
});
