import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isSafeUrl } from '../../core/equipment/index.js';
import type { AvailabilityRecord, Equipment, Mode, Person } from '../../core/types.js';
import type { Directory, Session } from '../../host/index.js';
import { detailMessages } from '../../i18n/detail/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import '../calendar/define.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { EqElement } from '../base/eq-element.js';
import { listOf } from '../base/equipment-words.js';
import { EqSignInRequestEvent } from '../base/events/index.js';
import { recordGiven } from '../base/record-given.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { emptyTemplate, errorTemplate, localizedTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import { proseTemplate } from '../base/templates/prose.js';
import { warnOnce } from '../base/warn.js';
import { TrainingWishes } from '../base/trainings/training-wishes.js';
import type { DetailContext } from './detail.model.js';
import { actionView, confirmationView, contactLines, institutionOf, modesOf, picturesOf, specificationRows, trainings, unknownZone } from './detail.model.js';
import { detailStyles } from './detail.styles.js';
import { detailSkeletonTemplate, galleryTemplate, headerTemplate, notFoundTemplate, rulesTemplate, specificationsTemplate, statusTemplate, trainingTemplate } from './detail.templates.js';
import { feesView } from './fees.model.js';
import { effectiveRules, ruleLines } from './rules.model.js';
import type { DetailWords } from './side.templates.js';
import { actionTemplate, contactTemplate, feesTemplate, modesTemplate } from './side.templates.js';

/**
 * One machine's page: what it is and can do, how it may be used and what that costs the asking person, the owner's
 * rules, training, contact, when the owner last confirmed it, and its calendar.
 *
 * @summary One machine's page.
 * @tag eq-detail
 * @slot calendar - Replaces the calendar.
 * @slot back - Replaces the link back, which is shown where the machine is not found and, with `back-href`, above the page.
 * @fires {EqSlotSelectEvent} eq-slot-select - From the calendar: the chosen time changed, or is asked for.
 * @fires {EqSignInRequestEvent} eq-sign-in-request - Somebody wants to sign in to see their own fees.
 * @csspart header - Name, state and owner.
 * @csspart gallery - The pictures.
 * @csspart fees - The fees.
 * @csspart contact - Whom to ask.
 * @cssprop [--eq-sticky-offset=16px] - Where the side column stops under a page's own header.
 */
