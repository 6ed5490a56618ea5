import type { ReactiveControllerHost } from 'lit';
import type { Slot } from '../../core/availability/index.js';
import { dayAt, dayStart } from '../../core/time/index.js';
import type { AvailabilityRecord } from '../../core/types.js';
import { fetchCode } from '../../fetch-code.js';
import type { CalendarRules } from '../base/availability/rules.model.js';

/** What a search found: a slot, none up to `until`, or nothing because the host could not be asked. */
export interface NextFreeResult {
  slot: Slot | undefined;
  until: number;
  hasFailed: boolean;
}

/** Looks for the next free time, one search at a time. */
export class NextFreeController {
  isSearching = false;
  readonly #host: ReactiveControllerHost;
  readonly #ask: (from: number, to: number) => Promise<AvailabilityRecord>;

  /** `ask` answers a machine's record over a window. */
  constructor(host: ReactiveControllerHost, ask: (from: number, to: number) => Promise<AvailabilityRecord>) {
    this.#host = host;
    this.#ask = ask;
  }

  /** The first slot of the least time that may be asked for, after `after`; `busy` while another search runs. */
  async find({ now, after, zone, rules }: { now: number; after: number; zone: string; rules: CalendarRules }): Promise<NextFreeResult | 'busy'> {
    if (this.isSearching) return 'busy';
    const until = dayStart(dayAt(now, zone) + rules.horizonDays, zone);
    const query = {
      from: Math.max(now + rules.leadMinutes * 60_000, after), until, minutes: Math.max(rules.minMinutes, rules.stepMinutes),
      stepMinutes: rules.stepMinutes, timeZone: zone, rules: rules.blocking,
    };
    this.#set(true);
    try {
      const { findNextFree } = await fetchCode(() => import('./find-free.js'));
      return { slot: await findNextFree(query, this.#ask), until, hasFailed: false };
    } catch {
      // The reader is told; the cause, where it is the host, stands in the client's own state of the question.
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

