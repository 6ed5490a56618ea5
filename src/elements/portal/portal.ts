import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { cache } from 'lit/directives/cache.js';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { BookingClient } from '../../client/index.js';
import type { Draft, EquipmentQuery } from '../../core/types.js';
import type { PartialAdapter, InquiryPage, InquiryQuery, ReservationPage, Session } from '../../host/index.js';
import { accountMessages } from '../../i18n/account/index.js';
import { portalMessages } from '../../i18n/portal/index.js';
import '../account/define.js';
import { adapterOf } from '../base/adapter-registry.js';
import { PartController } from '../base/controllers/part-controller.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { EqElement } from '../base/eq-element.js';
import { EqViewChangeEvent, type EqEquipmentSelectEvent, type EqProposalSelectEvent, type EqQueryChangeEvent, type EqRepeatRequestEvent, type EqRequestRestartEvent, type EqSlotSelectEvent, type EqTogetherRequestEvent } from '../base/events/index.js';
import { pageAddress, writeAddress } from '../base/page-address.js';
import { isForOwner, unansweredQuery } from '../base/reservations/unanswered.js';
import { queryFromAddress } from '../base/search/url-state.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import { partTemplate } from '../base/templates/part.js';
import '../catalog/define.js';
import '../client/define.js';
import { isSameRoute, queryWithRoute, routeFromQuery, tabOf, type PortalRoute, type PortalView } from './portal.model.js';
import { portalStyles } from './portal.styles.js';

/** Milliseconds after which what the reader will probably open next is fetched, so that the place they are in comes first. */
const PREFETCH_PAUSE = 1500;

/** Questions of one's own to which a coordinator has proposed something. */
const PROPOSED: InquiryQuery = { role: 'asker', state: ['proposed'] };

/**
 * A whole shared-equipment portal in one tag: find a machine, see when it is free, ask for it, follow what becomes of it.
 *
 * @summary Catalog, machine pages, request form and one's own requests in one tag.
 * @tag eq-portal
 * @slot bar-end - Shown at the end of the navigation bar, before the account.
 * @fires {EqViewChangeEvent} eq-view-change - Another place is shown.
 * @csspart bar - The navigation bar.
 */
