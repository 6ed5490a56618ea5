import type { HostContext } from '../services.js';
import { addressOf } from './address.js';
import { Problem } from './problem.js';

/** Streams that one person holds open at a time: some windows on some machines. */
const OF_PERSON = 30;
/** Of one address, whoever is behind it: a campus may share one. */
const OF_ADDRESS = 300;
const RETRY_SECONDS = 30;

/** Counts the streams that are open, which no rate of requests bounds: each is one request that does not end. */
export class OpenStreams {
  readonly #trustedProxies: number;
  readonly #open = new Map<string, number>();

  constructor(trustedProxies: number) {
    this.#trustedProxies = trustedProxies;
  }

  /** Takes a place and answers what gives it back; throws the Problem `rate-limited` where the reader has enough. */
  take(context: HostContext): () => void {
    const viewer = context.get('viewer');
    const places = new Map([[`address ${addressOf(context, this.#trustedProxies)}`, OF_ADDRESS]]);
    if (viewer) places.set(`person ${viewer.id}`, OF_PERSON);
    for (const [who, most] of places) {
      if ((this.#open.get(who) ?? 0) >= most) throw new Problem('rate-limited', { retryAfter: RETRY_SECONDS });
    }
    for (const who of places.keys()) this.#add(who, 1);
    return () => {
      for (const who of places.keys()) this.#add(who, -1);
    };
  }

  #add(who: string, change: number): void {
    const count = (this.#open.get(who) ?? 0) + change;
    if (count > 0) this.#open.set(who, count);
    else this.#open.delete(who);
  }
}
