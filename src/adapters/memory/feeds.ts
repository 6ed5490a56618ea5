import type { Person } from '../../core/index.js';
import { formatInstant } from '../../core/time/index.js';
import { HostError, type Feed, type FeedSubject, type NewFeed } from '../../host/index.js';
import { canSeeEquipment } from './access.js';
import type { MemoryWorld } from './world.js';

/** One's own feeds. */
export function feedsOf(world: MemoryWorld, person: Person): Feed[] {
  return world.feeds.filter(({ personId }) => personId === person.id).map(({ personId: _, ...feed }) => feed);
}

/** Makes a feed. Its address looks like one; no calendar program can reach a page. */
export function createFeed(world: MemoryWorld, person: Person, subject: FeedSubject): NewFeed {
  if (!isKnown(world, person, subject)) throw new HostError('invalid', { errors: [{ pointer: '/id', code: 'unknown' }] });
  const feed: Feed = { id: world.newName().id, subject, createdAt: formatInstant(world.now()) };
  world.feeds.push({ ...feed, personId: person.id });
  return { ...feed, url: `https://memory.example/feeds/${feed.id}.ics` };
}

/** Ends one of one's own feeds. */
export function deleteFeed(world: MemoryWorld, person: Person, id: string): void {
  const rest = world.feeds.filter((feed) => feed.id !== id || feed.personId !== person.id);
  if (rest.length === world.feeds.length) throw new HostError('not-found');
  world.feeds = rest;
}

function isKnown(world: MemoryWorld, person: Person, subject: FeedSubject): boolean {
  if (subject.kind === 'person') return true;
  if (subject.kind === 'institution') return world.institutions.some(({ id }) => id === subject.id);
  const machine = world.equipment.get(subject.id);
  return machine !== undefined && canSeeEquipment(person, machine);
}
