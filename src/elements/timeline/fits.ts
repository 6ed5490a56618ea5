import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { formatInstant } from '../../core/time/index.js';
import type { TimeWindow } from '../../core/time/index.js';
import type { EquipmentQuery } from '../../core/types.js';
import { formatDuration, formatNumber } from '../../i18n/format.js';
import { announce } from '../base/announce.js';
import type { EqElement } from '../base/eq-element.js';
import type { FleetQuestion } from './fleet-counter.js';
import { FleetCounter } from './fleet-counter.js';
import type { ToolbarWords } from './toolbar.view.js';

/** What is looked for. */
export interface FitsQuestion {
  /** Milliseconds on end. */
  least: number;
  /** The days in sight; what of them is past does not count. */
  days: TimeWindow;
  now: number;
  /** Asks a host how many another search would find; none where the page itself gave everything. */
  count: ((query: EquipmentQuery) => number | undefined) | undefined;
  /** Whether anybody knows: not where machines are the page's and their time is a host's. */
  canCount: boolean;
}

/** The present moves on in steps of a quarter of an hour: a host shall not be asked anew at every moment. */
const STEP_MS = 900_000;
/** The same each time: rows are made anew when others are to be shown. */
const NONE: readonly string[] = [];

/** "123 of 400 machines are free for 2 h in this period", over all rows, and whether only these are shown. */
export class Fits {
  readonly #host: EqElement;
  readonly #fleet: FleetCounter;
  #question: (FitsQuestion & { window: TimeWindow }) | undefined;
  #total = 0;
  #isToBeSaid = false;
  /** Whether only machines that are free long enough are shown. */
  #isOnly = false;

  constructor(host: EqElement) {
    this.#host = host;
    this.#fleet = new FleetCounter(host);
  }

  /** Takes what is looked for; call it in `willUpdate` before machines are asked for. */
  ask(question: FitsQuestion): void {
    const { from, to } = question.days;
    this.#question = { ...question, window: { from: Math.max(from, Math.floor(question.now / STEP_MS) * STEP_MS), to } };
  }

  /** Takes the machines among which is counted, and how many there are in all. */
  take(fleet: Omit<FleetQuestion, 'window'>, total: number): void {
    const { canCount, count, window } = this.#question!;
    this.#total = total;
    if (canCount && !count && window.to > window.from) this.#fleet.ask({ ...fleet, window });
  }

  /** What a host is asked besides, where only these machines are shown. */
  get query(): EquipmentQuery {
    const { count, window, least = 0 } = this.#question ?? {};
    return this.#isOnly && count && window && !this.#isPast ? freeQuery(window, least) : {};
  }

  /** Ids of the machines that alone are shown; undefined for all, and where a host searches. */
  get only(): readonly string[] | undefined {
    const { least = 0, count, canCount } = this.#question ?? {};
    if (!this.#isOnly || !canCount) return undefined;
    if (this.#isPast) return NONE;
    return count ? undefined : this.#fleet.freeFor(least);
  }

  /** Shows all machines again. */
  showAll(): void {
    this.#isOnly = false;
    this.#host.requestUpdate();
  }

  /** Has the number said once it is known: somebody looks for another length. */
  sayNext(): void {
    this.#isToBeSaid = true;
  }

  /** Says the number when it is known; call it after each rendering. */
  say(words: ToolbarWords): void {
    if (!this.#isToBeSaid || !this.#question?.canCount || this.#count === undefined) return;
    this.#isToBeSaid = false;
    announce(this.#sentence(words));
  }

  /** The number and its button; nothing where nobody knows. */
  template(words: ToolbarWords): TemplateResult | typeof nothing {
    if (!this.#question?.canCount || this.#total + Number(this.#isOnly) === 0) return nothing;
    return html`<p class="fits small"><span class="numeric">${this.#sentence(words)}</span>
      <button type="button" class="button compact" aria-pressed=${this.#isOnly ? 'true' : 'false'} @click=${() => this.#toggle()}>${words.t.onlyFits}</button></p>`;
  }

  #sentence({ t, language }: ToolbarWords): string {
    const { least, count } = this.#question!;
    const n = this.#count;
    if (n === undefined) return t.fitsCounting;
    const all = this.#isOnly && count ? (count({}) ?? this.#total) : this.#total;
    return t.fits({ n, text: formatNumber(n, language), total: formatNumber(all, language), duration: formatDuration(least / 60_000, language) });
  }

  /** Whether all of the days in sight are past: nothing of them can be had, and no host is asked. */
  get #isPast(): boolean {
    const { from = 0, to = 0 } = this.#question?.window ?? {};
    return to > 0 && to <= from;
  }

  get #count(): number | undefined {
    const { least, count, window } = this.#question!;
    if (this.#isPast) return 0;
    if (!(window.to > window.from)) return undefined;
    return count ? count(freeQuery(window, least)) : this.#fleet.freeFor(least)?.length;
  }

  #toggle(): void {
    this.#isOnly = !this.#isOnly;
    this.#host.requestUpdate();
  }
}

/** What is free in a window for so many milliseconds on end, as a search. */
function freeQuery({ from, to }: TimeWindow, least: number): EquipmentQuery {
  return { freeFrom: formatInstant(from), freeTo: formatInstant(to), minDuration: Math.ceil(least / 60_000) };
}
