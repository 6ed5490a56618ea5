import type { BlockingRules, Slot } from '../../core/availability/index.js';
import { nearestFree, segmentsOf } from '../../core/availability/index.js';
import { DAY_MS } from '../../core/time/index.js';
import type { AvailabilityRecord } from '../../core/types.js';

/** Windows are asked for four weeks at a time. */
const WINDOW_MS = 28 * DAY_MS;

/** What is looked for. Times in UTC milliseconds. */
export interface NextFreeQuery {
  from: number;
  until: number;
  minutes: number;
  stepMinutes: number;
  timeZone: string;
  rules: BlockingRules;
}

/** The first free slot at or after `from`; undefined when there is none up to `until`. Rejects as `ask` does. */
export async function findNextFree(query: NextFreeQuery, ask: (from: number, to: number) => Promise<AvailabilityRecord>): Promise<Slot | undefined> {
  for (let from = query.from; from < query.until; from += WINDOW_MS) {
    // A slot that begins at a window's end runs into the next.
    const to = from + WINDOW_MS + query.minutes * 60_000;
    const record = await ask(from, to);
    const [slot] = nearestFree(segmentsOf(record, { from, to }, query.rules), {
      durationMs: query.minutes * 60_000, from, notBefore: from, notAfter: query.until, stepMinutes: query.stepMinutes, timeZone: query.timeZone, count: 1, direction: 'later',
    });
    if (slot) return slot;
  }
  return undefined;
}
