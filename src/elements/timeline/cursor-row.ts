import type { TimelineRow } from './rows.model.js';
import { rowKey } from './rows.model.js';

/** Which row the cursor is in: it goes with its machine, wherever that is sorted to. */
export class CursorRow {
  #index = 0;
  #key = '';
  #isLost = false;

  /** What tells the row from every other. */
  get key(): string {
    return this.#key;
  }

  /**
   * Its index among the rows as they are now; -1 when there are none. Where it is no longer among them the next one takes
   * its place if somebody is there, and else the first machine.
   */
  find(rows: readonly TimelineRow[], isThere: () => boolean): number {
    if (rows.length === 0) return -1;
    const row = rows[this.#index];
    if (row && rowKey(row) === this.#key) return this.#index;
    const found = rows.findIndex((one) => rowKey(one) === this.#key);
    this.#isLost = found < 0 && isThere();
    if (found >= 0) this.enter(rows, found);
    else this.enter(rows, this.#isLost ? Math.min(this.#index, rows.length - 1) : Math.max(0, rows.findIndex(({ kind }) => kind === 'machine')));
    return this.#index;
  }

  /** Goes to another row. */
  enter(rows: readonly TimelineRow[], index: number): void {
    this.#index = index;
    this.#key = rowKey(rows[index]!);
  }

  /** Whether the row that somebody was in has gone since this was last asked. */
  takeLost(): boolean {
    const isLost = this.#isLost;
    this.#isLost = false;
    return isLost;
  }
}
