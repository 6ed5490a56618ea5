import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { confirmationAt, recordProblems } from '../../../src/core/registration/index.js';
import type { Equipment, Institution, Language, Person } from '../../../src/core/index.js';
import { readEquipmentTable, type ReadRow, type TableProblem } from '../../../src/exchange/uniquip/index.js';
import { checkInput, equipmentInput } from '../../../src/host/schemas/index.js';
import { together, type Queryable } from '../database/database.js';
import { retryingTransaction } from '../database/retry.js';
import { paceOf } from '../pace.js';
import { mayWrite } from '../registration/may.js';
import { announceRecord } from '../registration/write.js';
import type { Services } from '../services.js';
import { actAs } from '../store/audit.js';
import { insertEquipment, lockEquipment, updateEquipment } from '../store/equipment.js';
import { decodeTable } from './decode.js';
import { merged, patternFor } from './pattern.js';
import { tableOf } from './table.js';

/** How a file is to be taken. */
export interface ImportWish {
  institution: Institution;
  /** A machine of the same institution that new ones are to be like. */
  like?: Equipment;
  /** Of new machines, where neither the table nor `like` says. */
  category?: string;
  /** In which the table is written. */
  language: Language;
  /** Nothing is written where one line cannot be taken, or what can be taken is. */
  take: 'all' | 'good';
  isDryRun: boolean;
}

/** What became of a file, or would. */
export interface ImportAnswer {
  isDryRun: boolean;
  /** Machines in the file. */
  read: number;
  created: number;
  changed: number;
  unchanged: number;
  /** Whether it was, or would be, written. */
  isTaken: boolean;
  problems: TableProblem[];
}

/** Statements on their way at once. */
const AT_ONCE = 100;

/** Reads a file of machines, and writes them in one transaction unless it is a dry run. A line is known again by its own identifier: twice is once. */
export async function carryOut(services: Services, actor: Person, bytes: Uint8Array, wish: ImportWish): Promise<ImportAnswer> {
  const table = tableOf(decodeTable(bytes, wish.language));
  const { rows, problems: unread } = readEquipmentTable(table.rows, wish.language);
  const answer = await retryingTransaction(services.database, async (transaction) => {
    const problems = [...table.problems, ...unread];
    const ids = rows.map((row) => idOf(row, wish.institution));
    const existing = await lockEquipment(transaction, ids);
    const planned: Planned[] = [];
    const pace = paceOf();
    for (const [index, row] of rows.entries()) {
      await pace();
      const made = plan(services, actor, { row, id: ids[index]!, before: existing.get(ids[index]!) }, wish);
      if ('problem' in made) problems.push(made.problem);
      else planned.push(made);
    }
    const isTaken = planned.length > 0 && (wish.take === 'good' || !problems.some(({ severity }) => severity === 'error'));
    if (isTaken && !wish.isDryRun) await write(transaction, services, actor, planned, pace);
    const count = (kind: Planned['kind']): number => planned.filter((one) => one.kind === kind).length;
    return {
      isDryRun: wish.isDryRun, read: table.rows.length === 0 ? 0 : table.rows.length - 1 + table.problems.length, created: count('create'), changed: count('change'), unchanged: count('keep'), isTaken,
      problems: problems.sort((a, b) => a.line - b.line),
    };
  });
  if (answer.isTaken && !wish.isDryRun) await services.catalog.reload();
  return answer;
}

interface Planned {
  kind: 'create' | 'change' | 'keep';
  machine: Equipment;
}

/** The machine's id: the owner's own where it can be one, else made of it, so that the same line always means the same machine. */
function idOf({ id, cells }: ReadRow, institution: Institution): string {
  if (id !== undefined && /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(id)) return id;
  return `${institution.id.slice(0, 40)}-${createHash('sha256').update(id ?? cells.join('|')).digest('hex').slice(0, 24)}`;
}

function plan(services: Services, actor: Person, { row, id, before }: { row: ReadRow; id: string; before: Equipment | undefined }, wish: ImportWish): Planned | { problem: TableProblem } {
  const problem = (code: TableProblem['code'], column?: string) => ({ problem: { line: row.line, ...(column !== undefined && { column }), code, severity: 'error' as const } });
  if (before && before.institutionId !== wish.institution.id) return problem('id-taken', 'ID');
  if (before && !mayWrite(actor, before)) return problem('not-yours');
  const { revision: _revision, confirmation, ...known } = before ?? { ...patternFor(wish.institution, wish.like, wish.category), revision: 0, confirmation: undefined };
  const read = checkInput(equipmentInput, { ...merged(known, row.equipment), id });
  const pointer = read.ok ? recordProblems(read.value, services.catalog)[0]?.pointer : read.errors[0]?.pointer;
  if (!read.ok || pointer !== undefined) return problem('refused', pointer);
  const machine: Equipment = { ...read.value, id, confirmation: confirmation ?? confirmationAt(services.now()), revision: (before?.revision ?? 0) + 1 };
  if (!before) return { kind: 'create', machine };
  return isDeepStrictEqual(plainly({ ...machine, revision: before.revision }), plainly(before)) ? { kind: 'keep', machine: before } : { kind: 'change', machine };
}

/** What its owner has written of it, without members that are undefined. */
const plainly = ({ qualifications: _qualifications, actions: _actions, ...machine }: Equipment): unknown => JSON.parse(JSON.stringify(machine));

async function write(transaction: Queryable, services: Services, actor: Person, planned: readonly Planned[], pace: () => Promise<void>): Promise<void> {
  await actAs(transaction, actor.id);
  const [created, changed] = (['create', 'change'] as const).map((kind) => planned.filter((one) => one.kind === kind).map(({ machine }) => machine));
  for (let at = 0; at < created!.length; at += AT_ONCE) {
    await pace();
    await together(...created!.slice(at, at + AT_ONCE).map((machine) => insertEquipment(transaction, machine)));
  }
  for (const machine of changed!) {
    await pace();
    await updateEquipment(transaction, machine);
    await announceRecord(transaction, services, machine.id, machine.revision);
  }
  // One event for all that are new: nobody shows them yet, and every list is read again.
  if (created!.length > 0) await services.events.publish(transaction, { type: 'equipment' }, services.now());
}
