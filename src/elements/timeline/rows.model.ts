/** The rows: machines in their groups, as many as the catalog's answer has, and places for those still on their way. */
import type { EquipmentSummary } from '../../core/types.js';

/** By what machines are put together. */
export type TimelineGrouping = 'institution' | 'category' | 'none';
/** Groupings, in the order in which they are offered. */
export const GROUPINGS: readonly TimelineGrouping[] = ['institution', 'category', 'none'];

/** One row: the head of a group, a machine, or the place of a machine that is still to come. */
export type TimelineRow =
  | { kind: 'group'; id: string; count: number; isOpen: boolean }
  | { kind: 'machine'; id: string; machine: EquipmentSummary; group: string }
  | { kind: 'coming'; id: string };

/** What tells a row from every other. */
export function rowKey({ kind, id }: TimelineRow): string {
  return `${kind} ${id}`;
}

/** What rows are made of. */
export interface RowsInput {
  machines: readonly EquipmentSummary[];
  /** Machines that the answer has and that have not come yet. */
  coming: number;
  grouping: TimelineGrouping;
  /** Ids of the groups that are folded. */
  folded: ReadonlySet<string>;
  /** How many machines a group has where not all of them have come. */
  countOf?: (group: string) => number | undefined;
}

/** Id of the group of a machine: its institution, or the second level of its category. */
export function groupOf(machine: EquipmentSummary, grouping: TimelineGrouping): string {
  if (grouping === 'institution') return String(machine.institutionId ?? '');
  return machine.category.split('/', 2).join('/');
}

/** Most places that are kept for machines that have not come: beyond them no browser scrolls, and a host may say any number. */
const MOST_COMING = 100_000;

/** The rows in order. Groups stand in the order in which their first machine came, machines in the order of the answer. */
export function rowsOf({ machines, coming, grouping, folded, countOf }: RowsInput): TimelineRow[] {
  const rows: TimelineRow[] = [];
  const add = (machine: EquipmentSummary, group: string): number => rows.push({ kind: 'machine', id: machine.id, machine, group });
  if (grouping === 'none') for (const machine of machines) add(machine, '');
  else {
    const groups = new Map<string, EquipmentSummary[]>();
    for (const machine of machines) {
      const id = groupOf(machine, grouping);
      const group = groups.get(id);
      if (group) group.push(machine);
      else groups.set(id, [machine]);
    }
    for (const [id, members] of groups) {
      const isOpen = !folded.has(id);
      rows.push({ kind: 'group', id, count: (coming > 0 ? countOf?.(id) : undefined) ?? members.length, isOpen });
      if (isOpen) for (const machine of members) add(machine, id);
    }
  }
  for (let i = 0; i < Math.min(coming, MOST_COMING); i += 1) rows.push({ kind: 'coming', id: String(i) });
  return rows;
}

/** The first rows, up to so many machines; heads of folded groups between them are rows as well. */
export function firstRows(rows: readonly TimelineRow[], machines: number): TimelineRow[] {
  let left = machines;
  const end = rows.findIndex(({ kind }) => kind === 'coming' || (kind === 'machine' && (left -= 1) < 0));
  const first = end < 0 ? [...rows] : rows.slice(0, end);
  const last = first.at(-1);
  // The head of a group of which no machine is among them.
  if (end >= 0 && last?.kind === 'group' && last.isOpen) first.pop();
  return first;
}

/** Ids of the machines among some rows. */
export function machineIds(rows: readonly TimelineRow[]): string[] {
  return rows.flatMap(({ kind, id }) => (kind === 'machine' ? [id] : []));
}

/**
 * Rows in sight in a box of that height whose upper edge is at `top`, with a few on either side; `end` is the one after
 * the last. As many wherever that is: a row more in one step and one less in the next would be put into the page and taken out.
 */
export function rowsInSight(count: number, rowHeight: number, top: number, height: number, spare: number): { first: number; end: number } {
  const first = Math.floor(top / rowHeight) - spare;
  const end = first + Math.ceil(height / rowHeight) + 1 + 2 * spare;
  return { first: Math.min(Math.max(0, first), count), end: Math.min(count, end) };
}
