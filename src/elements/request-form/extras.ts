import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { WriteState } from '../../client/index.js';
import type { Draft, Equipment, Quote, Reason, ReasonCode } from '../../core/types.js';
import { textOf } from '../../i18n/language.js';
import { requestMessages } from '../../i18n/request/index.js';
import { PartController } from '../base/controllers/part-controller.js';
import type { Verdict } from '../base/controllers/verdict-controller.js';
import { iconTemplate, type IconName } from '../base/templates/icon.js';
import { partTemplate } from '../base/templates/part.js';
import { TrainingWishes } from '../base/trainings/training-wishes.js';
import { Waits } from '../base/waits/waits.js';
import type { ExtraContext } from './extra-context.js';
import { focusAfterUpdate, type RootedHost } from './focus.js';
import { HoldKeeper } from './hold-keeper.js';
import type { KitDesk } from './kit.part.js';
import { WEEKLY } from './repeat.model.js';
import type { RepeatDesk } from './repeat.part.js';
import type { FieldIssue, RequestValues } from './request-form.model.js';
import type { ReviewExtras } from './review.templates.js';

/** Reasons that end by themselves when somebody gives their time back. */
const GIVEN_AWAY: readonly ReasonCode[] = ['overlaps-reservation', 'overlaps-pending', 'within-buffer', 'capacity'];

/**
 * What a request may be besides one time on one machine. One time for one machine is the short way: everything here is
 * offered in a word, and its code is fetched when somebody wants it.
 */
export class Extras {
  readonly #repeat: PartController<typeof import('./repeat.part.js')>;
  readonly #host: RootedHost;
  readonly #kit: PartController<typeof import('./kit.part.js')>;
  #desk: RepeatDesk | undefined;
  #kitDesk: KitDesk | undefined;
  #keeper: HoldKeeper | undefined;
  #wishes: TrainingWishes | undefined;
  #waits: Waits | undefined;
  #context: ExtraContext | undefined;

  constructor(host: RootedHost) {
    this.#host = host;
    this.#repeat = new PartController(host, () => import('./repeat.part.js'));
    this.#kit = new PartController(host, () => import('./kit.part.js'));
  }

  /** Follows what is typed and judged, in `willUpdate`. */
  follow(context: ExtraContext): void {
    this.#context = context;
    this.#wishes?.watch(context.client, context.session);
    this.#waits?.watch(context.client, context.session);
    this.#hold(context);
    const { repeat, kit } = context.values;
    if (repeat) this.#repeat.need();
    if (kit) this.#kit.need();
    this.#desk ??= this.#repeat.module && new this.#repeat.module.RepeatDesk(this.#host);
    this.#kitDesk ??= this.#kit.module && new this.#kit.module.KitDesk(this.#host);
    this.#desk?.follow(context);
    this.#kitDesk?.follow(context);
  }

  /** What is still wrong besides the time itself. */
  get issues(): FieldIssue[] {
    const context = this.#context;
    return context?.values.kit && this.#kitDesk?.isRefused(context) ? [{ field: 'kit', code: 'kit-refused', params: {} }] : [];
  }

  /** Whether what is asked for can be had as it is wished; undefined where the verdict on the one time says so. */
  get isRefused(): boolean | undefined {
    if (this.isFirstLeft) return false;
    return this.#context?.values.repeat && this.#desk ? this.#desk.isRefused(this.#context) : undefined;
  }

  /** Whether the machine that the form was opened for is left out, and only the further ones are asked for. */
  get isFirstLeft(): boolean {
    return this.#context !== undefined && this.#kitDesk?.isFirstLeft(this.#context, this.#kitDesk.members(this.#context)) === true;
  }

  /** The machine as the form tells of it: without questions and terms where it is left out, and the one that was had in the end. */
  told(machine: Equipment, outcome: WriteState): Equipment {
    if (outcome.status === 'done') return this.#kitDesk?.machine(outcome.reservation.equipmentId) ?? machine;
    return this.isFirstLeft ? { ...machine, questions: [], terms: undefined } : machine;
  }

  /** The fee that is told line by line: that of the first machine that is asked for. */
  quote(own: Quote | undefined): Quote | undefined {
    return this.#context && this.isFirstLeft ? this.#kitDesk?.quotes(this.#context, own)[0] : own;
  }

  /** The verdict on what is asked for: where dates may be left out, those that cannot be had refuse nothing. */
  verdict(verdict: Verdict): Verdict {
    if (this.isRefused !== false || !('decision' in verdict) || verdict.decision.ok) return verdict;
    return { ...verdict, decision: { ok: true, warnings: this.isFirstLeft ? [] : verdict.decision.reasons.filter(({ severity }) => severity === 'warn') } };
  }

  /** The draft as it is to be sent. */
  draft(draft: Draft): Draft {
    const context = this.#context;
    if (!context) return draft;
    const dated = this.#desk?.draft(draft, context) ?? draft;
    return this.#kitDesk?.draft(dated, context) ?? dated;
  }

