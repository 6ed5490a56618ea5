import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QueryState, Watchable } from '../../client/index.js';
import type { BlockingRules, Slot } from '../../core/availability/index.js';
import { nearestFree, segmentsOf } from '../../core/availability/index.js';
import type { AvailabilityRecord } from '../../core/types.js';
import type { CalendarRules } from '../base/availability/rules.model.js';

const DAY_MS = 86_400_000;
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
      durationMs: query.minutes * 60_000, from, notBefore: from, stepMinutes: query.stepMinutes, timeZone: query.timeZone, count: 1, direction: 'later',
    });
    if (slot) return slot;
  }
  return undefined;
}

/** What a search found: a slot, none up to `until`, or nothing because the host could not be asked. */
export interface NextFreeResult {
  slot: Slot | undefined;
  until: number;
  hasFailed: boolean;
}

/** Looks for the next free time, one search at a time. */
export class NextFreeController implements ReactiveController {
  isSearching = false;
  readonly #host: ReactiveControllerHost;
  readonly #ask: (from: number, to: number) => Promise<AvailabilityRecord>;

  /** `ask` answers a machine's record over a window. */
  constructor(host: ReactiveControllerHost, ask: (from: number, to: number) => Promise<AvailabilityRecord>) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostConnected(): void {
    // Required by the interface; a search holds nothing.
  }

  /** The first slot of the least time that may be asked for, after `after`; `busy` while another search runs. */
  async find({ now, after, zone, rules }: { now: number; after: number; zone: string; rules: CalendarRules }): Promise<NextFreeResult | 'busy'> {
    if (this.isSearching) return 'busy';
    const until = now + rules.horizonDays * DAY_MS;
    const query = {
      from: Math.max(now + rules.leadMinutes * 60_000, after), until, minutes: Math.max(rules.minMinutes, rules.stepMinutes),
      stepMinutes: rules.stepMinutes, timeZone: zone, rules: rules.blocking,
    };
    this.#set(true);
    try {
      return { slot: await findNextFree(query, this.#ask), until, hasFailed: false };
    } catch {
      // The reader is told; the cause stands in the client's own state of the question.
      return { slot: undefined, until, hasFailed: true };
    } finally {
      this.#set(false);
    }
  }

  #set(isSearching: boolean): void {
    this.isSearching = isSearching;
    this.#host.requestUpdate();
  }
}

/** The first answer that something watched gives; rejects with its error. */
export function firstAnswer<T>(source: Watchable<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const held: { stop?: () => void } = {};
    const look = (): void => {
      const state: QueryState<T> = source.state;
      if (state.status === 'pending' || (state.status === 'ready' && state.stale)) return;
      // Told while subscribing, there is nothing to let go of yet.
      queueMicrotask(() => held.stop?.());
      if (state.status === 'ready') resolve(state.value);
      else reject(state.error);
    };
    held.stop = source.subscribe(look);
    look();
  });
}
