import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BookingClient, Watchable } from '../../client/index.js';
import { blocksFor, joinRecords } from '../../client/index.js';
import type { TimeWindow } from '../../core/time/index.js';
import { formatInstant, isValidTimeZone } from '../../core/time/index.js';
import type { AvailabilityItem, AvailabilityRecord, EquipmentSummary, InstantRange } from '../../core/types.js';
import { readOr } from './read-or.js';
import type { RowState } from './row-facts.js';
import { answersById, FAILED, givenState, hasFailed, LOADING, NOTHING } from './row-facts.js';

/** Milliseconds of stillness after which what came into sight is asked for: nobody waits for what they scroll past. */
const PAUSE = 60;
/** What a page gives is believed whatever time is looked at: the page alone knows how far it reaches. */
const EVER: TimeWindow = { from: 0, to: 7_258_118_400_000 };
/** Machines whose answers are kept after they have left the screen. */
const KEPT = 1500;

interface Week {
  start: number;
  end: number;
}

interface Watched {
  source: Watchable<AvailabilityRecord>;
  end: number;
  stop: () => void;
}

interface Row {
  /** By the week's start. */
  watched: Map<number, Watched>;
  state: RowState;
}

/**
 * The availability of the rows: what the page gave, or else asked of the client in aligned weeks for the rows in sight.
 * What was asked is kept for the way back; only rows in sight are watched for changes.
 */
