import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { dayAt, dayStart } from '../../core/time/index.js';
import { dayListItems, dayTitle } from './day-list.model.js';
import { dayListStyles } from './day-list.styles.js';
import { dayListTemplate } from './day-list.templates.js';
import { make, setText } from '../base/make.js';
import { clampDay, dayIndexAt } from './frame.model.js';
import { monthKeyTarget, monthModel } from './month.model.js';
import { monthStyles } from './month.styles.js';
import { MonthGrid } from './month.view.js';
import { MOSTLY, SceneView } from './scene-view.js';
import { stateStyles } from './states.styles.js';
import type { CalendarViewer, Desk, Drawn, LegendKind } from './view-part.js';

/** Style sheets of the month. */
export const styles = [stateStyles, monthStyles, dayListStyles];

/** The month: a day in each cell, and where the page is narrow the list of the day that the cursor is at. */
class MonthView extends SceneView {
  readonly #help = make('p', { hidden: '', id: 'help' });
  readonly #grid = new MonthGrid({ onDay: (day, isPointed) => this.#handleDay(day, isPointed), onKey: (event) => this.#handleKey(event) });

  override get kinds(): ReadonlySet<LegendKind> {
    // A day's bar tells what is free from what is not; whose it is stands in the day's name.
    return this.scene ? new Set(this.scene.segments.map(({ state }) => state)) : MOSTLY;
  }

  template(isBusy: boolean): Drawn {
    const { frame, now, rules, choice, waits, isRtl, isNarrow, messages, context } = this.shown;
    const model = monthModel({
      frame, segments: this.scene?.segments, items: this.scene?.items ?? [], now, asking: { ...rules, zone: frame.zone }, isNarrow, selection: choice, waits, messages, context,
      focusDay: frame.days[Math.max(0, this.#dayIndex)]!.day,
    });
    setText(this.#help, messages.helpMonth);
    return [this.#help, this.#grid.paint(model, { isBusy, isRtl })];
  }

  footTemplate(): TemplateResult | typeof nothing {
    const { frame, now, rules, canMove, waits, isNarrow, messages, context } = this.shown;
    const day = frame.days[this.#dayIndex];
    if (!day || !this.scene || !isNarrow) return nothing;
    const items = dayListItems({ day, segments: this.scene.segments, items: this.scene.items, canMove, now, rules, choice: this.chosen, waits, messages, context });
    return dayListTemplate({ title: dayTitle(day, context), items }, messages, { onChoose: this.desk.onChooseFrom, onPick: this.desk.onPick, onOpenWeek: this.desk.onOpenWeek });
  }

  get #dayIndex(): number {
    const { frame } = this.shown;
    return dayIndexAt(frame, this.desk.place.cursor ?? frame.from);
  }

  #handleKey(event: KeyboardEvent): void {
    const { place } = this.desk;
    if (event.altKey || event.metaKey || event.ctrlKey || place.cursor === undefined) return;
    const { frame, firstWeekday, isRtl } = this.shown;
    const target = monthKeyTarget(event.key, dayAt(place.cursor, frame.zone), { firstWeekday, isRtl, isShift: event.shiftKey });
    if (target === undefined) return;
    event.preventDefault();
    const day = clampDay(target);
    const shown = frame.days.find((one) => one.day === day);
    if (!shown || shown.isOutside) place.anchor = day;
    place.jumpTo(dayStart(day, frame.zone));
    place.focus();
  }

  #handleDay(day: number, isPointed: boolean): void {
    const { host, place } = this.desk;
    place.jumpTo(dayStart(day, this.shown.frame.zone));
    this.desk.onOpenDay(day);
    // On a narrow page a day is opened below the month, where only those who point can see it.
    if (this.shown.isNarrow && !isPointed) void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('#day-title')?.focus());
  }
}

/** Makes a calendar's month. */
export function createView(desk: Desk): CalendarViewer {
  return new MonthView(desk);
}
