import { stringify } from 'csv-stringify/sync';
import { plainText } from '../../../src/core/equipment/index.js';

/** One value of a line; an empty cell when absent. Numbers are written with a point, as programs read them. */
export type Cell = string | number | undefined;

/**
 * A table as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. What people wrote stays text there: a cell
 * that would be read as a formula begins with an apostrophe, and no character turns the text around.
 */
export function csvOf(header: readonly string[], lines: readonly (readonly Cell[])[]): string {
  return stringify([header, ...lines].map((line) => line.map(cleaned)), { bom: true, record_delimiter: 'windows', escape_formulas: true, quoted_match: /\n/ });
}

/** Without the blanks and control characters behind which a formula could hide; line breaks within a text stay. */
function cleaned(cell: Cell): Cell {
  return typeof cell === 'string' ? plainText(cell).replaceAll(/[^\P{Cc}\n]/gu, ' ').trim() : cell;
}
