/**
 * The main job as a person does it, against the demo that `npm start` runs: find a machine, see when it is free, ask for
 * it, sign in last, read the reference number, take the request back. By keyboard alone, in each language, wide and narrow.
 */
import { addAllLanguages } from '../../src/i18n/all-languages.js';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Reservation } from '../../src/core/types.js';
import { calendarMessages } from '../../src/i18n/calendar/index.js';
import { choiceMessages } from '../../src/i18n/choice/index.js';
import { formatDayName, formatRange } from '../../src/i18n/format.js';
import { requestMessages } from '../../src/i18n/request/index.js';
import { stateMessages } from '../../src/i18n/states/index.js';
import { Api, askedForSelfUse, plainAnswer } from './support/api.js';
import { axeFindings, openBrowser, openPage } from './support/browser.js';
import type { Demo } from './support/demo.js';
import { startDemo } from './support/demo.js';
import { KeyboardUser } from './support/keyboard.js';

addAllLanguages();

let demo: Demo;
let browser: Browser;
const used: string[] = [];

before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await demo.stop();
});

const WORDS = {
  en: { search: 'micrscope', search2: /Search equipment/, machine: /^Check times and request/, start: /^Start/, end: /^End(?! date)/, ask: /^Request this time/, purpose: /^Purpose/, signIn: /^Sign in/, mine: /^My requests/ },
  ja: { search: '顕微鏡', search2: /設備・機器を検索/, machine: /^空きを確認して申し込む/, start: /^開始/, end: /^終了(?!日)/, ask: /^この時間で申し込む/, purpose: /^利用目的/, signIn: /^ログイン/, mine: /^申込一覧/ },
  ko: { search: '현미경', search2: /장비 검색/, machine: /빈 시간 확인/, start: /^시작/, end: /^종료(?!일)/, ask: /이 시간/, purpose: /^이용 목적/, signIn: /^로그인/, mine: /^내 신청/ },
} as const;

/** Wall time in Tokyo of an instant, as typed: date and time. */
function typed(instant: string): { date: string; time: string } {
  const wall = new Date(Date.parse(instant) + 9 * 3_600_000).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) };
}

/** A name that begins with these words, whatever they are. */
function starting(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')}`);
}

