import { covers, DAY_MS, dayAt, dayNumber, dayStart, EMPTY, holidaysBetween, intersect, type IntervalSet, single, subtract, type TimeWindow, toRanges, union, zoneTable, type ZoneTable } from '../time/index.js';
import type { RecurrenceProblem } from '../recurrence/index.js';
import type { LayerKind, LocalizedText, Schedule, ScheduleLayer, WallRecurrence } from '../equipment/types.js';
import { rememberAlike } from '../remember.js';
import { listOf } from '../from-outside.js';
import { sayValue } from '../say-value.js';
import { spanSource, type SpanAnswer } from './spans.js';

/** Longest window that is reckoned; what lies beyond is unknown. */
export const MAX_WINDOW_MS = 20 * 366 * DAY_MS;

/** A closed stretch and why: the layer that governs it and the name people know that by. */
export interface ClosedStretch {
  start: number;
  end: number;
  kind: 'outside-opening' | 'holiday' | 'maintenance' | 'closure';
  text?: LocalizedText;
}

/** What is wrong with a schedule, and where in it. */
export interface OpeningProblem {
  code: 'zone-unknown' | 'layer-invalid' | 'span-invalid' | 'recurrence' | 'window-invalid' | 'window-too-long' | 'holidays-unknown';
  severity: 'error' | 'warning';
  params: Record<string, string | number>;
  /** Index of the layer, and of the span in its `spans` or `openings`. */
  layer?: number;
  list?: 'spans' | 'openings';
  index?: number;
  /** The rule's own problem when `code` is `recurrence`. */
  recurrence?: RecurrenceProblem;
}

/** Opening times of a window. `open`, `closed` and `unknown` partition it. Times are UTC milliseconds. */
export interface OpenAnswer {
  open: IntervalSet;
  /** Ascending by start. */
  closed: ClosedStretch[];
  /** Where nothing can be said: no schedule at all, a zone nobody knows, holidays not yet announced, hours that cannot be read. */
  unknown: IntervalSet;
  problems: OpeningProblem[];
}

const RANK: Record<LayerKind, number> = { site: 0, group: 1, holiday: 2, maintenance: 3 };
const KEPT_WINDOWS = 12;

/** A schedule in a zone, made ready once and asked for many windows. */
class OpeningEngine {
  readonly #zone: ZoneTable;
  /** Highest precedence first. Of one kind, what lies on certain days governs before what always holds, then the later one. */
  readonly #layers: { layer: ScheduleLayer; index: number }[];
  /** Layers of no known kind: nobody knows where they govern. */
  readonly #misfits: OpeningProblem[] = [];
  /** Latest first: machines by the thousand are asked for one and the same window. */
  readonly #windows: { from: number; to: number; answer: OpenAnswer }[] = [];

