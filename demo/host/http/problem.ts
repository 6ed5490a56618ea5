import type { Equipment, Language, Reason } from '../../../src/core/index.js';
import type { FieldProblem, HostErrorDetails } from '../../../src/host/index.js';
import { problemsMessages, type ProblemCode } from '../../../src/i18n/problems/index.js';
import { reasonText } from '../../../src/i18n/reasons/index.js';

const STATUS = {
  'malformed-json': 400,
  'query-invalid': 400,
  'key-required': 400,
  'key-invalid': 400,
  unauthorized: 401,
  'token-expired': 401,
  'token-invalid': 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'state-conflict': 409,
  'in-flight': 409,
  'open-reservations': 409,
  'hold-limit': 409,
  'waits-already': 409,
  stale: 412,
  'too-large': 413,
  'unsupported-media': 415,
  invalid: 422,
  'time-free': 422,
  'too-deep': 422,
  'too-slow': 422,
  'key-reused': 422,
  'precondition-required': 428,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
  'issuer-unavailable': 503,
} as const satisfies Record<ProblemCode, number>;

/** What a problem may carry besides its code. */
export interface ProblemExtras {
  reasons?: Reason[];
  /** The machine that the reasons speak of: gives their words a zone and names. It is not sent. */
  about?: Equipment;
  conflicts?: HostErrorDetails['conflicts'];
  errors?: FieldProblem[];
  /** Seconds. */
  retryAfter?: number;
  /** What is wrong with the token, in ASCII for the WWW-Authenticate header (RFC 6750, section 3). */
  challenge?: string;
  /** Fills the message's gaps. */
  params?: { fields: string };
}

/** Ends a request with a problem document; inside a transaction it also takes everything back. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.extras = extras;
  }

  get status(): (typeof STATUS)[ProblemCode] {
    return STATUS[this.code];
  }
}

/** A problem as `application/problem+json` (RFC 9457). Holds no name, no stack and nothing of the database. */
export function problemResponse(problem: Problem, language: Language): Response {
  const { reasons, conflicts, errors, retryAfter, challenge, params } = problem.extras;
  const message = problemsMessages[language][problem.code];
  const title = typeof message === 'string' ? message : message(params ?? { fields: '' });
  const body = {
    type: `urn:equipool:problem:${problem.code}`,
    title,
    status: problem.status,
    detail: reasonsInWords(problem, language) || title,
    code: problem.code,
    ...(reasons && { reasons }),
    ...(conflicts && { conflicts }),
    ...(errors && { errors }),
  };
  const headers = new Headers({
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': language,
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
  });
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  if (problem.status === 401) headers.set('WWW-Authenticate', challengeOf(challenge));
  return new Response(JSON.stringify(body), { status: problem.status, headers });
}

function challengeOf(description: string | undefined): string {
  const realm = 'Bearer realm="equipool"';
  return description === undefined ? realm : `${realm}, error="invalid_token", error_description="${description}"`;
}

/** What blocks, one sentence after another, in the machine's own zone. */
function reasonsInWords({ extras: { reasons = [], about } }: Problem, language: Language): string {
  const context = { language, timeZone: about?.timeZone ?? 'UTC', ...(about && { equipment: about }) };
  const blocking = reasons.filter(({ severity }) => severity === 'block');
  return blocking.map((reason) => reasonText(reason, context)).join(language === 'ja' ? '' : ' ');
}
