import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BookingClient } from '../../client/index.js';
import type { EquipmentSummary } from '../../core/types.js';

/**
 * Knows the machines that a list of reservations names: asks for each once, and the list shows ids' names as they
 * arrive. A machine that cannot be had leaves its row readable.
 */
export class MachinesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #watched = new Map<string, { stop: () => void; read: () => EquipmentSummary | undefined }>();
  #client: BookingClient | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The machine, when it is known by now. */
  get(id: string): EquipmentSummary | undefined {
    return this.#watched.get(id)?.read();
  }

  /** Watches these machines, and no others. */
  watch(client: BookingClient | undefined, ids: Iterable<string>): void {
    if (client !== this.#client) this.#release();
    this.#client = client;
    const wanted = new Set(ids);
    for (const [id, { stop }] of [...this.#watched]) {
      if (wanted.has(id)) continue;
      stop();
      this.#watched.delete(id);
    }
    if (!client) return;
    for (const id of wanted) {
      if (this.#watched.has(id)) continue;
      const machine = client.equipment(id);
      this.#watched.set(id, {
        stop: machine.subscribe(() => this.#host.requestUpdate()),
        read: () => (machine.state.status === 'pending' ? undefined : machine.state.value),
      });
    }
  }

  hostDisconnected(): void {
    this.#release();
  }

  #release(): void {
    for (const { stop } of this.#watched.values()) stop();
    this.#watched.clear();
  }
}
