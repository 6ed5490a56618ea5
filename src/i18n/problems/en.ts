/** What a host says when it cannot do what was asked; one sentence each, with what to do next where there is something. */
export const en = {
  'malformed-json': 'The request could not be read: its body is not valid JSON.',
  'query-invalid': (p: { fields: string }) => `Some search conditions could not be read: ${p.fields}.`,
  'key-required': 'The request carries no Idempotency-Key, so a retry could not be told from a second request.',
  'key-invalid': 'The Idempotency-Key must be 8 to 128 letters, digits, hyphens or underscores.',
  unauthorized: 'Please sign in, or sign in again: the session is missing or has ended.',
  'token-expired': 'Your sign-in has ended. Please sign in again.',
  'token-invalid': 'This sign-in cannot be accepted here. Please sign in again.',
  forbidden: 'You are not permitted to do this.',
  'not-found': 'There is nothing here, or you may not see it.',
  'method-not-allowed': 'This cannot be done at this address.',
  conflict: 'The request cannot be accepted as it is.',
  'state-conflict': 'This is no longer possible in the present state.',
  'in-flight': 'The same request is being handled at this moment. Please wait a few seconds.',
  'open-reservations': 'Requests, reservations or cases of yours are still open. Please withdraw, cancel or hand them over first.',
  'hold-limit': 'This slot, or further ones, cannot be held any longer. Please send the request, or choose again.',
  stale: 'The record has changed since you opened it. Please look at the new version and decide again.',
  'too-large': 'The request is too large: at most 64 KB are accepted, or 8 MB of a file.',
  'too-deep': 'The request is nested too deeply.',
  'unsupported-media': 'The request must be sent as application/json.',
  invalid: 'Some entries are missing or cannot be used.',
  'key-reused': 'This Idempotency-Key was already used for another request.',
  'precondition-required': 'An edit must say which version it saw, in If-Match.',
  'rate-limited': 'Too many requests in a short time. Please wait a moment.',
  internal: 'Something went wrong at the host. Nothing was changed.',
  'too-slow': 'This took too long and was stopped. Please ask for less at a time, such as a shorter period.',
  'issuer-unavailable': 'Sign-ins cannot be checked at the moment. Please try again shortly.',
  unavailable: 'The host cannot reach its records at the moment. Please try again shortly.',
};

/** Messages of the problems topic. */
export type ProblemsMessages = typeof en;
