import { expect } from '@open-wc/testing';
import '../../../src/elements/request-form/define.js';
import '../../../src/elements/reservations/define.js';
import { announced } from '../support/announced.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, nextEvent, until } from '../support/fixture.js';
import { byRole, findByRole, textIn } from '../support/queries.js';
import { clientOver, NOW, worldAs } from '../support/world.js';

/** Tuesday 1 December 2026, 13:00 to 14:00 in Tokyo, which somebody else has on tensile-1. */
const WISH = { equipmentId: 'tensile-1', mode: 'self-use', start: '2026-12-01T04:00:00Z', end: '2026-12-01T05:00:00Z' } as const;

async function takenWorld() {
  const world = worldAs('p-regular');
  const rival = world.adapter.as('p-rival');
  const taken = await rival.createReservation({ ...WISH, purpose: 'x', answers: {}, termsAccepted: true }, { idempotencyKey: 'a-key-of-the-rival-0003' });
  const giveBack = () => rival.act(taken.id, { action: 'cancel' }, { idempotencyKey: 'a-key-of-the-rival-0004', revision: taken.revision });
  return { ...world, giveBack };
}

describe('waiting lists', () => {
  beforeEach(() => sessionStorage.clear());

  it('are joined beside the reason that somebody else has the time, and left again', async () => {
    const { client, adapter } = await takenWorld();
    const element = await mount('eq-request-form', { client, now: NOW, timeZone: 'Asia/Tokyo', ...WISH });
    (await until('the offer to wait', () => findByRole(element, 'button', 'Tell me when it becomes free: Tue, Dec 1, 13:00–14:00'))).click();
    await until('the place', () => textIn(element).includes('You are first on the waiting list.'));
    await announced(/You are told when the time becomes free/);
    expect((await adapter.waits.list()).map(({ start }) => start)).to.deep.equal([WISH.start]);
    await expectNoAxeViolations(element);
    byRole(element, 'button', /^Leave the waiting list/).click();
    await until('the offer again', () => findByRole(element, 'button', /^Tell me when/));
    expect(await adapter.waits.list()).to.deep.equal([]);
  });

  it('are not offered where waiting would not help', async () => {
    const { client } = await takenWorld();
    const element = await mount('eq-request-form', { client, now: NOW, timeZone: 'Asia/Tokyo', ...WISH, start: '2026-12-01T04:10:00Z' });
    await until('the verdict', () => textIn(element).includes('This time cannot be requested'));
    await until('the session', () => findByRole(element, 'button', 'Repeat this'));
    expect(findByRole(element, 'button', /^Tell me when/)).to.equal(undefined);
  });

  it('offer the time among one’s own requests, to be asked for', async () => {
    const { client, adapter, giveBack } = await takenWorld();
    await adapter.waits.join(WISH);
    client.connect();
    const element = await mount('eq-reservations', { client, now: NOW, timeZone: 'Asia/Tokyo' });
    await until('the place', () => textIn(element).includes('You are first on the waiting list.'));
    await giveBack();
    await until('the offer', () => textIn(element).includes('The time you waited for is free'));
    expect(textIn(element)).to.contain('held for you until Tue, Nov 24, 11:00');
    await expectNoAxeViolations(element);
    const chosen = nextEvent('eq-slot-select');
    byRole(element, 'button', 'Ask for it: Tue, Dec 1, 13:00–14:00').click();
    expect(await chosen).to.include({ equipmentId: 'tensile-1', start: WISH.start, end: WISH.end, mode: 'self-use', final: true });
    client.disconnect();
  });

  it('go on to the next when an offer is let go', async () => {
    const { adapter, giveBack } = await takenWorld();
    const next = adapter.as('p-associate');
    await adapter.waits.join(WISH);
    await next.waits.join(WISH);
    await giveBack();
    const element = await mount('eq-reservations', { client: clientOver(adapter), now: NOW, timeZone: 'Asia/Tokyo' });
    (await until('the offer', () => findByRole(element, 'button', /^Let it go/))).click();
    await announced(/The time goes to whoever is next/);
    await until('it to leave', () => !textIn(element).includes('Waiting list'));
    expect((await next.waits.list()).map(({ state }) => state)).to.deep.equal(['offered']);
  });
});
