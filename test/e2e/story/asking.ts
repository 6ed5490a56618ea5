import assert from 'node:assert/strict';
import { calendarMessages } from '../../../src/i18n/calendar/index.js';
import { catalogMessages } from '../../../src/i18n/catalog/index.js';
import { choiceMessages } from '../../../src/i18n/choice/index.js';
import { inquiriesMessages } from '../../../src/i18n/inquiries/index.js';
import { portalMessages } from '../../../src/i18n/portal/index.js';
import { named, seen, typed } from './person.js';
import { nameOf, rowsAt, sendRequest, type Scene } from './scene.js';

/** The asker finds nothing and asks a coordinator, who takes the case up and proposes a machine at a time. */
export async function askAndPropose(scene: Scene): Promise<string> {
  const { cast: { asker, coordinator }, stage, figures } = scene;
  const [a, c] = [inquiriesMessages[asker.role.language], inquiriesMessages[coordinator.role.language]];
  await coordinator.go({ view: 'cases' });
  await coordinator.page.locator('eq-cases h2').first().waitFor();

  await asker.fill(named(catalogMessages[asker.role.language].searchLabel), 'zzqqxx');
  await asker.see(catalogMessages[asker.role.language].none);
  await asker.clean('a search in vain');
  await asker.press(named(portalMessages[asker.role.language].askInstead));
  await asker.page.locator('eq-inquiry #needs').waitFor();
  await asker.clean('asking a coordinator');
  await asker.fill(named(a.needs), stage.needs);
  await asker.tabTo(named(a.send, { isWhole: true }));
  const question = asker.page.locator('eq-inquiry li.inquiry', { hasText: stage.needs });
  const caseOf = coordinator.page.locator('eq-cases li.inquiry', { hasText: stage.needs });
  await seen(figures, 'question: asker → coordinator', () => asker.page.keyboard.press('Enter'), () => coordinator.await(caseOf));
  await question.waitFor();
  const reference = /IQ-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(await question.innerText())?.[0] ?? '';
  assert.ok(reference, 'a question has a reference');
  await coordinator.clean('the cases');

  await coordinator.press(named(c.actionOf({ action: c.action['take']!, reference })));
  await coordinator.tabTo(named(c.action['take']!, { isWhole: true }));
  await seen(figures, 'taken up: coordinator → asker', () => coordinator.page.keyboard.press('Enter'),
    () => asker.await(question.getByText(a.state['in-hand']!)));

  await coordinator.press(named(c.actionOf({ action: c.action['propose']!, reference })));
  await coordinator.page.locator('eq-cases eq-catalog').waitFor();
  const name = nameOf(stage.first, coordinator.role.language);
  const words = stage.first.model ?? name;
  await coordinator.fill(named(catalogMessages[coordinator.role.language].searchLabel), words);
  await coordinator.page.locator('eq-cases eq-catalog h2.count', { hasText: words }).waitFor();
  await coordinator.page.locator('eq-cases eq-card', { hasText: name }).first().waitFor();
  await coordinator.clean('looking for machines');
  await coordinator.press(named(name, { isWhole: true }));
  await coordinator.page.locator('eq-cases eq-calendar').getByRole('grid').first().waitFor();
  await chooseTime(coordinator, stage.wished);
  await coordinator.clean('choosing a time');
  await coordinator.press(named(choiceMessages[coordinator.role.language].request, { isWhole: true }));
  await coordinator.await(coordinator.page.locator('eq-cases .slots .slot'));
  await coordinator.fill(named(c.note), 'This one will do.');
  await coordinator.tabTo(named(c.action['propose']!, { isWhole: true }));
  await seen(figures, 'proposal: coordinator → asker', () => coordinator.page.keyboard.press('Enter'),
    () => asker.await(question.locator('.proposal .slot button.primary')));
  await asker.clean('a proposal');
  return reference;
}

/** The asker takes the proposal up; the owner sees the request. Answers its reference. */
export async function takeUpProposal({ cast: { asker, owner, coordinator }, stage, figures }: Scene, inquiry: string): Promise<string> {
  const a = inquiriesMessages[asker.role.language];
  await owner.go({ view: 'approvals' });
  await owner.page.locator('eq-approvals .part').first().waitFor();
  await asker.press(named(a.action['accept']!));
  await asker.page.locator('eq-request-form').waitFor();
  const accepted = inquiriesMessages[coordinator.role.language].state['accepted']!;
  const reference = await sendRequest(asker, stage.needs, {
    send: () => seen(figures, 'request: asker → owner and coordinator', () => asker.page.keyboard.press('Enter'),
      () => coordinator.await(coordinator.row(inquiry).getByText(accepted)),
      () => owner.await(rowsAt(owner, stage.first, stage.wished))),
  });
  await owner.await(owner.row(reference));
  return reference;
}

/** Types a time into the calendar that is shown. */
export async function chooseTime(person: Scene['cast']['owner'], range: { start: string; end: string }): Promise<void> {
  const { language } = person.role;
  const words = choiceMessages[language];
  await person.press(named(calendarMessages[language].typeTime));
  await person.page.locator('eq-calendar #date:focus').waitFor();
  const [start, end] = [typed(range.start), typed(range.end)];
  await person.page.keyboard.press('ControlOrMeta+A');
  await person.page.keyboard.type(start.date);
  await person.fill(named(words.startTime, { isWhole: true }), start.time);
  await person.fill(named(words.endTime, { isWhole: true }), end.time);
  await person.fill(named(words.endDate, { isWhole: true }), end.date);
  await person.page.keyboard.press('Tab');
  await person.page.locator('eq-calendar').locator('.judgment.ok, .judgment.warn').first().waitFor();
}
