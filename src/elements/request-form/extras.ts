import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Draft, Reason } from '../../core/types.js';
import { textOf } from '../../i18n/language.js';
import { seriesMessages } from '../../i18n/series/index.js';
import { PartController } from '../base/controllers/part-controller.js';
import type { Verdict } from '../base/controllers/verdict-controller.js';
import { iconTemplate } from '../base/templates/icon.js';
import { partTemplate } from '../base/templates/part.js';
import type { TrainingWishes } from '../base/trainings/training-wishes.js';
import type { ExtraContext } from './extra-context.js';
import { focusAfterUpdate, type RootedHost } from './focus.js';
import type { HoldKeeper } from './hold.part.js';
import { WEEKLY } from './repeat.model.js';
import type { RepeatDesk } from './repeat.part.js';

/**
 * What a request may be besides one time on one machine. One time for one machine is the short way: everything here is
 * offered in a word, and its code is fetched when somebody wants it.
 */
export class Extras {
  readonly #repeat: PartController<typeof import('./repeat.part.js')>;
  readonly #host: RootedHost;
  readonly #training: PartController<typeof import('../base/trainings/training-wishes.js')>;
  readonly #holding: PartController<typeof import('./hold.part.js')>;
  #desk: RepeatDesk | undefined;
  #keeper: HoldKeeper | undefined;
  #wishes: TrainingWishes | undefined;
  #context: ExtraContext | undefined;

  constructor(host: RootedHost) {
    this.#host = host;
    this.#repeat = new PartController(host, () => import('./repeat.part.js'));
    this.#holding = new PartController(host, () => import('./hold.part.js'));
    this.#training = new PartController(host, () => import('../base/trainings/training-wishes.js'));
  }

  /** Follows what is typed and judged, in `willUpdate`. */
  follow(context: ExtraContext): void {
    this.#context = context;
    this.#wishes?.watch(context.client, context.session);
    this.#hold(context);
    if (!context.values.repeat) return;
    this.#repeat.need();
    this.#desk ??= this.#repeat.module && new this.#repeat.module.RepeatDesk(this.#host);
    this.#desk?.follow(context);
  }

  /** Whether what is asked for can be had as it is wished; undefined where the verdict on the one time says so. */
  get isRefused(): boolean | undefined {
    return this.#context?.values.repeat && this.#desk ? this.#desk.isRefused(this.#context) : undefined;
  }

  /** The verdict on what is asked for: where dates may be left out, those that cannot be had refuse nothing. */
  verdict(verdict: Verdict): Verdict {
    if (this.isRefused !== false || !('decision' in verdict) || verdict.decision.ok) return verdict;
    return { ...verdict, decision: { ok: true, warnings: verdict.decision.reasons.filter(({ severity }) => severity === 'warn') } };
  }

  /** The draft as it is to be sent. */
  draft(draft: Draft): Draft {
    return this.#desk && this.#context ? this.#desk.draft(draft, this.#context) : draft;
  }

  /** What is offered, and what was taken up, below the chosen time. */
  template(): TemplateResult | typeof nothing {
    const context = this.#context;
    if (!context?.values.start) return nothing;
    const { values: { repeat }, session, language } = context;
    const canRepeat = session?.capabilities.series && session.capabilities.checks;
    return html`
      ${repeat ? partTemplate(this.#repeat, language, () => html`${this.#desk?.template(context) ?? nothing}`) : nothing}
      ${canRepeat && !repeat ? html`<div class="bar"><button type="button" class="button compact" id="repeat" @click=${this.#handleRepeat}>${iconTemplate('refresh')}${seriesMessages[language].open}</button></div>` : nothing}`;
  }

  /** That the chosen time is held, and until when. */
  holdTemplate(): TemplateResult | typeof nothing {
    return this.#keeper?.template() ?? nothing;
  }

  /** The training that is missing or has run out, to be asked for beside the reason. */
  besideReason = ({ code, params: { qualificationId } }: Reason): TemplateResult | typeof nothing => {
    const context = this.#context;
    const isMissing = code === 'qualification-missing' || code === 'qualification-expired';
    if (!isMissing || typeof qualificationId !== 'string' || !context?.session?.capabilities.trainings || !context.session.person) return nothing;
    const { client, session, equipment, language } = context;
    this.#training.need();
    if (!this.#wishes && this.#training.module) {
      this.#wishes = new this.#training.module.TrainingWishes(this.#host);
      this.#wishes.watch(client, session);
    }
    const name = textOf(context.qualifications.find(({ id }) => id === qualificationId)?.name, language) || qualificationId;
    return html`${this.#wishes?.template({ id: qualificationId, name }, equipment.id, { language, timeZone: equipment.timeZone }) ?? nothing}`;
  };

  /** All dates in words, to be looked over before they are sent. */
  reviewTemplate(): TemplateResult | typeof nothing {
    return this.#context?.values.repeat && this.#desk ? this.#desk.reviewTemplate(this.#context) : nothing;
  }

  /** What the estimate of the one time means for the whole. */
  feeTemplate(): TemplateResult | typeof nothing {
    return this.#context?.values.repeat && this.#desk ? this.#desk.feeTemplate(this.#context) : nothing;
  }

  /** Holds the first time, where the host can; what is held stays so until another verdict is known. */
  #hold({ client, session, draft, verdict, values, language, readerTimeZone, isSent }: ExtraContext): void {
    if (!client || !session?.person || !session.capabilities.holds) return;
    const isKnown = 'decision' in verdict && values.mode !== '' && values.start !== '';
    if (isKnown) this.#holding.prefetch();
    this.#keeper ??= this.#holding.module && new this.#holding.module.HoldKeeper(this.#host);
    const isRefused = isKnown && !draft.recurrence && !verdict.decision.ok;
    const { equipmentId, mode, start, end } = draft;
    const slot = isSent || isRefused || values.mode === '' || values.start === '' ? undefined : { equipmentId, mode, start, end };
    this.#keeper?.follow({ client, slot, format: { language, timeZone: readerTimeZone } });
  }

  #handleRepeat = (): void => {
    this.#context?.onChange({ repeat: { ...WEEKLY } });
    this.#repeat.need();
    void Promise.resolve(this.#repeat.arrival).then(() => focusAfterUpdate(this.#host, '#repeat'));
  };
}
