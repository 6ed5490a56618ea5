import { expect } from '@open-wc/testing';
import '../../../src/elements/reservations/define.js';
import type { Feed, FeedSubject, HostAdapter, NewFeed } from '../../../src/host/index.js';
import { HostError } from '../../../src/host/index.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, rendered, until } from '../support/fixture.js';
import { ListDriver } from '../support/list.driver.js';
import { clientOver, NOW, worldAs } from '../support/world.js';

/** A host with feeds, as far as the panel asks for them. */
function hostWithFeeds(): { adapter: HostAdapter; feeds: Feed[]; fails: { next?: HostError } } {
  const { adapter: memory } = worldAs('p-regular');
  const feeds: Feed[] = [{ id: 'feed-0', subject: { kind: 'equipment', id: 'sem-1' }, createdAt: '2026-11-01T00:00:00Z' }];
  const fails: { next?: HostError } = {};
  const adapter = Object.assign(Object.create(memory) as HostAdapter, {
    session: async () => {
      const session = await memory.session();
      return { ...session, capabilities: { ...session.capabilities, feeds: true } };
    },
    reservations: memory.reservations.bind(memory), directory: memory.directory.bind(memory),
    equipment: memory.equipment.bind(memory), availability: memory.availability.bind(memory),
    feeds: () => Promise.resolve([...feeds]),
    createFeed: (subject: FeedSubject): Promise<NewFeed> => {
      if (fails.next) return Promise.reject(fails.next);
      const feed = { id: `feed-${feeds.length}`, subject, createdAt: '2026-11-24T00:00:00Z' };
      feeds.push(feed);
      return Promise.resolve({ ...feed, url: `https://example.org/feeds/${feed.id}.ics` });
    },
    deleteFeed: (id: string): Promise<void> => {
      feeds.splice(feeds.findIndex((feed) => feed.id === id), 1);
      return Promise.resolve();
    },
  });
  return { adapter, feeds, fails };
}

async function panel() {
  const host = hostWithFeeds();
  const element = await mount('eq-reservations', { client: clientOver(host.adapter), now: NOW, timeZone: 'Asia/Tokyo' });
  const summary = await until('the panel', () => element.shadowRoot!.querySelector<HTMLElement>('.feeds summary'));
  summary.click();
  const driver = new ListDriver(element);
  await until('its button', () => driver.hasButton('Create an address'));
  return { element, driver, ...host };
}

describe('calendar subscription', () => {
  it('makes an address, tells it once and revokes it', async () => {
    const { element, driver, feeds } = await panel();
    driver.button('Create an address').click();
    await until('the address', () => driver.hasField('Address for your calendar program'));
    expect(driver.valueOf('Address for your calendar program')).to.equal('https://example.org/feeds/feed-1.ics');
    expect(feeds[1]?.subject).to.deep.equal({ kind: 'person' });
    await until('the list', () => driver.hasButton(/^Revoke the address made on/));
    await rendered(element);
    expect(element.shadowRoot!.activeElement?.id).to.equal('feed-address');
    await expectNoAxeViolations(element);
    // Only one's own is listed here: the machine's has its place elsewhere.
    driver.button(/^Revoke the address made on/).click();
    await until('the address to go', () => !driver.hasField('Address for your calendar program'));
    expect(feeds.map(({ id }) => id)).to.deep.equal(['feed-0']);
  });

  it('says why no address could be made, and lets one try again', async () => {
    const { driver, fails } = await panel();
    fails.next = new HostError('unavailable');
    driver.button('Create an address').click();
    await until('the error', () => driver.text.includes('not available right now'));
    delete fails.next;
    driver.button('Create an address').click();
    await until('the address', () => driver.hasField('Address for your calendar program'));
  });
});
