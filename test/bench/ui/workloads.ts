/** What every product is given to draw. The data are made in the page, from a seed, so that all get the same. */

/** What a workload asks of a product: which of its pages shows it. */
export type Kind = 'calendar' | 'timeline' | 'recurrence';

/** One thing that every product of a kind is asked to do. */
export interface Workload {
  id: string;
  title: string;
  kind: Kind;
  /** Shape of the data: see `makeData`. */
  shape: 'month' | 'week' | 'fleet' | 'rules';
  /** Machines in a fleet, rules in `rules`, bookings in a calendar. */
  size: number;
  /** What is done, and measured, once everything stands; drawing it in the first place when absent. */
  act?: 'next' | 'add' | 'scroll';
  /** Left out of a quick run. */
  isLong?: boolean;
}

const fleet = (id: string, size: number, more: Partial<Workload> = {}): Workload => ({
  id, size, kind: 'timeline', shape: 'fleet', title: `a week by the hour, ${size.toLocaleString('en')} machines × 20 bookings`, ...more,
});

export const WORKLOADS: readonly Workload[] = [
  { id: 'W1', title: 'a month with 200 bookings', kind: 'calendar', shape: 'month', size: 200 },
  { id: 'W2', title: 'a week with 150 bookings and opening hours', kind: 'calendar', shape: 'week', size: 150 },
  fleet('W3-50', 50),
  fleet('W3-400', 400),
  fleet('W3-2000', 2000, { isLong: true }),
  fleet('W3-10000', 10_000, { isLong: true }),
  fleet('W4', 400, { act: 'next', title: 'on to the next week, 400 machines' }),
  fleet('W5', 400, { act: 'add', title: 'one booking more, 400 machines' }),
  fleet('W6', 2000, { act: 'scroll', isLong: true, title: '2,000 rows from top to bottom in 60 steps' }),
  { id: 'W7', title: '100 weekly rules with exceptions over a year', kind: 'recurrence', shape: 'rules', size: 100 },
];
