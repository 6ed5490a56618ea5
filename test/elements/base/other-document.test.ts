import { expect } from '@open-wc/testing';
import '../../../src/elements/calendar/month.part.js';
import { calendar } from '../calendar/calendar.support.js';
import { CalendarDriver } from '../calendar/calendar.driver.js';
import { until } from '../support/fixture.js';

/** How the toolbar and the week's headings are laid out, which no browser does by itself. */
const displays = ({ shadowRoot }: Element): string[] => ['.toolbar', '.paging', '.heads'].map((selector) => getComputedStyle(shadowRoot!.querySelector(selector)!).display);

describe('an element in another document', () => {
  let frame: HTMLIFrameElement;
  beforeEach(() => {
    frame = document.createElement('iframe');
    frame.width = '900';
    document.body.append(frame);
  });
  afterEach(() => frame.remove());

  it('looks as it did, and so does what it shows there first, and later at home', async () => {
    const { element } = await calendar();
    const driver = new CalendarDriver(element);
    const home = element.parentNode!;
    const week = displays(element);
    frame.contentDocument!.body.append(element);
    await until('its looks', () => String(displays(element)) === String(week));
    await driver.press('Month');
    const day = (): string => getComputedStyle(element.shadowRoot!.querySelector('.day')!).display;
    expect(day(), 'what came there').to.equal('flex');
    home.append(element);
    await until('the same at home', () => day() === 'flex');
    await driver.press('Week');
    expect(displays(element)).to.deep.equal(week);
    const sheets = element.shadowRoot!.adoptedStyleSheets;
    expect(new Set(sheets).size, 'each once').to.equal(sheets.length);
    element.remove();
  });
});
