import { buildIndex, type EquipmentIndex } from '../../../src/core/search/index.js';
import { canSeeEquipment, type Viewer } from '../booking/access.js';
import type { Catalog } from './catalog.js';

/**
 * A search index for every set of machines that some reader may see. One index for all would tell of hidden machines:
 * how rare a word is among all records decides the order of those that are shown.
 */
export class SearchIndexes {
  readonly #catalog: Catalog;
  readonly #built = new Map<string, EquipmentIndex>();
  #version = -1;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** The index of what this reader may see; made when it is first asked for, and anew after a change. */
  for(viewer: Viewer): EquipmentIndex {
    if (this.#version !== this.#catalog.version) this.#built.clear();
    this.#version = this.#catalog.version;
    const all = this.#catalog.all();
    // There are few such sets: visitors', members', everybody's, and one for each institution that hides machines.
    const key = JSON.stringify(all.filter((machine) => !canSeeEquipment(viewer, machine)).map(({ id }) => id));
    let index = this.#built.get(key);
    if (index === undefined) {
      index = buildIndex(all.filter((machine) => canSeeEquipment(viewer, machine)), this.#catalog);
      this.#built.set(key, index);
    }
    return index;
  }
}
