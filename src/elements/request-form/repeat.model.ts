import type { Weekday } from '../../core/recurrence/index.js';
import type { DraftRecurrence, LocalDateTime } from '../../core/types.js';

/** How a request repeats, as it is chosen; `words` for a rule that is written. */
export type RepeatPattern = 'daily' | 'weekly' | 'month-day' | 'month-weekday' | 'words';

/** What is chosen and typed of a request that repeats, and the rule that it comes to. */
export interface RepeatValues {
  pattern: RepeatPattern;
  /** Every so many days, weeks or months, as typed. */
  every: string;
  /** Days of the week; none chosen means that of the start. */
  days: Weekday[];
  ending: 'count' | 'until';
  /** Number of dates, as typed. */
  count: string;
  /** Last day, `2026-12-31`. */
  until: string;
  words: string;
  /** What the words were understood as, RFC 5545; empty where they were not. */
  spoken: string;
  /** RFC 5545 text that all of this comes to; empty where it comes to none. */
  rule: string;
  /** The start for which the rule was made: another one makes another rule. */
  anchor: string;
  /** Dates that are left out, on the machine's clock. */
  dropped: LocalDateTime[];
  /** Dates that take place at another time, on the machine's clock: which, and when. */
  moved: Record<LocalDateTime, LocalDateTime>;
  /** Whether dates that cannot be had are left out, rather than keeping the others from being asked for. */
  isPartial: boolean;
}

/** How a request repeats before anything is chosen: ten weeks. */
export const WEEKLY: RepeatValues = {
  pattern: 'weekly', every: '1', days: [], ending: 'count', count: '10', until: '', words: '', spoken: '', rule: '', anchor: '',
  dropped: [], moved: {}, isPartial: false,
};

/** Whether the rule holds for the time that is chosen now. */
export function hasRule(repeat: RepeatValues, start: string): boolean {
  return repeat.rule !== '' && repeat.anchor === start;
}

/** How a request repeats, as the contract has it. `left` are further dates to leave out. */
export function recurrenceOf({ rule, dropped, moved }: RepeatValues, left: readonly LocalDateTime[] = []): DraftRecurrence {
  const exdates = [...new Set([...dropped, ...Object.keys(moved), ...left])].sort();
  const rdates = Object.entries(moved).flatMap(([date, to]) => (left.includes(date) ? [] : [to])).sort();
  return { rules: [rule], ...(rdates.length > 0 && { rdates }), ...(exdates.length > 0 && { exdates }) };
}

/** Values of the right kinds; another script may have written what is kept. */
export function isRepeat(stored: unknown): stored is RepeatValues {
  if (typeof stored !== 'object' || stored === null) return false;
  const { days, dropped, moved, isPartial, ...texts } = stored as Partial<Record<keyof RepeatValues, unknown>>;
  const isTexts = (list: unknown): boolean => Array.isArray(list) && list.every((item) => typeof item === 'string');
  return Object.keys(WEEKLY).every((name) => name in stored)
    && Object.values(texts).every((text) => typeof text === 'string')
    && isTexts(days) && isTexts(dropped) && typeof isPartial === 'boolean'
    && typeof moved === 'object' && moved !== null && isTexts(Object.values(moved));
}
