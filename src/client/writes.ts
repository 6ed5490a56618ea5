import type { Draft, Reservation } from '../core/types.js';
import type { ActionRequest, HostAdapter } from '../host/index.js';
import { HostError } from '../host/index.js';
import type { RetryPolicy } from './retry.js';
import { shaped } from './shapes.js';
import { withRetry } from './retry.js';

/**
 * What became of a write. `refused`: the host said no, nothing was written, `error` tells why. `failed`: nothing was
 * sent or the host could not take it. `uncertain`: the connection broke and we do not know; sending again with the
 * same key finds out and cannot write twice.
 */
export type WriteState =
  | { status: 'idle' }
  | { status: 'sending' }
  | { status: 'done'; reservation: Reservation }
  | { status: 'refused' | 'failed' | 'uncertain'; error: HostError };

/** A request for a reservation, or an action on one. `key` makes sending it again harmless. */
export type WriteRequest =
  | { kind: 'create'; key: string; draft: Draft }
  | { kind: 'act'; key: string; reservationId: string; revision: number; request: ActionRequest };

const NOT_WRITTEN = ['unauthorized', 'forbidden', 'not-found', 'conflict', 'stale', 'invalid', 'unsupported'];

/** How a failed write stands: whether the host refused it, could not take it, or may have done it. */
export function outcomeOf(error: HostError): Extract<WriteState, { error: HostError }> {
  if (NOT_WRITTEN.includes(error.code)) return { status: 'refused', error };
  if (error.code === 'rate-limited') return { status: 'failed', error };
  return { status: 'uncertain', error };
}

/** A key nobody else has, for a form that opens or an action that is about to be taken. */
export function newKey(): string {
  // Pages on plain http have no randomUUID.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sends a write, again where that is safe, and answers what became of it. */
export async function send(adapter: HostAdapter, write: WriteRequest, policy: RetryPolicy, language?: string): Promise<WriteState> {
  try {
    const reservation = await withRetry(async (signal) => {
      const options = { signal, language, idempotencyKey: write.key };
      return shaped('reservation', write.kind === 'create'
        ? await adapter.createReservation(write.draft, options)
        : await adapter.act(write.reservationId, write.request, { ...options, revision: write.revision }));
    }, { ...policy, repeatTimeouts: true });
    return { status: 'done', reservation };
  } catch (thrown) {
    return outcomeOf(HostError.from(thrown));
  }
}
