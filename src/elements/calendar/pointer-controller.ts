import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EdgeScroll } from './edge-scroll.js';
import type { Edge } from './move.model.js';

/** Something drawn that can be taken hold of: the choice, or a booking of one's own, in its middle or at an end. */
export interface Grip {
  /** Id of the reservation; empty for the choice. */
  id: string;
  edge: Edge | undefined;
}

/** A place that the pointer is at: a day of the frame, how far down its column, 0 to 1, and what is there to hold. */
export interface PointerPlace {
  dayIndex: number;
  fraction: number;
  grip: Grip | undefined;
}

/** What a pointer does, told in places. */
export interface PointerHandlers {
  onDragStart: (place: PointerPlace) => void;
  onDragMove: (place: PointerPlace) => void;
  onDragEnd: () => void;
  onDragCancel: () => void;
  onPress: (place: PointerPlace) => void;
  /** A press without a pointer, such as a screen reader's. */
  onActivate: () => void;
}

/** Pixels from the edge of something at which its end is taken hold of; thrice as high it has a middle, too. */
const EDGE = { fine: 7, finger: 14 };

/** Pixels that a press may wander before it is a drag, or, of a finger, before it scrolls. */
const SLACK = { fine: 5, finger: 10 };

/** Milliseconds that a finger rests before it drags: longer than a press, shorter than the browser's own long press. */
const HOLD_MS = 400;

/**
 * Turns pointer events over a week's columns into drags and presses. A mouse or a pen drags at once; a finger drags when it
 * has rested a moment, and scrolls before, as it does everywhere. Both may press twice instead.
 */
export class PointerController implements ReactiveController {
  readonly #handlers: PointerHandlers;
  #columns: { element: HTMLElement; dayIndex: number }[] = [];
  #start: { event: PointerEvent; place: PointerPlace; surface: HTMLElement; target: EventTarget | null } | undefined;
  /** Running while a finger rests. */
  #hold: ReturnType<typeof setTimeout> | undefined;
  #isDragging = false;
  /** Where the pointer was last while it drags. */
  #last: PointerEvent | undefined;
  readonly #edgeScroll = new EdgeScroll(() => this.#draw());
  /** A drag ends with a click, which is no press. */
  #skipClick = false;

  constructor(host: ReactiveControllerHost, handlers: PointerHandlers) {
    this.#handlers = handlers;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#handleCancel();
  }

