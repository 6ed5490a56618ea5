import { checkSeries, seriesDates, type SeriesDecision } from '../../core/booking/index.js';
import type { Draft, Equipment, Person, Quote } from '../../core/index.js';
import { parseInstant } from '../../core/time/index.js';
import { HostError, type CheckAnswer } from '../../host/index.js';
import type { Viewer } from './access.js';
import { decide, factsAround } from './decide.js';
import type { MemoryWorld } from './world.js';

/** One reservation to be. */
export interface DraftWithFee {
  draft: Draft;
  quote?: Quote;
  seriesId?: string;
}

/** The verdict on a draft that repeats, date by date, and the fee of the first. */
export function checkSeriesIn(world: MemoryWorld, machine: Equipment, draft: Draft, asker: Viewer): CheckAnswer {
  const { decision, occurrences } = decideSeries(world, machine, draft, asker);
  const { quote } = decide(world, machine, draft, asker);
  return { decision, occurrences, ...(quote && { quote }) };
}

/** The reservations that a draft asks for, one or a series; a HostError `conflict` when any of them may not be had. */
export function draftsOf(world: MemoryWorld, machine: Equipment, draft: Draft, asker: Person): DraftWithFee[] {
  const { recurrence, ...rest } = draft;
  if (!recurrence) return [judged(world, machine, draft, asker)];
  const { decision, occurrences } = decideSeries(world, machine, draft, asker);
  if (!decision.ok) throw new HostError('conflict', { reasons: decision.reasons });
  const seriesId = `series-${world.newName().id}`;
  return occurrences.map(({ start, end }) => ({ ...judged(world, machine, { ...rest, start, end }, asker), seriesId }));
}

function judged(world: MemoryWorld, machine: Equipment, draft: Draft, asker: Person): DraftWithFee {
  const { decision, quote, conflicts } = decide(world, machine, draft, asker);
  if (!decision.ok) throw new HostError('conflict', { reasons: decision.reasons, conflicts });
  return { draft, ...(quote && { quote }) };
}

function decideSeries(world: MemoryWorld, machine: Equipment, draft: Draft, asker: Viewer): SeriesDecision {
  const recurrence = draft.recurrence ?? { rules: [] };
  const base = { equipment: machine, draft, asker, now: world.now(), recurrence };
  const read = seriesDates(base);
  const dates = read.ok ? read.dates : [];
  const [from, to] = [parseInstant(dates[0]?.start ?? draft.start), parseInstant(dates.at(-1)?.end ?? draft.end)];
  const series = checkSeries({ ...factsAround(world, machine, { from, to }, asker), draft, recurrence, mostAlternatives: 10 });
  const errors = series.problems.filter(({ severity }) => severity === 'error').map(({ code }) => ({ pointer: '/recurrence', code }));
  if (errors.length > 0) throw new HostError('invalid', { errors });
  return series;
}
