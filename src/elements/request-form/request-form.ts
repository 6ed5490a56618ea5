import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { WriteState } from '../../client/index.js';
import type { AvailabilityRecord, Draft, Equipment, InstantRange, Person, Qualification, Quote, Reason } from '../../core/types.js';
import type { Directory, Session } from '../../host/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import { requestMessages } from '../../i18n/request/index.js';
import { announce } from '../base/announce.js';
import { PartController } from '../base/controllers/part-controller.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { VerdictController } from '../base/controllers/verdict-controller.js';
import { EqElement } from '../base/eq-element.js';
import { listOf } from '../base/equipment-words.js';
import { EqRequestRestartEvent, EqSignInRequestEvent, EqSlotSelectEvent } from '../base/events/index.js';
import { recordGiven } from '../base/record-given.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { emptyTemplate, errorTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import { partTemplate } from '../base/templates/part.js';
import { reasonsTemplate } from '../base/templates/reasons.js';
import type { Extras } from './extras.js';
import { focusAfterUpdate } from './focus.js';
import type { Judgment } from './judging.js';
import { allIssues, factsOf, type RequestFacts } from './request-facts.js';
import { draftOf, type FieldIssue, firstMode, type RequestValues } from './request-form.model.js';
import { requestFormStyles } from './request-form.styles.js';
import { doneTemplate, outcomeTemplate, reviewTemplate, slotsTemplate } from './review.templates.js';
import { machineTemplate, modesTemplate, questionsTemplate, type SectionContext, termsTemplate } from './sections.templates.js';
import { SubmissionController } from './submission-controller.js';
import { issueSummaryTemplate } from './summary.templates.js';

/**
 * Asks for a machine: mode, time, purpose, the owner's questions, terms, with the fee and the verdict beside it, a review
 * before anything is sent, and a reference number after. What is typed survives a reload, a sign-in and a refusal; a
 * retry never makes a second request.
 *
 * @summary The request for one machine.
 * @tag eq-request-form
 * @slot done - Further ways on after the request has been sent.
 * @fires {EqReservationRequestEvent} eq-reservation-request - The request is sent. Prevent the default to send it yourself and set `outcome`.
 * @fires {EqSignInRequestEvent} eq-sign-in-request - The reader has to sign in before the request can be sent.
 * @fires {EqSlotSelectEvent} eq-slot-select - Another time was chosen in the form.
 * @fires {EqRequestRestartEvent} eq-request-restart - After a request was sent, another one for the same machine is begun.
 */
