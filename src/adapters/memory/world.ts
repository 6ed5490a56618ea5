import type { Category, Equipment, Inquiry, Institution, Person, Qualification, Reservation, Training } from '../../core/index.js';
import { buildIndex, type EquipmentIndex } from '../../core/search/index.js';
import type { Feed, HoldRequest, LiveEvent } from '../../host/index.js';

/** Everything that a memory adapter has to begin with. It is copied: the page's own objects stay as they are. */
export interface MemoryCluster {
  institutions: Institution[];
  categories: Category[];
  qualifications: Qualification[];
  /** People who may be signed in as. */
  people: Person[];
  equipment: Equipment[];
  reservations: Reservation[];
  /** None when absent. */
  inquiries?: Inquiry[];
}

/** A slot that is held for somebody until an instant, in UTC milliseconds. */
export interface HeldSlot extends HoldRequest {
  id: string;
  personId: string;
  until: number;
  extensions: number;
}

/** A place in a waiting list; `at` and `until` in UTC milliseconds, the latter once the time is offered. */
export interface WaitingPlace extends HoldRequest {
  id: string;
  personId: string;
  at: number;
  until?: number;
  holdId?: string;
}

/** What was answered to a write, kept under its key. */
interface KeptAnswer {
  payload: string;
  answer: unknown;
}

/** The records behind one or more memory adapters, in place of a host's database. */
export class MemoryWorld {
  readonly institutions: readonly Institution[];
  readonly categories: readonly Category[];
  readonly qualifications: readonly Qualification[];
  readonly people: Map<string, Person>;
  readonly equipment: Map<string, Equipment>;
  readonly reservations: Map<string, Reservation>;
  readonly inquiries: Map<string, Inquiry>;
  /** Who waits for times that others have, in the order in which they came. */
  places: WaitingPlace[] = [];
  /** Wishes for trainings, the first first. */
  trainings: Training[] = [];
  /** Calendar feeds, with whose they are. */
  feeds: (Feed & { personId: string })[] = [];
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly #listeners = new Set<(event: LiveEvent) => void>();
  readonly #revisions = new Map<string, number>();
  readonly #kept = new Map<string, KeptAnswer>();
  #held: HeldSlot[] = [];
  #index: EquipmentIndex | undefined;
  #made = 0;

  constructor(cluster: MemoryCluster, now: () => number) {
    const copy = wholeCluster(structuredClone(cluster));
    this.institutions = copy.institutions;
    this.categories = copy.categories;
    this.qualifications = copy.qualifications;
    this.people = byId(copy.people);
    this.equipment = byId(copy.equipment);
    this.reservations = byId(copy.reservations);
    this.inquiries = byId(copy.inquiries);
    this.now = now;
  }

  /** The catalog's index, built when it is first asked for. */
  get index(): EquipmentIndex {
    this.#index ??= buildIndex(this.equipment.values(), this);
    return this.#index;
  }

  /** The revision of a machine's availability, from 1. */
  revisionOf(equipmentId: string): number {
    return this.#revisions.get(equipmentId) ?? 1;
  }

  /** Keeps a reservation as it now is and tells everybody that something changed, not what. */
  keep(reservation: Reservation): void {
    const { equipmentId } = reservation;
    const former = this.reservations.get(reservation.id)?.equipmentId ?? equipmentId;
    this.reservations.set(reservation.id, reservation);
    this.#held = this.#held.filter((held) => held.equipmentId !== equipmentId || held.personId !== reservation.asker?.id);
    for (const id of new Set([former, equipmentId])) {
      this.#changed(id);
      this.#tell({ type: 'reservation', equipmentId: id });
    }
  }

  /** Keeps an inquiry as it now is and tells everybody that something changed, not what. */
  keepInquiry(inquiry: Inquiry): void {
    this.inquiries.set(inquiry.id, inquiry);
    this.#tell({ type: 'inquiry' });
  }

