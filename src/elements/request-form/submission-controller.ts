import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BookingClient, WriteState } from '../../client/index.js';
import { newKey } from '../../client/index.js';
import type { Draft } from '../../core/types.js';
import { HostError } from '../../host/index.js';
import { EqReservationRequestEvent } from '../base/events/index.js';
import { clearDraft, loadDraft, saveDraft } from './draft-store.js';
import type { StoredDraft } from './draft-store.js';
import type { RequestValues } from './request-form.model.js';

/**
 * Holds what was typed and the key under which it is sent. The key changes only when something else is sent after a
 * definite refusal: a retry is always the same request.
 */
export class SubmissionController implements ReactiveController {
  outcome: WriteState = { status: 'idle' };
  readonly #host: ReactiveControllerHost & HTMLElement;
  #equipmentId = '';
  #draft: StoredDraft | null = null;
  /** What was sent under the present key. */
  #sent = '';
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** What was typed for the machine that is open; null before one is. */
  get values(): RequestValues | null {
    return this.#draft?.values ?? null;
  }

  /** Opens a machine's form with what is kept for it. */
  open(equipmentId: string, now: number): void {
    if (this.#draft && this.#equipmentId === equipmentId) return;
    this.#stop?.();
    this.#equipmentId = equipmentId;
    this.#draft = loadDraft(equipmentId, now);
    this.#sent = '';
    // Sent before a reload and never heard of: the person finds out first, then goes on.
    this.outcome = this.#draft.uncertain ? { status: 'uncertain', error: new HostError('network') } : { status: 'idle' };
  }

  /** Changes what was typed, and keeps it. */
  change(values: Partial<RequestValues>, now: number): void {
    if (!this.#draft) return;
    this.#draft = { ...this.#draft, values: { ...this.#draft.values, ...values }, savedAt: now };
    saveDraft(this.#equipmentId, this.#draft);
    if (this.outcome.status === 'refused' || this.outcome.status === 'failed') this.outcome = { status: 'idle' };
    this.#host.requestUpdate();
  }

  /** Sends the request; `onSettled` hears what became of it. A page that prevents the event tells it by {@link settle}. */
  send(draft: Draft, client: BookingClient | undefined, now: number, onSettled: (outcome: WriteState) => void): void {
    if (!this.#draft || this.outcome.status === 'sending') return;
    const payload = JSON.stringify(draft);
    if (this.#sent && this.#sent !== payload) this.#draft = { ...this.#draft, key: newKey() };
    this.#sent = payload;
    const { key } = this.#draft;
    // Noted before anything leaves: a page that is closed in between must not ask twice when it is opened again.
    this.#draft = { ...this.#draft, uncertain: true, savedAt: now };
    saveDraft(this.#equipmentId, this.#draft);
    const event = new EqReservationRequestEvent(draft, key);
    const isOurs = this.#host.dispatchEvent(event);
    this.settle({ status: 'sending' });
    if (!isOurs || !client) return;
    this.#stop?.();
    this.#stop = client.watchWrite(key, () => {
      const outcome = client.writeState(key);
      if (outcome.status === 'sending') return;
      this.settle(outcome);
      onSettled(outcome);
    });
    void client.send({ kind: 'create', key, draft });
  }

  /** What became of it. */
  settle(outcome: WriteState): void {
    this.outcome = outcome;
    if (outcome.status === 'done') {
      this.#stop?.();
      clearDraft(this.#equipmentId);
    } else if (this.#draft && (outcome.status === 'refused' || outcome.status === 'failed')) {
      this.#draft = { ...this.#draft, uncertain: false };
      saveDraft(this.#equipmentId, this.#draft);
    }
    this.#host.requestUpdate();
  }

  /** Begins a new request for the same machine. */
  restart(now: number): void {
    clearDraft(this.#equipmentId);
    this.#draft = null;
    this.outcome = { status: 'idle' };
    this.open(this.#equipmentId, now);
    this.#host.requestUpdate();
  }
}
