/** The place of a timeline in the page's address: zoom, day, the machines that are compared, and how all of it is shown. */
import type { ReactiveController } from 'lit';
import { parseLocalDate } from '../../core/time/index.js';
import type { LocalDate } from '../../core/types.js';
import type { EqElement } from '../base/eq-element.js';
import { writeAddress } from '../base/page-address.js';
import type { AddressPrefix } from './finding-bar.js';
import type { TimelineGrouping } from './rows.model.js';
import { GROUPINGS } from './rows.model.js';
import type { TimelineLayout, TimelineView } from './timeline.model.js';
import { TIMELINE_LAYOUTS, TIMELINE_VIEWS } from './timeline.model.js';

/** What of a timeline an address keeps. */
export interface TimelinePlace {
  view: TimelineView;
  date: LocalDate;
  compare: readonly string[];
  groupBy: TimelineGrouping;
  /** Minutes. */
  minFree: number;
  layout: TimelineLayout | '';
  /** Ids of the groups that are folded. */
  folded: readonly string[];
}

/** More machines nobody compares, more groups nobody folds one by one, and an address has an end. */
const MOST = 20;
const NAMES = ['zoom', 'date', 'compare', 'group', 'free', 'layout', 'fold'];

/** Reads a place from an address's search part; what makes no sense is left out. */
export function placeFromAddress(search: string, prefix = ''): Partial<TimelinePlace> {
  const parameters = new URLSearchParams(search);
  const get = (name: string): string => parameters.get(prefix + name) ?? '';
  const all = (name: string): string[] => parameters.getAll(prefix + name).filter(Boolean).slice(0, MOST);
  const known = <T extends string>(name: string, values: readonly T[]): T | undefined => values.find((one) => one === get(name));
  const [view, groupBy, layout, compare, folded] = [known('zoom', TIMELINE_VIEWS), known('group', GROUPINGS), known('layout', TIMELINE_LAYOUTS), all('compare'), all('fold')];
  const [date, free] = [get('date'), get('free')];
  return {
    ...(view && { view }), ...(Number.isFinite(parseLocalDate(date)) && { date }), ...(compare.length && { compare }),
    ...(groupBy && { groupBy }), ...(/^\d{1,5}$/.test(free) && { minFree: Number(free) }), ...(layout && { layout }), ...(folded.length && { folded }),
  };
}

/** Writes a place into an address's search part, leaving every other parameter as it is; what is as `usual` is left out. */
export function addressWithPlace(search: string, place: TimelinePlace, usual: TimelinePlace, prefix = ''): string {
  const parameters = new URLSearchParams(search);
  for (const name of NAMES) parameters.delete(prefix + name);
  const { view, date, compare, groupBy, minFree, layout, folded } = place;
  const set = (name: string, value: unknown, other: unknown): void => {
    if (value !== other) parameters.set(prefix + name, String(value));
  };
  set('zoom', view, usual.view);
  set('date', date, '');
  for (const id of compare.slice(0, MOST)) parameters.append(`${prefix}compare`, id);
  set('group', groupBy, usual.groupBy);
  set('free', minFree, usual.minFree);
  set('layout', layout, usual.layout);
  for (const id of folded.slice(0, MOST)) parameters.append(`${prefix}fold`, id);
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** Keeps a timeline's place in the page's address, where the page wants that. */
export class PlaceAddress implements ReactiveController {
  readonly #host: EqElement & Omit<TimelinePlace, 'folded'>;
  readonly #rows: Pick<TimelinePlace, 'folded'>;
  readonly #prefix: () => AddressPrefix;
  /** As the page has set it. */
  #usual: TimelinePlace | undefined;
  /** What the address said when the host left the page. */
  #left: string | undefined;

  /** `rows` are what is folded. */
  constructor(host: EqElement & Omit<TimelinePlace, 'folded'>, rows: Pick<TimelinePlace, 'folded'>, prefix: () => AddressPrefix) {
    this.#host = host;
    this.#rows = rows;
    this.#prefix = prefix;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#handlePopState);
    // A page may take the element away and put it back where another place is shown.
    if (this.#left !== undefined && this.#left !== this.#said) this.#handlePopState();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#handlePopState);
    this.#left = this.#said;
  }

  /** Takes the place from the page's address; call it before the first rendering. */
  read(): void {
    this.#usual ??= this.#place;
    const prefix = this.#prefix();
    if (prefix === undefined) return;
    const { folded, ...place } = placeFromAddress(location.search, prefix);
    Object.assign(this.#host, place);
    if (folded) this.#rows.folded = folded;
  }

  /** Writes where somebody has gone; `date` is empty where that is today's period. */
  write(date: LocalDate): void {
    const prefix = this.#prefix();
    if (prefix === undefined) return;
    const search = addressWithPlace(location.search, { ...this.#place, date }, this.#usual!, prefix);
    if (search !== location.search) writeAddress(search, 'replace');
  }

  get #place(): TimelinePlace {
    const { view, date, compare, groupBy, minFree, layout } = this.#host;
    return { view, date, compare, groupBy, minFree, layout, folded: this.#rows.folded };
  }

  get #said(): string {
    return JSON.stringify(placeFromAddress(location.search, this.#prefix()));
  }

  readonly #handlePopState = (): void => {
    // How it is shown stays as somebody left it where an address does not say otherwise.
    if (this.#prefix() !== undefined) Object.assign(this.#host, { view: this.#usual?.view ?? 'week', date: '', compare: this.#usual?.compare ?? [] });
    this.read();
  };
}
