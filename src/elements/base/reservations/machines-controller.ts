import type { ReactiveControllerHost } from 'lit';
import type { BookingClient } from '../../../client/index.js';
import type { Equipment } from '../../../core/types.js';
import { WatchMap } from '../controllers/watch-map.js';

/**
 * Knows the machines that a list of reservations names: asks for each once, and the list shows ids' names as they
 * arrive. A machine that cannot be had leaves its row readable.
 */
export class MachinesController {
  readonly #machines: WatchMap<Equipment>;

  constructor(host: ReactiveControllerHost) {
    this.#machines = new WatchMap(host);
  }

  /** The machine, when it is known by now. */
  get(id: string): Equipment | undefined {
    return this.#machines.get(id);
  }

  /** Watches these machines, and no others. */
  watch(client: BookingClient | undefined, ids: Iterable<string>): void {
    this.#machines.watch(client, ids, (asked, id) => asked.equipment(id));
  }
}
