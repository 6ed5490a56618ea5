import type { Workload } from '../workloads.js';
import type { Booking, Data } from './data.js';

/** A product that stands in the page. */
export interface Mounted {
  /** Where its drawing is found: a shadow root for those that have one. */
  root: ParentNode;
  /** Goes on to another week, whose bookings are handed over. */
  next?: (week: Data) => void;
  /** Takes one booking more. */
  add?: (booking: Booking) => void;
}

/** A product as the bench drives it, by the way that its own documentation shows. */
export interface Product {
  /** Selector of a drawn booking. */
  bookings: string;
  /** Selector of a drawn row, and of what scrolls the rows: timelines only. */
  rows?: string;
  scroller?: string;
  mount: (host: HTMLElement, data: Data, workload: Workload) => Mounted;
}
