import type { Equipment, LocalizedText } from '../../core/index.js';

/** One row of a table, and the line of the file on which it begins, from 1. How a text became rows is the caller's matter. */
export interface TableRow {
  line: number;
  cells: readonly string[];
}

/** What a table tells of a machine; what it is silent about is absent, and stays as it was. */
export type ReadEquipment = Partial<Pick<
  Equipment, 'category' | 'kind' | 'status' | 'visibility' | 'maker' | 'model' | 'region' | 'timeZone' | 'capacity' | 'keywords' | 'pictures' | 'contact'
>> & { name?: LocalizedText; description?: LocalizedText; site?: LocalizedText };

/** One machine of a table. */
export interface ReadRow {
  line: number;
  /** The owner's own identifier; where there is none, its cells stand for it, and every edit makes another machine. */
  id?: string;
  cells: readonly string[];
  equipment: ReadEquipment;
}

/** Why a cell, a line or a column was not taken as it stands. */
export type TableProblemCode =
  | 'no-columns' | 'column-unknown' | 'column-twice' | 'name-missing' | 'id-missing' | 'id-twice' | 'value-unknown' | 'number-bad' | 'address-bad'
  | 'too-long' | 'cells-surplus' | 'line-unreadable' | 'letters-lost' | 'refused' | 'id-taken' | 'not-yours';

/** What is wrong and where. An `error` keeps its line from being taken; with a `warning` it is taken without that cell. */
export interface TableProblem {
  line: number;
  /** The column's heading, as the file has it. */
  column?: string;
  code: TableProblemCode;
  severity: 'error' | 'warning';
}

/** The machines of a table and everything that could not be read. */
export interface ReadTable {
  rows: ReadRow[];
  problems: TableProblem[];
}
