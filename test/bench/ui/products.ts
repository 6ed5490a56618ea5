import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from './workloads.js';

/** Something that is measured. */
export interface ProductInfo {
  id: string;
  name: string;
  /** Id of the product whose files drive it; its own when absent. */
  drivenAs?: string;
  /** Whether its page begins with the compile hint, as its makers publish it. */
  isHinted?: boolean;
}

/** Ours as it is published. */
export const OURS: ProductInfo = { id: 'equipool', name: 'Equipool', isHinted: true };

/** A page that draws a word: what it needs is measuring's own, and taken off the others. It takes its turns with them. */
export const NOTHING: ProductInfo = { id: 'nothing', name: 'A word' };

/** Ours first, then the field: each as its makers publish it. */
export const PRODUCTS: readonly ProductInfo[] = [
  OURS,
  { id: 'equipool-plain', name: 'Equipool without the hint', drivenAs: OURS.id },
  { id: 'fullcalendar', name: 'FullCalendar 7' },
  { id: 'daypilot', name: 'DayPilot Lite' },
  { id: 'event-calendar', name: 'EventCalendar' },
  { id: 'react-big-calendar', name: 'react-big-calendar' },
  { id: 'toast-ui', name: 'TOAST UI' },
  { id: 'schedule-x', name: 'Schedule-X' },
  { id: 'vis', name: 'vis-timeline' },
  { id: 'react-calendar-timeline', name: 'react-calendar-timeline' },
  { id: 'rrule', name: 'rrule' },
];

/** Whether a product of a run is one of the field, not ours in one way or the other. */
export function isPeer(id: string): boolean {
  return id !== NOTHING.id && !PRODUCTS.some((product) => product.id === id && (product.drivenAs ?? product.id) === OURS.id);
}

const folder = join(import.meta.dirname, 'products');

/** The file that drives a product for a kind of workload; undefined where it has nothing of that kind. */
export function entryOf(product: ProductInfo, kind: Kind): string | undefined {
  if (product === NOTHING) return join(folder, 'nothing.ts');
  const file = join(folder, `${product.drivenAs ?? product.id}.${kind}.ts`);
  return existsSync(file) ? file : undefined;
}
