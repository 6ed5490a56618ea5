import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Watchable } from '../../../client/index.js';

/**
 * Watches any number of answers for an element and asks for a new rendering when one of them changes. It lets go of all
 * while the element is out of the page and takes them up again when it returns: an element that was removed may still
 * finish an update, and would hold the client for ever if it began to watch then.
 */
export class WatchList implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #watched = new Map<Watchable<unknown>, (() => void) | undefined>();
  #connected = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Watches one more; returns it. */
  add<T extends Watchable<unknown>>(source: T): T {
    if (!this.#watched.has(source)) this.#watched.set(source, this.#connected ? this.#subscribe(source) : undefined);
    return source;
  }

  /** Watches one no longer. */
  delete(source: Watchable<unknown>): void {
    this.#watched.get(source)?.();
    this.#watched.delete(source);
  }

  /** Watches none of them any longer. */
  clear(): void {
    for (const source of [...this.#watched.keys()]) this.delete(source);
  }

  hostConnected(): void {
    this.#connected = true;
    for (const [source, stop] of this.#watched) if (!stop) this.#watched.set(source, this.#subscribe(source));
    // What changed meanwhile was told to nobody.
    if (this.#watched.size > 0) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    for (const [source, stop] of this.#watched) {
      stop?.();
      this.#watched.set(source, undefined);
    }
  }

  #subscribe(source: Watchable<unknown>): () => void {
    return source.subscribe(() => this.#host.requestUpdate());
  }
}
