/** The place of a timeline in the page's address: zoom, day and the machines that are compared. */
import type { ReactiveController } from 'lit';
import { parseLocalDate } from '../../core/time/index.js';
import type { LocalDate } from '../../core/types.js';
import type { EqElement } from '../base/eq-element.js';
import { writeAddress } from '../base/page-address.js';
import type { AddressPrefix } from './finding-bar.js';
import type { TimelineView } from './timeline.model.js';
import { TIMELINE_VIEWS } from './timeline.model.js';

/** What of a timeline an address keeps. */
export interface TimelinePlace {
  view: TimelineView;
  date: LocalDate;
  compare: readonly string[];
}

/** More machines nobody compares, and an address has an end. */
const MOST_COMPARED = 20;

/** Reads a place from an address's search part; what makes no sense is left out. */
export function placeFromAddress(search: string, prefix = ''): Partial<TimelinePlace> {
  const parameters = new URLSearchParams(search);
  const view = TIMELINE_VIEWS.find((one) => one === parameters.get(`${prefix}zoom`));
  const date = parameters.get(`${prefix}date`) ?? '';
  const compare = parameters.getAll(`${prefix}compare`).filter(Boolean).slice(0, MOST_COMPARED);
  return { ...(view && { view }), ...(Number.isFinite(parseLocalDate(date)) && { date }), ...(compare.length && { compare }) };
}

/** Writes a place into an address's search part, leaving every other parameter as it is. */
export function addressWithPlace(search: string, { view, date, compare }: TimelinePlace, prefix = ''): string {
  const parameters = new URLSearchParams(search);
  for (const name of ['zoom', 'date', 'compare']) parameters.delete(prefix + name);
  if (view !== 'week') parameters.set(`${prefix}zoom`, view);
  if (date) parameters.set(`${prefix}date`, date);
  for (const id of compare.slice(0, MOST_COMPARED)) parameters.append(`${prefix}compare`, id);
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** Keeps a timeline's place in the page's address, where the page wants that. */
export class PlaceAddress implements ReactiveController {
  readonly #host: EqElement & TimelinePlace;
  readonly #prefix: () => AddressPrefix;
  /** What the address said when the host left the page. */
  #left: string | undefined;

  constructor(host: EqElement & TimelinePlace, prefix: () => AddressPrefix) {
    this.#host = host;
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
    const prefix = this.#prefix();
    if (prefix !== undefined) Object.assign(this.#host, placeFromAddress(location.search, prefix));
  }

  /** Writes where somebody has gone; `date` is empty where that is today's period. */
  write(date: LocalDate): void {
    const prefix = this.#prefix();
    if (prefix === undefined) return;
    const { view, compare } = this.#host;
    const search = addressWithPlace(location.search, { view, date, compare }, prefix);
    if (search !== location.search) writeAddress(search, 'replace');
  }

  get #said(): string {
    return JSON.stringify(placeFromAddress(location.search, this.#prefix()));
  }

  readonly #handlePopState = (): void => {
    if (this.#prefix() !== undefined) Object.assign(this.#host, { view: 'week', date: '', compare: [] });
    this.read();
  };
}
