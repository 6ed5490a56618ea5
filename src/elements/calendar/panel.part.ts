import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Mode, Reason, Reservation } from '../../core/types.js';
import { calendarMessages } from '../../i18n/calendar/index.js';
import { choiceMessages } from '../../i18n/choice/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatRange, formatZone } from '../../i18n/format.js';
import { stateMessages } from '../../i18n/states/index.js';
import { announce } from '../base/announce.js';
import { VerdictController } from '../base/controllers/verdict-controller.js';
import { reasonsStyles } from '../base/styles/reasons.styles.js';
import type { ChoiceController } from './choice-controller.js';
import type { Stretch } from '../base/availability/day.model.js';
import { choiceWords } from './calendar.model.js';
import { EntryFields } from './entry-fields.js';
import { problemWords } from './entry.model.js';
import { JudgeController } from './judge-controller.js';
import type { Judgment } from './judge.model.js';
import type { MoveSource } from './move-controller.js';
import { MoveController } from './move-controller.js';
import type { MoveStep } from './move.model.js';
import { stepped } from './move.model.js';
import type { MoveModel } from './move.templates.js';
import { moveTemplate } from './move.templates.js';
import { panelStyles } from './panel.styles.js';
import type { VerdictModel } from './panel.templates.js';
import { barTemplate, entryTemplate, verdictTemplate } from './panel.templates.js';
import { noticeTemplate } from '../base/templates/feedback.js';
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
  /** Where the reader's own reservations are known from. */
  moves: MoveSource;
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
  onClear: () => void;
  onRequest: () => void;
  /** Somebody wants to see all that there is to know of what is chosen. */
  onDetails: () => void;
  /** A step of a move was taken. */
  onStepped: () => void;
  /** Somebody wants the move to be made, or left. */
  onMove: () => void;
  onKeep: () => void;
}

/** The typed fields and the verdict. */
export class CalendarPanel {
  readonly #choice: ChoiceController;
  readonly #fields: EntryFields;
  readonly #judge: JudgeController;
  readonly #verdict: VerdictController;
  readonly #move: MoveController;
  #input: PanelInput | undefined;
  /** What was moved last, and what was chosen then. */
  #moved: { reservation: Reservation; choice: Stretch | undefined } | undefined;
  #judgment: Judgment | undefined;
  #model: VerdictModel | undefined;

