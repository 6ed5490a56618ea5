import type { InstantRange, Reason } from '../core/types.js';

/** The one list of what can go wrong between a page and a host. */
export const HOST_ERROR_CODES = [
  'network', 'timeout', 'unauthorized', 'forbidden', 'not-found', 'conflict', 'stale', 'invalid', 'rate-limited',
  'unsupported', 'malformed', 'unavailable',
] as const;

/** Code of a {@link HostError}. */
export type HostErrorCode = (typeof HOST_ERROR_CODES)[number];

/** One field that the host would not take. `pointer` is a JSON pointer into what was sent. */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail?: string;
}

/** What a {@link HostError} may carry besides its code. */
export interface HostErrorDetails {
  /** Words for people, already in the reader's language; shown after our own. */
  detail?: string;
  status?: number;
  reasons?: Reason[];
  conflicts?: (InstantRange & { equipmentId: string })[];
  errors?: FieldProblem[];
  /** Seconds to wait before trying again. */
  retryAfter?: number;
  cause?: unknown;
}

/**
 * The only error that an adapter lets out. `code` decides what the page says and whether a retry makes sense;
 * everything else is for people and logs.
 */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly detail?: string;
  readonly status?: number;
  readonly reasons: Reason[];
  readonly conflicts: (InstantRange & { equipmentId: string })[];
  readonly errors: FieldProblem[];
  readonly retryAfter?: number;

  constructor(code: HostErrorCode, details: HostErrorDetails = {}) {
    super(details.detail ?? code, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'HostError';
    this.code = code;
    this.detail = details.detail;
    this.status = details.status;
    this.reasons = details.reasons ?? [];
    this.conflicts = details.conflicts ?? [];
    this.errors = details.errors ?? [];
    this.retryAfter = details.retryAfter;
  }

  /** True when the same call may succeed later without anything being changed. */
  get isRetryable(): boolean {
    return ['network', 'timeout', 'rate-limited', 'unavailable', 'malformed'].includes(this.code);
  }

  /** Any thrown value as a HostError: what is one stays; the rest is `malformed`, because the adapter broke its word. */
  static from(thrown: unknown): HostError {
    if (thrown instanceof HostError) return thrown;
    const name = thrown instanceof Error ? thrown.name : '';
    if (name === 'TimeoutError') return new HostError('timeout', { cause: thrown });
    if (name === 'AbortError') return new HostError('network', { cause: thrown });
    return new HostError('malformed', { detail: thrown instanceof Error ? thrown.message : String(thrown), cause: thrown });
  }
}
