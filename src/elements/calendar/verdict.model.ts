import type { Quote } from '../../core/types.js';
import { calendarMessages } from '../../i18n/calendar/index.js';
import type { ChoiceMessages } from '../../i18n/choice/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatDuration, formatMoney, formatRange, formatZone } from '../../i18n/format.js';
import type { Verdict } from '../base/controllers/verdict-controller.js';
import { choiceWords } from './calendar.model.js';
import type { Stretch } from '../base/availability/day.model.js';
import type { VerdictModel } from './panel.templates.js';
import type { Choice } from '../base/availability/selection.model.js';

/** What a {@link VerdictModel} is made from. */
export interface VerdictInput {
  choice: Choice | undefined;
  verdict: Verdict;
  suggestions: readonly Stretch[];
  quote: Quote | undefined;
  /** Whether there is anything to judge by. */
  canJudge: boolean;
  /** Whether that is the record alone, since the owner's rules are not known. */
  isPartial: boolean;
  isRequestOffered: boolean;
  /** Whether the choice is the new time of a reservation, rather than one to ask for. */
  isMove: boolean;
  /** Whether no time will do, since the reservation cannot be moved any more. */
  isBarred: boolean;
  /** The reader's zone where its clock differs; empty where not. */
  readerZone: string;
  messages: ChoiceMessages;
  context: FormatContext;
}

/** The verdict in words. */
export function verdictModel(input: VerdictInput): VerdictModel {
  const { choice, messages, context } = input;
  const duration = choice ? formatDuration((choice.end - choice.start) / 60_000, context.language) : '';
  const own = calendarMessages[context.language];
  return {
    title: own.choice,
    none: own.choiceEmpty,
    notOffered: input.isRequestOffered ? '' : own.requestNotOffered,
    when: choice ? choiceWords(choice, context) : '',
    duration,
    elsewhere: choice && input.readerZone
      ? messages.inYourZone({ range: formatRange(choice.start, choice.end, { ...context, timeZone: input.readerZone }), zone: formatZone(input.readerZone, choice.start, context.language) })
      : '',
    ...judgment(input),
    suggestions: input.suggestions.map((stretch) => ({ stretch, label: formatRange(stretch.start, stretch.end, context) })),
    fee: choice && input.quote ? (input.quote.free ? messages.feeFree : formatMoney(input.quote.total, input.quote.currency, context.language)) : '',
    hint: choice?.isOpen && !input.isMove ? messages.chooseEnd({ duration }) : '',
  };
}

function judgment({ choice, verdict, canJudge, isPartial, isMove, isBarred, messages }: VerdictInput): Pick<VerdictModel, 'tone' | 'words' | 'reasons' | 'source' | 'canRequest'> {
  if (!choice || !('decision' in verdict)) {
    if (choice && !canJudge) return { tone: 'info', words: messages.verdictNoRules, reasons: [], source: '', canRequest: true };
    return { tone: 'info', words: messages.verdictWaiting, reasons: [], source: '', canRequest: false };
  }
  const { decision } = verdict;
  const source = { page: '', asking: messages.verdictChecking, host: messages.verdictConfirmed, unconfirmed: messages.verdictUnconfirmed }[verdict.status];
  if (!decision.ok) {
    // That the owner must approve is of no concern while nothing can be asked for.
    const reasons = decision.reasons.filter((reason) => reason.code !== 'approval-needed');
    const blocks = reasons.filter((reason) => reason.severity === 'block').length;
    return { tone: 'error', words: (isBarred ? messages.moveBarred : isMove ? messages.moveNo : messages.verdictNo)({ n: blocks }), reasons, source, canRequest: false };
  }
  if (isPartial) return { tone: decision.warnings.length ? 'warn' : 'info', words: messages.verdictNoRules, reasons: decision.warnings, source, canRequest: true };
  // That is the usual way of things, and no reason to be wary.
  const isUsual = decision.warnings.every((reason) => reason.code === 'approval-needed');
  const [fine, warned] = isMove ? [messages.moveOk, messages.moveWarn] : [messages.verdictOk, messages.verdictWarn];
  return { tone: isUsual ? 'ok' : 'warn', words: isUsual ? fine : warned, reasons: decision.warnings, source, canRequest: true };
}
