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

/** Pixels from the edge of something at which its end is taken hold of, and the least height that leaves a middle. */
const EDGE = 7;
const LEAST_HEIGHT = 3 * EDGE;

/** Pixels that a press may wander before it is a drag. */
const SLACK = 5;

/**
 * Turns pointer events over a week's columns into drags and presses. A finger never drags, so that it scrolls as it
 * does everywhere; it presses twice instead, as a mouse may too.
 */
export class PointerController implements ReactiveController {
  readonly #handlers: PointerHandlers;
  #columns: { element: HTMLElement; dayIndex: number }[] = [];
  #start: { id: number; x: number; y: number; place: PointerPlace; surface: HTMLElement } | undefined;
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
    this.#skipClick = false;
    if (event.pointerType === 'touch' || event.button !== 0 || !event.isPrimary) return;
    const surface = event.currentTarget as HTMLElement;
    const place = this.#place(event, surface);
    if (!place) return;
    this.#start = { id: event.pointerId, x: event.clientX, y: event.clientY, place, surface };
    surface.addEventListener('pointermove', this.#handleMove);
    surface.addEventListener('pointerup', this.#handleUp);
    surface.addEventListener('pointercancel', this.#handleCancel);
    window.addEventListener('keydown', this.#handleKey, true);
  };

  /** `click` on the element that holds the columns. */
  readonly handleClick = (event: MouseEvent): void => {
    if (this.#skipClick) {
      this.#skipClick = false;
      return;
    }
    if (event.detail === 0) return this.#handlers.onActivate();
    const place = this.#place(event, event.currentTarget as HTMLElement);
    if (place) this.#handlers.onPress(place);
  };

  readonly #handleMove = (event: PointerEvent): void => {
    const start = this.#start;
    if (!start || event.pointerId !== start.id) return;
    if (!this.#isDragging) {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) < SLACK) return;
      this.#isDragging = true;
      start.surface.setPointerCapture(start.id);
      this.#edgeScroll.start(start.surface, start.y);
      this.#handlers.onDragStart(start.place);
    }
    this.#last = event;
    this.#edgeScroll.moveTo(event.clientY);
    this.#draw();
  };

  readonly #handleUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.#start?.id) return;
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
    this.#edgeScroll.stop();
    this.#last = undefined;
    window.removeEventListener('keydown', this.#handleKey, true);
    start?.surface.removeEventListener('pointermove', this.#handleMove);
    start?.surface.removeEventListener('pointerup', this.#handleUp);
    start?.surface.removeEventListener('pointercancel', this.#handleCancel);
    if (start && this.#isDragging && start.surface.hasPointerCapture(start.id)) start.surface.releasePointerCapture(start.id);
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

/** What of that can be held lies under a pointer. */
function gripAt({ target, clientY }: MouseEvent): Grip | undefined {
  const held = target instanceof Element ? target.closest<HTMLElement>('[data-grip]') : null;
  if (!held) return undefined;
  const { top, bottom } = held.getBoundingClientRect();
  const { grip: id = '', ends = '' } = held.dataset;
  const edge = bottom - top < LEAST_HEIGHT ? undefined
    : clientY - top <= EDGE && ends.includes('start') ? 'start'
      : bottom - clientY <= EDGE && ends.includes('end') ? 'end' : undefined;
  return { id, edge };
}