export class EqPortal extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, controlStyles, feedbackStyles, portalStyles];

  /** Name of a registered adapter, such as `rest`, or an adapter of the page's own; not needed inside `<eq-client>`. */
  @property() adapter?: PartialAdapter | string;
  /** Where the host is, for a named adapter. */
  @property() src = '';
  /** Keeps the place and the search in the page's address, so that links and the back button work. */
  @property({ type: Boolean, attribute: 'url-state' }) urlState = false;
  /** Put before each address parameter, where a page has others of the same name. */
  @property({ attribute: 'url-prefix' }) urlPrefix = '';

  @state() private route: PortalRoute = { view: 'catalog' };
  /** What is searched, in the list and in the timeline alike. */
  @state() private query: EquipmentQuery = {};

  readonly #session = new QueryController<Session>(this);
  readonly #waiting = new QueryController<ReservationPage>(this);
  readonly #toAnswer = new QueryController<ReservationPage>(this);
  readonly #proposed = new QueryController<InquiryPage>(this);
  readonly #detail = new PartController(this, () => import('../detail/define.js'));
  readonly #timeline = new PartController(this, () => import('../timeline/define.js'));
  readonly #form = new PartController(this, () => import('../request-form/define.js'));
  readonly #reservations = new PartController(this, () => import('../reservations/define.js'));
  readonly #approvals = new PartController(this, () => import('../approvals/define.js'));
  readonly #inquiry = new PartController(this, () => import('../inquiry/define.js'));
  readonly #usage = new PartController(this, () => import('../usage/define.js'));
  readonly #audit = new PartController(this, () => import('../audit/define.js'));
  readonly #cases = new PartController(this, () => import('../cases/define.js'));
  #built: BookingClient | undefined;
  /** What the request form begins with, after somebody wanted to ask once more, or took a proposal up. */
  #repeated: Pick<Draft, 'equipmentId'> & Partial<Draft> | undefined;
  /** Where machines were looked for last, the way back from one of them; and whether what is asked for was chosen in the timeline itself. */
  #finding: 'catalog' | 'timeline' = 'catalog';
  #isFromTimeline = false;
  /** Requests that were sent: what was chosen for one is no longer to be chosen. */
  #sent = 0;
  /** Where the reader was in what stays, for the way back. */
  readonly #offsets = new Map<PortalView, number>([['catalog', 0]]);
  #prefetching: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#handlePopState);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#handlePopState);
    clearTimeout(this.#prefetching);
  }

  /** Goes to a place of the portal. */
  show(view: PortalView, equipmentId?: string): void {
    this.#go({ view, ...(equipmentId && { equipmentId }) });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('adapter') || changed.has('src')) this.#build();
    if (!this.hasUpdated && this.urlState) [this.route, this.query] = [routeFromQuery(location.search, this.urlPrefix), queryFromAddress(location.search, this.urlPrefix).query];
    if (this.route.view === 'catalog' || this.route.view === 'timeline') this.#finding = this.route.view;
    const client = this.#current;
    this.#session.watch(client?.session());
    const isMember = Boolean(this.#session.value?.person);
    this.#toAnswer.watch(this.#isOwner ? client?.reservations(unansweredQuery('owner')) : undefined);
    this.#waiting.watch(isMember ? client?.reservations({ role: 'asker', state: ['info-needed', 'countered'] }) : undefined);
    this.#proposed.watch(isMember && this.#canAsk ? client?.ask(`inquiries ${JSON.stringify(PROPOSED)}`, (adapter, options) => adapter.inquiries?.(PROPOSED, options)) : undefined);
  }

  protected override firstUpdated(): void {
    this.#prefetch();
  }

  protected override content(): TemplateResult {
    const frame = html`<div class="frame"
      @eq-equipment-select=${this.#handleEquipmentSelect}
      @eq-slot-select=${this.#handleSlotSelect}
      @eq-repeat-request=${this.#handleRepeatRequest}
      @eq-request-restart=${this.#handleRequestRestart}
      @eq-together-request=${this.#handleTogetherRequest}
      @eq-proposal-select=${this.#handleProposalSelect}
      @eq-reservation-request=${() => (this.#sent += 1)}
      @eq-query-change=${this.#handleQueryChange}>
      ${this.#barTemplate()}${this.#placeTemplate()}
    </div>`;
    // Another host than the one that was meant is none.
    if (this.adapter && !this.#own) return noticeTemplate('error', this.messages(accountMessages).notConnected);
    if (!this.#current) return noticeTemplate('warn', this.messages(portalMessages).noClient);
    return this.#own ? html`<eq-client .client=${this.#own}>${frame}</eq-client>` : frame;
  }

  /** Whether the reader answers for machines. */
  get #isOwner(): boolean {
    return (this.#session.value?.person?.roles ?? []).some((role) => role === 'owner' || role === 'admin');
  }

  /** Whether coordinators can be asked here. */
  get #canAsk(): boolean {
    return this.#session.value?.capabilities.inquiries ?? false;
  }

  /** The client that this portal holds itself. */
  get #own(): BookingClient | undefined {
    return this.client ?? this.#built;
  }

  get #current(): BookingClient | undefined {
    return this.#own ?? this.connection;
  }

  #build(): void {
    const adapter = adapterOf(this.adapter, { src: this.src });
    this.#built = adapter && new BookingClient({ adapter });
  }

  #barTemplate(): TemplateResult {
    const t = this.messages(portalMessages);
    const waiting = this.#waiting.value?.items.length ?? 0;
    const toAnswer = this.#toAnswer.value?.items.filter(isForOwner).length ?? 0;
    const proposed = this.#proposed.value?.items.length ?? 0;
    const tab = (view: PortalView, label: string, extra: unknown = nothing): TemplateResult => {
      const isCurrent = tabOf(this.route.view, this.#finding) === view;
      return html`<a class="tab" href=${this.#href({ view })} aria-current=${isCurrent ? 'page' : nothing}
        @click=${(event: MouseEvent) => this.#handleLink(event, { view })}>${label}${extra}</a>`;
    };
    return html`<div class="bar" part="bar">
      <nav class="tabs" aria-label=${t.navigation}>
        ${tab('catalog', t.find)}
        ${tab('timeline', t.timeline)}
        ${tab('reservations', t.mine, waiting ? html`<span class="badge pending">${t.needsAnswer({ count: waiting })}</span>` : nothing)}
        ${this.#canAsk ? tab('inquiries', t.inquiries, proposed ? html`<span class="badge pending">${t.needsAnswer({ count: proposed })}</span>` : nothing) : nothing}
        ${this.#canAsk && this.#session.value?.person?.roles.includes('coordinator') ? tab('cases', t.cases) : nothing}
        ${this.#isOwner ? tab('approvals', t.approvals, toAnswer ? html`<span class="badge pending">${t.toAnswer({ count: toAnswer })}</span>` : nothing) : nothing}
        ${this.#session.value?.person && this.#session.value.capabilities.usage ? tab('records', t.records) : nothing}
      </nav>
      <slot name="bar-end"></slot>
      <eq-account></eq-account>
    </div>`;
  }

  #placeTemplate(): TemplateResult {
    const t = this.messages(portalMessages);
    const { view, equipmentId, mode, start, end, inquiryId } = this.route;
    const back = (label: string, route: PortalRoute): TemplateResult => html`<a class="back" href=${this.#href(route)} @click=${(event: MouseEvent) => this.#handleLink(event, route)}>${iconTemplate('chevron-left')}${label}</a>`;
    const askInstead = (): unknown => (this.#canAsk ? html`<a slot="none" class="button" href=${this.#href({ view: 'ask' })} @click=${(event: MouseEvent) => this.#handleLink(event, { view: 'ask' })}>${iconTemplate('person')}${t.askInstead}</a>` : nothing);
    const machineHref = this.#href({ view: 'equipment', equipmentId: '{id}' }).replace('%7Bid%7D', '{id}');
    // Set only when it is another one: what an element read from the address, or what is being typed there, is ahead of what the portal knows.
    const query = guard([this.query], () => this.query);
    // The list stays in the page while a machine is shown: its place, its pages and its scrolling are still there on the way back. Timeline and
    // machine are kept beside the page, where they ask nobody: what is folded, listed, highlighted and chosen in them is there again, too.
    return html`
      <div class="place" tabindex="-1" ?hidden=${view !== 'catalog'}>
        <eq-catalog .query=${query} ?url-state=${this.urlState} url-prefix=${this.urlPrefix} equipment-href=${machineHref}>${askInstead()}</eq-catalog>
      </div>
      ${cache(view === 'timeline' ? html`<div class="place" tabindex="-1">${partTemplate(this.#timeline, this.language, () => html`<eq-timeline .query=${query} ?url-state=${this.urlState} url-prefix=${this.urlPrefix} equipment-href=${machineHref}>${askInstead()}</eq-timeline>`)}</div>` : nothing)}
      ${cache(view === 'equipment' && equipmentId
        ? html`<div class="place" tabindex="-1">${back(this.#finding === 'timeline' ? t.backToTimeline : t.backToList, { view: this.#finding })}${partTemplate(this.#detail, this.language, () => keyed(equipmentId + this.#sent, html`<eq-detail equipment-id=${equipmentId}></eq-detail>`))}</div>`
        : nothing)}
      ${view === 'request' && equipmentId
        ? html`<div class="place" tabindex="-1">${this.#isFromTimeline ? back(t.backToTimeline, { view: 'timeline' }) : back(t.backToMachine, { view: 'equipment', equipmentId })}
            ${partTemplate(this.#form, this.language, () => html`<eq-request-form equipment-id=${equipmentId} mode=${mode ?? nothing} start=${start ?? nothing} end=${end ?? nothing} inquiry-id=${inquiryId ?? nothing} .prefill=${this.#repeated}><a slot="done" class="button" href=${this.#href({ view: 'reservations' })} @click=${(event: MouseEvent) => this.#handleLink(event, { view: 'reservations' })}>${t.mine}</a></eq-request-form>`)}</div>`
        : nothing}
      ${view === 'reservations' ? html`<div class="place" tabindex="-1">${partTemplate(this.#reservations, this.language, () => html`<eq-reservations></eq-reservations>`)}</div>` : nothing}
      ${view === 'approvals' ? html`<div class="place" tabindex="-1">${partTemplate(this.#approvals, this.language, () => html`<eq-approvals></eq-approvals>`)}</div>` : nothing}
      ${view === 'inquiries' || view === 'ask' ? html`<div class="place" tabindex="-1">${partTemplate(this.#inquiry, this.language, () => html`<eq-inquiry ?ask=${view === 'ask'} .query=${this.query}></eq-inquiry>`)}</div>` : nothing}
      ${view === 'cases' ? html`<div class="place" tabindex="-1">${partTemplate(this.#cases, this.language, () => html`<eq-cases></eq-cases>`)}</div>` : nothing}
      ${view === 'records' ? html`<div class="place records" tabindex="-1">${partTemplate(this.#usage, this.language, () => html`<eq-usage></eq-usage>`)}
        ${this.#session.value?.person?.roles.includes('admin') && this.#session.value.capabilities.audit ? partTemplate(this.#audit, this.language, () => html`<eq-audit></eq-audit>`) : nothing}</div>` : nothing}`;
  }

  #href(route: PortalRoute): string {
    return this.urlState ? pageAddress(queryWithRoute(location.search, route, this.urlPrefix)) : '#';
  }

  #go(route: PortalRoute, how: 'push' | 'replace' | 'none' = 'push'): void {
    if (isSameRoute(route, this.route)) return;
    const isOtherPlace = route.view !== this.route.view || route.equipmentId !== this.route.equipmentId;
    if (this.route.view !== 'request') this.#offsets.delete('equipment');
    if (this.route.view === this.#finding || route.view === 'request') this.#offsets.set(this.route.view, scrollY);
    if (route.equipmentId !== this.#repeated?.equipmentId) this.#repeated = undefined;
    if (this.route.view !== 'request') this.#isFromTimeline = this.route.view === 'timeline';
    this.route = route;
    if (this.urlState && how !== 'none') writeAddress(queryWithRoute(location.search, route, this.urlPrefix), how);
    if (isOtherPlace) void this.#arrive();
    this.#prefetch();
  }

  /** Who reads the list opens a machine next, and who reads of a machine asks for it. */
  #prefetch(): void {
    clearTimeout(this.#prefetching);
    const next = this.route.view === 'catalog' ? this.#detail : this.route.view === 'equipment' ? this.#form : undefined;
    if (next) this.#prefetching = setTimeout(() => next.prefetch(), PREFETCH_PAUSE);
  }

  /** Puts reader and focus at the start of the new place. */
  async #arrive(): Promise<void> {
    this.dispatchEvent(new EqViewChangeEvent(this.route.view, this.route.equipmentId));
    await this.updateComplete;
    const place = this.renderRoot.querySelector<HTMLElement>('.place:not([hidden])');
    place?.focus({ preventScroll: true });
    const top = this.#offsets.get(this.route.view);
    if (top !== undefined) scrollTo({ top, behavior: 'instant' });
    else if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  /** A plain click stays in the page; with a modifier the link is a link. */
  #handleLink(event: MouseEvent, route: PortalRoute): void {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#go(route);
  }

  #handleEquipmentSelect(event: EqEquipmentSelectEvent): void {
    event.preventDefault();
    this.#go({ view: 'equipment', equipmentId: event.equipmentId });
  }

  #handleSlotSelect(event: EqSlotSelectEvent): void {
    const mode = event.mode ?? this.route.mode;
    const { inquiryId } = this.route;
    const slot = { equipmentId: event.equipmentId, start: event.start, end: event.end, ...(mode && { mode }) };
    if (this.route.view === 'request') this.#go({ view: 'request', ...slot, ...(inquiryId && { inquiryId }) }, 'replace');
    else if (event.final) this.#go({ view: 'request', ...slot });
  }

  #handleRepeatRequest({ draft }: EqRepeatRequestEvent): void {
    this.#repeated = draft;
    this.#go({ view: 'request', equipmentId: draft.equipmentId, mode: draft.mode });
  }

  /** What was asked for is done with: neither a reload nor a link begins with it again. */
  #handleRequestRestart({ equipmentId }: EqRequestRestartEvent): void {
    this.#repeated = undefined;
    if (this.route.view === 'request') this.#go({ view: 'request', equipmentId, ...(this.route.mode && { mode: this.route.mode }) }, 'replace');
  }

  #handleTogetherRequest({ equipmentIds: [equipmentId = '', ...others] }: EqTogetherRequestEvent): void {
    this.#repeated = { equipmentId, equipmentIds: [equipmentId, ...others] };
    this.#go({ view: 'request', equipmentId });
  }

  #handleProposalSelect({ draft }: EqProposalSelectEvent): void {
    const { equipmentId, mode, start, end, inquiryId } = draft;
    this.#repeated = draft;
    this.#go({ view: 'request', equipmentId, mode, start, end, inquiryId });
  }

  readonly #handleQueryChange = ({ query }: EqQueryChangeEvent): EquipmentQuery => (this.query = query);

  readonly #handlePopState = (): void => {
    if (!this.urlState) return;
    this.query = queryFromAddress(location.search, this.urlPrefix).query;
    this.#go(routeFromQuery(location.search, this.urlPrefix), 'none');
  };
}
