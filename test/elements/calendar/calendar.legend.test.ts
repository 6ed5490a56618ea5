import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { BusyRange } from '../../../src/core/types.js';
import type { CalendarView } from '../../../src/elements/calendar/frame.model.js';
import { rendered } from '../support/fixture.js';
import { allByRole, textIn } from '../support/queries.js';
import { calendar, record } from './calendar.support.js';

const busy = (status: BusyRange['status'], own?: boolean): BusyRange => ({ start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z', status, ...(own && { own }) });
const legend = (element: Element): string[] => allByRole(element, 'list', 'Legend').flatMap((list) => [...list.children].map(textIn));

async function legendOf(view: CalendarView, ranges: BusyRange[]): Promise<string[]> {
  const { element } = await calendar({ view, availability: record({ busy: ranges }) });
  return legend(element);
}

describe('eq-calendar, its legend', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  it('explains what is drawn, and nothing else', async () => {
    expect(await legendOf('week', [])).to.deep.equal(['Free', 'Closed']);
    expect(await legendOf('week', [busy('busy')])).to.include('Reserved').and.not.to.include('Requested, not confirmed');
    expect(await legendOf('week', [busy('pending')])).to.include('Requested, not confirmed').and.not.to.include('Reserved');
    expect(await legendOf('week', [busy('pending', true)])).to.include('Your own').and.not.to.include('Requested, not confirmed');
  });

  it('leaves out of the month what a day’s bar does not tell', async () => {
    expect(await legendOf('month', [busy('busy', true)])).to.deep.equal(['Free', 'Reserved', 'Closed']);
    expect(await legendOf('month', [busy('pending', true)])).to.include('Requested, not confirmed').and.not.to.include('Your own');
  });

  it('is not there in the list, where words stand beside the marks', async () => {
    const { element } = await calendar({ view: 'agenda', availability: record({ busy: [busy('busy')] }) });
    expect(legend(element)).to.deep.equal([]);
    // Nor is an empty list there, to be heard without a name.
    expect([...element.shadowRoot!.querySelectorAll('ul')].filter((list) => list.checkVisibility() && list.children.length === 0)).to.have.length(0);
  });

  it('follows from view to view', async () => {
    const { element } = await calendar({ view: 'agenda', availability: record({ busy: [busy('busy', true)] }) });
    element.view = 'week';
    await rendered(element);
    expect(legend(element)).to.include('Your own');
    element.view = 'month';
    await rendered(element);
    expect(legend(element)).not.to.include('Your own');
  });
});

describe('eq-calendar, its invitation', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  for (const [view, words] of [['month', 'Open a day to choose a time in it'], ['week', 'Drag over the hours'], ['day', 'Drag over the hours'], ['agenda', 'Choose a free time in the list']] as const) {
    it(`tells how to choose in the ${view}`, async () => {
      const { driver } = await calendar({ view });
      expect(driver.text).to.contain(words);
    });
  }
});
