import '../../../src/elements/approvals/define.js';
import type { Reservation } from '../../../src/core/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { mount, rendered, until, wait } from '../support/fixture.js';
import { ListDriver } from '../support/list.driver.js';
import { allByRole, byRole } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';

/** Uses the inbox as an owner does. */
export class ApprovalsDriver extends ListDriver {
  /** References of the rows, in reading order. */
  get references(): string[] {
    return allByRole(this.element, 'button', /^(Answer|Details of) EQ-/).map((button) => /EQ-\S+/.exec(button.getAttribute('aria-label') ?? '')?.[0] ?? '');
  }

  box(name: string | RegExp): HTMLInputElement {
    return byRole<HTMLInputElement>(this.element, 'checkbox', name);
  }
}

/** Further requests for sem-1: one for the same time as the fixtures' own, one that begins within three days. */
export function crowded(): ReturnType<typeof fixtureCluster> {
  const cluster = fixtureCluster();
  const own = cluster.reservations.find(({ id }) => id === 'r-sem-regular')!;
  // Only where an unanswered request does not block can several ask for the same time.
  cluster.equipment.find(({ id }) => id === 'sem-1')!.rules.pendingBlocks = false;
  const rival = { id: 'p-rival', name: '鈴木 健太', institutionId: 'sagami-lab' };
  cluster.reservations.push(
    { ...own, id: 'r-two', reference: 'EQ-AAAA-02', asker: rival, createdAt: '2026-11-21T02:00:00Z', history: [], wished: { start: '2026-11-27T05:00:00Z', end: '2026-11-27T07:00:00Z' } },
    { ...own, id: 'r-late', reference: 'EQ-AAAA-03', asker: rival, createdAt: '2026-11-10T02:00:00Z', history: [], wished: { start: '2026-12-10T01:00:00Z', end: '2026-12-10T02:00:00Z' } },
    { ...own, id: 'r-soon', reference: 'EQ-AAAA-04', asker: rival, createdAt: '2026-11-23T02:00:00Z', history: [], wished: { start: '2026-11-25T01:00:00Z', end: '2026-11-25T02:00:00Z' } },
  );
  return cluster;
}

/** The inbox of somebody, once it is there. */
export async function inboxOf(person: string | null, cluster = crowded()) {
  const world = worldAs(person, { cluster });
  const element = await mount('eq-approvals', { client: world.client, now: NOW, timeZone: 'Asia/Tokyo' });
  const driver = new ApprovalsDriver(element);
  await until('an answer', () => element.shadowRoot!.querySelector('.items, .empty, .notice'));
  await rendered(element);
  const open = async (reference: string): Promise<void> => {
    driver.button(`Answer ${reference}`).click();
    await until('what is known of it', () => /What the rules say (?!…)/.test(driver.text) && driver.text.includes('on this machine'));
  };
  const stateOf = async (id: string): Promise<Reservation> => world.adapter.reservation(id);
  /** Waits until the host has the reservation in a state. */
  const become = async (id: string, state: string): Promise<Reservation> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const now = await stateOf(id);
      if (now.state === state) return now;
      await wait(20);
    }
    throw new Error(`${id} is ${(await stateOf(id)).state}, not ${state}. ${driver.text.slice(-600)}`);
  };
  return { element, driver, open, stateOf, become, ...world };
}
