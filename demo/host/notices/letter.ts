import type { InstantRange, Language } from '../../../src/core/index.js';
import { formatRangeInYear } from '../../../src/i18n/format.js';
import type { Mail } from './mailer.js';

/** What a message says, in the reader's language, before it is put into its frame. */
export interface Letter extends Pick<Mail, 'calendar'> {
  subject: string;
  /** What has happened. */
  body: string;
  /** What it is about, a line each. */
  facts: string;
  /** Why this person is told. */
  why: string;
}

/** A time with the zone in which it is told, and its year: a message is kept. */
export function rangeWords({ start, end }: InstantRange, { timeZone }: { timeZone: string }, language: Language): string {
  return `${formatRangeInYear(start, end, { language, timeZone })} (${timeZone})`;
}
