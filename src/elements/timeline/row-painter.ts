import { digits } from '../base/digits.js';
import type { RowFace } from './row-view.js';
import { RowView } from './row-view.js';

/** What is to be in the page now. */
export interface RowsToPaint {
  first: number;
  end: number;
  /** A row that stays in the page even out of sight, because the focus is in it; -1 for none. */
  pinned: number;
  /** Height of a row, CSS pixels. */
  height: number;
  face: (index: number) => RowFace;
}

/** Where rows are put: their names and their drawings, each in a layer that the browser moves as a whole. */
export interface RowHolders {
  names: HTMLElement;
  lanes: HTMLElement;
}

/**
 * Keeps in the page the rows in sight and no others; elements of rows that left are used for those that came. Rows stand
 * below one another, and only where the first one stands is written: a screen full of other rows moves none by itself.
 */
export class RowPainter {
  readonly #shown = new Map<string, RowView>();
  /** Rows that are not in the page. */
  readonly #spare: RowView[] = [];

  /** Brings the rows in their holders up to date. */
  paint({ names, lanes }: RowHolders, { first, end, pinned, height, face }: RowsToPaint): void {
    const start = `${digits(first * height)}px`;
    for (const { style } of [names, lanes]) if (style.paddingBlockStart !== start) style.paddingBlockStart = start;
    const faces: RowFace[] = [];
    if (pinned >= 0 && pinned < first) faces.push(face(pinned));
    for (let index = first; index < end; index += 1) faces.push(face(index));
    if (pinned >= end) faces.push(face(pinned));
    const staying = new Set(faces.map(({ id }) => id));
    const leaving: RowView[] = [];
    for (const [id, view] of this.#shown) {
      if (staying.has(id)) continue;
      this.#shown.delete(id);
      leaving.push(view);
    }
    // In the order of the page, so that a screen full of other rows moves no element, which would all be laid out anew.
    leaving.sort((a, b) => b.index - a.index);
    let before: RowView | undefined;
    let reached = -1;
    for (const one of faces) {
      let view = this.#shown.get(one.id);
      // Rows that stay are in order already, unless they have been sorted otherwise: only those that came are moved.
      const isInPlace = view !== undefined && view.index > reached && view.element.parentNode === names;
      if (view) reached = Math.max(reached, view.index);
      else {
        view = leaving.pop() ?? this.#spare.pop() ?? new RowView();
        this.#shown.set(one.id, view);
      }
      view.show(one);
      view.place(one.index < first || one.index >= end ? one.index * height : undefined);
      if (!isInPlace) {
        putAfter(names, before?.element, view.element);
        putAfter(lanes, before?.lane, view.lane);
      }
      before = view;
    }
    for (const view of leaving) {
      view.element.remove();
      view.lane.remove();
      this.#spare.push(view);
    }
  }

  /** The row of an id, where it is in the page. */
  view(id: string): RowView | undefined {
    return this.#shown.get(id);
  }

  /** The row in which an element is, be it in its name or in its lane. */
  viewAround(element: Element): RowView | undefined {
    for (const view of this.#shown.values()) if (view.element.contains(element) || view.lane.contains(element)) return view;
    return undefined;
  }
}

/** Puts an element behind another, or first: people who listen hear rows in the order of the page, not of their numbers. */
function putAfter(holder: Element, before: Element | undefined, element: Element): void {
  const place = before ? before.nextElementSibling : holder.firstElementChild;
  if (place !== element) holder.insertBefore(element, place);
}
