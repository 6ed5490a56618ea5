import type { Data } from './data.js';
import { painted } from './painted.js';
import type { Product } from './product.js';

/** How a scroll from top to bottom went, an entry a step. */
export interface ScrollRun {
  /** Milliseconds from frame to frame. */
  frames: number[];
  /** Share of the height in sight where no row was drawn; empty unless looked for. */
  blank: number[];
  /** Bookings in sight in each step; empty unless looked for. */
  bookings: number[];
}

const STEPS = 60;

interface Span {
  top: number;
  bottom: number;
}

function spansInSight(root: ParentNode, selector: string, sight: DOMRect): Span[] {
  return [...root.querySelectorAll(selector)]
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.bottom > sight.top && box.top < sight.bottom && box.right > sight.left && box.left < sight.right && box.height > 0)
    .map((box) => ({ top: Math.max(box.top, sight.top), bottom: Math.min(box.bottom, sight.bottom) }));
}

/** How much of a height is covered, as a share. */
function covered(spans: Span[], height: number): number {
  let sum = 0;
  let end = -Infinity;
  for (const { top, bottom } of spans.sort((a, b) => a.top - b.top)) {
    sum += Math.max(0, bottom - Math.max(top, end));
    end = Math.max(end, bottom);
  }
  return Math.min(1, sum / height);
}

/**
 * Scrolls in 60 equal steps, one in each frame, set after the frame before has been painted: what a step shows is what the
 * very next frame shows. Looking takes time, so that frames are timed in one run and looked at in another.
 */
export async function scrollThrough(root: ParentNode, product: Product, data: Data, isLooking: boolean): Promise<ScrollRun> {
  const scroller = root.querySelector(product.scroller!)!;
  const run: ScrollRun = { frames: [], blank: [], bookings: [] };
  const way = scroller.scrollHeight - scroller.clientHeight;
  if (way < data.machines.length) throw new Error(`${product.scroller} has nothing to scroll`);
  await painted();
  let last = performance.now();
  for (let step = 1; step <= STEPS; step += 1) {
    scroller.scrollTop = (way * step) / STEPS;
    await painted();
    const now = performance.now();
    run.frames.push(now - last);
    last = now;
    if (!isLooking) continue;
    const sight = scroller.getBoundingClientRect();
    run.blank.push(1 - covered(spansInSight(root, product.rows!, sight), sight.height));
    run.bookings.push(spansInSight(root, product.bookings, sight).length);
    last = performance.now();
  }
  return run;
}
