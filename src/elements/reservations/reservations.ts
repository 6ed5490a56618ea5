import type { CSSResultGroup, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { EquipmentSummary, Reservation } from '../../core/types.js';
import type { Directory, ReservationPage, Session } from '../../host/index.js';
import { HostError } from '../../host/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import { reservationsMessages } from '../../i18n/reservations/index.js';
import { stateMessages } from '../../i18n/states/index.js';
import { announce } from '../base/announce.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { EqElement } from '../base/eq-element.js';
import { listOf } from '../base/equipment-words.js';
import { EqEquipmentSelectEvent, EqSignInRequestEvent } from '../base/events/index.js';
import { downloadReservation } from '../base/reservation-file.js';
import { ActionController } from '../base/controllers/action-controller.js';
import { MachinesController } from '../base/reservations/machines-controller.js';
import type { ReadableReservations } from '../base/reservations/reservation.model.js';
import { readableReservations } from '../base/reservations/reservation.model.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { emptyTemplate, errorTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { Scope } from './reservations.model.js';
import { countsOf, groupsOf } from './reservations.model.js';
import { reservationStyles } from '../base/reservations/reservation.styles.js';
import { rowTemplate } from './reservations.templates.js';

const SCOPES: readonly Scope[] = ['open', 'past', 'all'];
const PAGE = 50;

/**
 * What somebody asked for and what became of it: what needs an answer first, then what waits, comes and is past.
 * Withdraw, cancel, answer, accept or decline from here; take a reservation into one's own calendar.
 *
 * @summary One's own requests and reservations.
 * @tag eq-reservations
 * @fires {EqActionRequestEvent} eq-action-request - An action was confirmed. Prevent the default to take it yourself.
 * @fires {EqEquipmentSelectEvent} eq-equipment-select - A machine's name was chosen.
 * @fires {EqSignInRequestEvent} eq-sign-in-request - The reader wants to sign in.
 */
export class EqReservations extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, controlStyles, feedbackStyles, reservationStyles];

  /** The reservations to show, when no client tells them. */
  @property({ attribute: false }) items?: readonly Reservation[];
  /** The machines that they name, when no client tells them. */
  @property({ attribute: false }) equipment: readonly EquipmentSummary[] = [];
  /** Institutions by which machines are owned, when no client tells them. */
  @property({ attribute: false }) directory?: Directory;

  @state() private scope: Scope = 'open';
  @state() private limit = PAGE;

  readonly #session = new QueryController<Session>(this);
  readonly #page = new QueryController<ReservationPage>(this);
  readonly #known = new QueryController<Directory>(this);
  readonly #machines = new MachinesController(this);
  readonly #actions = new ActionController(this);
  #shown: ReadableReservations = { items: [], omitted: 0 };

  /** Asks the host again. */
  refresh(): void {
    this.#page.refresh();
  }

  protected override willUpdate(): void {
    const client = this.items ? undefined : this.connection;
    this.#session.watch(client?.session());
    this.#known.watch(this.directory ? undefined : client?.directory());
    this.#page.watch(this.#session.value?.person ? client?.reservations({ role: 'asker', limit: this.limit }) : undefined);
    this.#shown = readableReservations(this.items ?? this.#answered);
    this.#machines.watch(client, new Set(this.#reservations.map(({ equipmentId }) => equipmentId)));
  }

  protected override content(): TemplateResult {
    const t = this.messages(reservationsMessages);
    return html`<div class="list">
      <div class="top"><h2>${t.title}</h2>${this.#reservations.length ? this.#scopeTemplate() : nothing}</div>
      ${this.#bodyTemplate()}
    </div>`;
  }

  get #reservations(): readonly Reservation[] {
    return this.#shown.items;
  }

  get #answered(): readonly Reservation[] | undefined {
    const page = this.#page.shown;
    return page && page.status !== 'pending' ? page.value?.items : undefined;
  }

  #bodyTemplate(): TemplateResult {
    const t = this.messages(reservationsMessages);
    if (this.items) return this.#partsTemplate();
    const session = this.#session.state;
    if (session?.status === 'error' && !session.value) return errorTemplate(session.error, this.language, () => this.#session.refresh());
    if (this.#session.value && !this.#session.value.person) return this.#signedOutTemplate();
    const page = this.#page.shown;
    if (!this.connection) return emptyTemplate('calendar', t.emptyTitle, t.emptyBody);
    if (!page || page.status === 'pending') return this.#loadingTemplate();
    if (page.status === 'error' && !page.value) return errorTemplate(page.error, this.language, () => this.#page.refresh());
    return html`${page.status === 'error' ? errorTemplate(page.error, this.language, () => this.#page.refresh()) : nothing}${this.#partsTemplate()}`;
  }

  #partsTemplate(): TemplateResult {
    const t = this.messages(reservationsMessages);
    const all = this.#reservations;
    const page = this.items ? undefined : this.#page.value;
    const omitted = this.#shown.omitted + (page?.omitted ?? 0);
    const remark = omitted ? noticeTemplate('warn', t.omitted({ count: omitted })) : nothing;
    if (all.length === 0) return html`${remark}${emptyTemplate('calendar', t.emptyTitle, t.emptyBody)}`;
    const groups = groupsOf(all, this.currentTime, this.scope);
    return html`
      ${groups.length === 0 ? emptyTemplate('calendar', t.emptyScope[this.scope]) : nothing}
      ${groups.map(({ name, items }) => html`<section class="part" aria-labelledby="part-${name}">
        <h3 id="part-${name}">${t.groups[name]} <span class="badge outline">${items.length}</span></h3>
        <ul class="items">${repeat(items, ({ id }) => id, (reservation) => this.#rowTemplate(reservation))}</ul>
      </section>`)}
      ${remark}
      ${page?.nextCursor && this.limit < 200 ? html`<div><button type="button" class="button" @click=${this.#handleMore}>${t.more}</button></div>` : nothing}`;
  }

  #rowTemplate(reservation: Reservation): TemplateResult {
    const machine = this.#machineOf(reservation);
    const { current } = this.#actions;
    return rowTemplate(reservation, {
      language: this.language,
      readerTimeZone: this.readerTimeZone,
      machine,
      institution: listOf(this.#directory?.institutions).find(({ id }) => id === machine?.institutionId),
      pending: current?.reservationId === reservation.id ? current : null,
      onOpen: (action) => this.#handleOpen(reservation, action),
      onClose: () => this.#actions.close(),
      onType: (note) => this.#actions.type(note),
      onSend: () => this.#handleSend(reservation),
      onMachine: () => this.dispatchEvent(new EqEquipmentSelectEvent(reservation.equipmentId)),
      onCalendarFile: () => this.#handleCalendarFile(reservation),
    });
  }

  #scopeTemplate(): TemplateResult {
    const t = this.messages(reservationsMessages);
    const counts = countsOf(this.#reservations, this.currentTime);
    return html`<div class="group" role="group" aria-label=${t.scope}>
      ${SCOPES.map((scope) => html`<button type="button" class="button compact" aria-pressed=${this.scope === scope ? 'true' : 'false'}
        @click=${() => (this.scope = scope)}>${t.scopes[scope]} <span class="numeric">${counts[scope]}</span></button>`)}
    </div>`;
  }

  #signedOutTemplate(): TemplateResult {
    const t = this.messages(reservationsMessages);
    return emptyTemplate('lock', t.signedOutTitle, html`<p>${t.signedOutBody}</p>
      <p><button type="button" class="button primary" @click=${() => this.dispatchEvent(new EqSignInRequestEvent())}>${iconTemplate('person')}${this.messages(commonMessages).signIn}</button></p>`);
  }

  #loadingTemplate(): TemplateResult {
    return html`<div class="loading" role="status"><span class="visually-hidden">${this.messages(commonMessages).loading}</span>
      <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span></div>`;
  }

  get #directory(): Directory | undefined {
    return this.directory ?? this.#known.value;
  }

  #machineOf({ equipmentId }: Reservation): EquipmentSummary | undefined {
    return listOf(this.equipment).find(({ id }) => id === equipmentId) ?? this.#machines.get(equipmentId);
  }

  #handleOpen(reservation: Reservation, action: Parameters<ActionController['open']>[1]): void {
    const { current } = this.#actions;
    if (current?.reservationId === reservation.id && current.action === action) return this.#actions.close();
    this.#actions.open(reservation.id, action);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.panel textarea')?.focus());
  }

  #handleSend(reservation: Reservation): void {
    const { current } = this.#actions;
    if (current?.action === 'answer-info' && !current.note.trim()) {
      return this.#actions.settle({ status: 'refused', error: new HostError('invalid') });
    }
    this.#actions.send(reservation, this.items ? undefined : this.connection, (done) => {
      const words = this.messages(stateMessages).state[done.state] ?? done.state;
      announce(this.messages(reservationsMessages).doneAnnounce({ reference: done.reference, state: words }));
      this.#actions.close();
    });
  }

  #handleCalendarFile(reservation: Reservation): void {
    const machine = this.#machineOf(reservation);
    const institution = listOf(this.#directory?.institutions).find(({ id }) => id === machine?.institutionId);
    downloadReservation(reservation, { machine, institution }, this.language, this.currentTime);
  }

  #handleMore(): void {
    this.limit = Math.min(200, this.limit + PAGE);
  }
}
