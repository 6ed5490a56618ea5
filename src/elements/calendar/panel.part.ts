import type { LitElement, TemplateResult } from 'lit';
import { html } from 'lit';
import type { Mode } from '../../core/types.js';
import { choiceMessages } from '../../i18n/choice/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatZone } from '../../i18n/format.js';
import { VerdictController } from '../base/controllers/verdict-controller.js';
import { reasonsStyles } from '../base/styles/reasons.styles.js';
import type { ChoiceController } from './choice-controller.js';
import type { Stretch } from '../base/availability/day.model.js';
import { EntryFields } from './entry-fields.js';
import { JudgeController } from './judge-controller.js';
import type { Judgment } from './judge.model.js';
import { panelStyles } from './panel.styles.js';
import type { VerdictModel } from './panel.templates.js';
import { entryTemplate, verdictTemplate } from './panel.templates.js';
import type { CalendarRules } from '../base/availability/rules.model.js';
import type { SourceController } from './source-controller.js';
import { verdictModel } from './verdict.model.js';

/** Style sheets of the panel. */
export const styles = [reasonsStyles, panelStyles];

/** What the panel is to show. */
export interface PanelInput {
  source: SourceController;
  rules: CalendarRules;
  mode: Mode | undefined;
  /** Whether the person may choose the mode here. */
  offersModes: boolean;
  now: number;
  /** An instant of what is shown, UTC milliseconds. */
  at: number;
  /** The reader's zone where its clock differs; empty where not. */
  readerZone: string;
  context: FormatContext;
}

/** What the panel leaves to its element. */
export interface PanelHandlers {
  onLeave: () => void;
  onMode: (mode: Mode) => void;
  onSuggestion: (stretch: Stretch) => void;
  onRequest: () => void;
}

/** The typed fields and the verdict. */
export class CalendarPanel {
  readonly #choice: ChoiceController;
  readonly #fields: EntryFields;
  readonly #judge: JudgeController;
  readonly #verdict: VerdictController;
  #input: PanelInput | undefined;
  #judgment: Judgment | undefined;
  #model: VerdictModel | undefined;

  constructor(host: LitElement, choice: ChoiceController) {
    this.#choice = choice;
    this.#fields = new EntryFields(choice, () => host.requestUpdate());
    this.#judge = new JudgeController(host);
    this.#verdict = new VerdictController(host, ['answers-missing', 'terms-not-accepted']);
  }

  /** Takes what is to be shown and judges it; call it in `willUpdate`. */
  prepare(input: PanelInput): void {
    const { source, mode, now } = input;
    const choice = this.#choice.current;
    this.#input = input;
    this.#fields.follow();
    this.#judgment = this.#judge.judge({ equipment: source.equipment, mode, person: source.person, choice, nearby: source.nearby, now });
    this.#verdict.ask(this.#judgment && { draft: this.#judgment.draft, local: this.#judgment.decision, client: choice?.isOpen ? undefined : source.checker });
    this.#model = this.#verdictModel(input);
  }

  /** Whether the choice will do; undefined while that is not known. */
  get isAllowed(): boolean | undefined {
    const { verdict } = this.#verdict;
    return 'decision' in verdict ? verdict.decision.ok : undefined;
  }

  /** Whether a verdict is still to come. */
  get isWaiting(): boolean {
    return this.#verdict.verdict.status === 'waiting';
  }

  /** The verdict as it is printed. */
  get verdict(): VerdictModel {
    return this.#model!;
  }

  /** What is left of typing is read and written as we write it. */
  leave(): void {
    this.#fields.leave();
  }

  /** Whether the choice can be asked for; says what is missing where it cannot. */
  complete(): boolean {
    return this.#fields.complete() && this.verdict.canRequest;
  }

  /** Why nothing can be asked for now, in words. */
  get refusal(): string {
    const words = choiceMessages[this.#input!.context.language].requestBlocked;
    return this.#choice.current ? `${words} ${this.verdict.words}` : words;
  }

  /** Fields and verdict. */
  template(handlers: PanelHandlers): TemplateResult {
    const { source: { equipment, isWaiting }, rules, mode, offersModes, at, readerZone, context } = this.#input!;
    const { language, timeZone } = context;
    const { entry, problems, endExample } = this.#fields;
    const messages = choiceMessages[language];
    const modes = offersModes ? (equipment?.modes ?? []).map((offer) => ({ mode: offer.mode, label: fieldWord('mode', offer.mode, language) })) : [];
    return html`
      ${entryTemplate({
        entry, problems, mayCrossDays: rules.mayCrossDays && !isWaiting, mode, modes, endExample,
        zoneName: readerZone && formatZone(timeZone, this.#choice.current?.start ?? at, language),
      }, messages, { onType: (field, text) => this.#fields.type(field, text), onLeave: handlers.onLeave, onMode: handlers.onMode })}
      ${verdictTemplate(this.verdict, messages, {
        onSuggestion: handlers.onSuggestion,
        onRequest: handlers.onRequest,
        onClear: () => this.#choice.clear(),
        language,
        reasonWords: (reason) => this.#judge.module?.reasonText(reason, { language, timeZone, ...(equipment && { equipment }) }) ?? '',
      })}`;
  }

  #verdictModel({ source, readerZone, context }: PanelInput): VerdictModel {
    const { verdict } = this.#verdict;
    const isRefused = 'decision' in verdict && !verdict.decision.ok;
    return verdictModel({
      choice: this.#choice.current, verdict, suggestions: isRefused ? (this.#judgment?.suggestions ?? []) : [],
      quote: ('quote' in verdict ? verdict.quote : undefined) ?? this.#judgment?.quote,
      hasRules: Boolean(source.equipment?.rules) && !this.#judge.hasFailed, isRequestOffered: source.capabilities?.request !== false,
      readerZone, messages: choiceMessages[context.language], context,
    });
  }
}
