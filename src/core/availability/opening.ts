import { clip, DAY_MS, dayAt, dayNumber, dayStart, EMPTY, holidaysBetween, intersect, type IntervalSet, single, subtract, type TimeWindow, toRanges, union, zoneTable, type ZoneTable } from '../time/index.js';
import type { RecurrenceProblem } from '../recurrence/index.js';
import type { LayerKind, LocalizedText, Schedule, ScheduleLayer, WallRecurrence } from '../equipment/types.js';
import { remember } from '../remember.js';
import { sayValue } from '../say-value.js';
import { spanSource } from './spans.js';

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
  code: 'zone-unknown' | 'span-invalid' | 'recurrence' | 'window-invalid' | 'window-too-long' | 'holidays-unknown';
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
  /** Where nothing can be said: no schedule at all, a zone nobody knows, holidays not yet announced. */
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
  /** Latest first: machines by the thousand are asked for one and the same window. */
  readonly #windows: { from: number; to: number; answer: OpenAnswer }[] = [];

  constructor(schedule: Schedule, zone: ZoneTable) {
    this.#zone = zone;
    const layers = Array.isArray(schedule?.layers) ? schedule.layers : [];
    this.#layers = layers.flatMap((layer, index) => (layer && layer.kind in RANK ? [{ layer, index }] : []));
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
    const problems: OpeningProblem[] = [];
    const closed: ClosedStretch[] = [];
    let rest = single(from, to);
    if (!this.#layers.length) return { open: EMPTY, closed, unknown: rest, problems };
    let open = EMPTY;
    let unknown = EMPTY;
    for (const { layer, index } of this.#layers) {
      if (!rest.length) break;
      const openings = this.#expand(layer.openings, index, 'openings', from, to, problems);
      const governs = this.#governs(layer, index, from, to, rest, problems);
      unknown = union(unknown, governs.unknown);
      rest = subtract(rest, governs.unknown);
      for (const { set, text } of governs.pieces) {
        const piece = intersect(set, rest);
        if (!piece.length) continue;
        open = union(open, intersect(piece, openings));
        const kind = layer.kind === 'holiday' || layer.kind === 'maintenance' ? layer.kind : isPartial(layer) ? 'closure' : 'outside-opening';
        // Hours around a holiday's own opening are closed for the holiday, but hours around the usual opening just are not opening hours.
        for (const { start, end } of toRanges(subtract(piece, openings))) {
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
    if (layer.spans) pieces.push({ set: this.#expand(layer.spans, index, 'spans', from, to, problems), ...named });
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

  #expand(spans: readonly WallRecurrence[] | undefined, layer: number, list: 'spans' | 'openings', from: number, to: number, problems: OpeningProblem[]): IntervalSet {
    let all = EMPTY;
    if (!Array.isArray(spans)) return all;
    spans.forEach((span: WallRecurrence, index) => {
      const place = { layer, list, index };
      if (!span || typeof span !== 'object') {
        problems.push({ code: 'span-invalid', severity: 'error', params: {}, ...place });
        return;
      }
      const source = spanSource(span, this.#zone);
      for (const recurrence of source.problems) problems.push({ code: 'recurrence', severity: recurrence.severity, params: recurrence.params, recurrence, ...place });
      if (!source.isValid) problems.push({ code: 'span-invalid', severity: 'error', params: { start: sayValue(span.start), end: sayValue(span.end) }, ...place });
      else all = union(all, source.within(from, to));
    });
    return all;
  }
}

/** Whether a layer governs on certain days only. */
function isPartial(layer: ScheduleLayer): boolean {
  return layer.spans !== undefined || layer.calendar !== undefined;
}

const engines = new Map<string, OpeningEngine>();
const bySchedule = new WeakMap<Schedule, { timeZone: string; engine: OpeningEngine }>();
const MAX_ENGINES = 2000;

/** Schedules that read alike share one engine. A schedule object is read once: a changed schedule is a new object. */
function engineOf(schedule: Schedule, zone: ZoneTable): OpeningEngine {
  const known = bySchedule.get(schedule);
  if (known?.timeZone === zone.timeZone) return known.engine;
  const engine = remember(engines, `${zone.timeZone}|${JSON.stringify(schedule)}`, MAX_ENGINES, () => new OpeningEngine(schedule, zone));
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
  const { from, to } = window;
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
  const { open } = openIntervals(schedule, timeZone, window);
  const inside = clip(open, window.from, window.to);
  return inside.length === 2 && inside[0] === window.from && inside[1] === window.to;
}