for (const [language, width] of [['en', 1280], ['ja', 320], ['ko', 1280], ['en', 320], ['ja', 1280], ['ko', 320]] as const) {
  test(`the main job by keyboard alone, ${language}, ${width} px`, { timeout: 180_000 }, async () => {
    const words = WORDS[language];
    const t = requestMessages[language];
    const { machine, draft } = await (await Api.as(demo.origin, 'p-regular')).freeSlot(used);
    used.push(machine.id);
    const { page, problems } = await openPage(browser, { viewport: { width, height: 900 } });
    const user = new KeyboardUser(page);
    const clean = async (where: string): Promise<void> => {
      assert.deepEqual(await axeFindings(page), [], `axe on ${where}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} fits into ${width} px`);
    };

    await page.goto(`${demo.origin}/portal/?lang=${language}`);
    await user.fill(words.search2, words.search);
    // The cards of before stand there, dimmed, until what was typed has been found.
    await page.locator('eq-catalog').getByText(new RegExp(`[“「‘]${words.search}[”」’]`)).first().waitFor();
    await page.locator('eq-card').first().waitFor();
    await clean('the list');
    await page.goto(`${demo.origin}/portal/?lang=${language}`);
    await user.fill(words.search2, machine.model ?? '');
    const name = machine.name[language]!;
    await page.getByRole('link', { name, exact: true }).first().waitFor();
    await user.press(starting(name));

    await user.press(words.machine);
    await page.locator('eq-calendar').getByRole('grid').first().waitFor();
    const start = typed(draft.start);
    const end = typed(draft.end);
    await user.press(starting(calendarMessages[language].typeTime));
    // The first field has the focus now.
    await page.locator('eq-calendar #date:focus').waitFor();
    await page.keyboard.type(start.date);
    await user.fill(words.start, start.time);
    await user.fill(words.end, end.time);
    await page.keyboard.press('Tab');
    await page.locator('eq-calendar').locator('.judgment.ok, .judgment.warn').first().waitFor();
    await clean('the machine');
    await user.press(words.ask);

    await user.see(t.title);
    if (machine.modes.length > 1) await page.locator('eq-request-form').locator('input[value="self-use"]:checked').waitFor();
    await user.fill(words.purpose, 'ボルトの破断面を観察する');
    for (const question of askedForSelfUse(machine)) {
      if (question.type === 'yes-no') {
        await user.tabToId(`question-${question.id}`);
        await page.keyboard.press('Space');
      } else if (question.type === 'choice') {
        await user.tabTo(starting(question.label[language]!));
        await page.keyboard.press('ArrowDown');
      } else await user.fill(starting(question.label[language]!), String(plainAnswer(question)));
    }
    if (machine.terms) await user.press(new RegExp(`^${t.acceptTerms}`), 'Space');
    await user.press(new RegExp(`^${t.review}`));
    assert.deepEqual(await page.locator('eq-request-form #issues li').allInnerTexts(), [], `nothing is missing for ${machine.id}`);
    await user.see(t.reviewLead);
    await clean('the review');

    await user.press(words.signIn);
    await page.getByRole('dialog').getByText('佐藤 美咲').waitFor();
    await clean('signing in');
    await user.press(/佐藤 美咲/);
    const send = new RegExp(`^(${t.send}|${t.book})$`);
    await page.getByRole('button', { name: send }).waitFor();
    await user.press(send);
    await user.see(t.doneReference);
    await clean('the outcome');
    const reference = await page.locator('eq-request-form .reference strong').innerText();
    assert.match(reference, /^EQ-[0-9A-Z]{4}-[0-9A-Z]{2}$/, 'a reference number is shown');

    await page.goto(`${demo.origin}/portal/?lang=${language}&view=reservations`);
    await user.see(reference);
    await clean('one’s own requests');
    const states = stateMessages[language];
    const endings = [states.action['withdraw']!, states.action['cancel']!];
    await user.press(new RegExp(`^(${endings.join('|')}) ${reference}`));
    await user.press(new RegExp(`^(${endings.join('|')})$`));
    await page.locator('eq-reservations .item', { hasText: reference }).waitFor({ state: 'detached' });
    assert.deepEqual(problems, [], 'nothing on the console');
    await page.context().close();
  });
}

test('one’s own request is moved in the calendar, and the host has it there', { timeout: 120_000 }, async () => {
  const mine = await Api.as(demo.origin, 'p-regular');
  const { machine, draft } = await mine.freeSlot();
  const { id } = await mine.request({ ...draft, purpose: 'ボルトの破断面を観察する' }, crypto.randomUUID());
  const { page, problems } = await openPage(browser);
  await page.goto(`${demo.origin}/portal/?lang=en&equipment=${machine.id}`);
  await page.getByRole('button', { name: 'Sign in' }).first().click();
  await page.getByRole('dialog').getByText('佐藤 美咲').click();
  const calendar = page.locator('eq-calendar');
  await calendar.getByRole('button', { name: 'List', exact: true }).click();
  const change = calendar.getByRole('button', { name: /^Change time of your reservation/ });
  const answered = calendar.locator('.agenda[aria-busy=false]');
  await answered.waitFor();
  for (let week = 0; week < 4 && !(await change.first().isVisible()); week += 1) {
    await calendar.getByRole('button', { name: 'Next week' }).click();
    await answered.waitFor();
  }
  await change.first().click();
  const day = (count: number): string => new Date(Date.parse(draft.start) + count * 24 * 3_600_000).toISOString();
  const length = Date.parse(draft.end) - Date.parse(draft.start);
  let days = 0;
  for (let isFree = false; days < 6 && !isFree; ) {
    days += 1;
    await calendar.getByRole('textbox', { name: 'Date', exact: true }).fill(typed(day(days)).date);
    await page.keyboard.press('Tab');
    await calendar.locator('.when', { hasText: formatRange(Date.parse(day(days)), Date.parse(day(days)) + length, { language: 'en', timeZone: machine.timeZone }) }).waitFor();
    // What the page refuses is final; for anything else the host has the last word.
    await calendar.locator('.judgment.error').or(calendar.locator('.judgment', { hasText: choiceMessages.en.verdictConfirmed })).first().waitFor();
    isFree = await calendar.locator('.judgment.ok, .judgment.warn').first().isVisible();
  }
  await calendar.getByRole('button', { name: 'Move to this time' }).click();
  await calendar.getByRole('button', { name: 'Request this time' }).waitFor();
  const moved = await mine.ask<Reservation>(`/reservations/${id}`);
  assert.equal(Date.parse((moved.confirmed ?? moved.wished).start), Date.parse(day(days)));
  assert.equal(moved.history.at(-1)?.action, 'reschedule');
  assert.deepEqual(problems, [], 'nothing on the console');
  await page.context().close();
});

