import type { Data } from './data.js';
import { painted } from './painted.js';
import type { Drawing } from './product.js';

/** How a scroll from top to bottom went, an entry a step. */
export interface ScrollRun {
  /** Milliseconds from one step's frame to the next one's, by the browser's own time of frames: a sixtieth of a second, or several where frames were skipped. */
  frames: number[];
  /** Milliseconds from a frame's time until the main thread had painted what it shows. */
  drawn: number[];
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

/** Bookings that elements draw. */
export function countBookings(elements: Iterable<Element>, { countIn }: Drawing): number {
  let sum = 0;
  for (const element of elements) sum += countIn ? countIn(element) : 1;
  return sum;
}

function inSight(root: ParentNode, selector: string, sight: DOMRect): Element[] {
  return [...root.querySelectorAll(selector)].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > sight.top && box.top < sight.bottom && box.right > sight.left && box.left < sight.right && box.height > 0;
  });
}

function spansOf(elements: readonly Element[], sight: DOMRect): Span[] {
  return elements.map((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top: Math.max(top, sight.top), bottom: Math.min(bottom, sight.bottom) };
  });
}

/** What scrolls the rows, for a product that gives it no name: names and lanes may scroll side by side. */
function scrollerAround(row: Element): Element {
  let element: Element | null = row;
  while (element && !(/auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight)) element = element.parentElement;
  if (!element) throw new Error('nothing around the rows scrolls');
  return element;
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
export async function scrollThrough(root: ParentNode, drawing: Drawing, data: Data, isLooking: boolean): Promise<ScrollRun> {
  const scroller = drawing.scroller ? root.querySelector(drawing.scroller)! : scrollerAround(root.querySelector(drawing.rows!)!);
  const run: ScrollRun = { frames: [], drawn: [], blank: [], bookings: [] };
  const way = scroller.scrollHeight - scroller.clientHeight;
  if (way < data.machines.length) throw new Error(`${drawing.scroller ?? 'what is around the rows'} has nothing to scroll`);
  let last = await painted();
  for (let step = 1; step <= STEPS; step += 1) {
    scroller.scrollTop = (way * step) / STEPS;
    const frame = await painted();
    run.drawn.push(performance.now() - frame);
    run.frames.push(frame - last);
    last = frame;
    if (!isLooking) continue;
    const sight = scroller.getBoundingClientRect();
    run.blank.push(1 - covered(spansOf(inSight(root, drawing.rows!, sight), sight), sight.height));
    run.bookings.push(countBookings(inSight(root, drawing.bookings, sight), drawing));
  }
  return run;
}
