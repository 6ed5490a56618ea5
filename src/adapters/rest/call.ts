import { HostError, type CallOptions } from '../../host/index.js';
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
