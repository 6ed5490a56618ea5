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

/** How a hold stands: far from its end, near it, over. */
type Phase = 'none' | 'held' | 'ending' | 'ended';

/** What is to be held, for whom. */
export interface HoldWish {
  client: BookingClient;
  /** Absent where nothing that can be had is chosen. */
  slot: HoldRequest | undefined;
  /** Language, and the reader's zone: when it ends is told by their own clock. */
  format: FormatContext;
}

/**
 * Holds the chosen time: takes it when the choice has come to rest, warns a minute before it ends, prolongs it by one
 * press (WCAG 2.2, success criterion 2.2.1), and gives it back when another time is chosen or the form goes. A hold that
 * the host refuses or that ends changes nothing of what was typed: whether the time can be had says the verdict.
 */
export class HoldKeeper implements ReactiveController {
  readonly #host: RootedHost;
  #wish: HoldWish | undefined;
  #key = '';
  #hold: Hold | undefined;
  /** When it ends by the page's clock: the host's may be another. */
  #endsAt = 0;
  #phase: Phase = 'none';
  #pause: ReturnType<typeof setTimeout> | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;

  constructor(host: RootedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#letGo();
    this.#key = '';
  }

  /** Follows the choice, in `willUpdate`. */
  follow(wish: HoldWish): void {
    this.#wish = wish;
    const key = wish.slot ? JSON.stringify(wish.slot) : '';
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
    const canKeep = (this.#hold?.extensionsLeft ?? 0) > 0;
    return html`<div class="wide hold ending">${noticeTemplate('warn', html`<strong>${t.ending({ time })}</strong>${canKeep ? button(t.keep, () => void this.#keep()) : html`<span>${t.last}</span>`}`)}</div>`;
  }

  async #take(): Promise<void> {
    const { client, slot } = this.#wish ?? {};
    const key = this.#key;
    if (!client || !slot) return;
    // Refused or out of reach: the verdict says whether the time can be had, and the form works without.
    const hold = await client.run((adapter, options) => adapter.hold?.(slot, options)).catch(() => undefined);
    if (hold && key !== this.#key) return this.#giveBack(client, hold);
    if (hold) this.#set(hold);
  }

  async #keep(): Promise<void> {
    const { client, format } = this.#wish ?? {};
    const held = this.#hold;
    if (!client || !format || !held) return;
    const hold = await client.run((adapter, options) => adapter.extendHold?.(held.id, options)).catch(() => undefined);
    if (held !== this.#hold) return;
    if (!hold) return this.#end();
    this.#set(hold);
    announce(holdsMessages[format.language].kept({ time: formatInstant(this.#endsAt, 'time', format) }));
    keepFocus(this.#host, '.heading');
  }

  #set(hold: Hold): void {
    this.#hold = hold;
    this.#endsAt = this.#now + hold.secondsLeft * 1000;
    clearInterval(this.#tick);
    this.#tick = setInterval(() => this.#look(), TICK);
    this.#show('held');
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
    this.#hold = undefined;
    this.#show('ended');
    announce(holdsMessages[this.#wish!.format.language].ended);
  }

  #letGo(): void {
    clearTimeout(this.#pause);
    clearInterval(this.#tick);
    if (this.#hold && this.#wish) this.#giveBack(this.#wish.client, this.#hold);
    this.#hold = undefined;
    this.#phase = 'none';
  }

  #giveBack(client: BookingClient, { id }: Hold): void {
    // What cannot be given back ends by itself.
    void client.run((adapter, options) => adapter.releaseHold?.(id, options)).catch(() => undefined);
  }

  #show(phase: Phase): void {
    this.#phase = phase;
    this.#host.requestUpdate();
  }

  get #now(): number {
    return this.#wish!.client.now();
  }
}
