import * as v from 'valibot';
import { instant } from '../../../src/host/schemas/index.js';
import { EARLIEST, LATEST, type Stretch } from '../booking/occupancy.js';
import { Problem } from './problem.js';

/** An instant that databases read alike. */
export const reachable = v.pipe(instant, v.check((text) => Date.parse(text) >= EARLIEST && Date.parse(text) <= LATEST, 'out-of-range'));

/** The window that was asked for, in UTC milliseconds; a Problem where it reaches beyond what databases read alike. */
export function askedWindow({ from, to }: { from: string; to: string }): Stretch {
  const window = { start: Date.parse(from), end: Date.parse(to) };
  if (window.start < EARLIEST) throw new Problem('invalid', { errors: [{ pointer: '/from', code: 'out-of-range' }] });
  if (window.end > LATEST) throw new Problem('invalid', { errors: [{ pointer: '/to', code: 'out-of-range' }] });
  return window;
}
