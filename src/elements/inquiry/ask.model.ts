import { MODES } from '../../core/equipment/index.js';
import { DAY_MS, formatInstant, formatLocalDate, instantToWall, parseInstant, parseLocalDate, wallToInstant } from '../../core/time/index.js';
import type { EquipmentQuery, InquiryDraft, Language, Mode } from '../../core/types.js';
import { readNumber } from '../base/typed-number.js';

/** A new question, as it is typed. Dates are `2026-03-03` in the reader's zone. */
export interface TypedQuestion {
  needs: string;
  field: string;
  region: string;
  mode: string;
  from: string;
  to: string;
  hours: string;
  coordinatorId: string;
  /** Words by which a coordinator is looked for. */
  find: string;
}

/** What is wrong with a question, by field. */
export type QuestionIssue = 'needs' | 'to' | 'hours';

const EMPTY: TypedQuestion = { needs: '', field: '', region: '', mode: '', from: '', to: '', hours: '', coordinatorId: '', find: '' };

/** A question to begin with: what was searched for in a catalog, or nothing. */
export function questionFrom(query: EquipmentQuery | undefined, timeZone: string): TypedQuestion {
  if (!query) return EMPTY;
  const day = (instant: string | undefined, back = 0): string => {
    const at = parseInstant(instant ?? '') - back;
    return Number.isNaN(at) ? '' : formatLocalDate(Math.floor(instantToWall(at, timeZone) / DAY_MS));
  };
  return {
    ...EMPTY,
    needs: query.q ?? '', field: query.category?.[0] ?? '', region: query.region?.[0] ?? '', mode: query.mode?.[0] ?? '',
    // The last day is the one in which the window ends, not the one that begins then.
    from: day(query.freeFrom), to: day(query.freeTo, 1), hours: query.minDuration ? String(query.minDuration / 60) : '',
  };
}

/** What is wrong, in the order of the page. */
export function issuesOf({ needs, from, to, hours }: TypedQuestion): QuestionIssue[] {
  const isReversed = Boolean(from && to) && parseLocalDate(to) < parseLocalDate(from);
  const isNumber = !hours.trim() || readNumber(hours) > 0;
  return [...(needs.trim() ? [] : ['needs' as const]), ...(isReversed ? ['to' as const] : []), ...(isNumber ? [] : ['hours' as const])];
}

/** The question as it is sent. A window with one end reaches four weeks from it. */
export function inquiryDraftOf(typed: TypedQuestion, { timeZone, language, now }: { timeZone: string; language: Language; now: number }): InquiryDraft {
  const midnight = (date: string, days = 0): number => wallToInstant((parseLocalDate(date) + days) * DAY_MS, timeZone);
  const start = typed.from ? midnight(typed.from) : now;
  const end = typed.to ? midnight(typed.to, 1) : start + 28 * DAY_MS;
  const window = (typed.from || typed.to) && start < end ? { start: formatInstant(start), end: formatInstant(end) } : undefined;
  const minutes = Math.round(readNumber(typed.hours) * 60);
  const mode: Mode | undefined = MODES.find((one) => one === typed.mode);
  return {
    needs: typed.needs.trim(), language,
    ...(typed.field && { field: typed.field }), ...(typed.region && { region: typed.region }), ...(mode && { mode }),
    ...(window && { window }), ...(minutes > 0 && { durationMinutes: minutes }), ...(typed.coordinatorId && { coordinatorId: typed.coordinatorId }),
  };
}