  constructor(host: LitElement, choice: ChoiceController) {
    this.#choice = choice;
    this.#fields = new EntryFields(choice, () => host.requestUpdate());
    this.#judge = new JudgeController(host);
    this.#verdict = new VerdictController(host, ['answers-missing', 'terms-not-accepted']);
    this.#move = new MoveController(host);
    choice.isFixed = () => this.#move.isFrozen;
    choice.refuses = () => {
      if (this.#move.isFrozen) announce(choiceMessages[this.#input!.context.language][this.#move.outcome.status === 'sending' ? 'moveSending' : 'moveUncertain']);
      return this.#move.isFrozen;
    };
  }

  /** Takes what is to be shown and judges it; call it in `willUpdate`. */
  prepare(input: PanelInput): void {
    const { source, mode, now } = input;
    const { current: choice, moves } = this.#choice;
    this.#input = input;
    if (moves || choice !== this.#moved?.choice) this.#moved = undefined;
    this.#fields.follow();
    this.#move.take(moves, input.moves);
    this.#judgment = this.#judge.judge({
      equipment: source.equipment, mode, person: source.person, choice, moves: moves && { id: moves.reservationId, reservation: this.#move.reservation }, nearby: source.nearby, now,
    });
    // A host that knows nothing of moves would find the reservation in its own way.
    const client = choice?.isOpen || this.#judgment?.isPartial || (moves && !source.capabilities?.checksMoves) ? undefined : source.checker;
    this.#verdict.ask(this.#judgment && { draft: this.#judgment.draft, ...(moves && { editing: moves.reservationId }), local: this.#judgment.decision, client });
    this.#model = this.#verdictModel(input);
  }

  /** Whether the choice will do; undefined while that is not known. */
  get isAllowed(): boolean | undefined {
    const { verdict } = this.#verdict;
    // What only the record does not refuse may still not do.
    return 'decision' in verdict && !(verdict.decision.ok && this.#judgment?.isPartial) ? verdict.decision.ok : undefined;
  }

  /** {@link isAllowed}, and whether no time will do at all: what is told when it turns. */
  get standing(): boolean | 'barred' | undefined {
    return this.#isBarred ? 'barred' : this.isAllowed;
  }

  /** Whether a verdict is still to come, or what judges. */
  get isWaiting(): boolean {
    const { status } = this.#verdict.verdict;
    return status === 'waiting' || (status === 'none' && this.#canJudge && this.#choice.current !== undefined);
  }

  /** The verdict as it is printed. */
  get verdict(): VerdictModel {
    return this.#model!;
  }

  /** The verdict as it is heard: what stands in its way, or is to be noted, comes with it. */
  get verdictWords(): string {
    const { words, tone, reasons } = this.verdict;
    return [words, ...(tone === 'ok' ? [] : reasons.map(this.#reasonWords))].join(' ');
  }

  /** The choice with its verdict, as it is heard. */
  get choiceWords(): string {
    return [this.verdict.when, this.verdictWords].join(calendarMessages[this.#input!.context.language].separator);
  }

  /** That something is being moved, and by which keys, where there are any. */
  moveWords(isList: boolean): string {
    return choiceMessages[this.#input!.context.language].movePicked({ range: this.verdict.when, isList });
  }

  /** What is left of typing is read and written as we write it. */
  leave(): void {
    this.#fields.leave();
  }

  /** Whether the choice can be asked for; says what is missing where it cannot. */
  complete(): boolean {
    return this.#fields.complete() && this.verdict.canRequest;
  }

  /** Sends the move that is open, if it can be; `onDone` hears of the reservation as it is now, the answer tells why not. */
  sendMove(onDone: (reservation: Reservation) => void): string {
    const { canSend, blocked, isSame } = this.#moveModel();
    // Where it is now, it need not be moved to, whether that would do or not.
    if (!canSend) return isSame ? blocked : [blocked, this.verdictWords].join(' ').trim();
    if (this.#choice.current) this.#move.send(this.#choice.current, onDone);
    return '';
  }

  /** Tells that a reservation was moved, until something else is chosen. */
  tellMoved(reservation: Reservation): void {
    this.#moved = { reservation, choice: this.#choice.current };
  }

  /** That a reservation was moved, in words. */
  movedWords({ reference, state, confirmed, wished }: Reservation): string {
    const { context } = this.#input!;
    const { start, end } = confirmed ?? wished;
    return choiceMessages[context.language].moveDone({ reference, when: formatRange(start, end, context), state: stateMessages[context.language].state[state] ?? state });
  }

  /** What is wrong with the typed fields, in words; empty where nothing is. */
  get problem(): string {
    const [first] = this.#fields.problems;
    return first ? problemWords(first, choiceMessages[this.#input!.context.language]) : '';
  }

  /** Why nothing can be asked for now, in words. */
  get refusal(): string {
    const words = choiceMessages[this.#input!.context.language].requestBlocked;
    return this.#choice.current ? `${words} ${this.verdictWords}` : words;
  }

  /** Fields and verdict. */
  template(handlers: PanelHandlers): TemplateResult {
    const { source: { equipment, isWaiting }, rules, mode, offersModes, at, readerZone, context: { language, timeZone } } = this.#input!;
    const { entry, problems, twice, endExample } = this.#fields;
    const messages = choiceMessages[language];
    const modes = offersModes && !this.#choice.moves ? (equipment?.modes ?? []).map((offer) => ({ mode: offer.mode, label: fieldWord('mode', offer.mode, language) })) : [];
    const common = { onSuggestion: handlers.onSuggestion, language, reasonWords: this.#reasonWords };
    return html`
      ${this.#moved ? html`<div class="moved">${noticeTemplate('info', this.movedWords(this.#moved.reservation))}</div>` : nothing}
      ${entryTemplate({
        entry, problems, twice, mayCrossDays: rules.mayCrossDays && !isWaiting, mode, modes, endExample, isFixed: this.#choice.isFixed(),
        zoneName: readerZone && formatZone(timeZone, this.#choice.current?.start ?? at, language),
      }, messages, { onType: (field, text) => this.#fields.type(field, text), onLeave: handlers.onLeave, onMode: handlers.onMode })}
      ${this.#choice.moves
        ? moveTemplate(this.#moveModel(), messages, { ...common, onStep: (step) => this.#handleStep(step, handlers), onSend: handlers.onMove, onKeep: () => (this.#choice.refuses() ? undefined : handlers.onKeep()), onRetry: () => this.#move.retry() })
        : verdictTemplate(this.verdict, messages, { ...common, onRequest: handlers.onRequest, onClear: handlers.onClear })}`;
  }

  /** What is chosen in a line, with the way on: to ask for it where it will do, else to what there is to know. */
  barTemplate({ onRequest, onDetails }: PanelHandlers): TemplateResult {
    const { when, tone, canRequest, notOffered } = this.verdict;
    const way = canRequest && notOffered === '' && !this.#choice.moves ? 'request' : this.isWaiting ? 'none' : 'details';
    return barTemplate({ when, tone, way }, choiceMessages[this.#input!.context.language], { onRequest, onDetails });
  }

  readonly #reasonWords = (reason: Reason): string => {
    const { source: { equipment, nearby }, context: { language, timeZone } } = this.#input!;
    return this.#judge.module?.reasonText(reason, { language, timeZone, ...(equipment && { equipment }), ...(nearby && { busy: nearby.record.busy }) }) ?? '';
  };

  /** Whether what is being moved cannot be moved at all. */
  get #isBarred(): boolean {
    return this.#judgment?.isBarred === true;
  }

  /** Whether there is something to judge by. */
  get #hasRules(): boolean {
    const { source: { equipment }, mode } = this.#input!;
    return Boolean(equipment?.rules && (mode ?? this.#choice.moves)) && !this.#judge.hasFailed;
  }

  /** Whether there is at least a record to judge by, or will be as soon as the code is there. */
  get #canJudge(): boolean {
    return this.#hasRules || (this.#input!.source.nearby !== undefined && !this.#judge.hasFailed);
  }

  #handleStep(step: MoveStep, { onStepped }: PanelHandlers): void {
    const { current, moves, context } = this.#choice;
    const from = current ?? moves;
    if (!from || this.#choice.refuses()) return;
    this.#choice.choose(stepped(from, step, context.rules));
    onStepped();
  }

  #moveModel(): MoveModel & { isSame: boolean } {
    const { context, source } = this.#input!;
    const { current, moves } = this.#choice;
    const { reservation, error, outcome, isFrozen } = this.#move;
    const messages = choiceMessages[context.language];
    const isSame = !this.#isBarred && current?.start === moves?.start && current?.end === moves?.end;
    const canAsk = outcome.status === 'uncertain' || (!isSame && this.verdict.canRequest);
    const canSend = reservation !== undefined && outcome.status !== 'sending' && canAsk;
    const approval = source.equipment?.modes?.find(({ mode }) => mode === reservation?.mode)?.approval;
    return {
      verdict: this.verdict, was: moves ? choiceWords(moves, context) : '', isLoading: !reservation && !error, error, outcome, isFrozen, canSend, isSame,
      losesApproval: reservation?.state === 'approved' && approval !== 'instant',
      blocked: canSend || isFrozen ? '' : this.#isBarred ? this.#barredWords(reservation) : isSame ? messages.moveSame : messages.moveBlocked,
    };
  }

  /** What has become of a reservation that its state keeps where it is; empty where something else does. */
  #barredWords(reservation: Reservation | undefined): string {
    const decision = this.#judgment?.decision;
    const isOfState = decision && !decision.ok && decision.reasons.some(({ params }) => params['why'] === 'state');
    return (isOfState && reservation && stateMessages[this.#input!.context.language].meaning[reservation.state]) || '';
  }

  #verdictModel({ source, readerZone, context }: PanelInput): VerdictModel {
    const { verdict } = this.#verdict;
    const isRefused = 'decision' in verdict && !verdict.decision.ok;
    return verdictModel({
      choice: this.#choice.current, verdict, suggestions: isRefused ? (this.#judgment?.suggestions ?? []) : [],
      quote: ('quote' in verdict ? verdict.quote : undefined) ?? this.#judgment?.quote,
      canJudge: this.#canJudge, isPartial: this.#judgment?.isPartial === true, isRequestOffered: source.capabilities?.request !== false, isMove: this.#choice.moves !== undefined, isBarred: this.#isBarred,
      readerZone, messages: choiceMessages[context.language], context,
    });
  }
}