  /** Slots that are held now. */
  heldNow(): HeldSlot[] {
    return this.#held.filter(({ until }) => until > this.now());
  }

  /** Whether a hold is the offer of a time that was waited for. */
  isOffer({ id }: HeldSlot): boolean {
    return this.places.some(({ holdId }) => holdId === id);
  }

  /** Holds a slot; what the person held on the machine before gives way, but for what was offered to them. */
  hold(slot: HeldSlot): void {
    this.#held = [...this.heldNow().filter((held) => held.equipmentId !== slot.equipmentId || held.personId !== slot.personId || this.isOffer(held)), slot];
    this.#changed(slot.equipmentId);
  }

  /** Lets the meant holds go. */
  release(isMeant: (held: HeldSlot) => boolean): void {
    const gone = this.#held.filter(isMeant);
    this.#held = this.#held.filter((held) => !isMeant(held));
    for (const { equipmentId } of gone) this.#changed(equipmentId);
  }

  /** Keeps a machine's record as it now is, and tells everybody that it and perhaps its free times have changed. */
  keepMachine(machine: Equipment): void {
    this.equipment.set(machine.id, machine);
    this.#index = undefined;
    const revision = this.revisionOf(machine.id) + 1;
    this.#revisions.set(machine.id, revision);
    this.#tell({ type: 'equipment', equipmentId: machine.id, revision: machine.revision });
    this.#tell({ type: 'availability', equipmentId: machine.id, revision });
  }

  /** Names for a new record: an id, and what people quote on the telephone, which begins with its kind's letters. */
  newName(kind: 'EQ' | 'IQ' = 'EQ'): { id: string; reference: string } {
    this.#made += 1;
    const number = String(this.#made).padStart(2, '0');
    return { id: `r-memory-${number}`, reference: `${kind}-MEM0-${number}` };
  }

  /** The answer kept for a write's key, `other` when the key was used for something else, or undefined. */
  keptAnswer(key: string, payload: string): { answer: unknown } | 'other' | undefined {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    return kept.payload === payload ? { answer: kept.answer } : 'other';
  }

  /** Keeps the answer to a write, so that a retry gets the same. */
  keepAnswer(key: string, payload: string, answer: unknown): void {
    this.#kept.set(key, { payload, answer });
  }

  /** Hears of changes until the answer is called. */
  subscribe(listener: (event: LiveEvent) => void): () => void {
    const own = (event: LiveEvent): void => listener(event);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  #changed(equipmentId: string): void {
    const revision = this.revisionOf(equipmentId) + 1;
    this.#revisions.set(equipmentId, revision);
    this.#tell({ type: 'availability', equipmentId, revision });
  }

  #tell(event: LiveEvent): void {
    // Later, as from a host: whoever writes has its answer first.
    for (const listener of [...this.#listeners]) setTimeout(() => this.#listeners.has(listener) && listener({ ...event }));
  }
}

/** The cluster with all its lists, and only with machines that can be reserved; whoever writes the page is told on the console what was lacking. */
function wholeCluster(given: MemoryCluster | undefined): Required<MemoryCluster> {
  const cluster = { inquiries: [], ...given } as Required<MemoryCluster>;
  const lacking: string[] = [];
  for (const name of ['institutions', 'categories', 'qualifications', 'people', 'equipment', 'reservations', 'inquiries'] as const) {
    if (Array.isArray(cluster[name])) continue;
    cluster[name] = [];
    lacking.push(name);
  }
  const hasRules = (machine: Equipment): boolean => Boolean(machine?.rules);
  lacking.push(...cluster.equipment.filter((machine) => !hasRules(machine)).map((machine) => `rules of "${machine?.id}"`));
  cluster.equipment = cluster.equipment.filter(hasRules);
  if (lacking.length > 0) console.warn(`[equipool] cluster-incomplete: the cluster of a MemoryAdapter has no ${lacking.join(', ')}`);
  return cluster;
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
