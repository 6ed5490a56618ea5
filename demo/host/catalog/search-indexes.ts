import { buildIndex, renewIndex, type EquipmentIndex } from '../../../src/core/search/index.js';
import { canSeeEquipment, type Viewer } from '../booking/access.js';
import type { Catalog } from './catalog.js';

/** Sets of machines that are remembered: those that nobody may see any more, as it is now, are the first to go. */
const MOST = 64;

/**
 * A search index for every set of machines that some reader may see. One index for all would tell of hidden machines:
 * how rare a word is among all records decides the order of those that are shown.
 */
export class SearchIndexes {
  readonly #catalog: Catalog;
  /** By whom they are for, with the version of the catalog that they show. */
  readonly #built = new Map<string, { index: EquipmentIndex; version: number }>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** The index of what this reader may see; made when it is first asked for, and brought up to date after a change. */
  for(viewer: Viewer): EquipmentIndex {
    const { version } = this.#catalog;
    const all = this.#catalog.all();
    // There are few such sets: visitors', members', everybody's, and one for each institution that hides machines.
    const key = JSON.stringify(all.filter((machine) => !canSeeEquipment(viewer, machine)).map(({ id }) => id));
    const former = this.#built.get(key);
    if (former?.version === version) return former.index;
    const seen = all.filter((machine) => canSeeEquipment(viewer, machine));
    const index = former ? renewIndex(former.index, seen, this.#catalog) : buildIndex(seen, this.#catalog);
    this.#built.delete(key);
    this.#built.set(key, { index, version });
    if (this.#built.size > MOST) this.#built.delete(this.#built.keys().next().value ?? key);
    return index;
  }
}
