import { INSTITUTIONS, type InstitutionRow } from '../institutions/index.js';
import type { Random } from '../random.js';
import type { MachineType } from '../types.js';

/** Strength of an institution in a category: that of its most specific field. */
function strength(row: InstitutionRow, category: string): number {
  let best = 0;
  let length = -1;
  for (const [prefix, weight] of Object.entries(row.fields)) {
    const isUnder = category === prefix || category.startsWith(`${prefix}/`);
    if (isUnder && prefix.length > length) [best, length] = [weight, prefix.length];
  }
  return best;
}

/** Chooses who owns each machine: by field, and by how much room is left of its size. */
export class Assignment {
  readonly #counts = new Map<string, number>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  ownerOf(type: MachineType): InstitutionRow {
    const choices = INSTITUTIONS.map((row) => {
      const left = row.size - (this.#counts.get(row.id) ?? 0);
      return [row, strength(row, type.category) * Math.max(left, 0.2) ** 0.7] as const;
    });
    const row = this.#random.weighted(choices);
    this.#counts.set(row.id, (this.#counts.get(row.id) ?? 0) + 1);
    return row;
  }
}
