import type { CSSResultGroup, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { EquipmentSummary, Institution, Reservation } from '../../core/types.js';
import type { Directory, Session } from '../../host/index.js';
import { reservationsMessages } from '../../i18n/reservations/index.js';
import { stateMessages } from '../../i18n/states/index.js';
import { announce } from '../base/announce.js';
import { ArrivalController } from '../base/controllers/arrival-controller.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { EqElement } from '../base/eq-element.js';
import { listOf } from '../base/equipment-words.js';
import { EqEquipmentSelectEvent, EqRepeatRequestEvent, EqSignInRequestEvent, EqSlotSelectEvent } from '../base/events/index.js';
import { FeedsPanel } from '../base/feeds/feeds-panel.js';
import { feedsStyles } from '../base/feeds/feeds.styles.js';
import { downloadReservation } from '../base/reservation-file.js';
import { MachinesController } from '../base/reservations/machines-controller.js';
import type { ReadableReservations } from '../base/reservations/reservation.model.js';
import { machineIdsOf, readableReservations } from '../base/reservations/reservation.model.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { reasonsStyles } from '../base/styles/reasons.styles.js';
import { emptyTemplate, errorTemplate, localizedTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { loadingTemplate, moreTemplate, signedOutTemplate } from '../base/templates/states.js';
import { FaultPanel } from '../base/use/fault-panel.js';
import { useStyles } from '../base/use/use.styles.js';
import { Waits } from '../base/waits/waits.js';
import { Acting } from './acting.js';
import { PartsSource } from './parts-source.js';
import type { GroupName, Scope } from './reservations.model.js';
import { countsOf, countText, groupsOf, repeated } from './reservations.model.js';
import { reservationStyles } from '../base/reservations/reservation.styles.js';
import { rowTemplate } from './reservations.templates.js';
import { Wishes } from './wishes.js';

const SCOPES: readonly Scope[] = ['open', 'past', 'all'];

/**
 * What somebody asked for and what became of it: what needs an answer first, then what waits, comes and is past.
 * Answer, accept or decline a proposal, move, withdraw, cancel, ask again; take a reservation into one's own calendar.
 *
 * @summary One's own requests and reservations.
 * @tag eq-reservations
 * @fires {EqActionRequestEvent} eq-action-request - An action was confirmed. Prevent the default to take it yourself.
 * @fires {EqEquipmentSelectEvent} eq-equipment-select - A machine's name was chosen.
 * @fires {EqSlotSelectEvent} eq-slot-select - A time that was waited for and is offered is to be asked for. Show a request form for it.
 * @fires {EqRepeatRequestEvent} eq-repeat-request - The same is to be asked for once more. Show a request form with the event's `draft` as its `prefill`.
 * @fires {EqSignInRequestEvent} eq-sign-in-request - The reader wants to sign in.
 */
export class EqReservations extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, controlStyles, feedbackStyles, reasonsStyles, reservationStyles, useStyles, feedsStyles];

  /** The reservations to show, when no client tells them. */
  @property({ attribute: false }) items?: readonly Reservation[];
  /** The machines that they name, when no client tells them. */
  @property({ attribute: false }) equipment: readonly EquipmentSummary[] = [];
  /** Institutions by which machines are owned, when no client tells them. */
  @property({ attribute: false }) directory?: Directory;

  @state() private scope: Scope = 'open';

  readonly #session = new QueryController<Session>(this);
  readonly #parts = new PartsSource(this);
  readonly #arrival = new ArrivalController(this);
  readonly #known = new QueryController<Directory>(this);
  readonly #machines = new MachinesController(this);
  readonly #feeds = new FeedsPanel(this);
  readonly #wishes = new Wishes(this);
  readonly #acting = new Acting(this, () => this.currentTime);
  readonly #fault = new FaultPanel(this);
  readonly #waits = new Waits(this);
  #shown: ReadableReservations = { items: [], omitted: 0 };

  /** Asks the host again. */
  refresh(): void {
    this.#parts.refresh();
  }

  protected override willUpdate(): void {
    const client = this.items ? undefined : this.connection;
    this.#session.watch(client?.session());
    this.#known.watch(this.directory ? undefined : client?.directory());
    this.#feeds.watch(this.#session.value?.person && this.#session.value.capabilities.feeds ? client : undefined);
    this.#parts.watch(this.#session.value?.person ? client : undefined, this.currentTime);
    this.#shown = readableReservations(this.items ?? this.#parts.items);
    this.#waits.watch(client, this.#session.value);
    this.#machines.watch(client, [...machineIdsOf(this.#reservations), ...this.#waits.places.map(({ equipmentId }) => equipmentId)]);
    this.#wishes.watch(this.#reservations, this.#reservations.find((one) => this.#acting.on(one)), {
      client, machineOf: ({ equipmentId }) => this.#machines.get(equipmentId), person: this.#session.value?.person ?? null, now: this.currentTime,
    });
  }

  protected override content(): TemplateResult {
    const t = this.messages(reservationsMessages);
    return html`<div class="list">
      <div class="top"><h2>${t.title}</h2>${this.#reservations.length ? this.#scopeTemplate() : nothing}</div>
      ${this.#waits.listTemplate({
        format: { language: this.language, timeZone: this.readerTimeZone },
        nameOf: (equipmentId) => localizedTemplate(this.#machineOf({ equipmentId })?.name, this.language),
        zoneOf: (equipmentId) => this.#machineOf({ equipmentId })?.timeZone ?? this.readerTimeZone,
        onAccept: ({ equipmentId, mode, start, end }) => this.dispatchEvent(new EqSlotSelectEvent({ equipmentId, mode, start, end, final: true })),
      })}
      ${this.#acting.straysTemplate(this.language)}
      ${this.#bodyTemplate()}
      ${this.#feeds.template({ kind: 'person' }, this.formatContext())}
    </div>`;
  }

  get #reservations(): readonly Reservation[] {
    return this.#shown.items;
  }

  #hasMore = (group: GroupName): boolean => !this.items && this.#parts.pagesOf(group).hasMore;

  #bodyTemplate(): TemplateResult {
    const t = this.messages(reservationsMessages);
    if (this.items) return this.#partsTemplate();
    const session = this.#session.state;
    if (session?.status === 'error' && !session.value) return errorTemplate(session.error, this.language, () => this.#session.refresh());
    if (this.#session.value && !this.#session.value.person) return signedOutTemplate(t, this.language, () => this.dispatchEvent(new EqSignInRequestEvent()));
    if (!this.connection) return emptyTemplate('calendar', t.emptyTitle, t.emptyBody);
    const { error, isPending } = this.#parts;
    const failed = error ? errorTemplate(error, this.language, () => this.#parts.refresh()) : nothing;
    if (error && this.#reservations.length === 0) return html`${failed}`;
    if (isPending && !error) return loadingTemplate(this.language);
    return html`${failed}${this.#partsTemplate()}`;
  }

  #partsTemplate(): TemplateResult {
    const t = this.messages(reservationsMessages);
    const all = this.#reservations;
    const omitted = this.#shown.omitted + (this.items ? 0 : this.#parts.omitted);
    const remark = omitted ? noticeTemplate('warn', t.omitted({ count: omitted })) : nothing;
    if (all.length === 0) return html`${remark}${emptyTemplate('calendar', t.emptyTitle, t.emptyBody)}`;
    const groups = groupsOf(all, this.currentTime, this.scope);
    return html`
      ${groups.length === 0 ? emptyTemplate('calendar', t.emptyScope[this.scope]) : nothing}
      ${groups.map(({ name, items }) => html`<section class="part" aria-labelledby="part-${name}">
        <h3 id="part-${name}">${t.groups[name]} <span class="badge outline">${countText(items.length, this.#hasMore(name))}</span></h3>
        <ul class="items">${repeat(items, ({ id }) => id, (reservation) => this.#rowTemplate(reservation))}</ul>
        ${this.items ? nothing : moreTemplate(this.#arrival.after(this.#parts.pagesOf(name), `[aria-labelledby=part-${name}] .item`), t.more, this.language, t.moreOf({ part: t.groups[name] }))}
      </section>`)}
      ${remark}`;
  }

  #rowTemplate(reservation: Reservation): TemplateResult {
    const { language, readerTimeZone } = this;
    const machine = this.#machineOf(reservation);
    const whole = this.#machines.get(reservation.equipmentId);
    const format = this.formatContext(machine?.timeZone);
    const open = this.#acting.on(reservation)?.action;
    return rowTemplate(reservation, {
      language, readerTimeZone, format, machine, open,
      institution: this.#institutionOf(machine),
      machineOf: (equipmentId) => this.#machineOf({ equipmentId }),
      instead: this.#wishes.instead(reservation),
      panel: this.#acting.template(reservation, {
        format, now: this.currentTime, machine: whole, judging: this.#wishes.judging,
        free: open === 'reschedule' ? this.#wishes.toMoveTo(reservation) : [],
        onSend: () => this.#handleSend(reservation, format.timeZone),
      }),
      faultButton: this.#fault.buttonTemplate(reservation, whole, language),
      faultPanel: this.#fault.template(reservation, whole, language, this.connection),
      onOpen: (action, range) => this.#acting.toggle(reservation, action, format.timeZone, range),
      onMachine: () => this.dispatchEvent(new EqEquipmentSelectEvent(reservation.equipmentId)),
      onCalendarFile: () => this.#handleCalendarFile(reservation),
      onRepeat: () => this.dispatchEvent(new EqRepeatRequestEvent(repeated(reservation))),
    });
  }

  #scopeTemplate(): TemplateResult {
    const t = this.messages(reservationsMessages);
    const counts = countsOf(this.#reservations, this.currentTime, this.#hasMore);
    return html`<div class="group" role="group" aria-label=${t.scope}>
      ${SCOPES.map((scope) => html`<button type="button" class="button compact" aria-pressed=${this.scope === scope ? 'true' : 'false'}
        @click=${() => (this.scope = scope)}>${t.scopes[scope]} <span class="numeric">${counts[scope]}</span></button>`)}
    </div>`;
  }

  get #directory(): Directory | undefined {
    return this.directory ?? this.#known.value;
  }

  #machineOf({ equipmentId }: Pick<Reservation, 'equipmentId'>): EquipmentSummary | undefined {
    return listOf(this.equipment).find(({ id }) => id === equipmentId) ?? this.#machines.get(equipmentId);
  }

  #institutionOf(machine: EquipmentSummary | undefined): Institution | undefined {
    return listOf(this.#directory?.institutions).find(({ id }) => id === machine?.institutionId);
  }

  #handleSend(reservation: Reservation, timeZone: string): void {
    this.#acting.send(reservation, this.items ? undefined : this.connection, timeZone, (done) => {
      const words = this.messages(stateMessages).state[done.state] ?? done.state;
      announce(this.messages(reservationsMessages).doneAnnounce({ reference: done.reference, state: words }));
    });
  }

  #handleCalendarFile(reservation: Reservation): void {
    const machine = this.#machineOf(reservation);
    downloadReservation(reservation, { machine, institution: this.#institutionOf(machine) }, this.language, this.currentTime);
  }
}
