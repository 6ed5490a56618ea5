import { HostError, type HostErrorCode } from '../../host/index.js';
import { parseRecord, problem as problemSchema } from '../../host/schemas/index.js';

const BY_STATUS: ReadonlyMap<number, HostErrorCode> = new Map([
  [401, 'unauthorized'], [403, 'forbidden'], [404, 'not-found'], [410, 'not-found'], [405, 'unsupported'], [501, 'unsupported'],
  [408, 'timeout'], [504, 'timeout'], [409, 'conflict'], [412, 'stale'], [429, 'rate-limited'],
]);

/** Code of a problem that is the key's, not a field's. */
const KEY_REUSED = 'key-reused';
/** Longest `detail` that is passed on to people. */
const MOST_WORDS = 1000;
/** Longest wait that a host may ask for, in seconds. */
const MOST_WAIT = 3600;

/**
 * The error that an answer stands for. Status decides the code, because proxies on the way answer too; an RFC 9457
 * document adds reasons, conflicts and field errors. `value` is the body as JSON, undefined where it was none.
 */
export function errorFor(status: number, headers: Headers, value: unknown): HostError {
  const read = parseRecord(problemSchema, value, 'problem');
  const details = read.ok ? read.value : {};
  return new HostError(codeFor(status, headers, read.ok), {
    status,
    detail: (details.detail ?? details.title)?.slice(0, MOST_WORDS),
    reasons: details.reasons,
    conflicts: details.conflicts,
    errors: details.errors ?? (details.code === KEY_REUSED ? [{ pointer: '/Idempotency-Key', code: KEY_REUSED }] : undefined),
    retryAfter: retryAfter(headers),
  });
}

function codeFor(status: number, headers: Headers, isDocument: boolean): HostErrorCode {
  // The same key is still being worked on: the outcome comes with a later try.
  if (status === 409 && headers.has('Retry-After')) return 'unavailable';
  // A web server's own "not found" page says that there is no API here, not that the record is unknown.
  if (status === 404 && !isDocument && /html/i.test(headers.get('Content-Type') ?? '')) return 'malformed';
  const known = BY_STATUS.get(status);
  if (known) return known;
  if (status >= 500) return 'unavailable';
  return status >= 400 ? 'invalid' : 'malformed';
}

/** Seconds from a Retry-After header (RFC 9110, section 10.2.3), a number or a date. */
function retryAfter(headers: Headers): number | undefined {
  const text = headers.get('Retry-After')?.trim();
  if (!text) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.min(MOST_WAIT, Math.max(0, seconds)) : undefined;
}
