import type { CSSResultGroup, TemplateResult, nothing } from 'lit';
import { html, LitElement, render } from 'lit';
import { property } from 'lit/decorators.js';
import type { BookingClient } from '../../client/index.js';
import { isValidTimeZone } from '../../core/time/index.js';
import type { Language } from '../../core/types.js';
import { commonMessages } from '../../i18n/common/index.js';
import type { FormatContext } from '../../i18n/format.js';
import type { MessagesByLanguage } from '../../i18n/language.js';
import { dressAgain } from './add-styles.js';
import { ClientController } from './controllers/client-controller.js';
import { LanguageController } from './controllers/language-controller.js';
import { readJsonChild } from './json-child.js';
import { make, setAttribute } from './make.js';
import { machineZone } from './machine-zone.js';
import { baseStyles } from './styles/base.styles.js';
import { brokenTemplate } from './templates/feedback.js';
import { registerTextSize } from './text-size.js';
import { warnOnce } from './warn.js';

/** Furthest instant that has a date, UTC milliseconds from 1970 (ECMA-262, Time Values and Time Range). */
const LAST_INSTANT = 8.64e15;

/**
 * What all elements share: language, the reader's zone, the client, and a root that keeps the page's styles out.
 * A subclass implements `content()`, never `render()`.
 *
 * @cssprop [--eq-color-accent=light-dark(#14549c, #8ab8f0)] - Color of what can be acted on.
 */
export abstract class EqElement extends LitElement {
  static override styles: CSSResultGroup = [baseStyles];

  static {
    // With the code and not with the first element, which would make a page style all that it has anew.
    registerTextSize();
  }

  /** Zone in which the reader lives; the browser's own when absent. Times of a machine are shown in the machine's zone first. */
  @property({ attribute: 'time-zone' }) timeZone = '';
  /** Id of the `<eq-client>` to use when this element does not stand inside one. */
  @property({ attribute: 'for-client' }) forClient = '';
  /** The client to use, before any other. */
  @property({ attribute: false }) client?: BookingClient;
  /** Fixes the current time (UTC milliseconds) for tests and stories. */
  @property({ attribute: false }) now?: number;

  readonly #language = new LanguageController(this);
  readonly #client = new ClientController(this);
  #root: HTMLElement | undefined;

  /** The client in use: own property, `for-client`, or the nearest `<eq-client>`. */
  protected get connection(): BookingClient | undefined {
    return this.#client.value;
  }

  /** Language of our messages here. */
  protected get language(): Language {
    return this.#language.language;
  }

  /** Direction of the text here. */
  protected get direction(): 'ltr' | 'rtl' {
    return this.#language.direction;
  }

  /** Current time, UTC milliseconds. */
  protected get currentTime(): number {
    const given: unknown = this.now ?? this.connection?.now();
    // A page may well give a Date; what else counts as a number, such as an empty text, is none.
    const now = given instanceof Date ? given.getTime() : given;
    return typeof now === 'number' && Math.abs(now) <= LAST_INSTANT ? now : Date.now();
  }

  /** The reader's zone; an unknown one is said once and the browser's own is used. */
  protected get readerTimeZone(): string {
    if (!this.timeZone) return machineZone();
    if (isValidTimeZone(this.timeZone)) return this.timeZone;
    warnOnce('time-zone-unknown', `time-zone="${this.timeZone}" is not an IANA zone. Give one such as "Asia/Tokyo".`);
    return machineZone();
  }

  /** A topic's messages in the reader's language. */
  protected messages<M>(topic: MessagesByLanguage<M>): M {
    return topic[this.language];
  }

  /** Language, zone and now for the formatters; the reader's zone unless another is given. */
  protected formatContext(timeZone?: string): FormatContext {
    return { language: this.language, timeZone: timeZone ?? this.readerTimeZone, now: this.currentTime };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) readJsonChild(this);
    // Moved in the page: language, client and what was being asked may be others here.
    else this.requestUpdate();
  }

  /** Style sheets belong to a document: what comes into another one is dressed anew. */
  adoptedCallback(): void {
    dressAgain(this.renderRoot, (this.constructor as typeof EqElement).elementStyles);
  }

  /** Waits for the words of the reader's language, so that nothing is shown in another one first. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { ready } = this.#language;
    return ready ? ready.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  /**
   * The last net under everything that a page or a host may give: what cannot be shown at all is said, in this element
   * only, and the next value or "try again" starts anew. What is known to go wrong is answered nearer to its cause.
   */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (thrown) {
      warnOnce('not-shown', `<${this.localName}> cannot show what it was given: ${String(thrown)}`);
      render(this.#rootTemplate(brokenTemplate(this.messages(commonMessages), () => this.requestUpdate())), this.renderRoot, this.renderOptions);
    }
  }

  /** What the element shows. Not called `view`, because some frameworks set an attribute's name as a property. */
  protected abstract content(): TemplateResult | HTMLElement | typeof nothing;

  protected override render(): TemplateResult | HTMLElement {
    const content = this.content();
    return content instanceof HTMLElement ? this.#rootAround(content) : this.#rootTemplate(content);
  }

  /** The root around what was made without templates: it needs none either, and an element's first template costs half a millisecond. */
  #rootAround(content: HTMLElement): HTMLElement {
    this.#root ??= make('div', { class: 'root', part: 'root' });
    setAttribute(this.#root, 'lang', this.language);
    setAttribute(this.#root, 'dir', this.direction);
    if (content.parentNode !== this.#root) this.#root.replaceChildren(content);
    return this.#root;
  }

  #rootTemplate(content: TemplateResult | typeof nothing): TemplateResult {
    return html`<div class="root" part="root" lang=${this.language} dir=${this.direction}>${content}</div>`;
  }
}
