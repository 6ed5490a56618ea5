/** Keys, pointer and the names of places: fetched when the first rows have been drawn, put to use when somebody comes near. */
import type { Watchable } from '../../client/index.js';
import type { Equipment } from '../../core/types.js';
import { calendarMessages } from '../../i18n/calendar/index.js';
import { timelineMessages } from '../../i18n/timeline/index.js';
import type { Stretch } from '../base/availability/day.model.js';
import type { CalendarRules } from '../base/availability/rules.model.js';
import { calendarRules } from '../base/availability/rules.model.js';
import { slotIn } from './cell.model.js';
import type { RowChoice } from './cursor.js';
import { GridCursor } from './cursor.js';
import { RowGestures } from './gestures.js';
import type { HandsContext, HandsHandlers } from './hands-context.js';
import { fullRecord, machineRules } from './row-facts.js';
import { RowMark } from './row-mark.js';
import type { TimelineRow } from './rows.model.js';
import type { TimelineStage } from './stage.js';

export { ChoiceDialog } from './choice-dialog.js';
export { paperOf, paperStyles } from './paper.js';

type MachineRow = Extract<TimelineRow, { kind: 'machine' }>;

/** Everything that moves and chooses in the grid. */
export class Hands {
  readonly cursor: GridCursor;
  readonly gestures: RowGestures;
  readonly #stage: TimelineStage;
  readonly #context: () => HandsContext;
  readonly #handlers: HandsHandlers;
  readonly #mark: RowMark;

  constructor(stage: TimelineStage, context: () => HandsContext, handlers: HandsHandlers) {
    this.#stage = stage;
    this.#context = context;
    this.#handlers = handlers;
    this.#mark = new RowMark(stage);
    this.cursor = new GridCursor(stage, () => {
      const { language, timeZone, ...rest } = context();
      return { ...rest, words: { timeline: timelineMessages[language], calendar: calendarMessages[language], context: { language, timeZone } } };
    }, {
      onOpen: (row, span) => this.open(row, span),
      onMark: (choice) => handlers.onChoice(choice, false),
      onFold: (group) => handlers.onFold(group),
      onMachine: (id) => handlers.onMachine(id),
      onPick: (id) => handlers.onPick(id),
      onPage: () => handlers.onPage(),
    });
    this.gestures = new RowGestures(stage, () => context().rows, {
      onDown: (index, time) => this.cursor.moveTo(index, time),
      onPress: (row, span, index, here) => {
        this.cursor.moveTo(index, span.start);
        this.open(row, span, here);
      },
      onDraw: (choice, isDone, index) => {
        if (choice && isDone) this.cursor.moveTo(index, choice.start);
        handlers.onChoice(choice, isDone);
      },
      onName: (index) => {
        this.cursor.moveTo(index, undefined);
        this.cursor.focus();
      },
      onFold: (group) => handlers.onFold(group),
      onPick: (id) => handlers.onPick(id),
      onMachine: (id, event) => handlers.onMachine(id, event),
    });
  }

  /** Puts what lies over the rows in its place; call it after each drawing. */
  place(): void {
    const { choice, isChoosing } = this.#context();
    // An update is under way; the next one shows it without.
    if (choice?.isAsked && !isChoosing && this.#isOwn(choice)) queueMicrotask(() => this.#handlers.onChoice(undefined, false));
    this.cursor.place();
    // The grid itself is the tab stop as long as it has no place.
    if (this.#stage.root) this.#stage.root.tabIndex = this.cursor.index < 0 ? 0 : -1;
    this.#mark.place(choice);
  }

  /** Chooses what was marked where it lies here, else what is free here. */
  open(row: MachineRow, span: Stretch, here = span.end): void {
    const { choice, client } = this.#context();
    if (choice?.id === row.id && choice.start < here && choice.end > span.start) return this.#handlers.onChoice(choice, true);
    const first = this.#slot(row, span, machineRules(row.machine));
    this.#handlers.onChoice(first, true);
    if (client && !fullRecord(row.machine)) this.#fit(client.equipment(row.id), first, (rules) => this.#slot(row, span, rules));
  }

  /** A host's list leaves a machine's rules out: once they have come, what was chosen without them is chosen by them, unless somebody has gone on. */
  #fit(machine: Watchable<Equipment>, first: RowChoice, slot: (rules: CalendarRules) => RowChoice): void {
    const look = (): void => {
      const { choice, isChoosing } = this.#context();
      const { state } = machine;
      if (choice === first && state.status === 'pending') return;
      queueMicrotask(() => stop());
      if (choice !== first || state.status !== 'ready') return;
      const fitting = slot(calendarRules(state.value, undefined));
      if (fitting.start !== first.start || fitting.end !== first.end) this.#handlers.onChoice(fitting, isChoosing);
    };
    const stop = machine.subscribe(look);
    look();
  }

  /** Whether what was asked for has become the reader's own, requested or confirmed: there it is no choice any more. */
  #isOwn({ id, start, end }: RowChoice): boolean {
    const row = this.#context().rows[this.#stage.view(`machine ${id}`)?.index ?? -1];
    return (this.#stage.segments(row) ?? []).some((one) => one.start < end && one.end > start && /-own$/.test(one.reason?.code ?? ''));
  }

  #slot(row: MachineRow, span: Stretch, rules: CalendarRules): RowChoice {
    const { now, least, timeZone } = this.#context();
    return { id: row.id, ...slotIn(span, this.#stage.segments(row), { rules: { zone: timeZone, ...rules }, now, least }) };
  }
}
