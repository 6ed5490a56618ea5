import type { ReactiveControllerHost } from 'lit';
import type { BookingClient, Watchable } from '../../../client/index.js';
import type { Equipment, EquipmentSummary } from '../../../core/types.js';
import { WatchList } from '../controllers/watch-list.js';

/**
 * Knows the machines that a list of reservations names: asks for each once, and the list shows ids' names as they
 * arrive. A machine that cannot be had leaves its row readable.
 */
export class MachinesController {
  readonly #list: WatchList;
  readonly #machines = new Map<string, Watchable<Equipment>>();
  #client: BookingClient | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#list = new WatchList(host);
  }

  /** The machine, when it is known by now. */
  get(id: string): EquipmentSummary | undefined {
    const state = this.#machines.get(id)?.state;
    return !state || state.status === 'pending' ? undefined : state.value;
  }

  /** Watches these machines, and no others. */
  watch(client: BookingClient | undefined, ids: Iterable<string>): void {
    const wanted = new Set(client ? ids : []);
    for (const [id, machine] of [...this.#machines]) {
      if (client === this.#client && wanted.has(id)) continue;
      this.#list.delete(machine);
      this.#machines.delete(id);
    }
    this.#client = client;
    if (!client) return;
    for (const id of wanted) if (!this.#machines.has(id)) this.#machines.set(id, this.#list.add(client.equipment(id)));
  }
}
