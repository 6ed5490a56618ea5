import type { CSSResultGroup, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BookingClient } from '../../client/index.js';
import type { EquipmentSummary, Institution, Reservation } from '../../core/types.js';
import type { Directory } from '../../host/index.js';
import { approvalsMessages } from '../../i18n/approvals/index.js';
import { reservationsMessages } from '../../i18n/reservations/index.js';
import { stateMessages } from '../../i18n/states/index.js';
import { announce } from '../base/announce.js';
import { EqElement } from '../base/eq-element.js';
import { FeedsPanel } from '../base/feeds/feeds-panel.js';
import { feedsStyles } from '../base/feeds/feeds.styles.js';
import { listOf } from '../base/equipment-words.js';
import { EqEquipmentSelectEvent, EqSignInRequestEvent } from '../base/events/index.js';
import { MachinesController } from '../base/reservations/machines-controller.js';
import type { ReadableReservations } from '../base/reservations/reservation.model.js';
import { offerTemplate } from '../base/reservations/offer.templates.js';
import { machineIdsOf, readableReservations } from '../base/reservations/reservation.model.js';
import { reservationStyles } from '../base/reservations/reservation.styles.js';
import { UNANSWERED } from '../base/reservations/unanswered.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { reasonsStyles } from '../base/styles/reasons.styles.js';
import { emptyTemplate, errorTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { loadingTemplate, signedOutTemplate } from '../base/templates/states.js';
import { FaultPanel } from '../base/use/fault-panel.js';
import { useStyles } from '../base/use/use.styles.js';
import { useReportTemplate } from '../base/use/use.templates.js';
import { Answering } from './answering.js';
import { answersTo, neededQualifications, pastUseOf, queuesOf, rivalsOf, type Queue } from './approvals.model.js';
import { approvalsStyles } from './approvals.styles.js';
import { BulkController } from './bulk-controller.js';
import { bulkTemplate } from './bulk.templates.js';
import { dayStrip } from './day-strip.model.js';
import { dayTemplate } from './day-strip.templates.js';
import { InboxSource, type InboxRole } from './inbox-source.js';
import { answersTemplate, factsTemplate, itemTemplate } from './item.templates.js';
import { KeptPlace } from './kept-place.js';
import { rulesTemplate } from './rules.templates.js';
import { TrainingDesk } from './training-desk.js';

/** Rows that are added to each part at a time; an owner of many machines sees the most urgent ones first. */
const STEP = 20;

/**
 * The owner's inbox: what waits for an answer, the most urgent first, with who asks, what the rules say, who else wants
 * the time and what the machine's day looks like. Approve, decline with a reason, ask back, propose another time, machine, mode or fee; answer
 * several at once, with a moment to take it back.
 *
 * @summary Requests that wait for the owner's answer.
 * @tag eq-approvals
 * @fires {EqActionRequestEvent} eq-action-request - An answer was given. Prevent the default to take it yourself.
 * @fires {EqEquipmentSelectEvent} eq-equipment-select - A machine's name was chosen.
 * @fires {EqSignInRequestEvent} eq-sign-in-request - The reader wants to sign in.
 */
export class EqApprovals extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, controlStyles, feedbackStyles, reasonsStyles, reservationStyles, useStyles, feedsStyles, approvalsStyles];

  /** The requests to show, when no client tells them. */
  @property({ attribute: false }) items?: readonly Reservation[];
  /** The machines that they name, when no client tells them. */
  @property({ attribute: false }) equipment: readonly EquipmentSummary[] = [];
  /** Institutions from which people ask, when no client tells them. */
  @property({ attribute: false }) directory?: Directory;

  /** As whom the reader answers: `coordinator` shows the requests that they mediate. */
  @property() as: InboxRole = 'owner';

  /** How many rows of each part are shown. */
  @state() private limit = STEP;
  @state() private openId = '';
  @state() private picked: ReadonlySet<string> = new Set();
  @state() private bulkNote: string | undefined;
  @state() private isBulkNoteMissing = false;

  readonly #source = new InboxSource(this);
  readonly #machines = new MachinesController(this);
  readonly #answering = new Answering(this, () => this.currentTime);
  readonly #fault = new FaultPanel(this);
  readonly #bulk = new BulkController(this);
  readonly #feeds = new FeedsPanel(this);
  readonly #trainings = new TrainingDesk(this);
  readonly #kept = new KeptPlace();
  #shown: ReadableReservations = { items: [], omitted: 0 };
  #queues: Queue[] = [];
  /** Id of the request that somebody else has answered while its answer is being written here. */
  #overtaken: string | undefined;

  /** Asks the host again. */
  refresh(): void {
    this.#source.refresh();
  }

  protected override willUpdate(): void {
    const client = this.#asking;
    this.#source.begin(client, this.currentTime, this.as);
    this.#feeds.watch(this.#source.feedsOf === undefined ? undefined : client);
    this.#shown = readableReservations(this.items ?? this.#source.items);
    this.#trainings.watch(this.#source.canTrain ? client : undefined);
    this.#machines.watch(client, [...machineIdsOf(this.#shown.items), ...this.#trainings.machineIds]);
    const stage = this.#answering.stageOf(this.openId);
    this.#queues = this.#kept.keep(queuesOf(this.#shown.items, this.currentTime), stage && this.openId);
    this.#tellOvertaken(stage === 'written' ? this.#kept.moved?.id : undefined);
    const opened = this.#kept.moved ?? this.#shown.items.find(({ id }) => id === this.openId);
    this.#source.open(client, opened, this.currentTime);
    this.#answering.watch(client, opened, opened && this.#machineOf(opened), { now: this.currentTime, role: this.as });
    this.#letGoOfPicked();
  }

  protected override content(): TemplateResult {
    const t = this.messages(approvalsMessages);
    const id = this.#source.feedsOf;
    return html`<div class="list"><div class="top"><h2>${this.as === 'owner' ? t.title : t.mediatedTitle}</h2></div>${this.#answering.straysTemplate(this.language)}${this.#bodyTemplate()}
      ${id === undefined ? nothing : this.#feeds.template({ kind: 'institution', id }, this.formatContext())}</div>`;
  }

  #tellOvertaken(id: string | undefined): void {
    if (id !== undefined && id !== this.#overtaken) announce(this.messages(approvalsMessages).answeredMeanwhile);
    this.#overtaken = id;
  }

  get #asking(): BookingClient | undefined {
    return this.items ? undefined : this.connection;
  }

  /** What is gone from the list is picked no longer. */
  #letGoOfPicked(): void {
    const left = [...this.picked].filter((id) => this.#shown.items.some((item) => item.id === id));
    if (left.length !== this.picked.size) this.picked = new Set(left);
  }

  #bodyTemplate(): TemplateResult {
    const t = this.messages(approvalsMessages);
    if (this.items) return this.#queuesTemplate();
    if (!this.connection) return this.#emptyTemplate();
    const { state } = this.#source;
    if (state.status === 'signed-out') return signedOutTemplate(this.messages(approvalsMessages), this.language, () => this.dispatchEvent(new EqSignInRequestEvent()));
    if (state.status === 'not-owner') return emptyTemplate('lock', t.notOwnerTitle, t.notOwnerBody);
    if (state.status === 'pending') return loadingTemplate(this.language);
    if (state.status !== 'error') return this.#queuesTemplate();
    return html`${errorTemplate(state.error, this.language, () => this.refresh())}${state.hasItems ? this.#queuesTemplate() : nothing}`;
  }

  #queuesTemplate(): TemplateResult {
    const t = this.messages(approvalsMessages);
    const queues = this.#queues;
    const omitted = this.#shown.omitted + (this.items ? 0 : this.#source.omitted);
    return html`
      ${queues.some(({ name }) => name === 'decide' || this.as !== 'owner') ? nothing : this.#emptyTemplate()}
      ${queues.map(({ name, items }) => html`<section class="part" aria-labelledby="part-${name}">
        <h3 id="part-${name}">${this.as !== 'owner' && name === 'decide' ? t.mediatedWaiting : t.groups[name]} <span class="badge outline">${items.length}</span></h3>
        <ul class="items">${repeat(items.slice(0, this.limit), ({ id }) => id, (reservation) => this.#itemTemplate(reservation))}</ul>
        ${items.length > this.limit ? html`<div><button type="button" class="button" @click=${() => (this.limit += STEP)}>${this.messages(reservationsMessages).more}</button></div>` : nothing}
      </section>`)}
      ${this.#trainings.template({ format: this.formatContext(), qualifications: listOf(this.#source.directory?.qualifications), machineOf: (equipmentId) => this.#machineOf({ equipmentId }) })}
      ${omitted ? noticeTemplate('warn', this.messages(reservationsMessages).omitted({ count: omitted })) : nothing}
      ${bulkTemplate(this.#bulk.state, {
        language: this.language,
        count: this.picked.size,
        note: this.bulkNote,
        isMissing: this.isBulkNoteMissing,
        onApprove: () => this.#handleBulk('approve'),
        onDecline: () => (this.bulkNote === undefined ? this.#handleBulkNote() : this.#handleBulk('decline')),
        onType: (note) => (this.bulkNote = note),
        onClear: () => this.#clearPicked(),
        onUndo: () => this.#handleUndo(),
        onNow: () => this.#bulk.flush(),
        onDismiss: () => this.#bulk.dismiss(),
      })}`;
  }

  #emptyTemplate(): TemplateResult {
    const t = this.messages(approvalsMessages);
    return this.as === 'owner' ? emptyTemplate('check-circle', t.emptyTitle, t.emptyBody) : emptyTemplate('check-circle', t.mediatedEmptyTitle, t.mediatedEmptyBody);
  }

  #itemTemplate(reservation: Reservation): TemplateResult {
    const actions = answersTo(reservation);
    return itemTemplate(reservation, {
      language: this.language,
      now: this.currentTime,
      readerTimeZone: this.readerTimeZone,
      format: this.formatContext(this.#machineOf(reservation)?.timeZone),
      machine: this.#machineOf(reservation),
      institution: this.#institutionOf(reservation),
      rivals: UNANSWERED.includes(reservation.state) ? rivalsOf(reservation, this.#shown.items) : [],
      isOpen: this.openId === reservation.id,
      isPicked: this.picked.has(reservation.id),
      canPick: actions.includes('approve') && this.#bulk.state?.status !== 'sending',
      onToggle: () => this.#handleToggle(reservation),
      onPick: (isPicked) => this.#handlePick(reservation, isPicked),
      onMachine: () => this.dispatchEvent(new EqEquipmentSelectEvent(reservation.equipmentId)),
      body: () => this.#openedTemplate(reservation),
    });
  }

  #openedTemplate(reservation: Reservation): TemplateResult {
    const { language } = this;
    const machine = this.#machineOf(reservation);
    const format = this.formatContext(machine?.timeZone);
    const { record, machine: whole, past, check } = this.#source;
    const answer = check && check.status !== 'pending' ? check.value : undefined;
    const strip = record && whole ? dayStrip(reservation, record, whole) : undefined;
    return html`
      ${factsTemplate(reservation, {
        language, format,
        institution: this.#institutionOf(reservation),
        questions: whole?.questions,
        pastUse: past && pastUseOf(reservation.asker?.id, past),
        rules: rulesTemplate(check, format, whole),
        qualifications: whole && answer ? neededQualifications(reservation.mode, whole, answer.decision) : [],
        rivals: rivalsOf(reservation, this.#shown.items),
      })}
      ${reservation.offer ? html`<div class="wide">${offerTemplate(reservation, { format, machineOf: (equipmentId) => this.#machineOf({ equipmentId }) })}</div>` : nothing}
      ${reservation.report ? html`<div class="wide">${useReportTemplate(reservation, format)}</div>` : nothing}
      ${strip ? dayTemplate(reservation, strip, language, format) : nothing}
      <div class="wide">${answersTemplate(reservation, language, this.#answering.actionOn(reservation), (action) => this.#answering.toggle(reservation, action, format.timeZone), this.#fault.buttonTemplate(reservation, whole, language))}</div>
      ${this.#overtaken === reservation.id ? html`<div class="wide">${noticeTemplate('warn', this.messages(approvalsMessages).answeredMeanwhile)}</div>` : nothing}
      ${this.#answering.template(reservation, { format, now: this.currentTime, machine, whole, role: this.as, onSend: () => this.#handleSend(reservation) })}
      ${this.#fault.template(reservation, whole, language, this.#asking)}`;
  }

  #institutionOf({ asker }: Reservation): Institution | undefined {
    return listOf((this.directory ?? this.#source.directory)?.institutions).find(({ id }) => id === asker?.institutionId);
  }

  #machineOf({ equipmentId }: Pick<Reservation, 'equipmentId'>): EquipmentSummary | undefined {
    return listOf(this.equipment).find(({ id }) => id === equipmentId) ?? this.#machines.get(equipmentId);
  }

  #handleToggle(reservation: Reservation): void {
    this.#answering.close();
    this.openId = this.openId === reservation.id ? '' : reservation.id;
  }

  #handlePick({ id }: Reservation, isPicked: boolean): void {
    const picked = new Set(this.picked);
    if (isPicked) picked.add(id);
    else picked.delete(id);
    this.picked = picked;
    this.#bulk.dismiss();
  }

  #handleSend(reservation: Reservation): void {
    const { timeZone } = this.formatContext(this.#machineOf(reservation)?.timeZone);
    const next = this.#nextAfter(reservation.id);
    this.#answering.send(reservation, this.#asking, timeZone, (done, isOpen) => this.#handleDone(done, next, isOpen));
  }

  /** Says what became of it, and leads on to the next request: the one that was answered has left its place. */
  #handleDone(done: Reservation, next: string | undefined, isOpen: boolean): void {
    const words = this.messages(stateMessages).state[done.state] ?? done.state;
    announce(this.messages(reservationsMessages).doneAnnounce({ reference: done.reference, state: words }));
    if (!isOpen) return;
    this.openId = '';
    void this.updateComplete.then(() => this.#itemElements.find(({ dataset }) => dataset['id'] === next)?.querySelector<HTMLElement>('.toggle')?.focus());
  }

  get #itemElements(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.item')];
  }

  /** The request below one, or else above it. */
  #nextAfter(id: string): string | undefined {
    const ids = this.#itemElements.map(({ dataset }) => dataset['id']);
    const place = ids.indexOf(id);
    return ids[place + 1] ?? ids[place - 1];
  }

  #handleBulkNote(): void {
    this.bulkNote = '';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.bulk textarea')?.focus());
  }

  #handleBulk(action: 'approve' | 'decline'): void {
    this.isBulkNoteMissing = action === 'decline' && !this.bulkNote?.trim();
    if (this.isBulkNoteMissing) return this.renderRoot.querySelector<HTMLElement>('.bulk textarea')?.focus();
    const chosen = this.#shown.items.filter(({ id }) => this.picked.has(id));
    this.#bulk.begin(action, chosen, this.#asking, this.bulkNote);
    announce(this.messages(approvalsMessages).pendingBulk[action]({ count: chosen.length }));
    this.#clearPicked();
  }

  #handleUndo(): void {
    this.#bulk.undo();
    announce(this.messages(approvalsMessages).undone);
  }

  #clearPicked(): void {
    this.picked = new Set();
    this.bulkNote = undefined;
    this.isBulkNoteMissing = false;
  }
}
