import type { WriteState } from './writes.js';

/** What became of each write, by its key, with those who watch it; survives the elements that sent them. */
export class WriteStates {
  readonly #writes = new Map<string, { state: WriteState; listeners: Set<() => void> }>();

  /** How the write with this key stands; `idle` for one that nobody knows. */
  get(key: string): WriteState {
    return this.#writes.get(key)?.state ?? { status: 'idle' };
  }

  /** Says how it stands from now on. */
  set(key: string, state: WriteState): void {
    const entry = this.#entry(key);
    entry.state = state;
    for (const listener of [...entry.listeners]) listener();
  }

  /** Hears of changes of one write; answers a function that stops it. */
  watch(key: string, listener: () => void): () => void {
    const entry = this.#entry(key);
    entry.listeners.add(listener);
    return () => entry.listeners.delete(listener);
  }

  #entry(key: string): { state: WriteState; listeners: Set<() => void> } {
    let entry = this.#writes.get(key);
    if (!entry) this.#writes.set(key, (entry = { state: { status: 'idle' }, listeners: new Set() }));
    return entry;
  }
}