  constructor(schedule: Schedule, zone: ZoneTable) {
    this.#zone = zone;
    this.#layers = listOf(schedule.layers).flatMap((layer, index) => {
      if (Object.hasOwn(RANK, layer?.kind ?? '')) return [{ layer, index }];
      this.#misfits.push({ code: 'layer-invalid', severity: 'error', params: { kind: sayValue(layer?.kind) }, layer: index });
      return [];
    });
    this.#layers.sort((a, b) => RANK[b.layer.kind] - RANK[a.layer.kind] || Number(isPartial(b.layer)) - Number(isPartial(a.layer)) || b.index - a.index);
  }

  within(from: number, to: number): OpenAnswer {
    const known = this.#windows.find((kept) => kept.from === from && kept.to === to);
    if (known) return known.answer;
    const answer = this.#reckon(from, to);
    this.#windows.unshift({ from, to, answer });
    if (this.#windows.length > KEPT_WINDOWS) this.#windows.pop();
    return answer;
  }

  /** RFC 7953 5: from the highest layer down, each decides what no higher one governs. */
  #reckon(from: number, to: number): OpenAnswer {
    const problems = [...this.#misfits];
    const closed: ClosedStretch[] = [];
    let rest = single(from, to);
    if (!this.#layers.length || problems.length) return { open: EMPTY, closed, unknown: rest, problems };
    let open = EMPTY;
    let unknown = EMPTY;
    for (const { layer, index } of this.#layers) {
      if (!rest.length) break;
      const { set: openings, unknown: untold } = this.#expand(layer.openings, index, 'openings', from, to, problems);
      const governs = this.#governs(layer, index, from, to, rest, problems);
      unknown = union(unknown, governs.unknown);
      rest = subtract(rest, governs.unknown);
      for (const { set, text } of governs.pieces) {
        const piece = intersect(set, rest);
        if (!piece.length) continue;
        open = union(open, intersect(piece, openings));
        unknown = union(unknown, intersect(piece, untold));
        const kind = layer.kind === 'holiday' || layer.kind === 'maintenance' ? layer.kind : isPartial(layer) ? 'closure' : 'outside-opening';
        // Hours around a holiday's own opening are closed for the holiday, but hours around the usual opening just are not opening hours.
        for (const { start, end } of toRanges(subtract(subtract(piece, openings), untold))) {
          closed.push({ start, end, kind, ...(kind !== 'outside-opening' && text && { text }) });
        }
        rest = subtract(rest, piece);
      }
    }
    for (const { start, end } of toRanges(rest)) closed.push({ start, end, kind: 'outside-opening' });
    closed.sort((a, b) => a.start - b.start);
    return { open, closed, unknown, problems };
  }

  #governs(layer: ScheduleLayer, index: number, from: number, to: number, rest: IntervalSet, problems: OpeningProblem[]): { pieces: { set: IntervalSet; text?: LocalizedText }[]; unknown: IntervalSet } {
    const named = layer.name ? { text: layer.name } : {};
    if (!isPartial(layer)) return { pieces: [{ set: rest, ...named }], unknown: EMPTY };
    const pieces: { set: IntervalSet; text?: LocalizedText }[] = [];
    let unknown = EMPTY;
    if (layer.spans) {
      const { set, unknown: untold } = this.#expand(layer.spans, index, 'spans', from, to, problems);
      pieces.push({ set, ...named });
      unknown = untold;
    }
    if (layer.calendar) {
      const { holidays, unknownYears } = holidaysBetween(layer.calendar, dayAt(from, this.#zone), dayAt(to - 1, this.#zone) + 1);
      for (const { day, name } of holidays) pieces.push({ set: single(dayStart(day, this.#zone), dayStart(day + 1, this.#zone)), text: name });
      for (const year of unknownYears) {
        unknown = union(unknown, single(dayStart(dayNumber(year, 1, 1), this.#zone), dayStart(dayNumber(year + 1, 1, 1), this.#zone)));
        problems.push({ code: 'holidays-unknown', severity: 'warning', params: { year, country: layer.calendar }, layer: index });
      }
    }
    return { pieces, unknown: intersect(unknown, rest) };
  }

  #expand(spans: readonly WallRecurrence[] | undefined, layer: number, list: 'spans' | 'openings', from: number, to: number, problems: OpeningProblem[]): SpanAnswer {
    const all = { set: EMPTY, unknown: EMPTY };
    listOf(spans).forEach((span, index) => {
      const place = { layer, list, index };
      const source = spanSource(span, this.#zone);
      const { set, unknown, problem } = source.within(from, to);
      all.set = union(all.set, set);
      all.unknown = union(all.unknown, unknown);
      const found = problem ? [...source.problems, problem] : source.problems;
      for (const recurrence of found) problems.push({ code: 'recurrence', severity: recurrence.severity, params: recurrence.params, recurrence, ...place });
      if (!source.isValid) problems.push({ code: 'span-invalid', severity: 'error', params: { start: sayValue(span?.start), end: sayValue(span?.end) }, ...place });
    });
    return { set: all.set, unknown: subtract(all.unknown, all.set) };
  }
}

/** Whether a layer governs on certain days only. */
function isPartial(layer: ScheduleLayer): boolean {
  return Boolean(layer.spans ?? layer.calendar);
}

const engines = new Map<string, OpeningEngine>();
const bySchedule = new WeakMap<Schedule, { timeZone: string; engine: OpeningEngine }>();
const MAX_ENGINES = 2000;

/** Schedules that read alike share one engine. A schedule object is read once: a changed schedule is a new object. */
function engineOf(schedule: Schedule, zone: ZoneTable): OpeningEngine {
  const known = bySchedule.get(schedule);
  if (known?.timeZone === zone.timeZone) return known.engine;
  const engine = rememberAlike(engines, zone.timeZone, schedule, MAX_ENGINES, () => new OpeningEngine(schedule, zone));
  bySchedule.set(schedule, { timeZone: zone.timeZone, engine });
  return engine;
}

/**
 * When a schedule is open inside a window, and why not where it is not. Layers after RFC 7953: a maintenance layer
 * governs before a holiday layer, before a group's hours, before the site's; where a layer governs only its own openings
 * count. Expansions are kept and shared by equal schedules; treat schedule objects as immutable. Never throws for data.
 *
 * @example openIntervals(equipment.schedule, 'Asia/Tokyo', {from, to}).open // Float64Array [start, end, start, end, …]
 */
export function openIntervals(schedule: Schedule | null | undefined, timeZone: string, window: TimeWindow): OpenAnswer {
  const { from, to } = window ?? {};
  const nothing = { open: EMPTY, closed: [], unknown: single(from, to) };
  if (!(from <= to) || !Number.isFinite(from) || !Number.isFinite(to)) {
    return { ...nothing, unknown: EMPTY, problems: [{ code: 'window-invalid', severity: 'error', params: { from: sayValue(from), to: sayValue(to) } }] };
  }
  const zone = zoneTable(timeZone);
  if (!zone) return { ...nothing, problems: [{ code: 'zone-unknown', severity: 'error', params: { value: sayValue(timeZone) } }] };
  if (!schedule || typeof schedule !== 'object') return { ...nothing, problems: [] };
  const engine = engineOf(schedule, zone);
  const end = Math.min(to, from + MAX_WINDOW_MS);
  const answer = engine.within(from, end);
  if (end === to) return answer;
  const beyond: OpeningProblem = { code: 'window-too-long', severity: 'warning', params: { years: 20 } };
  return { ...answer, unknown: union(answer.unknown, single(end, to)), problems: [...answer.problems, beyond] };
}

/** Whether a window lies wholly inside opening hours. */
export function isOpen(schedule: Schedule | null | undefined, timeZone: string, window: TimeWindow): boolean {
  return covers(openIntervals(schedule, timeZone, window).open, window?.from, window?.to);
}
