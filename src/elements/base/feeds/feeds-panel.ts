import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { BookingClient } from '../../../client/index.js';
import type { Language } from '../../../core/types.js';
import type { Feed, FeedSubject, NewFeed } from '../../../host/index.js';
import { feedsMessages } from '../../../i18n/feeds/index.js';
import type { FormatContext } from '../../../i18n/format.js';
import { formatInstant } from '../../../i18n/format.js';
import { announce } from '../announce.js';
import { QueryController } from '../controllers/query-controller.js';
import { listOf } from '../equipment-words.js';
import { OneTask } from '../one-task.js';
import { errorTemplate } from '../templates/feedback.js';
import { iconTemplate } from '../templates/icon.js';

type FeedsHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** Addresses that a calendar program reads: made, copied and revoked here, folded until somebody wants one. */
export class FeedsPanel {
  readonly #host: FeedsHost;
  readonly #task: OneTask;
  readonly #feeds: QueryController<Feed[]>;
  #client: BookingClient | undefined;
  #isOpen = false;
  #made: NewFeed | undefined;

  constructor(host: FeedsHost) {
    this.#host = host;
    this.#task = new OneTask(host);
    this.#feeds = new QueryController(host);
  }

  /** Asks for the addresses that there are, once somebody looks, in `willUpdate`; none where the host offers none. */
  watch(client: BookingClient | undefined): void {
    if (client !== this.#client) this.#made = undefined;
    this.#client = client;
    this.#feeds.watch(this.#isOpen ? client?.ask('feeds', (adapter, options) => adapter.feeds?.(options)) : undefined);
  }

  /** The panel for one subject; nothing where no host offers feeds. */
  template(subject: FeedSubject, format: FormatContext): TemplateResult | typeof nothing {
    if (!this.#client) return nothing;
    const t = feedsMessages[format.language];
    return html`<details class="feeds" .open=${this.#isOpen} @toggle=${this.#handleToggle}>
      <summary>${t.title}</summary>
      ${this.#isOpen ? this.#bodyTemplate(subject, format) : nothing}
    </details>`;
  }

  #bodyTemplate(subject: FeedSubject, format: FormatContext): TemplateResult {
    const { language } = format;
    const t = feedsMessages[language];
    const { state } = this.#feeds;
    const error = this.#task.error ?? (state?.status === 'error' ? state.error : undefined);
    const feeds = listOf(this.#feeds.value).filter((feed) => isSameSubject(feed.subject, subject));
    return html`<div class="feeds-body">
      <p class="small">${t.about[subject.kind]} <span class="muted">${t.secret}</span></p>
      ${this.#made && isSameSubject(this.#made.subject, subject) ? this.#madeTemplate(this.#made, language) : nothing}
      ${feeds.length ? html`<ul>${feeds.map((feed) => {
        const date = formatInstant(feed.createdAt, 'date-time', format);
        return html`<li class="line"><span class="small numeric">${t.made({ date })}</span>
          <button type="button" class="button compact quiet" aria-label=${t.revokeOf({ date })} @click=${() => this.#handleRevoke(feed, language)}>${t.revoke}</button></li>`;
      })}</ul>` : nothing}
      ${error ? errorTemplate(error, language, () => this.#handleRetry()) : nothing}
      <div><button type="button" class="button compact" aria-disabled=${this.#task.isBusy ? 'true' : nothing} @click=${() => this.#handleCreate(subject)}>${iconTemplate('calendar')}${t.create}</button></div>
    </div>`;
  }

  #madeTemplate({ url }: NewFeed, language: Language): TemplateResult {
    const t = feedsMessages[language];
    return html`<div class="field"><label for="feed-address">${t.address}</label>
      <div class="copy"><input id="feed-address" class="input" readonly .value=${url} aria-describedby="feed-once" @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
        <button type="button" class="button compact primary" @click=${() => this.#handleCopy(url, language)}>${t.copy}</button></div>
      <span class="help" id="feed-once">${t.once}</span></div>`;
  }

  #handleToggle = (event: Event): void => {
    this.#isOpen = (event.target as HTMLDetailsElement).open;
    this.#host.requestUpdate();
  };

  #handleRetry(): void {
    this.#task.reset();
    this.#feeds.refresh();
  }

  async #handleCreate(subject: FeedSubject): Promise<void> {
    await this.#try(async (client) => {
      this.#made = await client.run((adapter, options) => adapter.createFeed?.(subject, options), ['feeds']);
    });
    await this.#host.updateComplete;
    this.#address?.focus();
  }

  async #handleRevoke({ id }: Feed, language: Language): Promise<void> {
    await this.#try(async (client) => {
      await client.run((adapter, options) => adapter.deleteFeed?.(id, options), ['feeds']);
      if (this.#made?.id === id) this.#made = undefined;
      announce(feedsMessages[language].revoked);
    });
  }

  async #handleCopy(url: string, language: Language): Promise<void> {
    const t = feedsMessages[language];
    try {
      await navigator.clipboard.writeText(url);
      announce(t.copied);
    } catch {
      // Pages without the permission, or on plain http, leave it to the person.
      this.#address?.focus();
      announce(t.copyByHand);
    }
  }

  get #address(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('#feed-address');
  }

  async #try(work: (client: BookingClient) => Promise<void>): Promise<void> {
    const client = this.#client;
    if (client) await this.#task.run(() => work(client));
  }
}

function isSameSubject(a: FeedSubject, b: FeedSubject): boolean {
  return a.kind === b.kind && ('id' in a ? a.id : '') === ('id' in b ? b.id : '');
}
