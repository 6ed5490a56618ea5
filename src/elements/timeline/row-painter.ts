import type { RowFace } from './row-view.js';
import { RowView } from './row-view.js';

/** What is to be in the page now. */
export interface RowsToPaint {
  first: number;
  end: number;
  /** A row that stays in the page even out of sight, because the focus is in it; -1 for none. */
  pinned: number;
  face: (index: number) => RowFace;
}

/** Keeps in the page the rows in sight and no others; elements of rows that left are used for those that came. */
export class RowPainter {
  readonly #shown = new Map<string, RowView>();
  readonly #spare: RowView[] = [];

  /** Brings the rows of a holder up to date. */
  paint(holder: HTMLElement, { first, end, pinned, face }: RowsToPaint): void {
    const faces: RowFace[] = [];
    if (pinned >= 0 && pinned < first) faces.push(face(pinned));
    for (let index = first; index < end; index += 1) faces.push(face(index));
    if (pinned >= end) faces.push(face(pinned));
    const staying = new Set(faces.map(({ id }) => id));
    for (const [id, view] of this.#shown) {
      if (staying.has(id)) continue;
      this.#shown.delete(id);
      this.#spare.push(view);
    }
    // In the order of the page, so that a screen full of other rows moves no element, which would all be laid out anew.
    this.#spare.sort((a, b) => a.index - b.index);
    let before: Element | null = null;
    let reached = -1;
    for (const one of faces) {
      let view = this.#shown.get(one.id);
      // Rows that stay are in order already, unless they have been sorted otherwise: only those that came are moved.
      const isInPlace = view !== undefined && view.index > reached && view.element.parentNode === holder;
      if (view) reached = Math.max(reached, view.index);
      else {
        view = this.#spare.shift() ?? new RowView();
        this.#shown.set(one.id, view);
      }
      view.show(one);
      if (!isInPlace) putAfter(holder, before, view.element);
      before = view.element;
    }
    for (const view of this.#spare) view.element.remove();
  }

  /** The row of an id, where it is in the page. */
  view(id: string): RowView | undefined {
    return this.#shown.get(id);
  }

  /** Rows in the page, in reading order. */
  get views(): RowView[] {
    return [...this.#shown.values()].sort((a, b) => a.index - b.index);
  }
}

/** Puts an element behind another, or first: people who listen hear rows in the order of the page, not of their numbers. */
function putAfter(holder: Element, before: Element | null, element: Element): void {
  const place = before ? before.nextElementSibling : holder.firstElementChild;
  if (place !== element) holder.insertBefore(element, place);
}
