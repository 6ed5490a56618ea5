import { formatInstant, formatLocalDateTime, instantToWall, isValidTimeZone, parseInstant, parseLocalDateTime, wallToInstant } from '../../core/time/index.js';
import type { EquipmentQuery, Language } from '../../core/types.js';
import { formatDuration, formatInstant as words } from '../../i18n/format.js';
import type { FiltersMessages } from '../../i18n/filters/index.js';

/** What somebody typed: wall times `2026-03-03T13:00` in the reader's zone, minutes or "" for any. */
export interface TypedWindow {
  from: string;
  to: string;
  duration: string;
}

/** Why a typed window cannot be asked, by field, in words. */
export type WindowErrors = Partial<Record<keyof TypedWindow, string>>;

/** What a typed window comes to. */
export type CheckedWindow = { ok: true; part: Pick<EquipmentQuery, 'freeFrom' | 'freeTo' | 'minDuration'> } | { ok: false; errors: WindowErrors };

/** Lengths that are offered, in minutes. */
export const DURATIONS: readonly number[] = [30, 60, 120, 240, 480, 1440, 2880];

/** Widest window that is asked for, in days. */
const WIDEST_DAYS = 92;

/** Who reads, and when. */
export interface WindowContext {
  messages: FiltersMessages;
  language: Language;
  timeZone: string;
  /** UTC milliseconds. */
  now: number;
}

/** A query's window as wall times of the reader's zone. */
export function typedWindow(query: EquipmentQuery, timeZone: string): TypedWindow {
  const wall = (instant: string | undefined): string => {
    const at = parseInstant(instant ?? '');
    return Number.isNaN(at) || !isValidTimeZone(timeZone) ? '' : formatLocalDateTime(instantToWall(at, timeZone), false);
  };
  return { from: wall(query.freeFrom), to: wall(query.freeTo), duration: query.minDuration ? String(query.minDuration) : '' };
}

/** Reads a typed window: both ends as instants, or what is wrong with it. */
export function checkWindow(typed: TypedWindow, context: WindowContext): CheckedWindow {
  const { messages: { error: t }, language, timeZone, now } = context;
  const [from, to] = [typed.from.trim(), typed.to.trim()];
  if (!from && !to) return { ok: false, errors: { from: t.empty } };
  const errors: WindowErrors = {};
  const read = (field: 'from' | 'to', text: string, missing: string): number => {
    const wall = parseLocalDateTime(text);
    if (!text) errors[field] = missing;
    else if (Number.isNaN(wall)) errors[field] = t.unreadable;
    return Number.isNaN(wall) ? NaN : wallToInstant(wall, timeZone);
  };
  const start = read('from', from, t.fromMissing);
  const end = read('to', to, t.toMissing);
  const say = (instant: number): string => words(instant, 'date-time', { language, timeZone });
  const minutes = Math.floor((end - start) / 60_000);
  const least = Number(typed.duration) || 0;
  if (start >= end) errors.to = t.endBeforeStart({ from: say(start), to: say(end) });
  else if (end <= now) errors.to = t.past({ now: say(now) });
  else if (minutes > WIDEST_DAYS * 1440) errors.to = t.tooWide({ days: String(WIDEST_DAYS) });
  else if (minutes < least) errors.duration = t.shorter({ window: formatDuration(minutes, language), duration: formatDuration(least, language) });
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, part: { freeFrom: formatInstant(start), freeTo: formatInstant(end), ...(least > 0 && { minDuration: least }) } };
}
