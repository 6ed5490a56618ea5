import type { Workload } from '../workloads.js';
import type { Data } from './data.js';
import { fleetWeek, makeData, oneMore } from './data.js';
import { painted } from './painted.js';
import type { Mounted, Product } from './product.js';
import type { ScrollRun } from './scrolling.js';
import { countBookings, scrollThrough } from './scrolling.js';

/** Times in milliseconds from the call. */
export interface Timing {
  /** When the call came back. */
  call: number;
  /** When the first bookings had been painted. */
  painted: number;
}

/** What the bench calls in a page, one after the other. */
export interface Bench {
  prepare: (workload: Workload) => void;
  mount: () => Promise<Timing>;
  act: () => Promise<Timing>;
  scroll: (isLooking: boolean) => Promise<ScrollRun>;
  count: () => { elements: number; nodes: number; bookings: number };
}

/** Longest to wait for what has been asked for, milliseconds; some draw it out of sight. */
const PATIENCE = 30_000;

declare global {
  interface Window {
    bench: Bench;
  }
}

async function timed(call: () => void, isDone: () => boolean): Promise<Timing> {
  const start = performance.now();
  call();
  const back = performance.now() - start;
  do await painted();
  while (!isDone() && performance.now() - start < PATIENCE);
  return { call: back, painted: performance.now() - start };
}

function countNodes(root: Node): { elements: number; nodes: number } {
  const sum = { elements: 0, nodes: 0 };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) {
    sum.nodes += 1;
    if (!(walker.currentNode instanceof Element)) continue;
    sum.elements += 1;
    const { shadowRoot } = walker.currentNode;
    if (!shadowRoot) continue;
    const inner = countNodes(shadowRoot);
    sum.nodes += inner.nodes;
    sum.elements += inner.elements;
  }
  return sum;
}

/** Makes a product callable from outside the page. */
export function expose<Input>(product: Product<Input>): void {
  const host = document.querySelector<HTMLElement>('#host')!;
  let workload: Workload;
  let data: Data;
  let input: Input;
  let nextWeek: Input;
  let mounted: Mounted<Input>;
  const drawn = (): number => countBookings(mounted.root.querySelectorAll(product.bookings), product);
  window.bench = {
    prepare(given) {
      workload = given;
      data = makeData(given);
      input = product.take(data);
      if (given.act === 'next') nextWeek = product.take(fleetWeek(given.size, 1));
    },
    mount: () => timed(() => (mounted = product.mount(host, input, workload)), () => drawn() > 0),
    act() {
      const before = drawn();
      if (workload.act === 'add') {
        const booking = oneMore(data);
        return timed(() => mounted.add!(booking), () => drawn() > before);
      }
      return timed(() => mounted.next!(nextWeek), () => drawn() > 0);
    },
    scroll: (isLooking) => scrollThrough(mounted.root, product, data, isLooking),
    count: () => ({ ...countNodes(host), bookings: drawn() }),
  };
}
