import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BookingClient, WriteState } from '../../../client/index.js';
import { newKey } from '../../../client/index.js';
import type { Reservation, ReservationAction } from '../../../core/types.js';
import type { ActionRequest } from '../../../host/index.js';
import { EqActionRequestEvent } from '../events/index.js';
import { WriteWatch } from './write-watch.js';

/** Another time as it is typed: wall times of the machine's zone, `2026-03-03T13:00`. */
export interface TypedTimes {
  start: string;
  end: string;
}

/** What is typed into an action's panel, as it stands. */
export interface TypedAction {
  note: string;
  /** Only for actions that name a time. */
  times?: TypedTimes;
  /** Whatever else the action asks for, by the field's name. */
  fields: Readonly<Record<string, string>>;
}

/** A change of what is typed: a field tells only of itself. */
export interface TypedChange {
  note?: string;
  times?: Partial<TypedTimes>;
  fields?: Readonly<Record<string, string>>;
}

/** An action that somebody is about to take, with what they typed. */
export interface PendingAction extends TypedAction {
  reservationId: string;
  action: ReservationAction;
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
  readonly #watch = new WriteWatch();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch.resume();
  }

  hostDisconnected(): void {
    this.#watch.release();
  }

  /** Opens an action's panel. */
  open(reservationId: string, action: ReservationAction, typed: Partial<TypedAction> = {}): void {
    this.#set({ note: '', fields: {}, ...typed, reservationId, action, key: newKey(), outcome: { status: 'idle' } });
  }

  /** Closes the panel; what was typed is let go. */
  close(): void {
    this.#set(null);
  }

  /** Keeps what is typed: two fields that change before the next rendering do not undo each other. */
  type({ note, times, fields }: TypedChange): void {
    const { current } = this;
    if (!current) return;
    this.#set({
      ...current,
      ...(note !== undefined && { note }),
      ...(times && { times: { start: '', end: '', ...current.times, ...times } }),
      ...(fields && { fields: { ...current.fields, ...fields } }),
    });
  }

  /** Tells the panel what became of an action that a page sent itself. */
  settle(outcome: WriteState): void {
    if (this.current) this.#set({ ...this.current, outcome });
  }

  /** Sends the open action, with what it needs besides the note; `onDone` hears of the reservation as it is now. */
  send(reservation: Reservation, client: BookingClient | undefined, onDone: (reservation: Reservation) => void, more: Omit<ActionRequest, 'action' | 'note'> = {}): void {
    const { current } = this;
    if (!current || current.outcome.status === 'sending') return;
    // After a definite refusal the next try is a new one; after a broken line it must be the same.
    const key = current.outcome.status === 'refused' ? newKey() : current.key;
    const note = current.note.trim();
    const isUncertain = current.outcome.status === 'uncertain' && current.sent !== undefined;
    const request = isUncertain ? current.sent! : { action: current.action, ...(note && { note }), ...more };
    this.#set({ ...current, key, sent: request });
    const event = new EqActionRequestEvent({ reservationId: reservation.id, revision: reservation.revision, request, key });
    if (!this.#host.dispatchEvent(event) || !client) return;
    void client.send({ kind: 'act', key, reservationId: reservation.id, revision: reservation.revision, request });
    this.#watch.follow(key, client, (outcome) => {
      if (this.current?.key === key) this.settle(outcome);
      if (outcome.status === 'done') onDone(outcome.reservation);
    });
  }

  #set(current: PendingAction | null): void {
    this.current = current;
    this.#host.requestUpdate();
  }
}
