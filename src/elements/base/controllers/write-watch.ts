import type { BookingClient, WriteState } from '../../../client/index.js';

/**
 * Waits for what becomes of one write. An element that is moved in the page stops listening and goes on where it was:
 * call {@link resume} when it is connected and {@link release} when it is not.
 */
export class WriteWatch {
  #stop: (() => void) | undefined;
  #awaited: (() => void) | undefined;

  /** True while a write is being listened to. */
  get isListening(): boolean {
    return this.#stop !== undefined;
  }

  /** Tells `onState` how the write stands, now and whenever that changes, until it is sent no longer. */
  follow(key: string, client: BookingClient, onState: (state: WriteState) => void): void {
    const look = (): void => {
      const state = client.writeState(key);
      if (state.status !== 'sending') this.end();
      onState(state);
    };
    this.#awaited = () => {
      this.release();
      this.#stop = client.watchWrite(key, look);
      look();
    };
    this.#awaited();
  }

  /** Goes on waiting, where something is waited for. */
  resume(): void {
    this.#awaited?.();
  }

  /** Lets go of the write: nobody hears of it any more. */
  end(): void {
    this.#awaited = undefined;
    this.release();
  }

  /** Stops listening for now. */
  release(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
