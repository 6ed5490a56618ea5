import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { EqCalendar } from '../../../src/elements/calendar/calendar.js';
import { mount, rendered, until } from '../support/fixture.js';
import { NOW, worldAs } from '../support/world.js';
import { CalendarDriver } from './calendar.driver.js';
import './calendar.support.js';

const WORDS = {
  en: { pick: /^Change time of your/, later: 'Later', send: 'Move to this time', choose: 'Choose from 15:30 to 17:00', sending: 'Sending…', next: 'Next free time' },
  ja: { pick: /（13:00〜15:00）の時間を変更$/, later: '遅らせる', send: 'この時間に変更する', choose: '15:30〜17:00から選ぶ', sending: '送信しています…', next: '次の空き時間' },
  ko: { pick: /의 시간 변경$/, later: '늦추기', send: '이 시간으로 변경', choose: '15:30~17:00에서 선택', sending: '보내는 중입니다…', next: '다음 빈 시간' },
} as const;

const typed = (driver: CalendarDriver): string => ['#date', '#start', '#end'].map((field) => driver.element.shadowRoot!.querySelector<HTMLInputElement>(field)!.value).join(' ');

/** All that is announced from now on, in its order. */
function hear(): string[] {
  const heard: string[] = [];
  const region = document.querySelector('[data-equipool-announcer]')!.shadowRoot!;
  new MutationObserver(() => region.textContent?.trim() && heard.push(region.querySelector('[role="status"]')!.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
  return heard;
}

/** A request of one's own, Friday 27 November 13:00 to 15:00, half an hour later and on its way to a host that does not answer. */
async function underway(properties: Partial<EqCalendar> = {}, lang: keyof typeof WORDS = 'en') {
  const { adapter, client } = worldAs('p-regular');
  let asked = 0;
  adapter.act = () => ((asked += 1), new Promise<never>(() => undefined));
  const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', client, equipmentId: 'sem-1', view: 'agenda', ...properties }, { lang });
  const driver = new CalendarDriver(element);
  const words = WORDS[lang];
  await until('one’s own request', () => driver.hasButton(words.pick));
  await driver.press(words.pick);
  await until('that it can be moved', () => driver.hasButton(words.later));
  await driver.press(words.later);
  await until('a way on', () => driver.button(words.send).getAttribute('aria-disabled') === 'false');
  await driver.press(words.send);
  await until('that it is on its way', () => asked > 0 && driver.hasButton(words.sending));
  await rendered(element);
  expect(typed(driver)).to.equal('2026-11-27 13:30 15:30');
  return { element, driver, words };
}

describe('eq-calendar, while a move is on its way', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  for (const lang of ['en', 'ja', 'ko'] as const) {
    it(`says so, once, to whoever would pick the reservation up or choose another time, in ${lang}`, async () => {
      const { element, driver, words } = await underway({}, lang);
      for (const name of [words.pick, words.choose, words.later, words.next]) {
        const heard = hear();
        await driver.press(name);
        await until(`something to hear of ${String(name)}`, () => heard.length > 0);
        await rendered(element);
        // Whatever is drawn next says nothing that was left over.
        element.requestUpdate();
        await rendered(element);
        expect(heard, String(name)).to.deep.equal([words.sending]);
        expect(typed(driver), String(name)).to.equal('2026-11-27 13:30 15:30');
      }
    });
  }

  it('says so where the week is pressed, by a key or a click', async () => {
    const { element, driver } = await underway();
    await driver.press('Week');
    await until('the week', () => element.shadowRoot!.querySelector('.cursor[tabindex="0"]'));
    driver.cursor.focus();
    const heard = hear();
    await driver.key('Enter');
    await until('something to hear', () => heard.length > 0);
    driver.cursor.click();
    await until('something more to hear', () => heard.length > 1);
    await rendered(element);
    expect(heard).to.deep.equal(['Sending…', 'Sending…']);
    expect(typed(driver)).to.equal('2026-11-27 13:30 15:30');
  });
});
