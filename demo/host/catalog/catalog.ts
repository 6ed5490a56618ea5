import type { Category, Equipment, EquipmentSummary, Institution, Qualification } from '../../../src/core/index.js';
import { canSeeEquipment, type Viewer } from '../booking/access.js';
import type { Database } from '../database/database.js';
import { listRecords } from '../store/directory.js';
import { findEquipment, listEquipment } from '../store/equipment.js';

/** The machines in memory: read far more often than edited, and few enough to search without asking the database. */
export class Catalog {
  institutions: readonly Institution[];
  categories: readonly Category[];
  qualifications: readonly Qualification[];
  readonly #database: Database;
  readonly #machines = new Map<string, Equipment>();
  /** Grows with every change, so that what was made from the machines knows when it is old. */
  version = 0;

  private constructor(database: Database, lists: [Institution[], Category[], Qualification[]], machines: Equipment[]) {
    this.#database = database;
    [this.institutions, this.categories, this.qualifications] = lists;
    for (const machine of machines) this.#put(machine);
  }

  /** Reads everything once. */
  static async load(database: Database): Promise<Catalog> {
    return new Catalog(database, await listsOf(database), await listEquipment(database));
  }

  /** One machine, whoever asks. */
  get(id: string): Equipment | undefined {
    return this.#machines.get(id);
  }

  /** One machine, if it exists for this reader. */
  find(id: string, viewer: Viewer): Equipment | undefined {
    const machine = this.#machines.get(id);
    return machine && canSeeEquipment(viewer, machine) ? machine : undefined;
  }

  /** Every machine, whoever may see it. */
  all(): Equipment[] {
    return [...this.#machines.values()];
  }

  /** Reads one machine again after it was edited, here or by another host. */
  async refresh(id: string): Promise<void> {
    const machine = await findEquipment(this.#database, id);
    if (machine) this.#put(machine);
    else this.#machines.delete(id);
    this.version += 1;
  }

  /** Reads everything again, after many machines were written at once, or the lists that they name. */
  async reload(): Promise<void> {
    [this.institutions, this.categories, this.qualifications] = await listsOf(this.#database);
    for (const machine of await listEquipment(this.#database)) this.#put(machine);
    this.version += 1;
  }

  /** The qualifications that a machine's modes name. */
  definitionsFor({ modes }: Pick<Equipment, 'modes'>): Qualification[] {
    const ids = new Set(modes.flatMap((offer) => offer.qualificationIds ?? []));
    return this.qualifications.filter((qualification) => ids.has(qualification.id));
  }

  #put(machine: Equipment): void {
    // Of two readings at once the older one may arrive last.
    if (machine.revision < (this.#machines.get(machine.id)?.revision ?? 0)) return;
    this.#machines.set(machine.id, { ...machine, qualifications: this.definitionsFor(machine) });
  }
}

async function listsOf(database: Database): Promise<[Institution[], Category[], Qualification[]]> {
  return [await listRecords(database, 'institution'), await listRecords(database, 'category'), await listRecords(database, 'qualification')];
}

/** What a list carries of a machine: without schedule, rules, fees, questions and terms. */
export function summaryOf(machine: Equipment): EquipmentSummary {
  const { schedule, rules, tariffs, questions, qualifications, contact, terms, faultNote, ...summary } = machine;
  return summary;
}
