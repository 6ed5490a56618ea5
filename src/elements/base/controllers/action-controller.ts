import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BookingClient, WriteState } from '../../../client/index.js';
import { newKey } from '../../../client/index.js';
import type { InstantRange, Reservation, ReservationAction } from '../../../core/types.js';
import type { ActionRequest } from '../../../host/index.js';
import { EqActionRequestEvent } from '../events/index.js';

/** Another time as it is typed: wall times of the machine's zone. */
export interface TypedTimes {
  /** `2026-03-03` */
  date: string;
  /** `13:00` */
  start: string;
  end: string;
}

/** An action that somebody is about to take, with what they typed. */
export interface PendingAction {
  reservationId: string;
  action: ReservationAction;
  note: string;
  /** Only for actions that name another time. */
  times?: TypedTimes;
  /** Made when the panel opens and kept over every retry, so that nothing happens twice. */
  key: string;
  outcome: WriteState;
  /** What was sent last: as long as nobody knows whether it arrived, the same is sent again. */
  sent?: ActionRequest;
}

/** Holds the one action that is open, sends it, and keeps what was typed when it is refused. */
export class ActionController implements ReactiveController {
  current: PendingAction | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #stop: (() => void) | undefined;
  /** What is waited for, so that an element that was moved in the page goes on waiting. */
  #awaited: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.current?.outcome.status === 'sending') this.#awaited?.();
  }

  hostDisconnected(): void {
    this.#release();
  }

  /** Opens an action's panel. */
  open(reservationId: string, action: ReservationAction, times?: TypedTimes): void {
    this.#set({ reservationId, action, note: '', key: newKey(), outcome: { status: 'idle' }, ...(times && { times }) });
  }

  /** Closes the panel; what was typed is let go. */
  close(): void {
    this.#set(null);
  }

  /** Keeps what is typed. */
  type(typed: string | Partial<TypedTimes>): void {
    const { current } = this;
    if (!current) return;
    if (typeof typed === 'string') return this.#set({ ...current, note: typed });
    // Fields tell only of themselves: two that change before the next rendering must not undo each other.
    this.#set({ ...current, times: { date: '', start: '', end: '', ...current.times, ...typed } });
  }

  /** Tells the panel what became of an action that a page sent itself. */
  settle(outcome: WriteState): void {
    if (this.current) this.#set({ ...this.current, outcome });
  }

  /** Sends the open action, with the times it needs; `onDone` hears of the reservation as it is now. */
  send(reservation: Reservation, client: BookingClient | undefined, onDone: (reservation: Reservation) => void, times?: InstantRange): void {
    const { current } = this;
    if (!current || current.outcome.status === 'sending') return;
    // After a definite refusal the next try is a new one; after a broken line it must be the same.
    const key = current.outcome.status === 'refused' ? newKey() : current.key;
    const note = current.note.trim();
    const isUncertain = current.outcome.status === 'uncertain' && current.sent !== undefined;
    const request = isUncertain ? current.sent! : { action: current.action, ...(note && { note }), ...times };
    this.#set({ ...current, key, sent: request });
    const event = new EqActionRequestEvent({ reservationId: reservation.id, revision: reservation.revision, request, key });
    if (!this.#host.dispatchEvent(event) || !client) return;
    void client.send({ kind: 'act', key, reservationId: reservation.id, revision: reservation.revision, request });
    const look = (): void => {
      const outcome = client.writeState(key);
      if (this.current?.key === key) this.settle(outcome);
      if (outcome.status === 'sending') return;
      this.#awaited = undefined;
      this.#release();
      if (outcome.status === 'done') onDone(outcome.reservation);
    };
    this.#awaited = () => {
      this.#release();
      this.#stop = client.watchWrite(key, look);
      look();
    };
    this.#awaited();
  }

  #release(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #set(current: PendingAction | null): void {
    this.current = current;
    this.#host.requestUpdate();
  }
}
