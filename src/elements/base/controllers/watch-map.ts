import type { ReactiveControllerHost } from 'lit';
import type { BookingClient, Watchable } from '../../../client/index.js';
import { WatchList } from './watch-list.js';

/** Watches any number of answers by their keys; each is asked for once, and let go when nobody wants it any more. */
export class WatchMap<T> {
  readonly #list: WatchList;
  readonly #watched = new Map<string, Watchable<T>>();
  #client: BookingClient | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#list = new WatchList(host);
  }

  /** The newest answer, when it is known by now. */
  get(key: string): T | undefined {
    const state = this.#watched.get(key)?.state;
    return !state || state.status === 'pending' ? undefined : state.value;
  }

  /** Whether an answer could not be had. */
  hasFailed(key: string): boolean {
    return this.#watched.get(key)?.state.status === 'error';
  }

  /** Watches the answers of these keys, and no others. */
  watch(client: BookingClient | undefined, keys: Iterable<string>, ask: (client: BookingClient, key: string) => Watchable<T>): void {
    const wanted = new Set(client ? keys : []);
    for (const [key, watched] of [...this.#watched]) {
      if (client === this.#client && wanted.has(key)) continue;
      this.#list.delete(watched);
      this.#watched.delete(key);
    }
    this.#client = client;
    if (!client) return;
    for (const key of wanted) if (!this.#watched.has(key)) this.#watched.set(key, this.#list.add(ask(client, key)));
  }
}
