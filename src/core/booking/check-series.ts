import type { BusyRange, InstantRange } from '../availability/types.js';
import { expandRecurrence, type RecurrenceInput, type RecurrenceProblem } from '../recurrence/index.js';
import { formatInstant, formatLocalDateTime, instantToWall, parseLocalDateTime, wallToInstant } from '../time/index.js';
import { checkForm, checkSlot, decisionOf } from './check-draft.js';
import type { DraftCheck } from './input.js';
import { readContext } from './rules/context.js';
import { suggestSlots } from './suggest.js';
import type { Decision, Occurrence, OwnReservation, Reason } from './types.js';

/** A request that repeats. The draft's own times are the first occurrence; wall times are the machine's. */
export interface SeriesCheck extends DraftCheck {
  recurrence: Pick<RecurrenceInput, 'rules' | 'rdates' | 'exdates'>;
  /** For how many of the dates that fail a nearby time is looked for; 30 when absent. */
  mostAlternatives?: number;
}

/** What becomes of a series: the whole, each date, and what is wrong with the rule itself. */
export interface SeriesDecision {
  /** Blocked by `recurrence-conflicts` when any date fails; the dates say why. */
  decision: Decision;
  occurrences: Occurrence[];
  problems: RecurrenceProblem[];
}

/** Most dates of one request, and how far ahead they are looked for. */
const MOST_OCCURRENCES = 500;
const LONGEST_MS = 5 * 366 * 86_400_000;

/**
 * Expands a repeated request, checks every date by the same rules as a single one, and names the nearest other time
 * for those that fail. Dates of one series count against each other: for quotas, for pauses, for the machine itself.
 * A date keeps its wall-clock length, so that 22:00–06:00 stays that over a clock change.
 */
export function checkSeries(check: SeriesCheck): SeriesDecision {
  const read = seriesDates(check);
  if (!read.ok) return { decision: { ok: false, reasons: read.reasons }, occurrences: [], problems: [] };
  const { occurrences } = decideEach(check, read.dates);
  return { decision: overall(check, occurrences, read.problems), occurrences, problems: read.problems };
}

/** The dates of a repeated request, at most 500 within five years, undecided; or why there are none to speak of. */
export function seriesDates(
  check: Pick<SeriesCheck, 'equipment' | 'draft' | 'asker' | 'now' | 'recurrence'>,
): { ok: true; dates: InstantRange[]; problems: RecurrenceProblem[] } | { ok: false; reasons: Reason[] } {
  const read = readContext(check);
  if (!read.ok) return read;
  const { start, end, zone } = read.context;
  const wall = instantToWall(start, zone);
  const length = instantToWall(end, zone) - wall;
  const expanded = expandRecurrence(
    { ...check.recurrence, start: formatLocalDateTime(wall), timeZone: zone.timeZone },
    { from: start, to: start + LONGEST_MS },
    { limit: MOST_OCCURRENCES, profile: 'request' },
  );
  const dates = expanded.occurrences.map((local): InstantRange => {
    const at = parseLocalDateTime(local);
    return { start: formatInstant(wallToInstant(at, zone)), end: formatInstant(wallToInstant(at + length, zone)) };
  });
  return { ok: true, dates, problems: expanded.problems };
}

/** Decides the dates in order, each beside those that were accepted before it; then looks for alternatives. */
function decideEach(check: SeriesCheck, ranges: readonly InstantRange[]): { occurrences: Occurrence[] } {
  const accepted: InstantRange[] = [];
  const asking = (range: InstantRange): DraftCheck => ({ ...withAccepted(check, accepted), draft: { ...check.draft, ...range } });
  const occurrences = ranges.map((range): Occurrence => {
    const decision = checkSlot(asking(range));
    if (decision.ok) accepted.push(range);
    return { ...range, decision };
  });
  let left = check.mostAlternatives ?? 30;
  for (const occurrence of occurrences) {
    if (occurrence.decision.ok || left <= 0) continue;
    left -= 1;
    const [alternative] = suggestSlots(asking(occurrence), 1);
    if (!alternative) continue;
    occurrence.alternative = alternative;
    accepted.push(alternative);
  }
  return { occurrences };
}

function withAccepted(check: SeriesCheck, accepted: readonly InstantRange[]): SeriesCheck {
  const mine = accepted.map((range): OwnReservation => ({
    ...range, equipmentId: check.equipment.id, personId: check.asker?.id ?? '', state: 'requested',
    ...(check.asker?.institutionId !== undefined && { institutionId: check.asker.institutionId }),
  }));
  const busy = accepted.map(({ start, end }): BusyRange => ({ start, end, status: 'busy', own: true }));
  return {
    ...check,
    own: [...(check.own ?? []), ...mine],
    institutionOwn: [...(check.institutionOwn ?? []), ...mine],
    ...(check.availability && { availability: { ...check.availability, busy: [...check.availability.busy, ...busy] } }),
  };
}

function overall(check: SeriesCheck, occurrences: readonly Occurrence[], problems: readonly RecurrenceProblem[]): Decision {
  const failed = occurrences.filter((occurrence) => !occurrence.decision.ok).length;
  const isBroken = occurrences.length === 0 || problems.some((problem) => problem.severity === 'error');
  const form = checkForm(check);
  const reasons: Reason[] = form.ok ? [...form.warnings] : [...form.reasons];
  if (failed > 0 || isBroken) {
    reasons.unshift({ code: 'recurrence-conflicts', severity: 'block', params: { failed, total: occurrences.length } });
  }
  // What every date is warned of is told once for the whole.
  const first = occurrences.find((occurrence) => occurrence.decision.ok)?.decision;
  return decisionOf([...reasons, ...(first?.ok ? first.warnings : [])]);
}
