import type { Segment } from '../../core/types.js';
import { isOver, segmentsIn } from '../base/availability/stretch.model.js';
import type { HandsContext } from './hands-context.js';
import type { Paging } from './paging.js';
import type { TimelineStage } from './stage.js';

/**
 * A timeline opens at today's period, and at the next one when nothing of that is left for the machines in sight: on a
 * Sunday evening one looks for time in the week to come. What a person or a page asks for is never changed.
 */
export class Opening {
  readonly #stage: TimelineStage;
  readonly #paging: Paging;
  readonly #context: () => HandsContext;
  #isDone = false;

  constructor(stage: TimelineStage, paging: Paging, context: () => HandsContext) {
    this.#stage = stage;
    this.#paging = paging;
    this.#context = context;
  }

  /** Looks at the machines in sight, by their ids, until all of them have been answered. */
  look(ids: readonly string[]): void {
    if (this.#isDone || ids.length === 0) return;
    const segments = this.#paging.isUntouched ? this.#segmentsOf(new Set(ids)) : [];
    if (!segments) return;
    this.#isDone = true;
    // The present update is under way; the next one shows the other period.
    if (isOver(segments, this.#context().now)) queueMicrotask(() => this.#paging.goOn());
  }

  /** What is known of the machines in today's period; undefined as long as one of them is being asked. */
  #segmentsOf(ids: ReadonlySet<string>): Segment[] | undefined {
    const { rows, state } = this.#context();
    const { from, to } = this.#paging.present;
    const found: Segment[] = [];
    for (const row of rows) {
      if (row.kind !== 'machine' || !ids.has(row.id)) continue;
      const is = state(row.id);
      if (is.status === 'loading') return undefined;
      // Of what has not been asked nobody knows whether it is over.
      if (is.status === 'ready' && is.window.to < to) return [];
      found.push(...segmentsIn(this.#stage.segments(row) ?? [], from, to));
    }
    return found;
  }
}
