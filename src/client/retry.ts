import { HostError } from '../host/index.js';

/** How calls are timed and repeated. All times in milliseconds. */
export interface RetryPolicy {
  /** One attempt's limit. */
  timeout: number;
  /** Attempts in all. */
  attempts: number;
  /** First pause; doubles with each attempt and is drawn evenly from zero to its cap ("full jitter"). */
  base: number;
  cap: number;
  /** Limit of all attempts and pauses together. */
  total: number;
  random: () => number;
  now: () => number;
  /** Whether an attempt that ran out of time is repeated: for writes, whose outcome must be known; a reader would only wait longer. */
  repeatTimeouts: boolean;
}

/** Four attempts within thirty seconds, ten seconds for each. */
export const DEFAULT_RETRY: RetryPolicy = {
  timeout: 10_000,
  attempts: 4,
  base: 300,
  cap: 5_000,
  total: 30_000,
  random: () => Math.random(),
  now: () => Date.now(),
  repeatTimeouts: false,
};

/** Waits; rejects with the signal's reason when given up. */
function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortReason(signal));
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      signal?.removeEventListener('abort', stop);
      resolve();
    }
    function stop(): void {
      clearTimeout(timer);
      reject(abortReason(signal));
    }
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** The reason of an aborted signal as an error that says that someone gave up. */
function abortReason(signal?: AbortSignal): HostError {
  return new HostError('network', { cause: signal?.reason });
}

/**
 * One attempt that ends: after `timeout` with a `timeout` error, at the caller's abort, or as the call does.
 * An adapter that never settles, or throws before it answers a promise, is covered.
 */
export async function attempt<T>(call: (signal: AbortSignal) => Promise<T>, timeout: number, signal?: AbortSignal): Promise<T> {
  const own = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new HostError('timeout'))), timeout);
    const stop = (): void => finish(() => reject(abortReason(signal)));
    function finish(settle: () => void): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      settle();
      own.abort();
    }
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop, { once: true });
    // The wrapper turns a synchronous throw of an adapter into a rejection.
    Promise.resolve()
      .then(() => call(own.signal))
      .then((value) => finish(() => resolve(value)), (thrown: unknown) => finish(() => reject(HostError.from(thrown))));
  });
}

/**
 * Repeats a call that is harmless to repeat: a read, or a write with its key. Only failures that may pass are
 * repeated, with pauses that grow and are random, honoring what the host says of when to come back.
 */
export async function withRetry<T>(
  call: (signal: AbortSignal) => Promise<T>,
  policy: RetryPolicy,
  signal?: AbortSignal,
): Promise<T> {
  const started = policy.now();
  for (let count = 1; ; count++) {
    try {
      return await attempt(call, policy.timeout, signal);
    } catch (thrown) {
      const error = HostError.from(thrown);
      const wait = error.retryAfter === undefined
        ? policy.random() * Math.min(policy.cap, policy.base * 2 ** (count - 1))
        : error.retryAfter * 1000;
      // An answer that makes no sense will make none a moment later: asking again is the person's choice.
      const passes = error.isRetryable && error.code !== 'malformed' && (error.code !== 'timeout' || policy.repeatTimeouts);
      const isLast = count >= policy.attempts || policy.now() - started + wait > policy.total;
      if (!passes || isLast || signal?.aborted) throw error;
      await pause(wait, signal);
    }
  }
}