  /** What is offered, and what was taken up, below the chosen time. */
  template(): TemplateResult | typeof nothing {
    const context = this.#context;
    if (!context?.values.start && !context?.values.kit) return nothing;
    const { values: { repeat, kit, start }, session, language } = context;
    const t = requestMessages[language];
    const { series, kits, checks, search } = session?.capabilities ?? {};
    const offer = (id: string, icon: IconName, words: string, onClick: () => void): TemplateResult =>
      html`<button type="button" class="button compact" id=${id} @click=${onClick}>${iconTemplate(icon)}${words}</button>`;
    return html`
      ${repeat ? partTemplate(this.#repeat, language, () => html`${this.#desk?.template(context) ?? nothing}`) : nothing}
      ${kit ? partTemplate(this.#kit, language, () => html`${this.#kitDesk?.template(context) ?? nothing}`) : nothing}
      <div class="bar">
        ${start && series && checks && !repeat ? offer('repeat', 'refresh', t.repeatOpen, () => this.#open({ repeat: { ...WEEKLY } }, this.#repeat, '#repeat')) : nothing}
        ${kits && checks && search && !kit ? offer('kit', 'machine', t.kitOpen, () => this.#open({ kit: { ids: [], accepted: [], isPartial: false } }, this.#kit, '#kit-search')) : nothing}
      </div>`;
  }

  /** That the chosen time is held, and until when. */
  holdTemplate(): TemplateResult | typeof nothing {
    return this.#keeper?.template() ?? nothing;
  }

  /** What can be done about a reason: a training that is missing is asked for, a time that others have is waited for. */
  besideReason = (reason: Reason): TemplateResult | typeof nothing => {
    const context = this.#context;
    if (!context?.session?.person) return nothing;
    if (reason.code === 'qualification-missing' || reason.code === 'qualification-expired') return this.#trainingTemplate(reason, context);
    return GIVEN_AWAY.includes(reason.code) ? this.#waitTemplate(reason, context) : nothing;
  };

  #trainingTemplate({ params: { qualificationId } }: Reason, { client, session, equipment, language, qualifications }: ExtraContext): TemplateResult | typeof nothing {
    if (typeof qualificationId !== 'string' || !session?.capabilities.trainings) return nothing;
    if (!this.#wishes) (this.#wishes = new TrainingWishes(this.#host)).watch(client, session);
    const name = textOf(qualifications.find(({ id }) => id === qualificationId)?.name, language) || qualificationId;
    return html`${this.#wishes.template({ id: qualificationId, name }, equipment.id, { language, timeZone: equipment.timeZone })}`;
  }

  /** One way to wait, beside the first of the reasons that others have the time. */
  #waitTemplate(reason: Reason, { client, session, draft, verdict, equipment, language }: ExtraContext): TemplateResult | typeof nothing {
    if (!session?.capabilities.waits || draft.recurrence || !('decision' in verdict) || verdict.decision.ok) return nothing;
    const blocks = verdict.decision.reasons.filter(({ severity }) => severity === 'block');
    // Where something else refuses the time as well, waiting does not help.
    if (blocks.some(({ code }) => !GIVEN_AWAY.includes(code)) || reason !== blocks[0]) return nothing;
    if (!this.#waits) (this.#waits = new Waits(this.#host)).watch(client, session);
    const { equipmentId, mode, start, end } = draft;
    return html`${this.#waits.joinTemplate({ equipmentId, mode, start, end }, equipment.timeZone, language)}`;
  }

  /** Dates and machines in words, to be looked over before they are sent. */
  get review(): ReviewExtras {
    const context = this.#context;
    return {
      dates: context?.values.repeat && this.#desk ? this.#desk.reviewTemplate(context) : nothing,
      machines: context?.values.kit?.ids.length && this.#kitDesk ? this.#kitDesk.reviewTemplate(context) : nothing,
      isFirstLeft: this.isFirstLeft,
    };
  }

  /** What the estimate of the one time means for the whole. */
  feeTemplate(): TemplateResult {
    const context = this.#context;
    return html`${context?.values.kit ? this.#kitDesk?.feeTemplate(context) : nothing}${context?.values.repeat ? this.#desk?.feeTemplate(context) : nothing}`;
  }

  /** Holds the first time on all machines for whoever is signed in, where the host can; what is held stays so until another verdict is known. */
  #hold(context: ExtraContext): void {
    const { client, session, draft, verdict, values, language, readerTimeZone, isSent } = context;
    if (!client || !session?.capabilities.holds) return;
    const isSignedIn = session.person !== null;
    const isKnown = isSignedIn && 'decision' in verdict && values.mode !== '' && values.start !== '';
    if (isKnown) this.#keeper ??= new HoldKeeper(this.#host);
    const { isFirstLeft } = this;
    const isRefused = isKnown && !draft.recurrence && !verdict.decision.ok && !isFirstLeft;
    const { equipmentId, mode, start, end } = draft;
    const others = values.kit ? (this.#kitDesk?.freeIds(context) ?? []) : [];
    const isNothing = !isSignedIn || isSent || isRefused || values.mode === '' || values.start === '';
    const slots = isNothing ? [] : [...(isFirstLeft ? [] : [equipmentId]), ...others].map((id) => ({ equipmentId: id, mode, start, end }));
    this.#keeper?.follow({ client, slots, format: { language, timeZone: readerTimeZone } });
  }

  /** Takes something up, and gives it the focus once its code is there. */
  #open<T>(values: Partial<RequestValues>, part: PartController<T>, selector: string): void {
    this.#context?.onChange(values);
    part.need();
    void Promise.resolve(part.arrival).then(() => focusAfterUpdate(this.#host, selector));
  }
}
