import type { Locator } from 'playwright-core';
import type { InstantRange, Language, ReservationAction } from '../../../src/core/types.js';
import { formatRange } from '../../../src/i18n/format.js';
import { textOf } from '../../../src/i18n/language.js';
import { approvalsMessages } from '../../../src/i18n/approvals/index.js';
import { requestMessages } from '../../../src/i18n/request/index.js';
import { reservationsMessages } from '../../../src/i18n/reservations/index.js';
import { stateMessages } from '../../../src/i18n/states/index.js';
import { named, type Figure, type StoryPerson } from './person.js';
import type { Stage } from './stage.js';

/** The five people, by what they are to the story. */
export type Part = 'asker' | 'rival' | 'owner' | 'coordinator' | 'administrator';

/** Everything that the scenes share. */
export interface Scene {
  cast: Record<Part, StoryPerson>;
  stage: Stage;
  figures: Figure[];
}

/** A machine's name as somebody reads it. */
export function nameOf(machine: Stage['first'], language: Language): string {
  return textOf(machine.name, language);
}

/** The rows of a list that name this machine at this time. */
export function rowsAt({ page, role: { language } }: StoryPerson, machine: Stage['first'], { start, end }: InstantRange): Locator {
  return page.locator('li.item', { hasText: nameOf(machine, language) }).filter({ hasText: formatRange(start, end, { language, timeZone: machine.timeZone }) });
}

/** Opens the panel of an action on one reservation. */
export async function openAction(person: StoryPerson, action: ReservationAction, reference: string): Promise<void> {
  await person.press(named(`${stateMessages[person.role.language].action[action]!} ${reference}`));
  await person.row(reference).locator('.panel').waitFor();
}

/** Goes to the button that sends the open action, and presses it, or does what is given there. */
export async function sendAction(person: StoryPerson, action: ReservationAction, send = () => person.page.keyboard.press('Enter')): Promise<void> {
  const { language } = person.role;
  const isInbox = (await person.page.locator('eq-approvals').count()) > 0;
  const words = (isInbox ? approvalsMessages : reservationsMessages)[language].send[action] ?? stateMessages[language].action[action]!;
  await person.tabTo(named(words, { isWhole: true }));
  await send();
}

/** Opens a request of the owner's inbox. */
export async function openRequest(person: StoryPerson, reference: string): Promise<void> {
  const t = approvalsMessages[person.role.language];
  await person.press(named(t.open({ reference })));
  await person.row(reference).locator('.opened .answers').waitFor();
}

/** Fills in a request form that already has machine and time, and sends it; answers its reference. */
export async function sendRequest(person: StoryPerson, purpose: string, { send = () => person.page.keyboard.press('Enter') } = {}): Promise<string> {
  const t = requestMessages[person.role.language];
  await person.see(t.title);
  await person.page.locator('eq-request-form').locator('#purpose').waitFor();
  await person.fill(named(t.purpose), purpose);
  await person.press(named(t.review));
  await person.see(t.reviewLead);
  await person.clean('the review');
  await person.tabTo(named(t.send, { isWhole: true }));
  await send();
  await person.see(t.doneReference);
  await person.clean('the outcome');
  return (await person.page.locator('eq-request-form .reference strong').innerText()).trim();
}

/** What a state is called in somebody's language. */
export function stateWords(person: StoryPerson, state: string): string {
  return stateMessages[person.role.language].state[state]!;
}
