import type { ReactiveControllerHost } from 'lit';
import { newKey, outcomeOf, type BookingClient } from '../../../client/index.js';
import type { Inquiry } from '../../../core/types.js';
import { HostError } from '../../../host/index.js';
import { EqInquiryRequestEvent, type InquiryWrite } from '../events/index.js';

/** A write without its key, which is the writer's business. */
type Unkeyed<T> = T extends unknown ? Omit<T, 'key'> : never;

/** How the write that was last sent stands. */
export type WriterOutcome = { status: 'idle' | 'sending' } | { status: 'refused' | 'failed' | 'uncertain'; error: HostError };

/** Sends questions to coordinators and actions on them, one at a time, and keeps what became of the last. */
export class InquiryWriter {
  outcome: WriterOutcome = { status: 'idle' };
  readonly #host: ReactiveControllerHost & HTMLElement;
  #sent: InquiryWrite | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
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
    if (!this.#host.dispatchEvent(new EqInquiryRequestEvent(next)) || !client) return undefined;
    this.#set({ status: 'sending' });
    try {
      const done = await client.run((adapter, options) => {
        const idempotencyKey = next.key;
        return next.kind === 'ask'
          ? adapter.ask?.(next.draft, { ...options, idempotencyKey })
          : adapter.actOnInquiry?.(next.inquiryId, next.request, { ...options, idempotencyKey, revision: next.revision });
      }, ['inquir']);
      this.reset();
      return done;
    } catch (thrown) {
      this.#set(outcomeOf(HostError.from(thrown)));
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
