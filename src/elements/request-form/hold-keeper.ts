import type { ReactiveController, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { BookingClient } from '../../client/index.js';
import type { Hold, HoldRequest } from '../../host/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatInstant } from '../../i18n/format.js';
import { holdsMessages } from '../../i18n/holds/index.js';
import { announce } from '../base/announce.js';
import { noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import { keepFocus, type RootedHost } from './focus.js';

/** Milliseconds that a choice must rest before it is held, and those before the end at which people are warned. */
const PAUSE = 700;
const WARNING = 60_000;
const TICK = 1000;

/** How it stands: held, near the end of it, over, or could not be had. */
type Phase = 'none' | 'held' | 'ending' | 'ended' | 'refused';

/** What is to be held, for whom. */
export interface HoldWish {
  client: BookingClient;
  /** One for each machine, all of them or none; empty where nothing that can be had is chosen. */
  slots: readonly HoldRequest[];
  /** Language, and the reader's zone: when it ends is told by their own clock. */
  format: FormatContext;
}

/**
 * Holds the chosen time, on all machines that are asked for or on none: takes it when the choice has come to rest, warns a minute before it ends, prolongs it by one
 * press (WCAG 2.2, success criterion 2.2.1), and gives it back when another time is chosen or the form goes. A hold that
 * cannot be had or that ends is said and changes nothing of what was typed: whether the time can be had says the verdict.
 */
export class HoldKeeper implements ReactiveController {
  readonly #host: RootedHost;
  #wish: HoldWish | undefined;
  #key = '';
  #holds: readonly Hold[] = [];
  /** When the first of them ends by the page's clock: the host's may be another. */
  #endsAt = 0;
  #phase: Phase = 'none';
  #pause: ReturnType<typeof setTimeout> | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;
  /** What is being taken, and what is being prolonged: a second press waits for the first. */
  readonly #taking = new Set<string>();
  #keeping: readonly Hold[] | undefined;

  constructor(host: RootedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#letGo();
    this.#key = '';
  }

  /** Follows the choice, in `willUpdate`. A form that has left the page may have an update to come: it holds nothing. */
  follow(wish: HoldWish): void {
    this.#wish = wish;
    const key = wish.slots.length > 0 && this.#host.renderRoot.isConnected ? JSON.stringify(wish.slots) : '';
    if (key === this.#key) return;
    this.#letGo();
    this.#key = key;
    if (key) this.#pause = setTimeout(() => void this.#take(), PAUSE);
  }

  /** That the time is held and until when, with what can be done about it. */
  template(): TemplateResult | typeof nothing {
    const wish = this.#wish;
    if (!wish || this.#phase === 'none') return nothing;
    const t = holdsMessages[wish.format.language];
    const time = formatInstant(this.#endsAt, 'time', wish.format);
    if (this.#phase === 'held') return html`<p class="wide hold small">${iconTemplate('clock')}<span>${t.held({ time })}</span></p>`;
    const button = (words: string, onClick: () => void): TemplateResult => html`<div class="actions"><button type="button" class="button compact" @click=${onClick}>${words}</button></div>`;
    if (this.#phase === 'ended') return html`<div class="wide hold">${noticeTemplate('info', html`<span>${t.ended}</span>${button(t.again, () => void this.#take())}`)}</div>`;
    if (this.#phase === 'refused') return html`<div class="wide hold">${noticeTemplate('info', html`<span>${t.refused}</span>${button(t.tryAgain, () => void this.#take())}`)}</div>`;
    const canKeep = this.#holds.every(({ extensionsLeft }) => extensionsLeft > 0);
    return html`<div class="wide hold ending">${noticeTemplate('warn', html`<strong>${t.ending({ time })}</strong>${canKeep ? button(t.keep, () => void this.#keep()) : html`<span>${t.last}</span>`}`)}</div>`;
  }

  async #take(): Promise<void> {
    const { client, slots = [] } = this.#wish ?? {};
    const key = this.#key;
    if (!client || slots.length === 0 || this.#taking.has(key)) return;
    this.#taking.add(key);
    const holds: Hold[] = [];
    try {
      for (const slot of slots) holds.push(await client.run((adapter, options) => adapter.hold?.(slot, options)));
      if (key === this.#key) return this.#set(holds);
      this.#giveBack(client, holds);
    } catch {
      // Refused or out of reach: a part of the machines is of no use. The form works without, and the verdict says whether the time can be had.
      this.#giveBack(client, holds);
      if (key === this.#key) this.#refuse();
    } finally {
      this.#taking.delete(key);
    }
  }

  async #keep(): Promise<void> {
    const { client, format } = this.#wish ?? {};
    const held = this.#holds;
    if (!client || !format || held.length === 0 || held === this.#keeping) return;
    this.#keeping = held;
    const extend = (hold: Hold): Promise<Hold> => client.run((adapter, options) => adapter.extendHold?.(hold.id, options));
    const holds = await Promise.all(held.map(extend)).catch(() => undefined);
    if (held !== this.#holds) return;
    if (!holds) return this.#end();
    this.#set(holds);
    announce(holdsMessages[format.language].kept({ time: formatInstant(this.#endsAt, 'time', format) }));
  }

  #set(holds: readonly Hold[]): void {
    this.#holds = holds;
    this.#endsAt = this.#now + Math.min(...holds.map(({ secondsLeft }) => secondsLeft)) * 1000;
    clearInterval(this.#tick);
    this.#tick = setInterval(() => this.#look(), TICK);
    this.#show('held');
  }

  #refuse(): void {
    clearInterval(this.#tick);
    this.#show('refused');
    announce(holdsMessages[this.#wish!.format.language].refused);
  }

  #look(): void {
    const left = this.#endsAt - this.#now;
    if (left <= 0) return this.#end();
    if (left > WARNING || this.#phase === 'ending') return;
    this.#show('ending');
    const { format } = this.#wish!;
    announce(holdsMessages[format.language].ending({ time: formatInstant(this.#endsAt, 'time', format) }));
  }

  #end(): void {
    clearInterval(this.#tick);
    // Where one of several ends before the others, what is left is of no use.
    this.#giveBack(this.#wish!.client, this.#holds);
    this.#holds = [];
    this.#show('ended');
    announce(holdsMessages[this.#wish!.format.language].ended);
  }

  #letGo(): void {
    clearTimeout(this.#pause);
    clearInterval(this.#tick);
    if (this.#wish) this.#giveBack(this.#wish.client, this.#holds);
    this.#holds = [];
    this.#phase = 'none';
  }

  #giveBack(client: BookingClient, holds: readonly Hold[]): void {
    // What cannot be given back ends by itself.
    for (const { id } of holds) void client.run((adapter, options) => adapter.releaseHold?.(id, options)).catch(() => undefined);
  }

  #show(phase: Phase): void {
    const hadFocus = this.#host.renderRoot.querySelector('.hold :focus') !== null;
    this.#phase = phase;
    this.#host.requestUpdate();
    // Its button goes with the phase, pressed or not.
    if (hadFocus) keepFocus(this.#host, '.heading');
  }

  get #now(): number {
    return this.#wish!.client.now();
  }
}
