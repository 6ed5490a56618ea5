import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Language, Reservation } from '../../../src/core/types.js';
import { commonMessages } from '../../../src/i18n/common/index.js';
import { axeFindings, openPage } from '../support/browser.js';
import { KeyboardUser } from '../support/keyboard.js';

/** Longest that anything of the story may take to reach somebody's screen, in milliseconds; what it took is printed. */
const PATIENCE = 15_000;

/** A name that begins with these words, or is exactly these. */
export function named(words: string, { isWhole = false } = {}): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`^${escaped}${isWhole ? '$' : ''}`);
}

/** The name of a button that takes a time, whichever time it is. */
export function takingATime(words: (p: { range: string }) => string): RegExp {
  const [before = '', after = ''] = words({ range: '|' }).split('|');
  return new RegExp(`${named(before).source}.+${named(after, { isWhole: true }).source.slice(1)}`);
}

/** Wall time in Tokyo of an instant, as typed. */
export function typed(instant: string): { date: string; time: string } {
  const wall = new Date(Date.parse(instant) + 9 * 3_600_000).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) };
}

/** Where a person of the story stands, and in which language they read. */
export interface Role {
  origin: string;
  personId: string;
  /** A part of their name, as the sign-in list has it. */
  name: string;
  language: Language;
}

/** Somebody of the story: a browser of their own, a language, a keyboard. */
export class StoryPerson extends KeyboardUser {
  readonly role: Role;
  readonly problems: string[];

  private constructor(page: Page, problems: string[], role: Role) {
    super(page);
    this.role = role;
    this.problems = problems;
  }

  /** Opens a browser of their own and signs in, by keyboard. */
  static async enter(browser: Browser, role: Role): Promise<StoryPerson> {
    const { page, problems } = await openPage(browser);
    const person = new StoryPerson(page, problems, role);
    await person.go({});
    await page.getByRole('button', { name: commonMessages[role.language].signIn }).waitFor();
    await person.press(named(commonMessages[role.language].signIn));
    await page.getByRole('dialog').getByText(role.name).waitFor();
    await person.press(named(role.name));
    await page.getByRole('button', { name: commonMessages[role.language].signOut }).waitFor();
    return person;
  }

  /** The same person in another tab of the same browser. */
  async otherTab(): Promise<StoryPerson> {
    const page = await this.page.context().newPage();
    const other = new StoryPerson(page, this.problems, this.role);
    // A tab has a sign-in of its own, as it would have after being opened from the address bar.
    const kept = await this.page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    await page.addInitScript((items) => {
      for (const [key, value] of Object.entries(JSON.parse(items) as Record<string, string>)) sessionStorage.setItem(key, value);
    }, kept);
    return other;
  }

  /** Opens a place of the portal by its address. */
  async go(query: Record<string, string>): Promise<void> {
    await this.page.goto(`${this.role.origin}/portal/?${new URLSearchParams({ lang: this.role.language, ...query })}`);
    await this.page.locator('eq-portal').getByRole('navigation').first().waitFor();
  }

  /** As any keyboard user, but whoever is there already stays, and lists may be long. A part of the page is no control. */
  override async tabTo(name: RegExp, most = 500): Promise<void> {
    const focus = await this.focus();
    if (focus.role === 'section' || !name.test(focus.name)) await super.tabTo(name, most);
  }

  /** Goes to a field of the panel that has just opened: where it stands, just before, or after. */
  async goToField(id: string): Promise<void> {
    if ((await this.focus()).id === id) return;
    await this.page.keyboard.press('Shift+Tab');
    if ((await this.focus()).id !== id) await this.tabToId(id);
  }

  /** Waits until something is shown, and answers it. */
  async await(locator: Locator): Promise<Locator> {
    await locator.first().waitFor({ timeout: PATIENCE });
    return locator.first();
  }

  /** The row of a request or a question in any list. */
  row(reference: string): Locator {
    return this.page.locator('li.item', { hasText: reference });
  }

  /** Asserts that axe finds nothing on the screen as it is, and that it fits. */
  async clean(where: string): Promise<void> {
    assert.deepEqual(await axeFindings(this.page), [], `axe on ${where}`);
    assert.ok(await this.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} fits`);
  }

  /** Asks the host what it holds, as this person. */
  async reservation(reference: string, role: 'asker' | 'owner' | 'coordinator'): Promise<Reservation> {
    const token = await this.page.evaluate(() => sessionStorage.getItem(Object.keys(sessionStorage).find((key) => key.startsWith('equipool:demo-token:')) ?? '') ?? '');
    const answer = await fetch(`${this.role.origin}/api/v1/reservations?role=${role}&limit=200`, { headers: { authorization: `Bearer ${token}` } });
    const { items } = (await answer.json()) as { items: Reservation[] };
    const found = items.find((one) => one.reference === reference);
    assert.ok(found, `${reference} is known to the ${role}`);
    return found;
  }
}

/** What it took from one person's last key to another person's screen, in milliseconds. */
export interface Figure {
  what: string;
  ms: number;
}

/** Lets one person do something and others see it; notes how long that took from the last key to the last screen. */
export async function seen(figures: Figure[], what: string, deed: () => Promise<void>, ...screens: (() => Promise<unknown>)[]): Promise<void> {
  const watching = Promise.all(screens.map((screen) => screen().then(() => performance.now())));
  // Nobody has done anything yet that could fail; what becomes of the watching is looked at below.
  watching.catch(() => undefined);
  await deed();
  const from = performance.now();
  const arrived = await watching;
  figures.push({ what, ms: Math.max(0, Math.max(...arrived) - from) });
}
