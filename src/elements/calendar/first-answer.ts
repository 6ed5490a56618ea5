import type { QueryState, Watchable } from '../../client/index.js';

/** The first answer that something watched gives; rejects with its error. */
export function firstAnswer<T>(source: Watchable<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const held: { stop?: () => void } = {};
    const look = (): void => {
      const state: QueryState<T> = source.state;
      if (state.status === 'pending' || (state.status === 'ready' && state.stale)) return;
      // Told while subscribing, there is nothing to let go of yet.
      queueMicrotask(() => held.stop?.());
      if (state.status === 'ready') resolve(state.value);
      else reject(state.error);
    };
    held.stop = source.subscribe(look);
    look();
  });
}
