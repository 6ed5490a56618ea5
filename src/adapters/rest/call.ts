import { HostError, type CallOptions, type EditOptions } from '../../host/index.js';
import type { Call } from './connection.js';

/** Of an adapter call's options what goes into the call over the wire. */
export function pick(options?: CallOptions): Pick<Call, 'signal' | 'language'> {
  return { signal: options?.signal, language: options?.language };
}

/** An id as one path segment; a dot segment would climb out of the path and names no record. */
export function segment(id: string): string {
  if (id === '' || id === '.' || id === '..' || id.length > 200) throw new HostError('not-found');
  try {
    return encodeURIComponent(id);
  } catch {
    throw new HostError('not-found'); // half a surrogate pair
  }
}

/** What an edit that is safe to repeat says of itself: its key, and the revision that it saw. */
export function editHeaders({ idempotencyKey, revision }: EditOptions): Record<string, string> {
  return { 'Idempotency-Key': idempotencyKey, 'If-Match': `"${revision}"` };
}
