import { MEMBERSHIPS, type EquipmentSummary, type Institution } from '../equipment/types.js';
import { parseInstant } from '../time/index.js';
import { addAll, allBits, emptyBits, setBit, type Bits } from './bits.js';
import { ancestors, type IndexedEquipment } from './records.js';
import type { FacetName } from './types.js';

/** Facets whose values are simple sets of records. */
export type SetFacet = Exclude<FacetName, 'confirmed' | 'qualification'> | 'status';

const GROWTH = 1024;

/** For every facet and value the set of its records. Grows in steps as records are added. */
export class FacetSets {
  #size = 0;
  #capacity = 0;
  readonly #sets = new Map<SetFacet, Map<string, Bits>>();
  /** By what a way of using the machine needs, ids sorted and joined; "" needs nothing. */
  readonly #needs = new Map<string, { ids: string[]; bits: Bits }>();
  #confirmedAt: Float64Array = new Float64Array(0);

  /** How many records there are. */
  get size(): number {
    return this.#size;
  }

  /** Files one record under its values. `id` is the next number. */
  add(id: number, record: IndexedEquipment, institution: Institution | undefined): void {
    this.#grow(id + 1);
    for (const path of ancestors(record.category)) this.#put('category', path, id);
    this.#put('institution', record.institutionId, id);
    if (institution) this.#put('institutionKind', institution.kind, id);
    this.#put('region', record.region, id);
    this.#put('status', record.status, id);
    for (const offer of record.modes) {
      this.#put('mode', offer.mode, id);
      this.#putNeeds(offer.qualificationIds ?? [], id);
    }
    for (const membership of openTo(record)) this.#put('membership', membership, id);
    this.#confirmedAt[id] = parseInstant(record.confirmation.confirmedAt);
  }

  /** Values of a facet that any record has. */
  values(facet: SetFacet): IterableIterator<[string, Bits]> {
    return (this.#sets.get(facet) ?? new Map<string, Bits>()).entries();
  }

  /** Records with any of these values. */
  anyOf(facet: SetFacet, values: readonly string[]): Bits {
    const bits = emptyBits(this.#size);
    for (const value of values) addAll(bits, this.#sets.get(facet)?.get(value));
    return bits;
  }

  /** Records that some way of use asks nothing but these qualifications for; `none` stands for no qualification. */
  usableWith(qualificationIds: readonly string[]): Bits {
    const bits = emptyBits(this.#size);
    for (const { ids, bits: needing } of this.#needs.values()) {
      if (ids.every((id) => qualificationIds.includes(id))) addAll(bits, needing);
    }
    return bits;
  }

  /** Ids of all qualifications that any machine needs. */
  neededQualifications(): string[] {
    return [...new Set([...this.#needs.values()].flatMap((need) => need.ids))].sort();
  }

  /** Records that their owners confirmed at `since` (UTC milliseconds) or later. */
  confirmedSince(since: number): Bits {
    const bits = emptyBits(this.#size);
    for (let id = 0; id < this.#size; id += 1) if (this.#confirmedAt[id]! >= since) setBit(bits, id);
    return bits;
  }

  /** When a record was confirmed, UTC milliseconds; NaN when that cannot be read. */
  confirmedAt(id: number): number {
    return this.#confirmedAt[id] ?? NaN;
  }

  /** The set of all records. */
  all(): Bits {
    return allBits(this.#size);
  }

  #put(facet: SetFacet, value: string, id: number): void {
    let values = this.#sets.get(facet);
    if (!values) this.#sets.set(facet, (values = new Map<string, Bits>()));
    let bits = values.get(value);
    if (!bits) values.set(value, (bits = emptyBits(this.#capacity)));
    setBit(bits, id);
  }

  #putNeeds(ids: readonly string[], id: number): void {
    const sorted = [...new Set(ids)].sort();
    const key = sorted.join('\n');
    let need = this.#needs.get(key);
    if (!need) this.#needs.set(key, (need = { ids: sorted, bits: emptyBits(this.#capacity) }));
    setBit(need.bits, id);
  }

  #grow(size: number): void {
    this.#size = Math.max(this.#size, size);
    if (size <= this.#capacity) return;
    this.#capacity = Math.max(this.#capacity * 2, GROWTH);
    const wider = (old: Bits): Bits => {
      const bits = emptyBits(this.#capacity);
      bits.set(old);
      return bits;
    };
    for (const values of this.#sets.values()) for (const [value, bits] of values) values.set(value, wider(bits));
    for (const need of this.#needs.values()) need.bits = wider(need.bits);
    const confirmed = new Float64Array(this.#capacity).fill(NaN);
    confirmed.set(this.#confirmedAt);
    this.#confirmedAt = confirmed;
  }
}

/** Classes that may ask for at least one way of using the machine. */
function openTo(record: IndexedEquipment): readonly string[] {
  const classes = (offer: EquipmentSummary['modes'][number]): readonly string[] => offer.rules?.memberships ?? record.rules?.memberships ?? MEMBERSHIPS;
  return [...new Set(record.modes.flatMap(classes))];
}