test('what one person is about to ask for in the timeline is taken in another’s, and free there when it is left', { timeout: 120_000 }, async () => {
  const { machine, draft } = await (await Api.as(demo.origin, 'p-regular')).freeSlot(used, { isFirstCome: true });
  const [start, end] = [typed(draft.start), typed(draft.end)];
  const query = new URLSearchParams({ lang: 'en', view: 'timeline', zoom: 'day', date: start.date, q: machine.model ?? '' });
  const place = starting(`${machine.name.en}, ${formatDayName(Date.parse(draft.start), { language: 'en', timeZone: machine.timeZone })} ${start.time}, `);
  const atPlace = async (): Promise<KeyboardUser> => {
    const { page } = await openPage(browser);
    const user = new KeyboardUser(page);
    await page.goto(`${demo.origin}/portal/?${query}`);
    await page.locator('eq-timeline').getByRole('link', { name: machine.name.en!, exact: true }).waitFor();
    // In reach of the keys: the row, then its hour.
    await page.locator('eq-timeline').getByRole('grid').focus();
    await page.keyboard.press('Control+Home');
    // What is pressed before the keys' code is there is played later: who listens only then, counts on from there.
    await page.locator('eq-timeline').locator('[role=rowheader][tabindex="0"]:focus, .cell:focus').waitFor();
    for (let count = 0; count < 60 && !place.test((await user.focus()).name); count += 1) {
      const isThere = (await user.focus()).name.startsWith(`${machine.name.en}, `);
      await page.keyboard.press(isThere ? 'ArrowRight' : 'ArrowDown');
    }
    return user;
  };
  const hears = async (user: KeyboardUser, words: RegExp): Promise<void> => {
    for (let count = 0; count < 100 && !words.test((await user.focus()).name); count += 1) await user.page.waitForTimeout(100);
    assert.match((await user.focus()).name, words);
  };
  const [asking, watching] = [await atPlace(), await atPlace()];
  await hears(watching, new RegExp(`${place.source}free`));

  await asking.page.getByRole('button', { name: 'Sign in' }).first().click();
  await asking.page.getByRole('dialog').getByText('佐藤 美咲').click();
  await asking.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await asking.page.locator('eq-timeline').locator('.cell').focus();
  // Rows are asked for again, for the person who has signed in: until they are there nothing can be chosen.
  await hears(asking, new RegExp(`${place.source}free`));
  await asking.page.keyboard.press('Enter');
  const dialog = asking.page.getByRole('dialog', { name: starting(`Choose a time: ${machine.name.en}`) });
  await dialog.getByRole('textbox', { name: 'End', exact: true }).fill(end.time);
  await asking.page.keyboard.press('Tab');
  await dialog.locator('.judgment.ok, .judgment.warn').first().waitFor();
  await dialog.getByRole('button', { name: 'Request this time' }).last().click();
  await asking.page.locator('eq-request-form').getByText(/^This time is held for you/).waitFor();
  await hears(watching, new RegExp(`${place.source}(?!free)`));

  await asking.page.getByRole('link', { name: 'When machines are free', exact: true }).click();
  await hears(watching, new RegExp(`${place.source}free`));
  for (const { page } of [asking, watching]) await page.context().close();
});