  /** `pointerdown` on the element that holds the columns. */
  readonly handlePointerDown = (event: PointerEvent): void => {
    // A second finger means the page, which it makes larger.
    if (!event.isPrimary) return this.#isDragging ? undefined : this.#stop();
    this.#skipClick = false;
    if (event.button !== 0) return;
    const surface = event.currentTarget as HTMLElement;
    const place = this.#place(event, surface);
    if (!place) return;
    const { target } = event;
    this.#start = { event, place, surface, target };
    if (isFinger(event)) {
      this.#hold = setTimeout(() => this.#begin(), HOLD_MS);
      // What a finger has touched hears of it until it is lifted, also when it is no longer in the week, drawn again.
      target?.addEventListener('touchmove', this.handleGesture, { passive: false });
    }
    surface.addEventListener('pointermove', this.#handleMove);
    surface.addEventListener('pointerup', this.#handleUp);
    surface.addEventListener('pointercancel', this.#handleCancel);
    window.addEventListener('keydown', this.#handleKey, true);
  };

  /** `click` on the element that holds the columns. */
  readonly handleClick = (event: MouseEvent): void => {
    if (event.detail === 0) return this.#handlers.onActivate();
    if (this.#skipClick) {
      this.#skipClick = false;
      return;
    }
    const place = this.#place(event, event.currentTarget as HTMLElement);
    if (place) this.#handlers.onPress(place);
  };

  /** `touchmove`, not passive, and `contextmenu` there: what a browser does with a finger that stays, which is ours while it drags. */
  readonly handleGesture = (event: Event): void => {
    if (this.#isDragging && event.cancelable) event.preventDefault();
  };

  readonly #handleMove = (event: PointerEvent): void => {
    const start = this.#start;
    if (!start || event.pointerId !== start.event.pointerId) return;
    // Let go where nobody heard of it.
    if (event.buttons === 0) return this.#handleUp(event);
    if (!this.#isDragging) {
      const isNear = Math.hypot(event.clientX - start.event.clientX, event.clientY - start.event.clientY) < sizeFor(event, SLACK);
      if (isNear) return;
      if (isFinger(event)) return this.#stop();
      this.#begin();
    }
    this.#last = event;
    this.#edgeScroll.moveTo(event.clientY);
    this.#draw();
  };

  #begin(): void {
    const { event, place, surface } = this.#start!;
    this.#isDragging = true;
    surface.setPointerCapture(event.pointerId);
    this.#edgeScroll.start(surface, event.clientY);
    this.#handlers.onDragStart(place);
  }

  readonly #handleUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.#start?.event.pointerId) return;
    const wasDragging = this.#isDragging;
    this.#stop();
    this.#skipClick = wasDragging;
    if (wasDragging) this.#handlers.onDragEnd();
  };

  readonly #handleCancel = (): void => {
    const wasDragging = this.#isDragging;
    this.#stop();
    if (wasDragging) this.#handlers.onDragCancel();
  };

  /** Whatever has the focus, Escape gives up a drag, and nothing else with it. */
  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isDragging) return;
    event.preventDefault();
    event.stopPropagation();
    this.#handleCancel();
    this.#skipClick = true;
  };

  /** Draws to where the pointer is, which may be another place after something was scrolled under it. */
  #draw(): void {
    const place = this.#last && this.#start && this.#place(this.#last, this.#start.surface);
    if (place) this.#handlers.onDragMove(place);
  }

  #stop(): void {
    const start = this.#start;
    clearTimeout(this.#hold);
    start?.target?.removeEventListener('touchmove', this.handleGesture);
    this.#edgeScroll.stop();
    this.#last = undefined;
    window.removeEventListener('keydown', this.#handleKey, true);
    start?.surface.removeEventListener('pointermove', this.#handleMove);
    start?.surface.removeEventListener('pointerup', this.#handleUp);
    start?.surface.removeEventListener('pointercancel', this.#handleCancel);
    if (start && this.#isDragging && start.surface.hasPointerCapture(start.event.pointerId)) start.surface.releasePointerCapture(start.event.pointerId);
    this.#start = undefined;
    this.#isDragging = false;
  }

  /** The column under, or beside, a point. Columns that a narrow page hides do not count. */
  #place(event: MouseEvent, surface: HTMLElement): PointerPlace | undefined {
    this.#columns = [...surface.querySelectorAll<HTMLElement>('.column')]
      .map((element, dayIndex) => ({ element, dayIndex }))
      .filter(({ element }) => element.offsetWidth > 0);
    let best: { dayIndex: number; rect: DOMRect; distance: number } | undefined;
    for (const { element, dayIndex } of this.#columns) {
      const rect = element.getBoundingClientRect();
      const distance = Math.max(rect.left - event.clientX, event.clientX - rect.right, 0);
      if (!best || distance < best.distance) best = { dayIndex, rect, distance };
    }
    if (!best || best.rect.height === 0) return undefined;
    return { dayIndex: best.dayIndex, grip: gripAt(event), fraction: Math.min(0.999999, Math.max(0, (event.clientY - best.rect.top) / best.rect.height)) };
  }
}

function isFinger(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}

function sizeFor(event: MouseEvent, { fine, finger }: { fine: number; finger: number }): number {
  return isFinger(event) ? finger : fine;
}

/** What of that can be held lies under a pointer. */
function gripAt(event: MouseEvent): Grip | undefined {
  const { target, clientY } = event;
  const held = target instanceof Element ? target.closest<HTMLElement>('[data-grip]') : null;
  if (!held) return undefined;
  const { top, bottom } = held.getBoundingClientRect();
  const { grip: id = '', ends = '' } = held.dataset;
  const reach = sizeFor(event, EDGE);
  const edge = bottom - top < 3 * reach ? undefined
    : clientY - top <= reach && ends.includes('start') ? 'start'
      : bottom - clientY <= reach && ends.includes('end') ? 'end' : undefined;
  return { id, edge };
}
