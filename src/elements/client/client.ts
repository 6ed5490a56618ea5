import { ContextProvider } from '@lit/context';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BookingClient } from '../../client/index.js';
import { isSafeUrl } from '../../core/equipment/index.js';
import type { Directory, DemoPerson, PartialAdapter } from '../../host/index.js';
import { HostError } from '../../host/index.js';
import { accountMessages } from '../../i18n/account/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import { textOf } from '../../i18n/language.js';
import { announce } from '../base/announce.js';
import { clientContext, clientGiven } from '../base/context.js';
import { LanguageController } from '../base/controllers/language-controller.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { keepFocus } from '../base/keep-focus.js';
import { baseStyles } from '../base/styles/base.styles.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { errorTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import { adapterOf } from '../base/adapter-registry.js';
import { clientStyles } from './client.styles.js';

/**
 * Connects the elements inside it to a host: holds the page's one client and provides it. Offers signing in when an
 * element inside asks for it and the page does not.
 *
 * @summary The connection between a page's elements and a host.
 * @tag eq-client
 * @slot - The elements, and anything else; what stands here keeps the page's own styles.
 * @fires {EqSignInRequestEvent} eq-sign-in-request - Comes from elements inside; prevent the default to offer your own sign-in.
 * @csspart dialog - The sign-in dialog.
 */
export class EqClient extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, controlStyles, feedbackStyles, clientStyles];

  /** Name of a registered adapter, such as `rest`, or an adapter of the page's own. Not needed when `.client` is set. */
  @property() adapter?: PartialAdapter | string;
  /** Where the host is, for a named adapter: `/api/v1`. */
  @property() src = '';

  @state() private people: DemoPerson[] | HostError | null = null;
  @state() private isUnconnected = false;

  readonly #provider = new ContextProvider(this, { context: clientContext });
  readonly #language = new LanguageController(this);
  readonly #directory = new QueryController<Directory>(this);
  #given: BookingClient | undefined;
  #built: BookingClient | undefined;
  #held: BookingClient | undefined;
  /** Who asked to sign in last. */
  #asker: EventTarget | undefined;

  /** The client that the elements inside use. Set one to share it with code of your own. */
  @property({ attribute: false })
  get client(): BookingClient | undefined {
    return this.#given ?? this.#built;
  }
  set client(client: BookingClient | undefined) {
    const former = this.client;
    this.#given = clientGiven(client);
    this.requestUpdate('client', former);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('eq-sign-in-request', this.#handleSignInRequest);
    this.#hold(this.client);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('eq-sign-in-request', this.#handleSignInRequest);
    this.#hold(undefined);
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const { ready } = this.#language;
    return ready ? ready.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('adapter') || changed.has('src') || !this.hasUpdated) this.#build();
    if (this.client !== this.#provider.value) {
      this.#provider.setValue(this.client);
      if (this.isConnected) this.#hold(this.client);
    }
    this.client?.setLanguage(this.#language.language);
    if (this.people) this.#directory.watch(this.client?.directory());
  }

  /** Offers what the host can do to sign in. Called by itself when an element inside asks for it. */
  async openSignIn(): Promise<void> {
    const client = this.client;
    if (!client) return;
    const state = client.session().state;
    const capabilities = state.status === 'pending' ? undefined : state.value?.capabilities;
    if (capabilities?.signIn === 'redirect' && isSafeUrl(capabilities.signInUrl ?? '', ['https', 'http'])) {
      location.assign(capabilities.signInUrl!);
      return;
    }
    this.people = [];
    await this.updateComplete;
    this.#dialog?.showModal();
    await this.#loadPeople();
  }

  protected override render(): TemplateResult {
    const t = accountMessages[this.#language.language];
    return html`<slot></slot>
      ${this.isUnconnected || this.people
        ? html`<div class="own"><div class="root" lang=${this.#language.language} dir=${this.#language.direction}>
            ${this.isUnconnected ? noticeTemplate('error', t.notConnected) : nothing}
            ${this.people ? this.#dialogTemplate(this.people) : nothing}
          </div></div>`
        : nothing}`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** Keeps one client listening to its host, and lets the former one go. */
  #hold(client: BookingClient | undefined): void {
    if (client === this.#held) return;
    this.#held?.disconnect();
    this.#held = client;
    client?.setLanguage(this.#language.language);
    client?.connect();
  }

  #build(): void {
    const adapter = adapterOf(this.adapter, { src: this.src });
    if (adapter) this.#built = new BookingClient({ adapter });
    this.isUnconnected = !adapter && Boolean(this.adapter);
  }

  #dialogTemplate(people: DemoPerson[] | HostError): TemplateResult {
    const t = accountMessages[this.#language.language];
    const common = commonMessages[this.#language.language];
    return html`<dialog part="dialog" aria-labelledby="title" @close=${this.#handleClose}>
      <div class="head">
        <h2 id="title">${t.signInTitle}</h2>
        <button type="button" class="button quiet icon-only" aria-label=${common.close} @click=${this.#handleCloseClick}>${iconTemplate('close')}</button>
      </div>
      <div class="body">${this.#peopleTemplate(people)}</div>
    </dialog>`;
  }

  #peopleTemplate(people: DemoPerson[] | HostError): TemplateResult {
    const t = accountMessages[this.#language.language];
    if (people instanceof HostError) {
      if (people.code === 'unsupported') return noticeTemplate('info', t.unavailable);
      return errorTemplate(people, this.#language.language, () => void this.#loadPeople());
    }
    return html`<p class="muted">${t.demoLead}</p>
      <ul class="people">${people.map((person) => html`<li>${this.#personTemplate(person)}</li>`)}</ul>`;
  }

  #personTemplate(person: DemoPerson): TemplateResult {
    const language = this.#language.language;
    const institution = this.#directory.value?.institutions.find((candidate) => candidate.id === person.institutionId);
    const roles = person.roles.filter((role) => role !== 'member' && role !== 'visitor').map((role) => fieldWord('role', role, language));
    const about = [fieldWord('membership', person.membership, language), textOf(institution?.name, language)].filter(Boolean);
    return html`<button type="button" class="person" @click=${() => void this.#signIn(person)}>
      ${iconTemplate('person')}
      <span><strong>${person.name}</strong><span class="small muted">${about.join(' · ')}</span></span>
      ${roles.length ? html`<span class="badge accent">${roles.join(' · ')}</span>` : html`<span></span>`}
    </button>`;
  }

  async #loadPeople(): Promise<void> {
    try {
      const people = (await this.client?.demoPeople()) ?? [];
      if (!people.every((person) => typeof person?.id === 'string' && Array.isArray(person.roles))) throw new HostError('malformed');
      this.people = people;
    } catch (thrown) {
      this.people = HostError.from(thrown);
    }
  }

  async #signIn(person: DemoPerson): Promise<void> {
    try {
      await this.client?.signInAs(person.id);
      this.#dialog?.close();
      announce(accountMessages[this.#language.language].nowSignedIn({ name: person.name }));
      if (this.client && this.#asker instanceof LitElement) await keepFocus(this.#asker, this.client);
    } catch (thrown) {
      this.people = HostError.from(thrown);
    }
  }

  #handleSignInRequest = (event: Event): void => {
    [this.#asker] = event.composedPath();
    // The page's own listeners run first only when they sit further in; what they decide is known one task later.
    queueMicrotask(() => {
      if (!event.defaultPrevented) void this.openSignIn();
    });
  };

  #handleClose(): void {
    this.people = null;
  }

  #handleCloseClick(): void {
    this.#dialog?.close();
  }
}
