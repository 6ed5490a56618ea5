/** A signal that ends with the caller's or at the time limit, whichever comes first, and what it takes to tell which. */
export interface Deadline {
  signal: AbortSignal;
  /** True once the time limit, and not the caller, ended it. */
  readonly hasExpired: boolean;
  /** Stops the clock and lets go of the caller's signal. */
  clear(): void;
}

/** Starts a deadline of so many milliseconds. */
export function deadline(milliseconds: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController();
  let hasExpired = false;
  const stop = (): void => controller.abort(outer?.reason);
  const timer = setTimeout(() => {
    hasExpired = true;
    controller.abort(new DOMException('The host did not answer in time.', 'TimeoutError'));
  }, milliseconds);
  if (outer?.aborted) stop();
  else outer?.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    get hasExpired() {
      return hasExpired;
    },
    clear() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    },
  };
}

/** Waits, or ends at once when the signal does. Never rejects. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
  });
}
