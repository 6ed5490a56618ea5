import type { ReactiveController, TemplateResult } from 'lit';
import { dayAt, dayStart } from '../../core/time/index.js';
import type { FormatContext } from '../../i18n/format.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import type { Stretch } from '../base/availability/day.model.js';
import { PartController } from '../base/controllers/part-controller.js';
import type { EqElement } from '../base/eq-element.js';
import { partTemplate } from '../base/templates/part.js';
import { periodTitle } from './heads.model.js';
import type { RowState } from './row-facts.js';
import type { TimelineRow } from './rows.model.js';
import type { TimelineView } from './scale.model.js';
import { periodStart, stepPeriod } from './scale.model.js';
import type { TimelineStage } from './stage.js';

/** What the list is made from. */
export interface ListInput {
  rows: readonly TimelineRow[];
  state: (id: string) => RowState;
  view: TimelineView;
  firstWeekday: number;
  now: number;
  context: FormatContext;
  messages: TimelineMessages;
}

/** What the list does. */
export interface ListViewHandlers {
  onChoose: (row: Extract<TimelineRow, { kind: 'machine' }>, span: Stretch) => void;
  onMachine: (id: string, event: MouseEvent) => void;
}

/** Narrower than this a list is shown unless a grid is asked for, CSS pixels. */
const NARROW = 560;
/** Machines that are listed at first, and more at each "show more". */
const PAGE = 10;

/** The list in place of the grid: its period, how much of it is shown, and its code when it is wanted. */
export class ListView implements ReactiveController {
  /** Whether the element is too narrow for a grid. */
  isNarrow = false;
  /** First day of the period; undefined until one has been paged to. */
  day: number | undefined;
  readonly #host: EqElement;
  readonly #stage: TimelineStage;
  readonly #part: PartController<typeof import('./list.part.js')>;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #shown = PAGE;

  constructor(host: EqElement, stage: TimelineStage) {
    this.#host = host;
    this.#stage = stage;
    this.#part = new PartController(host, () => import('./list.part.js'));
    host.addController(this);
  }

  hostConnected(): void {
    this.#measure();
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** The period that is listed, UTC milliseconds. */
  period({ view, firstWeekday, now, timeZone }: { view: TimelineView; firstWeekday: number; now: number; timeZone: string }): { from: number; to: number } {
    const first = periodStart(view, this.day ?? dayAt(now, timeZone), firstWeekday);
    return { from: dayStart(first, timeZone), to: dayStart(stepPeriod(view, first, 1, firstWeekday), timeZone) };
  }

  /** The period in words. */
  title(input: ListInput): string {
    const { from, to } = this.#periodOf(input);
    return periodTitle(from, to, input.view, input.messages.period, input.context);
  }

  /** Ids of the machines that are listed. */
  ids(rows: readonly TimelineRow[]): string[] {
    return rows.flatMap((row) => (row.kind === 'machine' ? [row.id] : [])).slice(0, this.#shown);
  }

  /** The list, once its code is there. */
  template(input: ListInput, handlers: ListViewHandlers): TemplateResult {
    const { rows, state, now, context, messages } = input;
    return partTemplate(this.#part, context.language, ({ listTemplate }) => listTemplate({
      ...this.#periodOf(input), rows, state, now, context, shown: this.#shown, faces: this.#stage.faces, segments: (row) => this.#stage.segments(row), isWhole: (id) => this.#stage.facts.isWhole(id),
    }, {
      ...handlers,
      onMore: () => {
        this.#shown += PAGE;
        this.#host.requestUpdate();
      },
    }, messages));
  }

  #periodOf(input: ListInput): { from: number; to: number } {
    return this.period({ ...input, timeZone: input.context.timeZone });
  }

  #measure(): void {
    const { width } = this.#host.getBoundingClientRect();
    // An element that is hidden for a while keeps what it was.
    if (width === 0 || width < NARROW === this.isNarrow) return;
    this.isNarrow = width < NARROW;
    this.#host.requestUpdate();
  }
}
