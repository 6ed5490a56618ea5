import type { Slot } from '../availability/index.js';
import type { InstantRange } from '../availability/types.js';
import { expandRecurrence, type RecurrenceInput, type RecurrenceProblem } from '../recurrence/index.js';
import { formatInstant, formatLocalDateTime, instantToWall, parseInstant, parseLocalDateTime, wallToInstant } from '../time/index.js';
import { checkForm, decisionOf, judge } from './check-draft.js';
import type { DraftCheck } from './input.js';
import { block, readContext, type OwnTime, type RuleContext } from './rules/context.js';
import { suggest } from './suggest.js';
import type { Decision, Occurrence, Reason } from './types.js';

/**
 * A request that repeats, on the clock of the machine's zone. The draft's own times are the first date where the rule fits
 * them; a COUNT counts from the first date that fits.
 */
export interface SeriesCheck extends DraftCheck {
  recurrence: Pick<RecurrenceInput, 'rules' | 'rdates' | 'exdates'>;
  /** For how many of the dates that fail a nearby time is looked for; all when absent. For 500 that takes a second or two. */
  mostAlternatives?: number;
}

/** What becomes of a series: the whole, each date, and what is wrong with the rule itself. */
export interface SeriesDecision {
  /** Blocked by `recurrence-conflicts` when any date fails, and the dates say why; by `invalid-range` of `recurrence` when the rule gives none or cannot be read, and the problems say why. */
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
  const read = readContext(check);
  if (!read.ok) return { decision: read, occurrences: [], problems: [] };
  const { dates, problems } = datesOf(read.context, check.recurrence);
  const occurrences = decideEach(read.context, dates, check.mostAlternatives ?? MOST_OCCURRENCES);
  return { decision: overall(check, occurrences, problems), occurrences, problems };
}

/** The dates of a repeated request, at most 500 within five years, undecided; or why there are none to speak of. */
export function seriesDates(
  check: Pick<SeriesCheck, 'equipment' | 'draft' | 'asker' | 'now' | 'recurrence'>,
): { ok: true; dates: InstantRange[]; problems: RecurrenceProblem[] } | { ok: false; reasons: Reason[] } {
  const read = readContext(check);
  return read.ok ? { ok: true, ...datesOf(read.context, check.recurrence) } : read;
}

function datesOf({ start, end, zone }: RuleContext, recurrence: SeriesCheck['recurrence']): { dates: InstantRange[]; problems: RecurrenceProblem[] } {
  const wall = instantToWall(start, zone);
  const first = formatLocalDateTime(wall);
  const length = instantToWall(end, zone) - wall;
  const { occurrences, problems } = expandRecurrence(
    { ...recurrence, start: first, timeZone: zone.timeZone },
    { from: first, to: formatLocalDateTime(wall + LONGEST_MS) },
    { limit: MOST_OCCURRENCES, profile: 'request' },
  );
  const dates = occurrences.map((local): InstantRange => {
    // A wall time cannot tell the second pass of an autumn overlap: the asked time itself stays as it was asked for.
    if (local === first) return { start: formatInstant(start), end: formatInstant(end) };
    const at = parseLocalDateTime(local);
    const from = wallToInstant(at, zone);
    // Within an overlap the clock may end before it began; the time that passes is then what was meant.
    return { start: formatInstant(from), end: formatInstant(length > 0 ? wallToInstant(at + length, zone) : from + end - start) };
  });
  return { dates, problems };
}

/** Decides the dates in order, each beside those that were accepted before it; then looks for alternatives. */
function decideEach(context: RuleContext, dates: readonly InstantRange[], mostAlternatives: number): Occurrence[] {
  const accepted: Slot[] = [];
  const occurrences = dates.map((date): Occurrence => {
    const slot = slotOf(date);
    const decision = judge(beside(context, accepted, slot));
    if (decision.ok) accepted.push(slot);
    return { ...date, decision };
  });
  let left = mostAlternatives;
  for (const occurrence of occurrences) {
    if (occurrence.decision.ok || !(left > 0)) continue;
    left -= 1;
    const [alternative] = suggest(beside(context, accepted, slotOf(occurrence)), 1);
    if (!alternative) continue;
    occurrence.alternative = { start: formatInstant(alternative.start), end: formatInstant(alternative.end) };
    accepted.push(alternative);
  }
  return occurrences;
}

function slotOf({ start, end }: InstantRange): Slot {
  return { start: parseInstant(start), end: parseInstant(end) };
}

/** The question for one slot, as if the accepted ones were reservations of the asker's already. */
function beside(context: RuleContext, accepted: readonly Slot[], slot: Slot): RuleContext {
  const { equipment, asker, facts } = context;
  const mine = accepted.map((one): OwnTime => ({
    ...one, equipmentId: equipment.id, personId: asker?.id ?? '', state: 'requested',
    ...(asker?.institutionId !== undefined && { institutionId: asker.institutionId }),
  }));
  const busy = accepted.map((one) => ({ ...one, status: 'busy' as const }));
  return {
    ...context, ...slot,
    own: [...context.own, ...mine],
    institutionOwn: [...context.institutionOwn, ...mine],
    facts: facts && { ...facts, busy: [...facts.busy, ...busy] },
  };
}

function overall(check: SeriesCheck, occurrences: readonly Occurrence[], problems: readonly RecurrenceProblem[]): Decision {
  const failed = occurrences.filter((occurrence) => !occurrence.decision.ok).length;
  const isBroken = occurrences.length === 0 || problems.some((problem) => problem.severity === 'error');
  const form = checkForm(check);
  const reasons: Reason[] = form.ok ? [...form.warnings] : [...form.reasons];
  if (failed > 0) reasons.unshift(block('recurrence-conflicts', { failed, total: occurrences.length }));
  // `problems` say what is wrong with it, and where.
  else if (isBroken) reasons.unshift(block('invalid-range', { field: 'recurrence' }));
  // What every date is warned of is told once for the whole.
  const first = occurrences.find((occurrence) => occurrence.decision.ok)?.decision;
  return decisionOf([...reasons, ...(first?.ok ? first.warnings : [])]);
}
