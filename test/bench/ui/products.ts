import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from './workloads.js';

/** Something that is measured. */
export interface ProductInfo {
  id: string;
  name: string;
}

/** Ours first, then the field. */
export const PRODUCTS: readonly ProductInfo[] = [
  { id: 'equipool', name: 'Equipool' },
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

const folder = join(import.meta.dirname, 'products');

/** The file that drives a product for a kind of workload; undefined where it has nothing of that kind. */
export function entryOf(product: ProductInfo, kind: Kind): string | undefined {
  const file = join(folder, `${product.id}.${kind}.ts`);
  return existsSync(file) ? file : undefined;
}
