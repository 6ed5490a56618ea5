import type { TemplateResult } from 'lit';
import { dayAt, dayStart, weekStart } from '../../core/time/index.js';
import type { FormatContext } from '../../i18n/format.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import type { Stretch } from '../base/availability/day.model.js';
import { PartController } from '../base/controllers/part-controller.js';
import { WidthController } from '../base/controllers/width-controller.js';
import type { EqElement } from '../base/eq-element.js';
import { partTemplate } from '../base/templates/part.js';
import { periodTitle } from './heads.model.js';
import type { RowState } from './row-facts.js';
import type { TimelineRow } from './rows.model.js';
import { firstRows } from './rows.model.js';
import type { TimelineView } from './timeline.model.js';
import { columnOf, periodStart, stepPeriod } from './scale.model.js';
import type { TimelineStage } from './stage.js';

/** What the list is made from. */
export interface ListInput {
  rows: readonly TimelineRow[];
  state: (id: string) => RowState;
  /** Ids of the machines that are chosen for comparison. */
  picked: readonly string[];
  view: TimelineView;
  firstWeekday: number;
  now: number;
  /** Milliseconds of free time on end that are looked for; 0 for any. */
  least: number;
  context: FormatContext;
  messages: TimelineMessages;
}

/** What the list does. */
export interface ListViewHandlers {
  onChoose: (row: Extract<TimelineRow, { kind: 'machine' }>, span: Stretch) => void;
  onMachine: (id: string, event: MouseEvent) => void;
  onFold: (group: string) => void;
  onPick: (id: string) => void;
}

/** What says which period it is. */
type PeriodFrame = { view: TimelineView; firstWeekday: number; now: number; timeZone: string };

/** Narrower than this a list is shown unless a grid is asked for, CSS pixels. */
const NARROW = 560;
/** Machines that are listed at first, and more at each "show more". */
const PAGE = 10;

/** The list in place of the grid: its period, how much of it is shown, and its code when it is wanted. */
export class ListView {
  /** First day of the period; undefined until one has been paged to. */
  day: number | undefined;
  readonly #host: EqElement;
  readonly #stage: TimelineStage;
  readonly #part: PartController<typeof import('./list.part.js')>;
  readonly #width: WidthController;
  #shown = PAGE;

  constructor(host: EqElement, stage: TimelineStage) {
    this.#host = host;
    this.#stage = stage;
    this.#part = new PartController(host, () => import('./list.part.js'));
    this.#width = new WidthController(host, NARROW);
  }

  /** Whether the element is too narrow for a grid. */
  get isNarrow(): boolean {
    return this.#width.isNarrow;
  }

  /** The time that is listed, UTC milliseconds: the period, in whole weeks where weeks are listed. */
  window(frame: PeriodFrame): { from: number; to: number } {
    const { first, end } = this.#daysOf(frame);
    const { firstWeekday, timeZone } = frame;
    if (columnOf(frame.view) !== 'week') return { from: dayStart(first, timeZone), to: dayStart(end, timeZone) };
    return { from: dayStart(weekStart(first, firstWeekday), timeZone), to: dayStart(weekStart(end + 6, firstWeekday), timeZone) };
  }

  /** The period in words. */
  title(input: ListInput): string {
    const { timeZone } = input.context;
    const { first, end } = this.#daysOf({ ...input, timeZone });
    return periodTitle(dayStart(first, timeZone), dayStart(end, timeZone), input.view, input.messages.period, input.context);
  }

  /** The rows that are listed. */
  listed(rows: readonly TimelineRow[]): TimelineRow[] {
    return firstRows(rows, this.#shown);
  }

  /** The list, once its code is there. */
  template(input: ListInput, handlers: ListViewHandlers): TemplateResult {
    const { rows, state, picked, now, least, context, messages } = input;
    const listed = this.listed(rows);
    return partTemplate(this.#part, context.language, ({ listTemplate }) => listTemplate({
      ...this.window({ ...input, timeZone: context.timeZone }), column: columnOf(input.view), listed, hasMore: listed.length < rows.length, state, picked, now, least, context,
      faces: this.#stage.faces, segments: (row) => this.#stage.segments(row), isWhole: (id) => this.#stage.facts.isWhole(id),
    }, { ...handlers, onMore: () => this.#showMore() }, messages));
  }

  #daysOf({ view, firstWeekday, now, timeZone }: PeriodFrame): { first: number; end: number } {
    const first = periodStart(view, this.day ?? dayAt(now, timeZone), firstWeekday);
    return { first, end: stepPeriod(view, first, 1, firstWeekday) };
  }

  /** The next machines; who pressed the button below the last ones goes on at the first that was added. */
  #showMore(): void {
    const before = this.#shown;
    this.#shown += PAGE;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelectorAll('.machines > li')[before]?.querySelector<HTMLElement>('a, button')?.focus());
  }
}
