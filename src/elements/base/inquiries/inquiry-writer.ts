import type { ReactiveControllerHost } from 'lit';
import { newKey, outcomeOf, type BookingClient } from '../../../client/index.js';
import type { Inquiry } from '../../../core/types.js';
import { HostError } from '../../../host/index.js';
import type { FailedWrite } from '../controllers/action-controller.js';
import { EqInquiryRequestEvent, type InquiryWrite } from '../events/index.js';

/** A write without its key, which is the writer's business. */
type Unkeyed<T> = T extends unknown ? Omit<T, 'key'> : never;

/** How the write that was last sent stands. */
export type WriterOutcome = { status: 'idle' | 'sending' } | FailedWrite;

/** Sends questions to coordinators and actions on them, one at a time, and keeps what became of the last. */
export class InquiryWriter {
  outcome: WriterOutcome = { status: 'idle' };
  readonly #host: ReactiveControllerHost & HTMLElement;
  #sent: InquiryWrite | undefined;
  readonly #onStray: ((outcome: FailedWrite, write: InquiryWrite) => void) | undefined;

  /** `onStray` hears of a write that came to nothing after it was forgotten. */
  constructor(host: ReactiveControllerHost & HTMLElement, onStray?: (outcome: FailedWrite, write: InquiryWrite) => void) {
    this.#host = host;
    this.#onStray = onStray;
  }

  /** Forgets what became of the last write: the next is a new one. */
  reset(): void {
    this.#sent = undefined;
    this.#set({ status: 'idle' });
  }

  /**
   * Sends a write; answers the inquiry as it is now, or undefined when the page took the write over or nothing came of it.
   * As long as nobody knows whether the last one arrived, that is sent again, whatever is given.
   */
  async send(write: Unkeyed<InquiryWrite>, client: BookingClient | undefined): Promise<Inquiry | undefined> {
    if (this.outcome.status === 'sending') return undefined;
    const next = this.outcome.status === 'uncertain' && this.#sent ? this.#sent : { ...write, key: newKey() };
    this.#sent = next;
    return this.again(next, client);
  }

  /** Sends a write as it was sent before, with its key: it cannot happen twice. */
  async again(next: InquiryWrite, client: BookingClient | undefined): Promise<Inquiry | undefined> {
    if (!this.#host.dispatchEvent(new EqInquiryRequestEvent(next)) || !client) return undefined;
    if (this.#sent === next) this.#set({ status: 'sending' });
    try {
      const done = await client.run((adapter, options) => {
        const idempotencyKey = next.key;
        return next.kind === 'ask'
          ? adapter.ask?.(next.draft, { ...options, idempotencyKey })
          : adapter.actOnInquiry?.(next.inquiryId, next.request, { ...options, idempotencyKey, revision: next.revision });
      }, ['inquir']);
      if (this.#sent === next) this.reset();
      return done;
    } catch (thrown) {
      const outcome = outcomeOf(HostError.from(thrown));
      if (this.#sent === next) this.#set(outcome);
      else this.#onStray?.(outcome, next);
      // A refusal means that what the page knew was out of date.
      client.invalidate((key) => key.startsWith('inquir'));
      return undefined;
    }
  }

  #set(outcome: WriterOutcome): void {
    this.outcome = outcome;
    this.#host.requestUpdate();
  }
}