test('a second person who asks for the same time gets a reason and nearby times, not an error', { timeout: 120_000 }, async () => {
  const mine = await Api.as(demo.origin, 'p-regular');
  const { machine, draft } = await mine.freeSlot(used, { isFirstCome: true });
  used.push(machine.id);
  const { page } = await openPage(browser);
  const query = new URLSearchParams({ lang: 'en', view: 'request', equipment: machine.id, 'mode-of-use': 'self-use', start: draft.start, end: draft.end });
  await page.goto(`${demo.origin}/portal/?${query}`);
  await page.getByRole('button', { name: 'Sign in' }).first().click();
  await page.getByRole('dialog').getByText('김민준').click();
  // Nobody can write below a dialog, and what a driver sends there is lost.
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const form = page.locator('eq-request-form');
  await form.getByRole('textbox', { name: /^Purpose/ }).fill('A rival’s purpose');
  for (const question of askedForSelfUse(machine)) {
    const label = question.label.en!;
    if (question.type === 'yes-no') await form.getByRole('group', { name: label }).getByRole('radio', { name: 'Yes' }).check();
    else if (question.type === 'choice') await form.getByRole('combobox', { name: label }).selectOption(String(plainAnswer(question)));
    else await form.getByRole('textbox', { name: label }).fill(String(plainAnswer(question)));
  }
  if (machine.terms) await form.getByRole('checkbox').check();
  await form.getByRole('button', { name: 'Review request' }).click();
  await mine.request(draft, 'first-come');
  await form.getByRole('button', { name: /^(Send request|Book now)$/ }).click();
  await form.locator('#outcome').getByText('Everything you typed is kept.').waitFor();
  const nearby = form.getByRole('button', { name: /^Use / }).first();
  await nearby.waitFor();
  await nearby.click();
  await form.getByRole('button', { name: /^(Send request|Book now)$/ }).click();
  await form.getByText('Reference number').waitFor();
  await page.context().close();
});

test('320 px still do when the reader’s text is twice as large', { timeout: 120_000 }, async () => {
  const { machine } = await (await Api.as(demo.origin, 'p-regular')).freeSlot();
  for (const language of ['en', 'ja', 'ko']) {
    for (const place of ['portal/?', `portal/?equipment=${machine.id}&`, 'university/?', 'city/?']) {
      const { page } = await openPage(browser, { viewport: { width: 320, height: 900 } });
      await page.goto(`${demo.origin}/${place}lang=${language}`);
      await page.evaluate(() => document.documentElement.style.setProperty('--eq-font-size', '32px'));
      await page.locator('eq-card .name:visible, eq-calendar :is([part=grid], .agenda):visible').first().waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(width, 320, `${place} in ${language}`);
      await page.context().close();
    }
  }
});

test('a university’s own page leads by keys to a machine and back, and the focus goes along', { timeout: 60_000 }, async () => {
  const { page } = await openPage(browser);
  await page.goto(`${demo.origin}/university/?lang=en`);
  const place = (): Promise<string> => page.evaluate(() => document.activeElement!.id);
  await page.locator('eq-card').getByRole('button').first().press('Enter');
  await page.locator('eq-detail').getByRole('heading', { level: 2 }).first().waitFor();
  assert.equal(await place(), 'machine');
  await page.locator('#back').press('Enter');
  assert.equal(await place(), 'list');
  await page.context().close();
});
