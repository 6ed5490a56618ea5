import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { rendered, until } from '../support/fixture.js';
import { byRole } from '../support/queries.js';
import { clientOver, NOW } from '../support/world.js';
import { booking, machines, record, timeline } from './timeline.support.js';

/** What is printed, a text for each row. */
const paper = (element: HTMLElement): string[] => [...element.shadowRoot!.querySelectorAll('.paper tbody tr')].map((row) => row.textContent.trim());
const notes = (element: HTMLElement): string[] => [...element.shadowRoot!.querySelectorAll('.paper p')].map((note) => note.textContent);
const print = (isOver = false): boolean => window.dispatchEvent(new Event(isOver ? 'afterprint' : 'beforeprint'));

describe('a printed eq-timeline', () => {
  afterEach(async () => {
    print(true);
    await emulateMedia({ media: 'screen' });
  });

  it('has all of its rows under the days of the period, in place of the box that is scrolled in', async () => {
    const items = machines(60);
    const { element } = await timeline({ items, availability: items.map(({ id }) => record(id, [booking(25, 9, 12)])) }, { width: 900 });
    const shown = (name: string): boolean => element.shadowRoot!.querySelector<HTMLElement>(name)!.offsetHeight > 0;
    print();
    expect([shown('.paper'), shown('.scroller')], 'on the screen').to.deep.equal([false, true]);
    await emulateMedia({ media: 'print' });
    expect([shown('.paper'), shown('.scroller')], 'on paper').to.deep.equal([true, false]);
    expect(paper(element)).to.have.length(63);
    expect(paper(element)[0]).to.equal('Tama Institute of Applied Technology 20');
    expect(paper(element)[62]).to.match(/^Machine 60/);
    expect(element.shadowRoot!.querySelector('.paper thead')!.textContent).to.include('Mon, Nov 23').and.include('Sun, Nov 29');
    expect(element.shadowRoot!.querySelectorAll('.paper .shape.busy')).to.have.length(60);
    expect(notes(element)).to.deep.equal([]);
    print(true);
    await emulateMedia({ media: 'screen' });
    expect(element.shadowRoot!.querySelector('.paper') === null).to.equal(true);
    expect(shown('.scroller')).to.equal(true);
  });

  it('draws a booking where it is in the week', async () => {
    const { element } = await timeline({ items: machines(1), groupBy: 'none', availability: [record('m-0', [booking(25, 9, 12)])] }, { width: 900 });
    print();
    const [, at, end] = /^M(\d+) \d+H(\d+)/.exec(element.shadowRoot!.querySelector('.paper .busy')!.getAttribute('d')!)!.map(Number);
    // Of 500: Wednesday from nine to twelve.
    expect(at).to.be.closeTo(((2 * 24 + 9) / 168) * 500, 1);
    expect(end).to.be.closeTo(((2 * 24 + 12) / 168) * 500, 1);
  });

  it('says how many more there are than are printed, in each language', async () => {
    const { element } = await timeline({ items: machines(1_260), groupBy: 'none' });
    print();
    expect(paper(element)).to.have.length(200);
    expect(notes(element)).to.deep.equal(['1,060 more machines are not on this paper: 200 are printed at most.']);
    for (const [lang, words] of [['ja', /1,060件.*200件/], ['ko', /1,060대.*200대/]] as const) {
      element.lang = lang;
      await until(lang, () => rendered(element).then(() => {
        print();
        return words.test(notes(element).join());
      }));
    }
  });

  it('leaves out what a host has not been asked for, and says so', async () => {
    const cluster = fixtureCluster();
    const equipment = machines(120).map((machine) => ({ ...cluster.equipment[0]!, ...machine }));
    const { element, driver } = await timeline({ items: undefined, availability: undefined, groupBy: 'none', client: clientOver(new MemoryAdapter({ cluster: { ...cluster, equipment }, now: () => NOW, person: null })) });
    await until('free time', () => driver.bars('Machine 1', 'free').length > 0);
    print();
    const printed = paper(element).length;
    expect(printed).to.be.within(5, 40);
    expect(notes(element)).to.deep.equal([`${120 - printed} machines are not on this paper, as no availability has been loaded for them. Scroll there before you print.`]);
  });

  it('says of a row in words what is not known of it, and keeps a folded group', async () => {
    const { element, driver } = await timeline({ items: machines(3), availability: [record('m-1')] });
    byRole(driver.row('Iruma'), 'rowheader').click();
    await rendered(element);
    print();
    expect(paper(element).join('\n')).to.match(/Machine 1.*Availability not known\n/).and.match(/Iruma Precision Works 1$/);
  });

  it('is the list where that is shown', async () => {
    const { element } = await timeline();
    element.layout = 'list';
    await until('the list', () => element.shadowRoot!.querySelector('.machines'));
    print();
    expect(element.shadowRoot!.querySelector('.paper') === null).to.equal(true);
  });
});