export class AvailabilitySource implements ReactiveController {
  /** Zone of the first record that the page gave and that has one. */
  zone: string | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #onRetry: () => void;
  readonly #rows = new Map<string, Row>();
  #given: ReadonlyMap<string, AvailabilityItem> | undefined;
  #client: BookingClient | undefined;
  /** How many readers the client had had when the rows were told. */
  #readers: number | undefined;
  #wanted: { ids: readonly string[]; window: TimeWindow } | undefined;
  #connected = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `onRetry` asks again for what else failed, when all of it is to be asked again. */
  constructor(host: ReactiveControllerHost, onRetry: () => void) {
    this.#host = host;
    this.#onRetry = onRetry;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    window.addEventListener('online', this.retryAll);
    // Moved in the page: what was in sight still is.
    if (this.#wanted) this.#askSoon();
  }

  hostDisconnected(): void {
    this.#connected = false;
    window.removeEventListener('online', this.retryAll);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const row of this.#rows.values()) release(row);
  }

  /** Takes what the page gave; without it the client is asked. */
  take(given: readonly AvailabilityItem[] | ReadonlyMap<string, AvailabilityItem> | undefined, client: BookingClient | undefined): void {
    this.#given = given && answersById(given);
    this.zone = zoneOf(this.#given?.values() ?? []);
    if (client === this.#client) return;
    this.#client = client;
    clearTimeout(this.#timer);
    this.#wanted = undefined;
    for (const row of this.#rows.values()) release(row);
    this.#rows.clear();
  }

  /** Says what is in sight now; it is asked for in a moment. The same again is not asked again: every drawing says it. */
  want(ids: readonly string[], window: TimeWindow): void {
    if (this.#given || !this.#client) return;
    const last = this.#wanted;
    if (last && last.window.from === window.from && last.window.to === window.to && isSameList(last.ids, ids)) return;
    this.#wanted = { ids, window };
    this.#askSoon();
  }

  /** A removed element may still finish an update; it would watch for ever what it began to watch then. */
  #askSoon(): void {
    clearTimeout(this.#timer);
    if (this.#connected) this.#timer = setTimeout(() => this.#ask(), this.#rows.size ? PAUSE : 0);
  }

  /** How a row stands. Where there is nobody to ask, nothing is on its way. */
  state(id: string): RowState {
    if (this.#given) return givenState(this.#given.get(id), EVER);
    this.#forgetFormer();
    return this.#rows.get(id)?.state ?? (this.#client ? LOADING : NOTHING);
  }

  /** What the page gave for a machine. */
  given(id: string): AvailabilityItem | undefined {
    return this.#given?.get(id);
  }

  /** How many of some machines could not be asked, or not for all of the time in sight; the machines may be out of sight. */
  failedAmong(machines: readonly EquipmentSummary[], sight: TimeWindow): number {
    // Where the page gave everything ten thousand machines are not worth the look.
    return this.#given || this.#rows.size === 0 ? 0 : machines.filter(({ id }) => hasFailed(this.#rows.get(id)?.state, sight)).length;
  }

  /** Whether what is shown of rows in sight is being asked again. */
  get isUpdating(): boolean {
    return !this.#given && [...this.#rows.values()].some(({ watched }) => [...watched.values()].some(({ source: { state } }) => state.status === 'ready' && state.stale));
  }

  /** Asks again for everything that failed; what is out of sight when it comes into sight again. What failed without a network nobody needs to ask for. */
  readonly retryAll = (): void => {
    for (const [id, { watched, state }] of this.#rows) {
      if (watched.size === 0 && hasFailed(state)) this.#rows.delete(id);
      for (const { source } of watched.values()) if (source.state.status === 'error') void source.refresh();
    }
    this.#host.requestUpdate();
    this.#onRetry();
  };

  #ask(): void {
    this.#timer = undefined;
    const { ids, window } = this.#wanted!;
    const weeks = blocksFor(window.from, window.to);
    const wanted = new Set(ids);
    for (const [id, row] of this.#rows) if (!wanted.has(id)) release(row);
    for (const id of ids) this.#watch(id, weeks);
    for (const id of this.#rows.keys()) {
      if (this.#rows.size <= KEPT) break;
      if (!wanted.has(id)) this.#rows.delete(id);
    }
    this.#host.requestUpdate();
  }

  #watch(id: string, weeks: readonly Week[]): void {
    const row = this.#rows.get(id) ?? { watched: new Map<number, Watched>(), state: LOADING };
    this.#rows.delete(id);
    this.#rows.set(id, row);
    for (const [start, { stop }] of row.watched) {
      if (weeks.some((week) => week.start === start)) continue;
      stop();
      row.watched.delete(start);
    }
    for (const { start, end } of weeks) {
      if (row.watched.has(start)) continue;
      const source = this.#client!.availability(id, start, end);
      row.watched.set(start, { source, end, stop: source.subscribe(() => this.#renew(row)) });
    }
    row.state = stateOf(row);
  }

  /** What was told to another person is neither shown when its row comes into sight again, nor until it is told anew. */
  #forgetFormer(): void {
    const readers = this.#client?.readers;
    if (readers === this.#readers) return;
    this.#readers = readers;
    for (const row of this.#rows.values()) row.state = LOADING;
  }

  #renew(row: Row): void {
    this.#forgetFormer();
    row.state = stateOf(row);
    this.#host.requestUpdate();
  }
}

function zoneOf(items: Iterable<AvailabilityItem>): string | undefined {
  for (const item of items) {
    const zone = readOr('a record of the availability', () => 'timeZone' in item && item.timeZone, undefined);
    if (zone && isValidTimeZone(zone)) return zone;
  }
  return undefined;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

function release({ watched }: Row): void {
  for (const { stop } of watched.values()) stop();
  watched.clear();
}

/** The weeks that are watched, put together when all of them have come; until then what was known before. */
function stateOf({ watched, state: former }: Row): RowState {
  const records: AvailabilityRecord[] = [];
  const unknown: InstantRange[] = [];
  const failed: TimeWindow[] = [];
  let isStale = false;
  for (const [start, { source: { state }, end }] of watched) {
    if (state.status === 'pending') return former.status === 'error' ? LOADING : former;
    if (state.value) records.push(state.value);
    else unknown.push({ start: formatInstant(start), end: formatInstant(end) });
    if (state.status === 'error') failed.push({ from: start, to: end });
    isStale ||= state.value !== undefined && (state.status === 'error' || state.stale);
  }
  if (records.length === 0) return failed.length ? FAILED : former;
  const record = joinRecords(records);
  const starts = [...watched.keys()];
  return {
    status: 'ready', isStale, failed, window: { from: Math.min(...starts), to: Math.max(...[...watched.values()].map(({ end }) => end)) },
    record: unknown.length ? { ...record, unknown: [...(record.unknown ?? []), ...unknown] } : record,
  };
}
