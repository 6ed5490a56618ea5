import type { Workload } from '../workloads.js';
import type { Booking, Data } from './data.js';

/** A product that stands in the page. */
export interface Mounted<Input> {
  /** Where its drawing is found: a shadow root for those that have one. */
  root: ParentNode;
  /** Goes on to another week, whose bookings are handed over. */
  next?: (week: Input) => void;
  /** Takes one booking more. */
  add?: (booking: Booking) => void;
}

/** How a product's drawing is read. */
export interface Drawing {
  /** Selector of a drawn booking. */
  bookings: string;
  /** How many bookings such an element draws; one when absent. */
  countIn?: (element: Element) => number;
  /** Selector of a drawn row, and of what scrolls the rows where it has a name: timelines only. */
  rows?: string;
  scroller?: string;
}

/** A product as the bench drives it, by the way that its own documentation shows. */
export interface Product<Input> extends Drawing {
  /** The data in the shape that the product takes. Not measured: a page would get them in it. */
  take: (data: Data) => Input;
  mount: (host: HTMLElement, input: Input, workload: Workload) => Mounted<Input>;
}