export class EqRequestForm extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, controlStyles, feedbackStyles, requestFormStyles];

  /** Id of the machine, asked for through the client. */
  @property({ attribute: 'equipment-id' }) equipmentId = '';
  /** The machine, when no client tells it. */
  @property({ attribute: false }) equipment?: Equipment;
  /** Who asks, when no client tells it; null for nobody. */
  @property({ attribute: false }) person?: Person | null;
  /** Institutions and qualifications, when no client tells them. */
  @property({ attribute: false }) directory?: Directory;
  /** The machine's availability around the time, when no client tells it. */
  @property({ attribute: false }) availability?: AvailabilityRecord;
  /** Chosen start, a UTC ISO instant. */
  @property() start = '';
  /** Chosen end, a UTC ISO instant. */
  @property() end = '';
  /** Mode of use to begin with. */
  @property() mode = '';
  /** The inquiry whose proposal is taken up. */
  @property({ attribute: 'inquiry-id' }) inquiryId = '';
  /** What is asked for once more: replaces what was typed for the machine. */
  @property({ attribute: false }) prefill?: Partial<Draft>;

  @state() private step: 'fill' | 'review' = 'fill';
  @state() private isChecked = false;
  @state() private isChoosing = false;

  readonly #machine = new QueryController<Equipment>(this);
  readonly #session = new QueryController<Session>(this);
  readonly #known = new QueryController<Directory>(this);
  readonly #record = new QueryController<AvailabilityRecord>(this);
  readonly #verdict = new VerdictController(this, ['answers-missing', 'terms-not-accepted']);
  readonly #submission = new SubmissionController(this);
  readonly #more = new PartController(this, () => import('./extras.js'));
  readonly #calendar = new PartController(this, () => import('./form-calendar.js'));
  readonly #file = new PartController(this, () => import('../base/reservation-file.js'));
  readonly #judging = new PartController(this, () => import('./judging.js'));
  #judgment: Judgment = {};
  #extras: Extras | undefined;
  #facts: RequestFacts | undefined;

  /** What became of the request, for pages that send it themselves. */
  @property({ attribute: false })
  get outcome(): WriteState {
    return this.#submission.outcome;
  }
  set outcome(outcome: WriteState) {
    this.#submission.settle(outcome);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const client = this.connection;
    this.equipment = recordGiven(this.equipment, { code: 'equipment-unknown' });
    this.#judging.need();
    this.#machine.watch(this.equipment || !this.equipmentId ? undefined : client?.equipment(this.equipmentId));
    this.#session.watch(this.person === undefined ? client?.session() : undefined);
    this.#known.watch(this.directory ? undefined : client?.directory());
    const machine = this.#current;
    if (!machine) return;
    this.#openDraft(machine, changed);
    const facts = (this.#facts = factsOf({ machine, values: this.#submission.values!, person: this.#person, now: this.currentTime, record: this.availability ?? this.#record.value }));
    this.#record.watch(this.availability || !facts.window ? undefined : client?.availability(machine.id, facts.window.from, facts.window.to));
    this.#judgment = this.#judging.module?.judge(facts) ?? {};
    this.#verdict.ask(facts.window ? { draft: facts.draft, local: this.#judgment.decision, version: `${facts.check.availability?.revision} ${this.#person?.id}`, client: this.#session.value?.capabilities.checks ? client : undefined } : undefined);
    this.#more.need();
    this.#extras ??= this.#more.module && new this.#more.module.Extras(this);
    this.#extras?.follow({
      ...this.#context(machine), draft: facts.draft, verdict: this.#verdict.verdict, check: facts.window && facts.check, quote: this.#quote, onSlot: this.#handleSuggestion, session: this.#session.value, person: this.#person, client, isSent: this.#submission.outcome.status === 'done', qualifications: this.#qualifications, reasonWords: this.#reasonWords,
    });
  }

  protected override content(): TemplateResult {
    const t = this.messages(requestMessages);
    const machine = this.#current;
    if (machine && this.#facts) return this.#formTemplate(machine);
    if (!this.equipmentId) return emptyTemplate('machine', t.noMachine);
    const query = this.#machine.state;
    if (query?.status === 'error') return errorTemplate(query.error, this.language, () => this.#machine.refresh());
    return html`<div class="loading" role="status"><span class="visually-hidden">${this.messages(commonMessages).loading}</span>
      <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span></div>`;
  }

  get #current(): Equipment | undefined {
    return this.equipment ?? this.#machine.value;
  }

  get #person(): Person | null {
    return this.person === undefined ? (this.#session.value?.person ?? null) : this.person;
  }

  /** Opens what is kept for this machine; what the page or a link says of time and mode comes before it. */
  #openDraft(machine: Equipment, changed: PropertyValues<this>): void {
    const isOpen = this.#submission.values !== null && !changed.has('equipmentId') && !changed.has('equipment');
    this.#submission.open(machine.id, this.currentTime);
    const isNew = this.#submission.claim(this.#person?.id, this.currentTime) || !isOpen;
    this.#submission.follow(this.connection, this.#handleSettled);
    this.#submission.prefill(this.prefill, this.currentTime);
    const values = this.#submission.values!;
    if (isNew) this.step = 'fill';
    const isTimeGiven = (isNew || changed.has('start') || changed.has('end')) && this.start && this.end;
    const { start, end } = isTimeGiven ? this : values;
    const mode = isNew || changed.has('mode') ? firstMode(machine, this.mode || values.mode) || values.mode : values.mode;
    if (start !== values.start || end !== values.end || mode !== values.mode) this.#submission.change({ start, end, mode }, this.currentTime);
  }

  #formTemplate(machine: Equipment): TemplateResult {
    const t = this.messages(requestMessages);
    const { outcome } = this.#submission;
    const context = this.#context(this.#toldOf(machine));
    if (outcome.status === 'done') {
      this.#file.need();
      return doneTemplate(outcome.reservation, context, {
        onCalendarFile: () => this.#file.module?.downloadReservation(outcome.reservation, { machine: context.equipment, institution: context.institution }, this.language, this.currentTime),
        hasCalendarFile: this.#file.state === 'ready', onAnother: () => this.#handleAnother(),
      });
    }
    if (this.#session.value && !this.#session.value.capabilities.request) return noticeTemplate('info', t.notOffered);
    const isReview = this.step === 'review' || this.#submission.isFrozen;
    const verdict = this.#extras?.verdict(this.#verdict.verdict) ?? this.#verdict.verdict;
    return html`<div class="layout">
      <div class="head"><h2 class="heading" tabindex="-1">${isReview ? t.reviewTitle : t.title}</h2>${isReview ? html`<p class="muted">${t.reviewLead}</p>` : nothing}</div>
      ${this.#extras?.holdTemplate() ?? nothing}
      <div class="sections">
        ${outcomeTemplate(outcome, context, {
          reasons: () => reasonsTemplate('error' in outcome ? outcome.error.reasons : [], this.#reasonWords, this.language),
          suggestions: () => slotsTemplate((this.#facts && this.#judging.module?.suggestSlots(this.#facts.check)) ?? [], context, this.#handleSuggestion),
          onSend: () => this.#handleSend(), onOtherTime: () => this.#handleEdit('time'),
        })}
        ${isReview ? this.#reviewTemplate(context) : this.#fillTemplate(context)}
      </div>
      <div class="aside">
        ${partTemplate(this.#judging, this.language, ({ verdictTemplate, estimateTemplate }) => html`
          ${verdictTemplate(verdict, this.language, this.#reasonWords, this.#person === null, this.#extras?.besideReason)}
          ${estimateTemplate(this.#quote, this.language, this.#extras?.feeTemplate())}`)}
      </div>
    </div>`;
  }

  get #quote(): Quote | undefined {
    const { verdict } = this.#verdict;
    const own = (verdict.status === 'host' && verdict.quote) || this.#judgment.quote;
    return this.#extras ? this.#extras.quote(own) : own;
  }

  #toldOf(machine: Equipment): Equipment {
    return this.#extras?.told(machine, this.#submission.outcome) ?? machine;
  }

  #fillTemplate(context: SectionContext): TemplateResult {
    const t = this.messages(requestMessages);
    return html`
      ${issueSummaryTemplate(context.issues, this.language, (field) => focusAfterUpdate(this, `#${CSS.escape(field)}`))}
      ${machineTemplate(context)}${modesTemplate(context)}${questionsTemplate(context)}${termsTemplate(context)}
      <div class="bar"><button type="button" class="button primary" @click=${this.#handleReview}>${t.review}${iconTemplate('chevron-right')}</button></div>`;
  }

  #reviewTemplate(context: SectionContext): TemplateResult {
    const t = this.messages(requestMessages);
    const { outcome } = this.#submission;
    const [isSending, isUncertain] = [outcome.status === 'sending', outcome.status === 'uncertain'];
    const isInstant = context.equipment.modes.some(({ mode, approval }) => mode === context.values.mode && approval === 'instant');
    return html`
      ${reviewTemplate(context, this.#extras?.review, this.#submission.isFrozen ? undefined : (field) => this.#handleEdit(field))}
      ${this.#person === null && !isUncertain ? noticeTemplate('info', html`<strong>${t.signInTitle}</strong><span>${t.signInBody}</span>`) : nothing}
      ${isUncertain ? nothing : html`<div class="bar">
        ${this.#person === null
          ? html`<button type="button" class="button primary" id="sign-in" @click=${this.#handleSignIn}>${iconTemplate('person')}${this.messages(commonMessages).signIn}</button>`
          : html`<button type="button" class="button primary" id="send" aria-disabled=${isSending ? 'true' : nothing} @click=${this.#handleSend}>${isSending ? t.sending : isInstant ? t.book : t.send}</button>`}
        ${isSending ? nothing : html`<button type="button" class="button" @click=${() => this.#handleEdit('')}>${iconTemplate('chevron-left')}${t.backToForm}</button>`}
      </div>`}`;
  }

  #context(machine: Equipment): SectionContext {
    const values = this.#submission.values!;
    return {
      equipment: machine,
      institution: listOf((this.directory ?? this.#known.value)?.institutions).find(({ id }) => id === machine.institutionId),
      values,
      issues: this.isChecked ? this.#issuesOf(values, machine) : [],
      language: this.language, readerTimeZone: this.readerTimeZone, now: this.currentTime,
      onChange: (change) => this.#submission.change(change, this.currentTime),
      isChoosing: this.isChoosing, onToggleCalendar: () => (this.isChoosing = !this.isChoosing),
      extras: () => this.#extras?.template() ?? nothing,
      calendar: () => partTemplate(this.#calendar, this.language, ({ calendarTemplate }) => calendarTemplate(this, {
        client: this.connection, machine, availability: this.availability, person: this.#person, values, now: this.now, timeZone: this.timeZone, onSlotSelect: (event) => this.#handleSlotSelect(event),
      })),
    };
  }

  #issuesOf(values: RequestValues, machine: Equipment): FieldIssue[] {
    return [...allIssues(values, machine, this.#verdict.verdict, this.#extras?.isRefused), ...(this.#extras?.issues ?? [])];
  }

  get #qualifications(): Qualification[] {
    return [...listOf(this.#current?.qualifications ?? (this.directory ?? this.#known.value)?.qualifications)];
  }

  #reasonWords = (reason: Reason): string => {
    const machine = this.#current!;
    const equipment = { questions: machine.questions, qualifications: this.#qualifications };
    return this.#judging.module?.reasonText(reason, { ...this.formatContext(machine.timeZone), equipment, busy: (this.availability ?? this.#record.value)?.busy }) ?? reason.code;
  };

  #handleReview(): void {
    this.isChecked = true;
    if (this.#issuesOf(this.#submission.values!, this.#toldOf(this.#current!)).length > 0) return focusAfterUpdate(this, '#issues');
    this.isChoosing = false;
    this.step = 'review';
    focusAfterUpdate(this, '.heading');
  }

  #handleEdit(field: string): void {
    this.step = 'fill';
    if (field === 'time') this.isChoosing = true;
    focusAfterUpdate(this, field ? `#${CSS.escape(field)}` : '.heading');
  }

  #handleSignIn = (): void => void this.dispatchEvent(new EqSignInRequestEvent());

  #handleSend(): void {
    const draft = draftOf(this.#submission.values!, this.#current!, this.inquiryId);
    this.#submission.send(this.#extras?.draft(draft) ?? draft, this.connection, this.currentTime, this.#handleSettled);
  }

  #handleSettled = (outcome: WriteState): void => {
    if (outcome.status === 'done') announce(this.messages(requestMessages).doneAnnounce({ reference: outcome.reservation.reference }));
    // The sign-in has run out in the meantime: offer it again, with everything kept.
    if (outcome.status === 'refused' && outcome.error.code === 'unauthorized') this.#handleSignIn();
    focusAfterUpdate(this, outcome.status === 'done' ? '#done' : '#outcome');
  };

  #handleSuggestion = (slot: InstantRange): void => {
    this.#submission.change(slot, this.currentTime);
    this.dispatchEvent(new EqSlotSelectEvent({ equipmentId: this.#current!.id, ...slot, final: false }));
    focusAfterUpdate(this, '.heading');
  };

  #handleSlotSelect(event: EqSlotSelectEvent): void {
    this.#submission.change({ start: event.start, end: event.end }, this.currentTime);
    if (!event.final) return;
    event.stopPropagation();
    this.isChoosing = false;
    focusAfterUpdate(this, '#time');
  }

  #handleAnother(): void {
    this.#submission.restart(this.currentTime);
    Object.assign(this, { start: '', end: '', inquiryId: '', step: 'fill', isChecked: false, isChoosing: true });
    this.dispatchEvent(new EqRequestRestartEvent(this.#current!.id));
    focusAfterUpdate(this, '.heading');
  }
}
