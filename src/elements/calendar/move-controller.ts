import type { LitElement } from 'lit';
import type { BookingClient, WriteState } from '../../client/index.js';
import { formatInstant } from '../../core/time/index.js';
import type { Reservation } from '../../core/types.js';
import type { HostError } from '../../host/index.js';
import type { Stretch } from '../base/availability/day.model.js';
import { ActionController } from '../base/controllers/action-controller.js';
import { QueryController } from '../base/controllers/query-controller.js';
import type { MovedBooking } from './move.model.js';

/** Where reservations are known from: those that the page gave, before the client's. */
export interface MoveSource {
  client: BookingClient | undefined;
  reservations: readonly Reservation[] | undefined;
}

/** The reservation that is being moved, and what becomes of the move. */
export class MoveController {
  readonly #reservation: QueryController<Reservation>;
  readonly #action: ActionController;
  #moves: MovedBooking | undefined;
  #source: MoveSource = { client: undefined, reservations: undefined };

  constructor(host: LitElement) {
    this.#reservation = new QueryController(host);
    this.#action = new ActionController(host);
  }

  /** Takes what is being moved now; in `willUpdate`. */
  take(moves: MovedBooking | undefined, source: MoveSource): void {
    this.#source = source;
    this.#reservation.watch(moves && !this.#given(moves) ? source.client?.reservation(moves.reservationId) : undefined);
    if (moves === this.#moves) return;
    this.#moves = moves;
    if (moves) this.#action.open(moves.reservationId, 'reschedule');
    else this.#action.close();
  }

  /** The reservation as the host knows it; undefined while it is being asked for. */
  get reservation(): Reservation | undefined {
    return this.#moves && (this.#given(this.#moves) ?? this.#reservation.value);
  }

  /** Why the reservation could not be asked for. */
  get error(): HostError | undefined {
    const { state } = this.#reservation;
    return this.reservation === undefined && state?.status === 'error' ? state.error : undefined;
  }

  /** What became of the move. */
  get outcome(): WriteState {
    return this.#action.current?.outcome ?? { status: 'idle' };
  }

  /** Whether it is on its way, or may have arrived: its time may not change then. */
  get isFrozen(): boolean {
    return this.outcome.status === 'sending' || this.outcome.status === 'uncertain';
  }

  /** Asks for the reservation again. */
  retry(): void {
    this.#reservation.refresh();
  }

  /** Sends the move; `onDone` hears of the reservation as it is now. */
  send(stretch: Stretch, onDone: (reservation: Reservation) => void): void {
    const { reservation } = this;
    if (reservation) this.#action.send(reservation, this.#source.client, { onDone }, { start: formatInstant(stretch.start), end: formatInstant(stretch.end) });
  }

  #given({ reservationId }: MovedBooking): Reservation | undefined {
    const { reservations } = this.#source;
    // A page may hand over anything.
    return Array.isArray(reservations) ? (reservations as readonly (Reservation | null)[]).find((one) => one?.id === reservationId) ?? undefined : undefined;
  }
}
