import type { TimeWindow } from '../../core/time/index.js';
import { dayAt, dayStart, formatLocalDate } from '../../core/time/index.js';
import type { LocalDate } from '../../core/types.js';
import { announce } from '../base/announce.js';
import type { EqElement } from '../base/eq-element.js';
import type { ListView } from './list-view.js';
import type { TimelineView } from './timeline.model.js';
import { periodStart, stepPeriod } from './scale.model.js';
import type { TimelineStage } from './stage.js';

/** How time is paged through now. */
export interface PagingFrame {
  view: TimelineView;
  firstWeekday: number;
  now: number;
  timeZone: string;
  isList: boolean;
}

/** Which period is in sight, in the grid or in the list, and the way to another one. */
export class Paging {
  /** Day (a day number) to be put at the edge of the grid when it is drawn next. */
  goal: number | undefined;
  /** What of time is in sight, in words; written with the rows, because it follows every step of scrolling. */
  readonly title = new Text();
  /** Whether somebody, or the page, has asked for a period. */
  #wasLed = false;
  readonly #host: EqElement;
  readonly #onPlace: (date: LocalDate) => void;
  readonly #stage: TimelineStage;
  readonly #list: ListView;
  readonly #frame: () => PagingFrame;

  /** `onPlace` hears of the period to which a person went. */
  constructor(host: EqElement, stage: TimelineStage, list: ListView, frame: () => PagingFrame, onPlace: (date: LocalDate) => void) {
    this.#host = host;
    this.#onPlace = onPlace;
    this.#stage = stage;
    this.#list = list;
    this.#frame = frame;
  }

  /** Whether today's period is in sight because nobody has asked for another, nor begun to use it. */
  get isUntouched(): boolean {
    return !this.#wasLed && this.date === '' && !this.#host.matches(':focus-within');
  }

  /** Today's period, UTC milliseconds. */
  get present(): TimeWindow {
    const { view, firstWeekday, timeZone } = this.#frame();
    return { from: dayStart(periodStart(view, this.#today, firstWeekday), timeZone), to: dayStart(stepPeriod(view, this.#today, 1, firstWeekday), timeZone) };
  }

  /** Puts the period after today's in sight, which nobody has asked for. */
  goOn(): void {
    const { view, firstWeekday } = this.#frame();
    this.goTo(stepPeriod(view, this.#today, 1, firstWeekday));
    this.#host.requestUpdate();
  }

  /** Puts a day's period in sight. */
  goTo(day: number): void {
    this.#wasLed = true;
    const { view, firstWeekday } = this.#frame();
    this.goal = this.#list.day = periodStart(view, day, firstWeekday);
  }

  /** So many periods on or back; 0 goes to today's. */
  step(count: number): void {
    const { view, firstWeekday } = this.#frame();
    this.goTo(count === 0 ? this.#today : stepPeriod(view, this.#day ?? this.#today, count, firstWeekday));
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      announce(this.title.data);
      this.save();
    });
  }

  /** Tells where somebody is. */
  save(): void {
    this.#onPlace(this.date);
  }

  /** The other layout begins where this one stands. */
  turn(toList: boolean): void {
    if (toList) this.#list.day = this.#stage.edgeDay;
    else this.goal = this.#list.day;
  }

  /** Whole days in sight; none before they have been drawn. */
  get days(): TimeWindow {
    const frame = this.#frame();
    return frame.isList ? this.#list.window(frame) : this.#stage.days;
  }

  /** Date of the period in sight; empty for today's. */
  get date(): LocalDate {
    const { view, firstWeekday } = this.#frame();
    const day = this.#day;
    if (day === undefined || !Number.isFinite(day)) return '';
    return periodStart(view, day, firstWeekday) === periodStart(view, this.#today, firstWeekday) ? '' : formatLocalDate(day);
  }

  get #today(): number {
    const { now, timeZone } = this.#frame();
    return dayAt(now, timeZone);
  }

  get #day(): number | undefined {
    return this.#frame().isList ? this.#list.day : this.#stage.edgeDay;
  }
}