export class EqDetail extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, controlStyles, feedbackStyles, detailStyles];

  /** Id of the machine, for the client to ask for. */
  @property({ attribute: 'equipment-id' }) equipmentId = '';
  /** Mode of use that the page speaks of; the machine's first when absent. */
  @property() mode: Mode | '' = '';
  /** Address of the catalog, for the link back. */
  @property({ attribute: 'back-href' }) backHref = '';
  /** The machine, before the one that `equipment-id` names. */
  @property({ attribute: false }) equipment?: Equipment;
  /** Its availability, before the client's. */
  @property({ attribute: false }) availability?: AvailabilityRecord;
  /** Names of institutions, categories and qualifications; the client's when absent. */
  @property({ attribute: false }) directory?: Partial<Directory>;
  /** Who is asking, before the client's session; null for someone who has not signed in. */
  @property({ attribute: false }) person?: Person | null;

  @state() private picture = 0;
  @state() private broken: ReadonlySet<string> = new Set();

  readonly #machine = new QueryController<Equipment>(this);
  readonly #directory = new QueryController<Directory>(this);
  readonly #session = new QueryController<Session>(this);
  readonly #wishes = new TrainingWishes(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.equipment = recordGiven(this.equipment, { code: 'equipment-unknown' });
    const client = this.connection;
    this.#machine.watch(this.equipment || !this.equipmentId ? undefined : client?.equipment(this.equipmentId));
    this.#directory.watch(this.directory ? undefined : client?.directory());
    this.#session.watch(client?.session());
    this.#wishes.watch(client, this.#session.value);
    if (changed.has('equipmentId') || changed.has('equipment')) this.picture = 0;
  }

  protected override content(): TemplateResult {
    const words: DetailWords = { t: this.messages(detailMessages), language: this.language };
    // Another machine's page shows nothing of the former one: this is no list that is being narrowed.
    const state = this.equipment ? undefined : this.#machine.state;
    const equipment = this.equipment ?? this.#machine.value;
    if (equipment && typeof equipment.id === 'string') return this.#pageTemplate(equipment, words);
    if (state?.status === 'pending' && this.connection) return detailSkeletonTemplate(this.language);
    if (state?.status === 'error' && state.error.code !== 'not-found') return errorTemplate(state.error, this.language, () => this.#machine.refresh());
    if (state?.status === 'error') return notFoundTemplate(this.#backTemplate(words), words);
    if (state?.status === 'ready') return errorTemplate({ code: 'malformed' }, this.language, () => this.#machine.refresh());
    return emptyTemplate('machine', words.t.noSource, this.#backTemplate(words));
  }

  #pageTemplate(equipment: Equipment, words: DetailWords): TemplateResult {
    const { t, language } = words;
    const context = this.#context;
    const institution = institutionOf(equipment, context.directory);
    const mode = this.#modeOf(equipment);
    const zone = unknownZone(equipment);
    const isModeUnknown = this.mode !== '' && this.mode !== mode;
    return html`
      ${this.backHref ? this.#backTemplate(words) : nothing}
      <article class="page">
        ${headerTemplate(equipment, institution, words)}
        <div class="notices">${statusTemplate(equipment, words)}${zone === undefined ? nothing : noticeTemplate('warn', t.zoneUnknown({ zone }))}${isModeUnknown ? noticeTemplate('warn', t.modeUnknown({ mode: fieldWord('mode', this.mode, language) })) : nothing}</div>
        <div class="main">
          ${galleryTemplate(picturesOf(equipment), this.picture, this.broken, {
            onShow: (index) => (this.picture = index), onBroken: (address) => (this.broken = new Set([...this.broken, address])),
          }, words)}
          ${equipment.description ? html`<section aria-labelledby="about-title"><h3 id="about-title">${t.description}</h3>${proseTemplate(equipment.description, language)}</section>` : nothing}
          ${specificationsTemplate(specificationRows(equipment, context), words)}
        </div>
        <div class="side">${this.#sideTemplate(equipment, mode, words)}</div>
        <div class="rest">
          ${this.#calendarTemplate(equipment, mode, words)}
          ${mode ? rulesTemplate(ruleLines(equipment, mode, context.person, language), fieldWord('mode', mode, language), words) : nothing}
          ${mode ? trainingTemplate(trainings(equipment, mode, context), (training) => this.#wishes.template(training, equipment.id, context), words) : nothing}
          ${equipment.terms ? html`<section aria-labelledby="terms-title"><h3 id="terms-title">${t.terms}</h3>${proseTemplate(equipment.terms, language)}</section>` : nothing}
        </div>
      </article>`;
  }

  #sideTemplate(equipment: Equipment, mode: Mode | undefined, words: DetailWords): TemplateResult {
    const { t, language } = words;
    const context = this.#context;
    const institution = institutionOf(equipment, context.directory);
    const confirmation = confirmationView(equipment, context);
    const remarks = listOf(equipment.modes).map((offer) => ({ mode: offer.mode, remark: offer.approval === 'instant' ? t.approvalInstant : t.approvalRequired }));
    return html`
      <div class="panel">
        ${mode ? modesTemplate(remarks, mode, (chosen) => (this.mode = chosen), words) : nothing}
        ${actionTemplate(actionView(equipment, context), this.#canAskAvailability, this.#handleAction)}
      </div>
      ${mode ? feesTemplate(feesView(equipment, mode, context.person, effectiveRules(equipment, mode), language), {
        isVisitor: context.person === null, canSignIn: (context.capabilities?.signIn ?? 'none') !== 'none', onSignIn: () => this.dispatchEvent(new EqSignInRequestEvent()),
      }, words) : nothing}
      ${contactTemplate(localizedTemplate(equipment.contact?.name, language), localizedTemplate(institution?.name, language), contactLines(equipment, institution, language), words)}
      <section class="panel" aria-labelledby="confirmation-title">
        <h3 id="confirmation-title">${t.confirmation}</h3>
        <p class="small ${confirmation.isOverdue ? 'overdue' : ''}">${iconTemplate(confirmation.isOverdue ? 'alert' : 'check-circle')} ${confirmation.text}</p>
        ${confirmation.next ? html`<p class="small muted">${confirmation.next}</p>` : nothing}
      </section>`;
  }

  #calendarTemplate(equipment: Equipment, mode: Mode | undefined, { t }: DetailWords): TemplateResult {
    return html`<section class="calendar" aria-labelledby="calendar-title">
      <h3 id="calendar-title" tabindex="-1">${t.calendar}</h3>
      ${this.#canAskAvailability
        ? html`<slot name="calendar"><eq-calendar equipment-id=${equipment.id} .equipment=${equipment} .availability=${this.availability} .person=${this.person}
            .client=${this.connection} .now=${this.now} time-zone=${this.timeZone || nothing} mode=${mode ?? nothing}></eq-calendar></slot>`
        : html`<p>${t.calendarOff}</p>`}
    </section>`;
  }

  #backTemplate({ t }: DetailWords): TemplateResult {
    const link = this.backHref && isSafeUrl(this.backHref) ? html`<a class="back" href=${this.backHref}>${iconTemplate('chevron-left')}${t.backToCatalog}</a>` : nothing;
    if (this.backHref && link === nothing) warnOnce('link-unsafe', `back-href="${this.backHref}" is no address that may be linked to.`);
    return html`<slot name="back">${link}</slot>`;
  }

  get #context(): DetailContext {
    const session = this.#session.value;
    return {
      language: this.language, now: this.currentTime, timeZone: this.readerTimeZone,
      directory: this.directory ?? this.#directory.value,
      person: (this.person === undefined ? session?.person : this.person) ?? null,
      capabilities: session?.capabilities,
    };
  }

  get #canAskAvailability(): boolean {
    return Boolean(this.availability) || this.#session.value?.capabilities?.availability !== false;
  }

  /** The mode that the page speaks of: the asked one where the machine has it, else its first. */
  #modeOf(equipment: Equipment): Mode | undefined {
    const modes = modesOf(equipment);
    const asked = modes.find((mode) => mode === this.mode);
    if (this.mode && !asked) warnOnce('mode-unknown', `mode="${this.mode}" is not offered by this machine. It offers: ${modes.join(', ') || 'none'}.`);
    return asked ?? modes[0];
  }

  #handleAction = (): void => {
    const title = this.renderRoot.querySelector<HTMLElement>('#calendar-title');
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });
  };
}
