import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Equipment, Mode } from '../../core/types.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatZone } from '../../i18n/format.js';
import type { Verdict } from '../base/controllers/verdict-controller.js';
import { verdictModel } from './calendar.model.js';
import type { ChoiceController } from './choice-controller.js';
import type { Stretch } from '../base/availability/day.model.js';
import type { Judge } from './judge-controller.js';
import type { Judgment } from './judge.model.js';
import type { VerdictModel } from './panel.templates.js';
import { entryTemplate, verdictTemplate } from './panel.templates.js';
import type { CalendarRules } from '../base/availability/rules.model.js';

/** What the panel shows. */
export interface PanelInput {
  choice: ChoiceController;
  rules: CalendarRules;
  mode: Mode | undefined;
  /** Whether the person may choose the mode here. */
  offersModes: boolean;
  equipment: Equipment | undefined;
  verdict: Verdict;
  judgment: Judgment | undefined;
  /** What judges, once it is there; it also has the words. */
  judge: Judge | undefined;
  /** Whether what judges could not be fetched. */
  hasNoJudge: boolean;
  isRequestOffered: boolean;
  /** Whether the machine's rules are still on their way. */
  isWaiting: boolean;
  /** An instant of what is shown, UTC milliseconds. */
  at: number;
  /** The reader's zone where its clock differs; empty where not. */
  readerZone: string;
  messages: CalendarMessages;
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
  #input: PanelInput | undefined;

  /** Takes what is to be shown; call it in `willUpdate`. */
  prepare(input: PanelInput): void {
    this.#input = input;
  }

  /** The verdict as it is printed. */
  get verdict(): VerdictModel {
    const { choice, verdict, judgment, equipment, isRequestOffered, readerZone, messages, context } = this.#input!;
    const isRefused = 'decision' in verdict && !verdict.decision.ok;
    return verdictModel({
      choice: choice.current, verdict, suggestions: isRefused ? (judgment?.suggestions ?? []) : [],
      quote: ('quote' in verdict ? verdict.quote : undefined) ?? judgment?.quote,
      hasRules: Boolean(equipment?.rules) && !this.#input!.hasNoJudge, isRequestOffered, readerZone, messages, context,
    });
  }

  /** Fields and verdict. */
  template(handlers: PanelHandlers): TemplateResult {
    const { choice, rules, mode, offersModes, judge, equipment, isWaiting, at, messages, context } = this.#input!;
    const { language, timeZone } = context;
    const modes = offersModes ? (equipment?.modes ?? []).map((offer) => ({ mode: offer.mode, label: fieldWord('mode', offer.mode, language) })) : [];
    return html`
      ${entryTemplate({
        entry: choice.entry, problems: choice.problems, mayCrossDays: rules.mayCrossDays && !isWaiting, mode, modes, endExample: choice.endExample,
        zoneName: formatZone(timeZone, choice.current?.start ?? at, language),
      }, messages, { onType: (field, text) => choice.type(field, text), onLeave: handlers.onLeave, onMode: handlers.onMode })}
      ${verdictTemplate(this.verdict, messages, {
        onSuggestion: handlers.onSuggestion,
        onRequest: handlers.onRequest,
        onClear: () => choice.clear(),
        reasonWords: (reason) => judge?.reasonText(reason, { language, timeZone, ...(equipment && { equipment }) }) ?? '',
      })}`;
  }
}
