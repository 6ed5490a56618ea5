import type { Reservation } from '../../core/types.js';
import { QUEUES, type Queue, type QueueName } from './approvals.model.js';

/** Where a request stood when it was last in its part. */
interface Place {
  name: QueueName;
  at: number;
  reservation: Reservation;
}

/**
 * Keeps a request whose answer is being written where it stands, whatever becomes of it meanwhile: a row that went to
 * another part, or away, would take what is typed and the keyboard's place with it.
 */
export class KeptPlace {
  #place: Place | undefined;
  #hasMoved = false;

  /** The request as it is known, once it has left its part; undefined while it stands there. */
  get moved(): Reservation | undefined {
    return this.#hasMoved ? this.#place?.reservation : undefined;
  }

  /** The parts with the request `id` where it stood; as they are when nothing is being written. */
  keep(queues: Queue[], id: string | undefined): Queue[] {
    if (id === undefined || this.#place?.reservation.id !== id) this.#place = undefined;
    const found = id === undefined ? undefined : placeOf(queues, id);
    this.#hasMoved = this.#place !== undefined && found?.name !== this.#place.name;
    if (!this.#place || !this.#hasMoved) {
      this.#place = found;
      return queues;
    }
    this.#place = { ...this.#place, reservation: found?.reservation ?? this.#place.reservation };
    const { name, at, reservation } = this.#place;
    return QUEUES.map((queue) => {
      const items = queues.find((one) => one.name === queue)?.items.filter((item) => item.id !== id) ?? [];
      return { name: queue, items: queue === name ? items.toSpliced(at, 0, reservation) : items };
    }).filter(({ items }) => items.length > 0);
  }
}

function placeOf(queues: readonly Queue[], id: string): Place | undefined {
  for (const { name, items } of queues) {
    const at = items.findIndex((item) => item.id === id);
    if (at >= 0) return { name, at, reservation: items[at]! };
  }
  return undefined;
}
