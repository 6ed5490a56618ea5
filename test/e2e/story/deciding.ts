import assert from 'node:assert/strict';
import { approvalsMessages } from '../../../src/i18n/approvals/index.js';
import { reservationsMessages } from '../../../src/i18n/reservations/index.js';
import { named, seen, takingATime } from './person.js';
import { nameOf, openAction, openRequest, rowsAt, sendAction, sendRequest, stateWords, type Scene } from './scene.js';

/** The rival asks for the same time, by a link to it; the owner sees both. Answers the rival's reference. */
export async function askForTheSame({ cast: { rival, owner }, stage, figures }: Scene): Promise<string> {
  await rival.go({ view: 'request', equipment: stage.first.id, 'mode-of-use': 'self-use', ...stage.wished });
  const reference = await sendRequest(rival, 'Calibration', {
    send: () => seen(figures, 'second request: rival → owner', () => rival.page.keyboard.press('Enter'),
      () => owner.await(rowsAt(owner, stage.first, stage.wished).nth(1))),
  });
  await owner.await(owner.row(reference).getByText(approvalsMessages[owner.role.language].rivals({ count: 1 })));
  await rival.go({ view: 'reservations' });
  await rival.await(rival.row(reference));
  return reference;
}

/**
 * Two approvers open the same request. The owner approves: the asker and the rival are told at once, the rival with the
 * nearest free times. The administrator, who was about to decline it, is told too, and keeps what was typed.
 */
export async function approveOne({ cast: { asker, rival, owner, administrator }, figures }: Scene, wanted: string, other: string): Promise<void> {
  await asker.go({ view: 'reservations' });
  await asker.await(asker.row(wanted));
  await administrator.go({ view: 'approvals' });
  await administrator.await(administrator.row(wanted));
  await openRequest(administrator, wanted);
  await openAction(administrator, 'decline', wanted);
  await administrator.page.keyboard.type('Declined by mistake');
  // Nothing tells this page any more: it goes on with what it knew.
  await administrator.page.context().setOffline(true);

  await openRequest(owner, wanted);
  await owner.clean('a request with a rival');
  await openAction(owner, 'approve', wanted);
  const taken = reservationsMessages[rival.role.language].takenTitle;
  await sendAction(owner, 'approve', () => seen(figures, 'approved: owner → asker and rival', () => owner.page.keyboard.press('Enter'),
    () => asker.await(asker.row(wanted).getByText(stateWords(asker, 'approved'), { exact: true })),
    () => rival.await(rival.row(other).getByText(taken))));
  await rival.await(rival.row(other).locator('.instead .free-times button'));
  await rival.clean('a time given to somebody else');
  await asker.clean('an approved request');

  await administrator.page.context().setOffline(false);
  await sendAction(administrator, 'decline');
  await administrator.await(administrator.page.locator('eq-approvals [role=alert]'));
  const { state } = await owner.reservation(wanted, 'owner');
  assert.equal(state, 'approved', 'the first answer stands');
}

/** The owner offers the rival another machine at another time; the rival accepts, and the owner sees it. */
export async function offerInstead({ cast: { rival, owner }, stage, figures }: Scene, reference: string): Promise<void> {
  const { language } = owner.role;
  const t = approvalsMessages[language];
  await openRequest(owner, reference);
  await openAction(owner, 'counter', reference);
  const machine = owner.page.locator('#counter-machine');
  await owner.await(machine);
  await owner.goToField('counter-machine');
  // The keyboard's way through a list: the first letters, or down until it is there.
  const name = nameOf(stage.second, language);
  const size = await machine.locator('option').count();
  for (let step = 0; step < size && (await machine.locator('option:checked').innerText()) !== name; step += 1) await owner.page.keyboard.press('ArrowDown');
  assert.equal(await machine.locator('option:checked').innerText(), name);
  await owner.await(owner.page.locator('.offer-form .free-times button'));
  await owner.press(takingATime(t.counterUse));
  await owner.clean('a counter-offer');
  await owner.fill(named(t.noteLabel['counter']!), 'This machine does the same.');
  await sendAction(owner, 'counter', () => seen(figures, 'counter-offer: owner → rival', () => owner.page.keyboard.press('Enter'), () => rival.await(rival.row(reference).locator('.offer'))));
  await rival.clean('a counter-offer');

  await openAction(rival, 'accept-counter', reference);
  await sendAction(rival, 'accept-counter', () => seen(figures, 'accepted: rival → owner', () => rival.page.keyboard.press('Enter'),
    () => owner.await(owner.row(reference).getByText(stateWords(owner, 'approved'), { exact: true }))));
  const { equipmentId, confirmed, wished } = await owner.reservation(reference, 'owner');
  assert.deepEqual({ equipmentId, wished }, { equipmentId: stage.second.id, wished: stage.wished });
  assert.notDeepEqual(confirmed, wished, 'wished and confirmed are two facts');
}
