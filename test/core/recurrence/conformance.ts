import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RecurrenceInput } from '../../../src/core/recurrence/index.js';

/** A case of the conformance collection that lies beside the repository where it is developed. */
export interface ConformanceCase {
  id: string;
  rrule: string | string[];
  dtstart: string;
  tzid: string | null;
  exdate: string[];
  rdate: string[];
  expect: string[] | null;
  complete: boolean;
  after?: string;
  window?: [string, string];
  tier: string;
}

const file = resolve('../shared/data/recurrence/corpus.json');

/** All cases; none where the collection is not on this machine. */
export function conformanceCases(): ConformanceCase[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ConformanceCase[]) : [];
}

/** The series of a case. */
export function seriesOf({ dtstart, tzid, rrule, rdate, exdate }: ConformanceCase): RecurrenceInput {
  return { start: dtstart, timeZone: tzid, rules: rrule, rdates: rdate, exdates: exdate };
}

/** The year of its start and the one twenty years later, as windows. */
export function yearsOf({ dtstart }: ConformanceCase): { from: string; to: string }[] {
  const year = Number(dtstart.slice(0, 4));
  return [year, year + 20].map((from) => ({ from: `${from}-01-01`, to: `${from + 1}-01-01` }));
}
