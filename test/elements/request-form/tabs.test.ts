import { expect } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import '../../../src/elements/request-form/define.js';
import type { StoredDraft } from '../../../src/elements/request-form/draft-store.js';
import { mount, rendered, until } from '../support/fixture.js';
import { clientOver, NOW, worldAs } from '../support/world.js';
import { RequestFormDriver } from './request-form.driver.js';

const FREE = { start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z' };
const LATER = { start: '2026-12-03T01:00:00Z', end: '2026-12-03T03:00:00Z' };
const KEPT = 'equipool:draft:sem-1';

/** The form as a tab shows it: each has a client of its own. */
async function tabOver(adapter: MemoryAdapter, slot: object = {}) {
  const element = await mount('eq-request-form', { client: clientOver(adapter), equipmentId: 'sem-1', now: NOW, timeZone: 'Asia/Tokyo', ...slot });
  await until('the form', () => element.shadowRoot!.querySelector('.layout'));
  await rendered(element);
  return new RequestFormDriver(element);
}

/** A request that was sent in one tab; answers what a tab that was opened before that has kept. */
async function sentElsewhere(adapter: MemoryAdapter): Promise<StoredDraft> {
  const driver = await tabOver(adapter, FREE);
  await driver.fillSelfUse();
  const kept = JSON.parse(sessionStorage.getItem(KEPT)!) as StoredDraft;
  await driver.press(/^Review request/);
  await driver.press(/^(Send request|Book now)$/);
  await driver.see('Reference number');
  driver.element.remove();
  return kept;
}

async function starts(adapter: MemoryAdapter): Promise<string[]> {
  const { items } = await adapter.reservations({ role: 'asker' });
  return items.map(({ wished }) => wished.start).filter((start) => start === FREE.start || start === LATER.start).sort();
}

describe('eq-request-form, open in two tabs', () => {
  beforeEach(() => sessionStorage.clear());

  it('sends under a new key what is another request than the other tab’s', async () => {
    const { adapter } = worldAs('p-regular');
    const kept = await sentElsewhere(adapter);
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
    const driver = await tabOver(adapter, LATER);
    await driver.press(/^Review request/);
    await driver.press(/^(Send request|Book now)$/);
    await driver.see('Reference number');
    expect(await starts(adapter)).to.deep.equal([FREE.start, LATER.start]);
  });

  it('sends nothing anew where this very request may have arrived', async () => {
    const { adapter } = worldAs('p-regular');
    const kept = await sentElsewhere(adapter);
    sessionStorage.setItem(KEPT, JSON.stringify({ ...kept, values: { ...kept.values, ...LATER }, uncertain: true }));
    const driver = await tabOver(adapter);
    await driver.press('Check again');
    await until('the answer', () => driver.element.outcome.status === 'refused');
    expect(await starts(adapter)).to.deep.equal([FREE.start]);
  });

  it('gives up where a host takes no key at all', async () => {
    const { adapter } = worldAs('p-regular');
    const { key } = await sentElsewhere(adapter);
    let tries = 0;
    const create = adapter.createReservation.bind(adapter);
    adapter.createReservation = (draft, options) => {
      tries += 1;
      return create(draft, { ...options, idempotencyKey: key });
    };
    const driver = await tabOver(adapter, LATER);
    await driver.fillSelfUse();
    await driver.press(/^Review request/);
    await driver.press(/^(Send request|Book now)$/);
    await until('the answer', () => driver.element.outcome.status === 'refused');
    expect(tries).to.equal(2);
  });
});
