import type { CSSResultGroup, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BookingClient } from '../../../client/index.js';
import type { EquipmentSummary, Inquiry, InquiryAction, ProposedSlot, Reason } from '../../../core/types.js';
import type { Directory, InquiryQuery, Session } from '../../../host/index.js';
import { inquiriesMessages } from '../../../i18n/inquiries/index.js';
import { reasonText } from '../../../i18n/reasons/index.js';
import { reservationsMessages } from '../../../i18n/reservations/index.js';
import { announce } from '../announce.js';
import { EqElement } from '../eq-element.js';
import { listOf } from '../equipment-words.js';
import type { FailedWrite } from '../controllers/action-controller.js';
import { RowFocus } from '../controllers/row-focus.js';
import { EqEquipmentSelectEvent, EqProposalSelectEvent, EqSignInRequestEvent, type InquiryWrite } from '../events/index.js';
import { Strays } from '../reservations/strays.js';
import { MachinesController } from '../reservations/machines-controller.js';
import { reservationStyles } from '../reservations/reservation.styles.js';
import { controlStyles } from '../styles/controls.styles.js';
import { feedbackStyles } from '../styles/feedback.styles.js';
import { reasonsStyles } from '../styles/reasons.styles.js';
import { emptyTemplate, errorTemplate, noticeTemplate } from '../templates/feedback.js';
import { loadingTemplate, signedOutTemplate } from '../templates/states.js';
import { chooserTemplate } from './chooser.templates.js';
import { InquirySource } from './inquiry-source.js';
import { InquiryWriter } from './inquiry-writer.js';
import { machineIdsOf, missingOf, readableInquiries, requestOf, type MissingPart, type OfferedAction, type ReadableInquiries, type TypedInquiryAction } from './inquiry.model.js';
import { inquiryStyles } from './inquiry.styles.js';
import { inquiryTemplate } from './inquiry.templates.js';
import { inquiryPanelTemplate } from './panel.templates.js';

/** A part of a list of inquiries; never empty. */
export interface InquiryGroup {
  name: string;
  items: readonly Inquiry[];
}

