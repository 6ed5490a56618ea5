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
    for (let index = first; index < end; index += 1) faces.push(face(index));
    if (pinned >= 0 && (pinned < first || pinned >= end)) faces.push(face(pinned));
    const staying = new Set(faces.map(({ id }) => id));
    for (const [id, view] of this.#shown) {
      if (staying.has(id)) continue;
      this.#shown.delete(id);
      this.#spare.push(view);
    }
    for (const one of faces) {
      let view = this.#shown.get(one.id);
      if (!view) {
        view = this.#spare.pop() ?? new RowView();
        this.#shown.set(one.id, view);
      }
      view.show(one);
      if (view.element.parentNode !== holder) holder.append(view.element);
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
