import type { LitElement, ReactiveController } from 'lit';
import { dayAt } from '../../core/time/index.js';
import type { Frame } from './frame.model.js';
import { clampDay, stepAnchor } from './frame.model.js';

/** Where one is: the day around which the view stands, and the cursor that keys and pointer move. */
export class PlaceController implements ReactiveController {
  /** Day number around which the view stands; today while undefined. */
  anchor: number | undefined;
  /** Where the cursor was and is, the present place last: focus goes from one real cell to another. */
  trail: readonly number[] = [];
  /** True while a pointer draws. */
  isDrawing = false;
  /** Whether somebody has put the cursor where it is; else it goes to what is free. */
  wasMoved = false;
  /** Where it opens, `now`: at today's frame; `next`: at the one after it; `done`: where somebody wants to be. */
  opening: 'now' | 'next' | 'done' = 'now';
  /** Counts the pages that somebody has turned. */
  steps = 0;
  readonly #host: LitElement;
  /** Where the cursor was drawn last. */
  #drawn: number | undefined;
  #wantsFocus = false;
  #wantsSight = false;
  #wantsScroll = true;
  /** Whether nobody has a place in the week yet that is to be kept. */
  #isNew = true;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.reopen();
  }

  /** The hours that are shown are others: the cursor is brought into sight with what is around it. */
  reopen(): void {
    this.#wantsScroll = true;
    this.#isNew = true;
  }

  /** What is free where the cursor stands is known: what arrives later moves it no more. */
  arrive(): void {
    this.wasMoved = true;
    this.#wantsScroll ||= this.#isNew;
  }

  /** Start of the cell that the cursor stands at. */
  get cursor(): number | undefined {
    return this.trail.at(-1);
  }

  /** Shows a day, the cursor at its first free time. */
  goTo(day: number): void {
    this.opening = 'done';
    this.show(day);
  }

  /** {@link goTo} by the calendar itself, before anybody wanted to be anywhere. */
  show(day: number): void {
    this.anchor = clampDay(day);
    this.trail = [];
    this.wasMoved = false;
    this.#wantsScroll = true;
    this.#host.requestUpdate();
  }

  /** Shows an instant, the cursor at it. */
  goToTime(time: number, zone: string): void {
    this.opening = 'done';
    this.anchor = clampDay(dayAt(time, zone));
    this.trail = [time];
    this.wasMoved = true;
    this.#wantsScroll = true;
    this.#host.requestUpdate();
  }

  /** Pages by months, weeks or days. */
  step(count: number, frame: Frame): void {
    this.steps += 1;
    this.goTo(stepAnchor(frame.anchor, frame.view, count));
  }

  /** Puts the cursor at a cell; where it was stays a real cell until the focus has left it. */
  moveTo(time: number): void {
    if (time === this.cursor) return;
    // What was never drawn, such as a time beside the grid before it was put on it, is no place where the focus can be.
    this.trail = [...this.trail.filter((place) => place === this.#drawn), time];
    this.#host.requestUpdate();
  }

  /** Puts the cursor at a cell alone, as in a grid that is drawn anew. */
  jumpTo(time: number): void {
    this.trail = [time];
    this.wasMoved = true;
    this.#host.requestUpdate();
  }

  /** Moves the focus to the cursor with the next rendering, and the page with it; not where a pointer sees it already. */
  focus(isSeen = false): void {
    this.#wantsFocus = true;
    this.#wantsSight = !isSeen;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.#drawn = this.cursor;
    const root = this.#host.renderRoot;
    if (this.#wantsFocus) {
      const target = root.querySelector<HTMLElement>('.cursor[tabindex="0"], .day[tabindex="0"]');
      target?.focus({ preventScroll: true });
      // The page may be lower than the week, as it is at a zoom of 400 %.
      if (this.#wantsSight) target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (target) this.#wantsFocus = false;
    }
    const scroller = this.#wantsScroll ? root.querySelector<HTMLElement>('.scroller') : null;
    if (scroller) this.#scroll(scroller, scroller.querySelector<HTMLElement>('.cursor[tabindex="0"]'));
  }

  /** Brings the cursor into sight inside the week, and lets the page stand where it is. */
  #scroll(scroller: HTMLElement, cursor: HTMLElement | null): void {
    if (!cursor || scroller.clientHeight === 0) return;
    this.#wantsScroll = false;
    const outer = scroller.getBoundingClientRect();
    const inner = cursor.getBoundingClientRect();
    const heads = scroller.querySelector('.heads')?.getBoundingClientRect().height ?? 0;
    const above = inner.top - outer.top - heads - 24;
    const below = inner.bottom - outer.bottom + 24;
    // Of a day of 24 hours the first are seldom what is looked for.
    const opening = this.#isNew ? above + 24 - scroller.clientHeight / 4 : 0;
    if (this.wasMoved) this.#isNew = false;
    if (opening > 0) scroller.scrollTop += opening;
    else if (above < 0) scroller.scrollTop += above;
    else if (below > 0) scroller.scrollTop += Math.min(below, above);
  }
}
