/** A part of the description as it is written. */
export type Json = Record<string, unknown>;

/** A named schema by reference. */
export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
/** A list of them. */
export const list = (name: string): Json => ({ type: 'array', items: ref(name) });
/** One of several named schemas. */
export const either = (...names: string[]): Json => (names.length === 1 ? ref(names[0]!) : { anyOf: names.map(ref) });
/** A request body in JSON. */
export const body = (...names: string[]): Json => ({ required: true, content: { 'application/json': { schema: either(...names) } } });
/** An answer in JSON. */
export const answer = (description: string, schema: Json, headers?: Json): Json => ({ description, ...(headers && { headers }), content: { 'application/json': { schema } } });
/** An answer that is a text of another kind. */
export const file = (description: string, ...types: string[]): Json => ({ description, content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }])) });

const problem = (description: string): Json => ({ description, content: { 'application/problem+json': { schema: ref('Problem') } } });

const PROBLEMS: Record<number, [name: string, description: string]> = {
  400: ['BadRequest', 'The request cannot be read, or lacks its Idempotency-Key.'],
  401: ['Unauthorized', 'Nobody is signed in, or the sign-in has ended.'],
  403: ['Forbidden', 'The person may not do this.'],
  404: ['NotFound', 'There is no such record, or none that this person may know of.'],
  409: ['Conflict', 'The state or the time does not allow it: `reasons` and `conflicts` say why. With Retry-After: the same key is still being worked on.'],
  412: ['Stale', 'The record has changed since the revision in If-Match.'],
  413: ['TooLarge', 'The body is too large.'],
  415: ['UnsupportedMedia', 'The body is not of a kind that is read here.'],
  422: ['Invalid', 'Fields were not taken, see `errors`; or the key was used for something else.'],
  428: ['PreconditionRequired', 'If-Match is missing.'],
  429: ['RateLimited', 'Too many requests; Retry-After says when to come back.'],
  500: ['Internal', 'Something went wrong at the host. Nothing was changed.'],
  503: ['Unavailable', 'The host cannot reach its records; Retry-After says when to come back.'],
};
/** What any address may answer: a sign-in that has ended, too many requests, a host in trouble. */
const ANYWHERE = [401, 429, 500, 503];
/** What an address that reads a body may answer besides. */
const OF_BODIES = [400, 413, 415, 422];

/** `components.responses`. */
export const responses: Json = Object.fromEntries(Object.values(PROBLEMS).map(([name, description]) => [name, problem(description)]));

/** The problems of these statuses and those that are possible anywhere. */
export const problems = (...statuses: number[]): Json =>
  Object.fromEntries([...new Set([...statuses, ...ANYWHERE])].sort().map((status) => [status, { $ref: `#/components/responses/${PROBLEMS[status]![0]}` }]));
/** The same for an address that reads a body. */
export const bodyProblems = (...statuses: number[]): Json => problems(...statuses, ...OF_BODIES);
/** An answer to a GET whose ETag was sent back. */
export const unchanged: Json = { 304: { description: 'As it was: the tag in If-None-Match still holds.' } };

/** A parameter of the query. */
export const query = (name: string, description: string, schema: Json = { type: 'string' }): Json => ({ name, in: 'query', description, schema });
/** A parameter of the query that may be repeated. */
export const many = (name: string, description: string, items: Json = { type: 'string' }): Json =>
  ({ ...query(name, `${description} May be repeated, or hold several values with commas; any of them is meant.`, { type: 'array', items }), style: 'form', explode: true });
/** An instant. */
export const instant = ref('Instant');
/** A part of the path. */
export const path = (name: string): Json => ({ name, in: 'path', required: true, schema: { type: 'string' } });
/** A write's key. */
export const key: Json = {
  name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,128}$' },
  description: 'Made when the form opens and kept for every retry: the same key and payload get the stored answer, for at least 24 hours.',
};
/** The revision that an edit saw. */
export const ifMatch: Json = { name: 'If-Match', in: 'header', required: false, schema: { type: 'string' }, description: 'The revision that was seen, as a strong tag: `"3"`. Without it 428, with another 412.' };
/** Where a page begins. */
export const cursor = query('cursor', 'From `nextCursor` of the page before.');
/** How long it is. */
export const limit = query('limit', 'Most records in a page.', { type: 'integer', minimum: 1, maximum: 200, default: 50 });
/** The revision of what is answered. */
export const etag: Json = { ETag: { description: 'The revision, `"3"`.', schema: { type: 'string' } } };
