import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EquipmentQuery, Inquiry } from '../../core/types.js';
import type { InquiryQuery } from '../../host/index.js';
import { inquiriesMessages } from '../../i18n/inquiries/index.js';
import { announce } from '../base/announce.js';
import { listOf } from '../base/equipment-words.js';
import { InquiriesElement, type InquiryGroup } from '../base/inquiries/inquiries-element.js';
import { InquiryWriter } from '../base/inquiries/inquiry-writer.js';
import type { OfferedAction } from '../base/inquiries/inquiry.model.js';
import { emptyTemplate } from '../base/templates/feedback.js';
import { inquiryDraftOf, issuesOf, questionFrom, type QuestionIssue, type TypedQuestion } from './ask.model.js';
import { askTemplate } from './ask.templates.js';
import { askStyles } from './inquiry.styles.js';

/**
 * "Find me something that can …": asks a coordinator, who answers with machines and free times. What needs an answer
 * comes first; a proposed time is taken up by asking for it, messages go both ways.
 *
 * @summary Questions to coordinators, and what became of them.
 * @tag eq-inquiry
 * @fires {EqInquiryRequestEvent} eq-inquiry-request - A question or an action was sent. Prevent the default to send it yourself.
 * @fires {EqProposalSelectEvent} eq-proposal-select - A proposed time was taken up. Show a request form with the event's `draft`.
 * @fires {EqEquipmentSelectEvent} eq-equipment-select - A machine's name was chosen.
 * @fires {EqSignInRequestEvent} eq-sign-in-request - The reader wants to sign in.
 */
export class EqInquiry extends InquiriesElement {
  static override styles: CSSResultGroup = [InquiriesElement.styles, askStyles];

  /** Shows the form for a new question at once. */
  @property({ type: Boolean }) ask = false;
  /** What was searched for in vain: a new question begins with it. */
  @property({ attribute: false }) query?: EquipmentQuery;

  @state() private question: TypedQuestion | null = null;
  @state() private issues: readonly QuestionIssue[] = [];

  readonly #writer = new InquiryWriter(this);

  protected override get roles(): readonly NonNullable<InquiryQuery['role']>[] {
    return ['asker'];
  }

  protected override get offered(): readonly OfferedAction[] {
    return ['message', 'decline', 'withdraw'];
  }

  protected override get wantsCoordinators(): boolean {
    return this.question !== null;
  }

  protected override willUpdate(changed?: PropertyValues<this>): void {
    if (changed?.has('ask') && this.ask) this.question = questionFrom(this.query, this.readerTimeZone);
    super.willUpdate();
  }

  protected override isAllowed(): boolean {
    return true;
  }

  protected override headTemplate(): TemplateResult {
    const t = this.messages(inquiriesMessages);
    return html`<div class="top"><h2>${t.title}</h2>
      ${this.isIn && !this.question ? html`<button type="button" class="button primary" id="ask" @click=${this.#handleAsk}>${t.ask}</button>` : nothing}</div>
      <p class="lead">${t.lead}</p>
      ${this.question && this.isIn ? askTemplate({
        language: this.language, typed: this.question, issues: this.issues, outcome: this.#writer.outcome,
        categories: listOf(this.known.categories), institutions: listOf(this.known.institutions), coordinators: this.source.coordinators, personId: this.source.session?.person?.id,
        onType: (change) => this.#handleType(change), onSend: this.#handleSend, onClose: () => this.#handleClose(),
      }) : nothing}`;
  }

  protected override emptyTemplate(): TemplateResult {
    const t = this.messages(inquiriesMessages);
    return this.question ? html`` : emptyTemplate('search', t.emptyTitle, t.emptyBody);
  }

  protected override groupsOf(inquiries: readonly Inquiry[]): InquiryGroup[] {
    const of = (...states: Inquiry['state'][]): Inquiry[] => inquiries.filter(({ state }) => states.includes(state));
    return [{ name: 'answer', items: of('proposed') }, { name: 'open', items: of('open', 'in-hand', 'accepted') }, { name: 'ended', items: of('closed', 'withdrawn') }];
  }

  protected override formTemplate(): typeof nothing {
    return nothing;
  }

  #handleAsk(): void {
    this.question = questionFrom(undefined, this.readerTimeZone);
    this.#writer.reset();
    this.#focus('#needs');
  }

  #handleType(change: Partial<TypedQuestion>): void {
    if (!this.question) return;
    this.question = { ...this.question, ...change };
    if (this.issues.length) this.issues = issuesOf(this.question);
  }

  #handleSend = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    if (!this.question) return;
    this.issues = issuesOf(this.question);
    if (this.issues.length) return this.#focus(`#${this.issues[0]}`);
    const draft = inquiryDraftOf(this.question, { timeZone: this.readerTimeZone, language: this.language, now: this.currentTime });
    const done = await this.#writer.send({ kind: 'ask', draft }, this.asking);
    if (!done) return;
    announce(this.messages(inquiriesMessages).sentAnnounce({ reference: done.reference }));
    this.#handleClose();
  }

  #handleClose(): void {
    this.question = null;
    this.issues = [];
    this.#writer.reset();
    this.#focus('#ask');
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
