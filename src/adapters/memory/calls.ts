import type { Language } from '../../core/index.js';
import { HostError, type CallOptions, type HostAdapter, type HostErrorCode } from '../../host/index.js';
import { pause } from '../shared/signals.js';

/** A call of the contract, or a part of it, by its name. */
export type CallName = Exclude<keyof HostAdapter, 'subscribe'>;

/** Calls that fail, and how: to tell an element's error state in a story or test. */
export type Failures = Partial<Record<CallName, HostErrorCode>>;

/** How a memory host answers: late, or with a failure. Both may be changed while it is in use. */
export interface CallManners {
  /** Milliseconds before an answer, 0 when absent; `Infinity` never answers. */
  delayMs?: number;
  failures?: Failures;
}

const KEY = /^[\w-]{1,128}$/;

/** Answers as over a wire: later, as a copy, with HostError only, and not at all once the caller has given up. */
export async function answer<T>(name: CallName, options: CallOptions | undefined, manners: CallManners, work: () => T): Promise<T> {
  const signal = options?.signal ?? new AbortController().signal;
  const { delayMs = 0 } = manners;
  if (delayMs === Infinity) {
    await new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
      if (signal.aborted) resolve();
    });
  }
  else if (delayMs > 0) await pause(delayMs, signal);
  else await Promise.resolve();
  if (signal.aborted) throw new HostError('network', { cause: signal.reason });
  const failure = manners.failures?.[name];
  if (failure) throw new HostError(failure);
  try {
    return structuredClone(work());
  } catch (thrown) {
    throw HostError.from(thrown);
  }
}

/** A write's key as a host would take it. */
export function keyOf(idempotencyKey: string): string {
  if (KEY.test(idempotencyKey)) return idempotencyKey;
  throw new HostError('invalid', { errors: [{ pointer: '/Idempotency-Key', code: idempotencyKey ? 'bad-key' : 'missing' }] });
}

/** A payload as text, the same however its keys are ordered. */
export function payloadOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The language that a caller reads, as far as records have it. */
export function languageOf(options?: CallOptions): Language {
  const language = options?.language?.slice(0, 2).toLowerCase();
  return language === 'ja' || language === 'ko' ? language : 'en';
}
