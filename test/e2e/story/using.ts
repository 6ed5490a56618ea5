import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { auditMessages } from '../../../src/i18n/audit/index.js';
import { reservationsMessages } from '../../../src/i18n/reservations/index.js';
import { stateMessages } from '../../../src/i18n/states/index.js';
import { usageMessages } from '../../../src/i18n/usage/index.js';
import { useMessages } from '../../../src/i18n/use/index.js';
import { named, seen, takingATime } from './person.js';
import { nameOf, openAction, openRequest, sendAction, stateWords, type Scene } from './scene.js';

/**
 * The asker writes a message while the connection is lost: what was typed is kept, and it arrives once. Then moves the
 * reservation, in a second tab too, whose page is older than that: it is told, and keeps what was typed.
 */
export async function writeAndMove({ cast: { asker, owner }, figures }: Scene, reference: string): Promise<void> {
  const { language } = asker.role;
  const t = reservationsMessages[language];
  const tab = await asker.otherTab();
  // This tab hears of nothing: its page grows old.
  await tab.page.route('**/api/v1/events**', (route) => route.abort());
  await tab.go({ view: 'reservations' });
  await tab.await(tab.row(reference));

  await asker.press(named(t.details({ reference })));
  await openAction(asker, 'note', reference);
  await asker.page.keyboard.type('Is there a vice');
  await asker.page.context().setOffline(true);
  await asker.page.keyboard.type(' at the machine?');
  await sendAction(asker, 'note');
  await asker.await(asker.row(reference).locator('.panel [role=alert]'));
  assert.equal(await asker.row(reference).locator('textarea').inputValue(), 'Is there a vice at the machine?', 'what was typed is kept');
  await asker.clean('a lost connection');
  await asker.page.context().setOffline(false);
  const notes = async (): Promise<number> => (await owner.reservation(reference, 'owner')).history.filter(({ note }) => note?.includes('vice')).length;
  await openRequest(owner, reference);
  assert.equal((await asker.focus()).name, (await asker.row(reference).locator('.panel .actions button').first().innerText()).trim(), 'the same button tries again');
  await seen(figures, 'message: asker → owner', () => asker.page.keyboard.press('Enter'), () => owner.await(owner.row(reference).getByText('Is there a vice at the machine?')));
  await asker.page.locator('.panel').waitFor({ state: 'detached' });
  assert.equal(await notes(), 1, 'it arrived once');

  await openAction(asker, 'reschedule', reference);
  await asker.await(asker.page.locator('.panel .free-times button'));
  await asker.press(takingATime(t.moveUse));
  await asker.clean('another time');
  await sendAction(asker, 'reschedule', () => seen(figures, 'moved: asker → owner', () => asker.page.keyboard.press('Enter'),
    () => owner.await(owner.row(reference).getByText(stateWords(owner, 'requested'), { exact: true }))));

  await openAction(tab, 'cancel', reference);
  await tab.page.keyboard.type('Not needed any more');
  await sendAction(tab, 'cancel');
  await tab.await(tab.row(reference).locator('.panel [role=alert]'));
  assert.equal(await tab.row(reference).locator('textarea').inputValue(), 'Not needed any more', 'what was typed on an old page is kept');
  await tab.clean('a stale page');
  await tab.page.close();
  assert.equal((await owner.reservation(reference, 'owner')).state, 'requested', 'an old page changes nothing');
}

/** The owner approves the new time, starts and finishes the use, signs it, and reports a fault that the next people see at once. */
export async function useMachine({ cast: { asker, rival, owner, coordinator }, stage, figures }: Scene, reference: string): Promise<void> {
  const { language } = owner.role;
  await openAction(owner, 'approve', reference);
  await sendAction(owner, 'approve');
  await asker.await(asker.row(reference).getByText(stateWords(asker, 'approved'), { exact: true }));
  await openRequest(owner, reference);
  await openAction(owner, 'start', reference);
  await sendAction(owner, 'start', () => seen(figures, 'started: owner → asker', () => owner.page.keyboard.press('Enter'),
    () => asker.await(asker.row(reference).getByText(stateWords(asker, 'in-use'), { exact: true }))));

  await openRequest(owner, reference);
  await openAction(owner, 'finish', reference);
  await owner.clean('finishing a use');
  const words = useMessages[language];
  await owner.fill(named(words.units), '3');
  await sendAction(owner, 'finish');
  await owner.await(owner.row(reference).getByText(stateWords(owner, 'completed'), { exact: true }));

  await openRequest(owner, reference);
  await owner.await(owner.page.getByRole('button', { name: words.faultReportOf({ reference }) }));
  await owner.press(named(words.faultReportOf({ reference })));
  await owner.page.locator('#fault-note:focus').waitFor();
  await owner.page.keyboard.type('The chuck does not hold.');
  await owner.clean('reporting a fault');
  await coordinator.go({ equipment: stage.first.id });
  await coordinator.page.getByRole('heading', { name: nameOf(stage.first, coordinator.role.language) }).first().waitFor();
  await owner.tabTo(named(words.faultReport, { isWhole: true }));
  await seen(figures, 'fault: owner → whoever reads of the machine', () => owner.page.keyboard.press('Enter'),
    () => coordinator.await(coordinator.page.locator('eq-detail').getByText('The chuck does not hold.')));
  await coordinator.clean('a machine out of order');

  await openAction(owner, 'sign', reference);
  await owner.clean('signing');
  await sendAction(owner, 'sign');
  await owner.row(reference).waitFor({ state: 'detached' });
  const { state, report, actual } = await owner.reservation(reference, 'owner');
  assert.deepEqual([state, report?.units, report?.signedAt !== undefined, actual !== undefined], ['completed', 3, true, true]);
  await rival.clean('the list after everything');
}

/** The administrator reads who did what on the machine, and takes the table for billing. */
export async function account({ cast: { administrator }, stage }: Scene, reference: string): Promise<void> {
  const { page, role: { language } } = administrator;
  await administrator.go({ view: 'records' });
  const trail = page.locator('eq-audit');
  await administrator.await(trail.locator('tbody tr'));
  await administrator.clean('who did what');
  await administrator.tabToId('trail-machine', 600);
  await page.keyboard.type(stage.first.id);
  await page.keyboard.press('Enter');
  const [states, others] = [stateMessages[language].done, auditMessages[language].actions];
  for (const action of ['request', 'approve', 'note', 'reschedule', 'start', 'finish', 'sign']) {
    await administrator.await(trail.locator('tbody tr', { hasText: nameOf(stage.first, language) }).filter({ hasText: others[action] ?? states[action]! }));
  }
  await page.reload();
  await administrator.await(page.locator('eq-usage').getByRole('button', { name: usageMessages[language].fileUses }));
  const [file] = await Promise.all([page.waitForEvent('download'), administrator.press(named(usageMessages[language].fileUses))]);
  assert.ok((await readFile(await file.path(), 'utf8')).includes(reference), 'the table for billing has it');
}
