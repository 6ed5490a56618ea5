import type { CallName } from '../../src/adapters/memory/index.js';
import { MemoryAdapter } from '../../src/adapters/memory/index.js';
import { BookingClient } from '../../src/client/index.js';
import type { AvailabilityItem, Inquiry } from '../../src/core/index.js';
import type { HostErrorCode } from '../../src/host/index.js';
import { FIXTURE_NOW, fixtureCluster } from '../../test/fixtures/cluster.js';

/** The present of every story, so that pictures stay the same. */
export const NOW = Date.parse(FIXTURE_NOW);

/** Records to tell a story from plain data. */
export const cluster = fixtureCluster();

/** How a story's host behaves. */
interface StoryManners {
  failures?: Partial<Record<CallName, HostErrorCode>>;
  delayMs?: number;
  inquiries?: Inquiry[];
  /** Seconds for which a slot is held, rather than what the host gives. */
  holdSeconds?: number;
  /** What is answered about availability that begins ten days after the present, and later. */
  later?: () => Promise<AvailabilityItem[]>;
}

/** A client over a small cluster in the page itself, signed in as somebody. */
export function clientAs(person: string | null, { inquiries, holdSeconds, later, ...options }: StoryManners = {}): BookingClient {
  const adapter = new MemoryAdapter({ cluster: { ...fixtureCluster(), inquiries }, now: () => NOW, person, ...options });
  const hold = adapter.hold.bind(adapter);
  if (holdSeconds !== undefined) adapter.hold = async (slot, call) => ({ ...(await hold(slot, call)), secondsLeft: holdSeconds });
  const availability = adapter.availability.bind(adapter);
  if (later) adapter.availability = (query, call) => (Date.parse(query.from) > NOW + 10 * 86_400_000 ? later() : availability(query, call));
  return new BookingClient({ adapter, retry: { now: () => NOW, attempts: 1, timeout: 3_600_000 } });
}

/** A host that takes an hour to answer: what is seen while something loads. */
export const SLOW = { delayMs: 3_600_000 };

/** Stories told in another language, direction or scheme. */
export const inJapanese = { globals: { language: 'ja' } };
export const inKorean = { globals: { language: 'ko' } };
export const rightToLeft = { globals: { direction: 'rtl' } };
export const inTheDark = { globals: { scheme: 'dark' } };
