import { CsvError, parse } from 'csv-parse/sync';
import type { TableProblem, TableRow } from '../../../src/exchange/uniquip/index.js';

/** A line that cannot be read has all that follow it read anew, which takes time: of more of them the rest is not read. */
const MOST_UNREADABLE = 200;

/** A text's rows with the lines on which they begin, separated by what the first line is separated by; lines that are none are told. */
export function tableOf(text: string): { rows: TableRow[]; problems: TableProblem[] } {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const delimiter = separatorOf(lines[0] ?? '');
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  let first: number | undefined = 1;
  while (first !== undefined && problems.length < MOST_UNREADABLE) {
    const unreadable = read(lines.slice(first - 1).join('\n'), first, delimiter, rows);
    if (unreadable !== undefined) problems.push({ line: unreadable, code: 'line-unreadable', severity: 'error' });
    first = unreadable === undefined ? undefined : unreadable + 1;
  }
  return { rows, problems };
}

/** Adds rows up to the first line that cannot be read, such as one with a quotation mark that is never closed, and answers it. */
function read(text: string, first: number, delimiter: string, rows: TableRow[]): number | undefined {
  let next = first;
  try {
    parse(text, {
      delimiter, record_delimiter: '\n', bom: true, relax_column_count: true,
      on_record(record: string[], { lines }) {
        rows.push({ line: next, cells: record });
        next = first + lines;
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (error instanceof CsvError) return next;
    throw error;
  }
}

function separatorOf(head: string): string {
  const count = (separator: string): number => head.split(separator).length;
  return [',', '\t', ';'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
