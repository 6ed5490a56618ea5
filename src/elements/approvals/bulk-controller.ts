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

/** How it stands: about to be sent, being sent, or all of it sent. What a page took upon itself is neither done nor failed here. */
export type BulkState =
  | { status: 'waiting'; action: BulkAction; count: number }
  | { status: 'sending' }
  | { status: 'done'; done: number; failures: BulkFailure[] };

/** Answers that are sent together. */
interface Batch {
  action: BulkAction;
  steps: { reservation: Reservation; request: ActionRequest; key: string }[];
  client: BookingClient | undefined;
}

/** Milliseconds in which several answers can still be taken back: none of them can once it was sent. */
const UNDO_MS = 10_000;

/**
 * Answers several requests at once, a moment later, so that a slip of the hand can be undone. What waits is sent when
 * the element leaves the page; when the page itself goes, nothing was sent and the requests still wait for an answer.
 */
export class BulkController implements ReactiveController {
  state: BulkState | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** What can still be taken back. */
  #waiting: Batch | undefined;
  /** Ends when all that was sent before has ended: one batch goes after the other. */
  #queue = Promise.resolve();
  #underWay = 0;
  /** What became of everything that was sent since the outcome was last put away. */
  #done = 0;
  #failures: BulkFailure[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Required by the interface; what was waiting was sent when the element left.
  }

  hostDisconnected(): void {
    this.flush();
  }

  /** Prepares an answer to several; what another one was waiting with is sent first. */
  begin(action: BulkAction, reservations: readonly Reservation[], client: BookingClient | undefined, note = ''): void {
    this.dismiss();
    this.flush();
    const request: ActionRequest = { action, ...(note.trim() && { note: note.trim() }) };
    this.#waiting = { action, client, steps: reservations.map((reservation) => ({ reservation, request, key: newKey() })) };
    this.#timer = setTimeout(() => this.flush(), UNDO_MS);
    this.#show();
  }

  /** Takes back what was not sent yet. */
  undo(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    this.#show();
  }

  /** Puts the outcome away. */
  dismiss(): void {
    if (this.state?.status !== 'done') return;
    this.#done = 0;
    this.#failures = [];
    this.#show();
  }

  /** Sends what waits now, after what is under way. */
  flush(): void {
    clearTimeout(this.#timer);
    const batch = this.#waiting;
    if (!batch) return;
    this.#waiting = undefined;
    this.#underWay += 1;
    this.#queue = this.#queue.then(() => this.#send(batch)).finally(() => {
      this.#underWay -= 1;
      this.#show();
    });
    this.#show();
  }

  /** Sends each on its own, so that one that fails leaves the others alone. */
  async #send({ steps, client }: Batch): Promise<void> {
    for (const { reservation, request, key } of steps) {
      const event = new EqActionRequestEvent({ reservationId: reservation.id, revision: reservation.revision, request, key });
      if (!this.#host.dispatchEvent(event)) continue;
      const outcome = await client?.send({ kind: 'act', key, reservationId: reservation.id, revision: reservation.revision, request });
      if (outcome?.status === 'done') this.#done += 1;
      else this.#failures.push({ reservation, error: outcome && 'error' in outcome ? outcome.error : new HostError('unsupported') });
    }
  }

  #show(): void {
    this.state = this.#stateNow();
    this.#host.requestUpdate();
  }

  #stateNow(): BulkState | null {
    if (this.#waiting) return { status: 'waiting', action: this.#waiting.action, count: this.#waiting.steps.length };
    if (this.#underWay > 0) return { status: 'sending' };
    return this.#done + this.#failures.length > 0 ? { status: 'done', done: this.#done, failures: this.#failures } : null;
  }
}
