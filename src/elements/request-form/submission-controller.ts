import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BookingClient, WriteState } from '../../client/index.js';
import { newKey } from '../../client/index.js';
import type { Draft } from '../../core/types.js';
import { HostError } from '../../host/index.js';
import { WriteWatch } from '../base/controllers/write-watch.js';
import { EqReservationRequestEvent } from '../base/events/index.js';
import { clearDraft, loadDraft, saveDraft } from './draft-store.js';
import type { StoredDraft } from './draft-store.js';
import { valuesFrom, type RequestValues } from './request-form.model.js';

/** Refusals that say for certain that nothing was, or ever will be, written under a key. */
const ENDED = ['conflict', 'invalid', 'forbidden', 'not-found'];

/** True when the key stood for something else already: nothing was written, and a new key is needed. */
function isKeyReused(outcome: WriteState): boolean {
  return outcome.status === 'refused' && outcome.error.errors.some(({ code }) => code === 'key-reused');
}

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
  #sent: Draft | undefined;
  /** True when the present key was refused for good: what is sent next is another request, even if it reads the same. */
  #isSpent = false;
  /** What replaced what was typed last. */
  #prefilled: Partial<Draft> | undefined;
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

  /** True while what was typed may not change: it is on its way, perhaps arrived, or done. */
  get isFrozen(): boolean {
    return ['sending', 'uncertain', 'done'].includes(this.outcome.status);
  }

  /** What was typed for the machine that is open; null before one is. */
  get values(): RequestValues | null {
    return this.#draft?.values ?? null;
  }

  /** Opens a machine's form with what is kept for it. */
  open(equipmentId: string, now: number): void {
    if (this.#draft && this.#equipmentId === equipmentId) return;
    this.#watch.end();
    this.#equipmentId = equipmentId;
    this.#draft = loadDraft(equipmentId, now);
    this.#sent = undefined;
    this.#isSpent = false;
    // Sent before a reload and never heard of: the person finds out first, then goes on.
    this.outcome = this.#draft.uncertain ? { status: 'uncertain', error: new HostError('network') } : { status: 'idle' };
  }

  /**
   * Says who fills the form in. What one person typed is not shown to the next: another one begins with an empty form,
   * and the answer is true. The same one comes back to what was kept.
   */
  claim(personId: string | undefined, now: number): boolean {
    if (!this.#draft || personId === undefined || this.#draft.owner === personId || this.outcome.status === 'done') return false;
    const isAnother = this.#draft.owner !== undefined;
    if (isAnother) this.restart(now);
    this.#draft = { ...this.#draft, owner: personId };
    saveDraft(this.#equipmentId, this.#draft);
    return isAnother;
  }

  /** Looks whether what was sent before this element was there is known to the page's client by now. */
  follow(client: BookingClient | undefined, onSettled: (outcome: WriteState) => void): void {
    if (!this.#draft || this.outcome.status !== 'uncertain' || this.#watch.isListening || !client) return;
    const { key } = this.#draft;
    const { status } = client.writeState(key);
    if (status === 'sending' || status === 'done') this.#await(key, client, onSettled);
  }

  /** Changes what was typed, and keeps it. */
  change(values: Partial<RequestValues>, now: number): void {
    if (!this.#draft || this.isFrozen) return;
    this.#draft = { ...this.#draft, values: { ...this.#draft.values, ...values }, savedAt: now };
    saveDraft(this.#equipmentId, this.#draft);
    if (this.outcome.status === 'refused' || this.outcome.status === 'failed') this.outcome = { status: 'idle' };
    this.#host.requestUpdate();
  }

  /** Replaces what was typed, once: the page may say what is asked for before the machine is known. */
  prefill(draft: Partial<Draft> | undefined, now: number): void {
    if (!draft || draft === this.#prefilled) return;
    this.#prefilled = draft;
    this.change(valuesFrom(draft), now);
  }

  /** Sends the request; `onSettled` hears what became of it. A page that prevents the event tells it by {@link settle}. */
  send(wanted: Draft, client: BookingClient | undefined, now: number, onSettled: (outcome: WriteState) => void): void {
    if (!this.#draft || this.outcome.status === 'sending') return;
    // What may have arrived already is asked again as it was: it may be the reason why a machine or a date is left out by now.
    const draft = (this.outcome.status === 'uncertain' && this.#sent) || wanted;
    if (this.#isSpent || (this.#sent && JSON.stringify(this.#sent) !== JSON.stringify(draft))) this.#draft = { ...this.#draft, key: newKey() };
    this.#isSpent = false;
    this.#sent = draft;
    const wasUncertain = this.#draft.uncertain;
    const key = this.#noteSending(this.#draft, now);
    // A page that takes the request over may tell its outcome at once.
    if (!this.#host.dispatchEvent(new EqReservationRequestEvent(draft, key))) return;
    if (!client) return this.settle({ status: 'failed', error: new HostError('unsupported') });
    void client.send({ kind: 'create', key, draft });
    this.#await(key, client, (outcome) => {
      // Another tab that began with the same draft used its key for something else. What may have been this very request is not sent anew.
      if (!wasUncertain && isKeyReused(outcome)) this.#sendAnew(draft, client, now, onSettled);
      else onSettled(outcome);
    });
  }

  /** Sends what was not taken under its key once more under a new one. */
  #sendAnew(draft: Draft, client: BookingClient, now: number, onSettled: (outcome: WriteState) => void): void {
    if (!this.#draft) return;
    this.#isSpent = false;
    const key = this.#noteSending({ ...this.#draft, key: newKey() }, now);
    void client.send({ kind: 'create', key, draft });
    this.#await(key, client, onSettled);
  }

  /** Noted before anything leaves: a page that is closed in between must not ask twice when it is opened again. Answers the key. */
  #noteSending(draft: StoredDraft, now: number): string {
    this.#draft = { ...draft, uncertain: true, savedAt: now };
    saveDraft(this.#equipmentId, this.#draft);
    this.settle({ status: 'sending' });
    return draft.key;
  }

  /** Waits for what becomes of a write, which may be known already. */
  #await(key: string, client: BookingClient, onSettled: (outcome: WriteState) => void): void {
    this.outcome = { status: 'sending' };
    this.#watch.follow(key, client, (outcome) => {
      if (outcome.status === 'sending') return;
      this.settle(outcome);
      onSettled(outcome);
    });
  }

  /** What became of it. */
  settle(outcome: WriteState): void {
    this.outcome = outcome;
    if (outcome.status === 'done') {
      clearDraft(this.#equipmentId);
    } else if (this.#draft && (outcome.status === 'refused' || outcome.status === 'failed')) {
      // After "sign in first" or a broken service the same request goes on; any other refusal ends it.
      this.#isSpent = outcome.status === 'refused' && ENDED.includes(outcome.error.code);
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
