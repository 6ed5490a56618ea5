import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BookingClient, WriteRequest, WriteState } from '../../../client/index.js';
import { newKey } from '../../../client/index.js';
import type { Reservation, ReservationAction } from '../../../core/types.js';
import type { ActionRequest, HostError } from '../../../host/index.js';
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

/** Who hears of what became of an action. */
export interface ActionEnd {
  /** It was taken; `isOpen`: its panel is still the one that is open. */
  onDone: (reservation: Reservation, isOpen: boolean) => void;
  /** It came to nothing after its panel was left; `again` sends the same once more. */
  onStray?: (outcome: FailedWrite, again: () => void) => void;
}

/** A write that was not done, or of which nobody knows. */
export type FailedWrite = Extract<WriteState, { error: HostError }>;

/** Holds the one action that is open, sends it, and keeps what was typed when it is refused. */
export class ActionController implements ReactiveController {
  current: PendingAction | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** One for each action under way: the next may be sent before the last has ended. */
  readonly #watches = new Set<WriteWatch>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const watch of this.#watches) watch.resume();
  }

  hostDisconnected(): void {
    for (const watch of this.#watches) watch.release();
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

  /** Sends the open action, with what it needs besides the note; `end` hears what became of it. */
  send(reservation: Reservation, client: BookingClient | undefined, end: ActionEnd, more: Omit<ActionRequest, 'action' | 'note'> = {}): void {
    const { current } = this;
    if (!current || current.outcome.status === 'sending') return;
    // After a definite refusal the next try is a new one; after a broken line it must be the same.
    const key = current.outcome.status === 'refused' ? newKey() : current.key;
    const note = current.note.trim();
    const isUncertain = current.outcome.status === 'uncertain' && current.sent !== undefined;
    const request = isUncertain ? current.sent! : { action: current.action, ...(note && { note }), ...more };
    this.#set({ ...current, key, sent: request });
    this.#transmit({ kind: 'act', key, reservationId: reservation.id, revision: reservation.revision, request }, client, end);
  }

  #transmit(write: Extract<WriteRequest, { kind: 'act' }>, client: BookingClient | undefined, end: ActionEnd): void {
    const { key, reservationId, revision, request } = write;
    const event = new EqActionRequestEvent({ reservationId, revision, request, key });
    if (!this.#host.dispatchEvent(event) || !client) return;
    void client.send(write);
    const watch = new WriteWatch();
    this.#watches.add(watch);
    watch.follow(key, client, (outcome) => {
      if (outcome.status !== 'sending') this.#watches.delete(watch);
      const isOpen = this.current?.key === key;
      if (isOpen) this.settle(outcome);
      if (outcome.status === 'done') end.onDone(outcome.reservation, isOpen);
      else if (!isOpen && 'error' in outcome) end.onStray?.(outcome, () => this.#transmit(write, client, end));
    });
  }

  #set(current: PendingAction | null): void {
    this.current = current;
    this.#host.requestUpdate();
  }
}
