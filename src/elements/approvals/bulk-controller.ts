import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BookingClient } from '../../client/index.js';
import { newKey } from '../../client/index.js';
import type { Reservation } from '../../core/types.js';
import type { ActionRequest } from '../../host/index.js';
import { HostError } from '../../host/index.js';
import { EqActionRequestEvent } from '../base/events/index.js';

/** What can be done to several requests at once. */
export type BulkAction = 'approve' | 'decline';

/** One of several that could not be done, and why. */
export interface BulkFailure {
  reservation: Reservation;
  error: HostError;
}

/** How it stands: about to be sent, being sent, or sent. What a page took upon itself is neither done nor failed here. */
export type BulkState =
  | { status: 'waiting'; action: BulkAction; count: number }
  | { status: 'sending'; action: BulkAction; count: number }
  | { status: 'done'; done: number; failures: BulkFailure[] };

/** Milliseconds in which several answers can still be taken back: none of them can once it was sent. */
const UNDO_MS = 10_000;

/**
 * Answers several requests at once, a moment later, so that a slip of the hand can be undone. What waits is sent when
 * the element leaves the page; when the page itself goes, nothing was sent and the requests still wait for an answer.
 */
export class BulkController implements ReactiveController {
  state: BulkState | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #steps: { reservation: Reservation; request: ActionRequest; key: string }[] = [];
  #client: BookingClient | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Required by the interface; what was waiting was sent when the element left.
  }

  hostDisconnected(): void {
    if (this.state?.status === 'waiting') void this.flush();
  }

  /** Prepares an answer to several; what another one was waiting with is sent first. */
  begin(action: BulkAction, reservations: readonly Reservation[], client: BookingClient | undefined, note = ''): void {
    if (this.state?.status === 'waiting') void this.flush();
    const request: ActionRequest = { action, ...(note.trim() && { note: note.trim() }) };
    this.#client = client;
    this.#steps = reservations.map((reservation) => ({ reservation, request, key: newKey() }));
    this.#timer = setTimeout(() => void this.flush(), UNDO_MS);
    this.#set({ status: 'waiting', action, count: this.#steps.length });
  }

  /** Takes back what was not sent yet. */
  undo(): void {
    clearTimeout(this.#timer);
    this.#steps = [];
    this.#set(null);
  }

  /** Puts the outcome away. */
  dismiss(): void {
    if (this.state?.status === 'done') this.#set(null);
  }

  /** Sends what waits now; each on its own, so that one that fails leaves the others alone. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.state?.status !== 'waiting') return;
    const steps = this.#steps;
    const client = this.#client;
    this.#steps = [];
    this.#set({ status: 'sending', action: this.state.action, count: steps.length });
    const failures: BulkFailure[] = [];
    let done = 0;
    for (const { reservation, request, key } of steps) {
      const event = new EqActionRequestEvent({ reservationId: reservation.id, revision: reservation.revision, request, key });
      if (!this.#host.dispatchEvent(event)) continue;
      const outcome = await client?.send({ kind: 'act', key, reservationId: reservation.id, revision: reservation.revision, request });
      if (outcome?.status === 'done') done += 1;
      else failures.push({ reservation, error: outcome && 'error' in outcome ? outcome.error : new HostError('unsupported') });
    }
    this.#set(done + failures.length > 0 ? { status: 'done', done, failures } : null);
  }

  #set(state: BulkState | null): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