/** What the asker's list and the coordinators' desk share: reading, one open action at a time, and what becomes of it. */
export abstract class InquiriesElement extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, controlStyles, feedbackStyles, reasonsStyles, reservationStyles, inquiryStyles];

  /** The inquiries to show, when no client tells them. */
  @property({ attribute: false }) items?: readonly Inquiry[];
  /** The machines that they name, when no client tells them. */
  @property({ attribute: false }) equipment: readonly EquipmentSummary[] = [];
  /** Institutions and categories, when no client tells them. */
  @property({ attribute: false }) directory?: Directory;

  @state() protected typed: TypedInquiryAction | null = null;
  @state() private missing: MissingPart | undefined;

  readonly #source = new InquirySource(this);
  readonly #machines = new MachinesController(this);
  readonly #strays = new Strays(this);
  readonly #writer = new InquiryWriter(this, (outcome, write) => this.#handleStray(outcome, write));
  #shown: ReadableInquiries = { items: [], omitted: 0 };

  constructor() {
    super();
    new RowFocus(this);
  }

  /** As whom the reader asks for inquiries. */
  protected abstract get roles(): readonly NonNullable<InquiryQuery['role']>[];
  /** Actions that are offered here, the most usual first. */
  protected abstract get offered(): readonly OfferedAction[];
  /** What stands before the list. */
  protected abstract headTemplate(): unknown;
  /** What is said where there is nothing. */
  protected abstract emptyTemplate(): TemplateResult;
  /** Who may have the list. */
  protected abstract isAllowed(session: Session): boolean;
  /** The parts of the list, in reading order. */
  protected abstract groupsOf(inquiries: readonly Inquiry[]): InquiryGroup[];
  /** What an action asks for besides a message. */
  protected abstract formTemplate(inquiry: Inquiry, typed: TypedInquiryAction): unknown;

  /** Asks the host again. */
  refresh(): void {
    this.#source.refresh();
  }

  protected override willUpdate(): void {
    const client = this.asking;
    this.#source.watch(client, { roles: this.roles, isAllowed: (session) => this.isAllowed(session), wantsCoordinators: this.wantsCoordinators });
    this.#shown = readableInquiries(this.items ?? this.#source.items);
    this.#machines.watch(client, new Set([...machineIdsOf(this.#shown.items), ...this.consideredMachines]));
  }

  protected override content(): TemplateResult {
    return html`<div class="list">${this.headTemplate()}${this.#strays.template(this.language)}${this.#bodyTemplate()}</div>${this.tailTemplate()}`;
  }

  /** What stands after the list. */
  protected tailTemplate(): unknown {
    return nothing;
  }

  protected get asking(): BookingClient | undefined {
    return this.items ? undefined : this.connection;
  }

  protected get source(): InquirySource {
    return this.#source;
  }

  protected get known(): Partial<Directory> {
    return this.directory ?? this.#source.directory ?? {};
  }

  /** Machines that are looked at besides those that inquiries name. */
  protected get consideredMachines(): readonly string[] {
    return [];
  }

  /** Whether coordinators have to be known now. */
  protected get wantsCoordinators(): boolean {
    return this.typed?.action === 'hand-over';
  }

  /** Whether the reader may do anything here. */
  protected get isIn(): boolean {
    const { session } = this.#source;
    return Boolean(session?.person && session.capabilities.inquiries && this.isAllowed(session));
  }

  protected machineOf = (id: string): EquipmentSummary | undefined => listOf(this.equipment).find((one) => one.id === id) ?? this.#machines.get(id);

  protected showMachine = (id: string): void => void this.dispatchEvent(new EqEquipmentSelectEvent(id));

  protected reasonWords = (reason: Reason): string => reasonText(reason, this.formatContext());

  /** Keeps what is typed for the open action. */
  protected type(change: Partial<TypedInquiryAction>): void {
    if (this.typed) this.typed = { ...this.typed, ...change };
  }

  #bodyTemplate(): TemplateResult {
    const t = this.messages(inquiriesMessages);
    if (this.items) return this.#groupsTemplate();
    const state = this.#source.stateFor((session) => this.isAllowed(session));
    if (!this.connection) return this.emptyTemplate();
    switch (state.status) {
      case 'signed-out':
        return signedOutTemplate(t, this.language, () => this.dispatchEvent(new EqSignInRequestEvent()));
      case 'not-offered':
        return emptyTemplate('info', t.notOfferedTitle, t.notOfferedBody);
      case 'not-allowed':
        return emptyTemplate('lock', t.notCoordinatorTitle, t.notCoordinatorBody);
      case 'pending':
        return loadingTemplate(this.language);
      case 'error':
        return html`${errorTemplate(state.error, this.language, () => this.refresh())}${state.hasItems ? this.#groupsTemplate() : nothing}`;
      default:
        return this.#groupsTemplate();
    }
  }

  #groupsTemplate(): TemplateResult {
    const t = this.messages(inquiriesMessages);
    const groups = this.groupsOf(this.#shown.items).filter(({ items }) => items.length > 0);
    const omitted = this.#shown.omitted + (this.items ? 0 : this.#source.omitted);
    return html`${groups.length ? nothing : this.emptyTemplate()}
      ${groups.map(({ name, items }) => html`<section class="part" aria-labelledby="part-${name}">
        <h3 id="part-${name}">${t.groups[name]} <span class="badge outline">${items.length}</span></h3>
        <ul class="items">${repeat(items, ({ id }) => id, (inquiry) => this.#itemTemplate(inquiry))}</ul>
      </section>`)}
      ${omitted ? noticeTemplate('warn', this.messages(reservationsMessages).omitted({ count: omitted })) : nothing}`;
  }

  #itemTemplate(inquiry: Inquiry): TemplateResult {
    const { language, typed } = this;
    const isOpen = typed?.inquiryId === inquiry.id;
    const personId = this.#source.session?.person?.id;
    return inquiryTemplate(inquiry, {
      language,
      format: this.formatContext(),
      categories: listOf(this.known.categories),
      institutions: listOf(this.known.institutions),
      machineOf: this.machineOf,
      isAsker: this.roles.includes('asker') && (personId === undefined || inquiry.asker?.id === personId),
      actions: this.offered.filter((action) => inquiry.actions?.includes(action)),
      openAction: isOpen ? typed.action : undefined,
      onOpen: (action) => this.#handleOpen(inquiry, action),
      onAccept: (slot) => this.#handleAccept(inquiry, slot),
      onMachine: this.showMachine,
      panel: isOpen ? inquiryPanelTemplate(typed, {
        language, reference: inquiry.reference, outcome: this.#writer.outcome, missing: this.missing,
        form: typed.action === 'hand-over' ? this.#chooserTemplate(inquiry, typed) : this.formTemplate(inquiry, typed),
        reasonWords: this.reasonWords,
        onType: (change) => this.type(change), onSend: () => void this.#handleSend(inquiry), onClose: () => this.#close(inquiry.id),
      }) : nothing,
    });
  }

  #chooserTemplate(inquiry: Inquiry, typed: TypedInquiryAction): TemplateResult {
    return chooserTemplate({
      language: this.language, id: 'hand-over', coordinators: this.#source.coordinators, institutions: listOf(this.known.institutions), categories: listOf(this.known.categories),
      need: inquiry, exceptId: inquiry.coordinator?.id, chosenId: typed.coordinatorId ?? '', find: typed.find, canBeAnybody: false, isMissing: this.missing === 'coordinator',
      onChoose: (coordinatorId) => this.type({ coordinatorId }), onFind: (find) => this.type({ find }),
    });
  }

  #handleOpen(inquiry: Inquiry, action: OfferedAction): void {
    const isSame = this.typed?.inquiryId === inquiry.id && this.typed.action === action;
    this.#writer.reset();
    this.missing = undefined;
    this.typed = isSame ? null : { inquiryId: inquiry.id, action, note: '', find: '', slots: [] };
    if (!isSame) this.#focus('.panel :is([tabindex="-1"], input, textarea, .actions button)');
  }

  #close(inquiryId: string): void {
    this.typed = null;
    this.#writer.reset();
    this.#focus(`[data-id="${CSS.escape(inquiryId)}"] .answers button`);
  }

  async #handleSend(inquiry: Inquiry): Promise<void> {
    // What was typed last may not be rendered yet.
    const { typed } = this;
    if (!typed) return;
    this.missing = missingOf(typed);
    if (this.missing) return this.#focus('.panel :is([aria-invalid=true], input)');
    const done = await this.#writer.send({ kind: 'act', inquiryId: inquiry.id, revision: inquiry.revision, request: requestOf(typed) }, this.asking);
    if (!done) return;
    this.#tell(done, typed.action);
    // Another panel that was opened meanwhile keeps what is typed in it.
    if (this.typed?.inquiryId === typed.inquiryId && this.typed.action === typed.action) this.#close(inquiry.id);
  }

  #tell({ reference }: Inquiry, action: InquiryAction): void {
    announce(`${reference}: ${this.messages(inquiriesMessages).done[action] ?? action}`);
  }

  #handleStray(outcome: FailedWrite, write: InquiryWrite): void {
    if (write.kind !== 'act') return;
    const { action } = write.request;
    const inquiry = this.#shown.items.find(({ id }) => id === write.inquiryId);
    this.#strays.add({
      reference: inquiry?.reference ?? write.inquiryId, outcome,
      again: () => void this.#writer.again(write, this.asking).then((done) => done && this.#tell(done, action)),
    });
  }

  #handleAccept({ id, needs }: Inquiry, { equipmentId, mode, start, end }: ProposedSlot): void {
    this.dispatchEvent(new EqProposalSelectEvent({ equipmentId, mode, start, end, purpose: needs, inquiryId: id }));
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
