import type { CSSResultGroup, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { EquipmentQuery, Inquiry, Mode, ProposedSlot } from '../../core/types.js';
import type { InquiryQuery, Session } from '../../host/index.js';
import { formatRange } from '../../i18n/format.js';
import { inquiriesMessages } from '../../i18n/inquiries/index.js';
import { announce } from '../base/announce.js';
import { PartController } from '../base/controllers/part-controller.js';
import { listOf } from '../base/equipment-words.js';
import type { EqEquipmentSelectEvent, EqQueryChangeEvent, EqSlotSelectEvent } from '../base/events/index.js';
import { InquiriesElement, type InquiryGroup } from '../base/inquiries/inquiries-element.js';
import type { OfferedAction, TypedInquiryAction } from '../base/inquiries/inquiry.model.js';
import { emptyTemplate } from '../base/templates/feedback.js';
import { partTemplate } from '../base/templates/part.js';
import { casesStyles } from './cases.styles.js';
import { proposeTemplate, queryFor } from './propose.templates.js';

/**
 * The coordinators' desk: questions that nobody has taken up, and one's cases. Take up, write, look for machines by what
 * they can do and propose free times, hand over, close with what came of it.
 *
 * @summary Questions that wait for a coordinator, and a coordinator's cases.
 * @tag eq-cases
 * @fires {EqInquiryRequestEvent} eq-inquiry-request - Something was done about a case. Prevent the default to send it yourself.
 * @fires {EqEquipmentSelectEvent} eq-equipment-select - A machine's name was chosen.
 * @fires {EqSignInRequestEvent} eq-sign-in-request - The reader wants to sign in.
 */
export class EqCases extends InquiriesElement {
  static override styles: CSSResultGroup = [InquiriesElement.styles, casesStyles];

  @state() private machineId = '';
  @state() private mode: Mode | undefined;
  /** What is looked for; of the inquiry until the coordinator changes it. */
  @state() private search: { inquiryId: string; query: EquipmentQuery } | undefined;

  readonly #catalog = new PartController(this, () => import('../catalog/define.js'));
  readonly #requests = new PartController(this, () => import('../approvals/define.js'));
  readonly #calendar = new PartController(this, () => import('../calendar/define.js'));

  protected override get roles(): readonly NonNullable<InquiryQuery['role']>[] {
    return ['candidate', 'coordinator'];
  }

  protected override get offered(): readonly OfferedAction[] {
    return ['take', 'propose', 'message', 'hand-over', 'close'];
  }

  protected override get consideredMachines(): readonly string[] {
    return [...(this.machineId ? [this.machineId] : []), ...listOf(this.typed?.slots).map(({ equipmentId }) => equipmentId)];
  }

  protected override isAllowed({ person }: Session): boolean {
    return listOf(person?.roles).includes('coordinator');
  }

  protected override headTemplate(): TemplateResult {
    return html`<div class="top"><h2>${this.messages(inquiriesMessages).casesTitle}</h2></div>`;
  }

  protected override emptyTemplate(): TemplateResult {
    const t = this.messages(inquiriesMessages);
    return emptyTemplate('check-circle', t.casesEmptyTitle, t.casesEmptyBody);
  }

  protected override groupsOf(inquiries: readonly Inquiry[]): InquiryGroup[] {
    const of = (...states: Inquiry['state'][]): Inquiry[] => inquiries.filter(({ state }) => states.includes(state));
    return [
      { name: 'mine', items: of('in-hand', 'accepted') }, { name: 'pool', items: of('open') },
      { name: 'waiting', items: of('proposed') }, { name: 'ended', items: of('closed', 'withdrawn') },
    ];
  }

  /** The requests that came of cases, and those that owners gave to the coordinator. */
  protected override tailTemplate(): unknown {
    if (!this.asking || !this.isIn) return nothing;
    return partTemplate(this.#requests, this.language, () => html`<eq-approvals as="coordinator" .client=${this.asking} .now=${this.now} time-zone=${this.timeZone || nothing}></eq-approvals>`);
  }

  protected override formTemplate(inquiry: Inquiry, typed: TypedInquiryAction): unknown {
    if (typed.action !== 'propose') return nothing;
    const search = this.search?.inquiryId === inquiry.id ? this.search.query : undefined;
    // Set only when it is another one: what is being typed there is ahead of what is known here.
    const query = guard([inquiry.id, search], () => search ?? queryFor(inquiry, this.currentTime));
    const machine = this.machineId ? this.machineOf(this.machineId) : undefined;
    const mode = machine?.modes.find((offer) => offer.mode === (this.mode ?? inquiry.mode))?.mode ?? machine?.modes[0]?.mode;
    return html`<div class="propose" @eq-query-change=${(event: EqQueryChangeEvent) => this.#handleSearch(inquiry, event)}
      @eq-equipment-select=${this.#handleMachine} @eq-slot-select=${(event: EqSlotSelectEvent) => this.#handleSlot(event, mode)}>
      ${proposeTemplate({
        language: this.language, format: this.formatContext(), institutions: listOf(this.known.institutions), machineOf: this.machineOf, onMachine: this.showMachine,
        slots: typed.slots, machine, mode,
        catalog: () => partTemplate(this.#catalog, this.language, () => html`<eq-catalog .client=${this.asking} .query=${query} .now=${this.now} page-size="10"></eq-catalog>`),
        calendar: () => partTemplate(this.#calendar, this.language, () => html`<eq-calendar .client=${this.asking} .now=${this.now} time-zone=${this.timeZone || nothing} equipment-id=${this.machineId} mode=${mode ?? nothing}
          date=${inquiry.window?.start.slice(0, 10) ?? nothing}></eq-calendar>`),
        onMode: (chosen) => (this.mode = chosen),
        onRemove: (slot) => this.type({ slots: typed.slots.filter((one) => one !== slot) }),
        onOther: () => (this.machineId = ''),
      })}
    </div>`;
  }

  #handleSearch({ id }: Inquiry, event: EqQueryChangeEvent): void {
    // What is looked for here is of this case only.
    event.stopPropagation();
    this.search = { inquiryId: id, query: event.query };
  }

  #handleMachine(event: EqEquipmentSelectEvent): void {
    // A machine chosen from the search is looked at here; the page shows those that are named elsewhere.
    if ((event.target as Element).localName !== 'eq-catalog') return;
    event.stopPropagation();
    event.preventDefault();
    this.machineId = event.equipmentId;
    this.mode = undefined;
  }

  #handleSlot(event: EqSlotSelectEvent, mode: Mode | undefined): void {
    event.stopPropagation();
    const chosen = event.mode ?? mode;
    if (!event.final || !this.typed || !chosen) return;
    const { equipmentId, start, end } = event;
    const slot: ProposedSlot = { equipmentId, mode: chosen, start, end };
    this.type({ slots: [...this.typed.slots, slot] });
    this.machineId = '';
    const range = formatRange(start, end, this.formatContext(this.machineOf(equipmentId)?.timeZone));
    announce(this.messages(inquiriesMessages).slotAdded({ range }));
  }
}
