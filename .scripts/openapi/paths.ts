type Json = Record<string, unknown>;

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const list = (name: string): Json => ({ type: 'array', items: ref(name) });
const body = (name: string): Json => ({ required: true, content: { 'application/json': { schema: ref(name) } } });
const answer = (description: string, schema: Json, headers?: Json): Json => ({ description, ...(headers && { headers }), content: { 'application/json': { schema } } });
const problems = (...statuses: number[]): Json =>
  Object.fromEntries([...statuses, 'default' as const].map((status) => [String(status), { $ref: `#/components/responses/${PROBLEM_NAMES[status]}` }]));

const PROBLEM_NAMES: Record<string, string> = {
  400: 'BadRequest', 401: 'Unauthorized', 403: 'Forbidden', 404: 'NotFound', 409: 'Conflict', 412: 'Stale', 422: 'Invalid', 428: 'PreconditionRequired', default: 'Problem',
};
const problem = (description: string): Json => ({ description, content: { 'application/problem+json': { schema: ref('Problem') } } });

/** `components.responses`. */
export const responses: Json = {
  BadRequest: problem('The request cannot be read, or lacks its Idempotency-Key.'),
  Unauthorized: problem('Nobody is signed in, or the sign-in has ended.'),
  Forbidden: problem('The person may not do this.'),
  NotFound: problem('There is no such record, or none that this person may know of.'),
  Conflict: problem('The state or the time does not allow it: `reasons` and `conflicts` say why. With Retry-After: the same key is still being worked on.'),
  Stale: problem('The record has changed since the revision in If-Match.'),
  Invalid: problem('Fields were not taken, see `errors`; or the key was used for something else.'),
  PreconditionRequired: problem('If-Match is missing.'),
  Problem: problem('Any other problem.'),
};

const query = (name: string, description: string, schema: Json = { type: 'string' }): Json => ({ name, in: 'query', description, schema });
const many = (name: string, description: string, items: Json = { type: 'string' }): Json =>
  ({ ...query(name, `${description} May be repeated, or hold several values with commas; any of them is meant.`, { type: 'array', items }), style: 'form', explode: true });
const instant = ref('Instant');
const path = (name: string): Json => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const key: Json = {
  name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,128}$' },
  description: 'Made when the form opens and kept for every retry: the same key and payload get the stored answer, for at least 24 hours.',
};
const ifMatch: Json = { name: 'If-Match', in: 'header', required: false, schema: { type: 'string' }, description: 'The revision that was seen, as a strong tag: `"3"`. Without it 428, with another 412.' };
const cursor = query('cursor', 'From `nextCursor` of the page before.');
const limit = query('limit', 'Most records in a page.', { type: 'integer', minimum: 1, maximum: 200, default: 50 });
const etag: Json = { ETag: { description: 'The revision, `"3"`.', schema: { type: 'string' } } };

/** `paths`. */
export const paths: Json = {
  '/session': {
    get: { operationId: 'session', summary: 'Who is asking and what the host can do', responses: { 200: answer('The session; `person` is null for a visitor.', ref('Session')), ...problems(401) } },
  },
  '/equipment': {
    get: {
      operationId: 'searchEquipment', summary: 'Search the catalog',
      parameters: [
        query('q', 'Words to search for in all languages of the records.'), many('category', 'Category paths; the whole subtree is meant.'), many('institution', 'Institution ids.'),
        many('institutionKind', 'Kinds of institution.'), many('region', 'ISO 3166-2 subdivisions.'), many('mode', 'Modes of use.', ref('Mode')), many('membership', 'Open to askers of this class.', ref('Membership')),
        many('qualification', 'Needs no qualification other than these; `none`: needs none at all.'), many('status', 'Status of the machine.'),
        query('confirmedWithinDays', 'Confirmed by its owner within so many days.', { type: 'integer', minimum: 1 }),
        query('freeFrom', 'With `freeTo`: free inside this window.', instant), query('freeTo', 'End of the window.', instant),
        query('minDuration', 'For at least so many minutes on end.', { type: 'integer', minimum: 1 }),
        query('sort', 'Order of the list.', { type: 'string', enum: ['relevance', 'name', 'confirmed', 'institution'] }), cursor, limit,
      ],
      responses: { 200: answer('One page.', ref('EquipmentPage'), { Link: { description: 'rel="next" (RFC 8288).', schema: { type: 'string' } } }), ...problems(400) },
    },
  },
  '/equipment/{id}': { get: { operationId: 'equipment', summary: 'One machine, whole', parameters: [path('id')], responses: { 200: answer('The machine.', ref('Equipment'), etag), ...problems(404) } } },
  '/institutions': { get: { operationId: 'institutions', summary: 'All institutions', responses: { 200: answer('Institutions.', list('Institution')), ...problems() } } },
  '/institutions/{id}': { get: { operationId: 'institution', summary: 'One institution', parameters: [path('id')], responses: { 200: answer('The institution.', ref('Institution')), ...problems(404) } } },
  '/categories': { get: { operationId: 'categories', summary: 'The category tree, flat', responses: { 200: answer('Categories.', list('Category')), ...problems() } } },
  '/qualifications': { get: { operationId: 'qualifications', summary: 'All qualifications', responses: { 200: answer('Qualifications.', list('Qualification')), ...problems() } } },
  '/availability': {
    get: {
      operationId: 'availability', summary: 'Openings and busy times of a few machines',
      parameters: [
        { ...query('equipment', 'Machine ids with commas.', { type: 'array', items: { type: 'string' } }), required: true, style: 'form', explode: false },
        { ...query('from', 'Start of the window.', instant), required: true }, { ...query('to', 'End of the window.', instant), required: true },
      ],
      responses: { 200: answer('One item per machine.', ref('AvailabilityAnswer')), ...problems(400) },
    },
    post: { operationId: 'availabilityOfMany', summary: 'The same for long lists', requestBody: body('AvailabilityQuery'), responses: { 200: answer('One item per machine.', ref('AvailabilityAnswer')), ...problems(400, 422) } },
  },
  '/checks': { post: { operationId: 'check', summary: 'Whether a draft will do, and its fee; writes nothing', requestBody: body('Draft'), responses: { 200: answer('The verdict.', ref('CheckAnswer')), ...problems(404, 422) } } },
  '/reservations': {
    get: {
      operationId: 'reservations', summary: 'Reservations that the asking person may see',
      parameters: [
        query('role', 'As what the person is concerned.', { type: 'string', enum: ['asker', 'owner', 'coordinator'] }), { ...query('state', 'States with commas; any of them is meant.', { type: 'array', items: ref('ReservationState') }), style: 'form', explode: false },
        query('equipment', 'One machine only.'), query('from', 'Ending after this instant.', instant), query('to', 'Starting before this instant.', instant), cursor, limit,
      ],
      responses: { 200: answer('One page.', ref('ReservationPage')), ...problems(401) },
    },
    post: {
      operationId: 'createReservation', summary: 'Ask for a reservation', parameters: [key], requestBody: body('Draft'),
      responses: { 201: answer('What was asked for.', ref('Reservation'), { ...etag, Location: { description: 'Its address.', schema: { type: 'string' } } }), ...problems(400, 401, 403, 404, 409, 422) },
    },
  },
  '/reservations/{id}': { get: { operationId: 'reservation', summary: 'One reservation', parameters: [path('id')], responses: { 200: answer('The reservation.', ref('Reservation'), etag), ...problems(401, 404) } } },
  '/reservations/{id}/actions': {
    post: {
      operationId: 'act', summary: 'Do something to a reservation', parameters: [path('id'), key, ifMatch], requestBody: body('ActionRequest'),
      responses: { 200: answer('What became of it.', ref('Reservation'), etag), ...problems(400, 401, 403, 404, 409, 412, 422, 428) },
    },
  },
  '/reservations/{id}/calendar.ics': {
    get: { operationId: 'calendarFile', summary: 'The reservation as an iCalendar file (RFC 5545)', parameters: [path('id')], responses: { 200: { description: 'The file.', content: { 'text/calendar': { schema: { type: 'string' } } } }, ...problems(401, 404) } },
  },
  '/events': {
    get: {
      operationId: 'events', summary: 'Changes as they happen; each event\'s data is a LiveEvent', parameters: [
        query('equipment', 'Machine ids with commas; all when absent.'),
        { name: 'Last-Event-ID', in: 'header', schema: { type: 'string' }, description: 'Resumes after this event.' },
      ],
      responses: { 200: { description: 'The stream.', content: { 'text/event-stream': { schema: { type: 'string' } } } }, ...problems() },
    },
  },
  '/health': { get: { operationId: 'health', summary: 'Whether the host is well', security: [], responses: { 200: answer('It is.', { type: 'object', properties: { status: { const: 'ok' } }, required: ['status'] }), ...problems() } } },
  '/openapi.json': { get: { operationId: 'openapi', summary: 'This document', security: [], responses: { 200: answer('The document.', { type: 'object' }), ...problems() } } },
  '/demo/people': { get: { operationId: 'demoPeople', summary: 'People to sign in as; in demonstrations only', security: [], responses: { 200: answer('People.', list('DemoPerson')), ...problems(404) } } },
  '/demo/session': {
    post: { operationId: 'demoSignIn', summary: 'Sign in as one of them; in demonstrations only', security: [], requestBody: body('DemoSignIn'), responses: { 200: answer('The token.', ref('DemoToken')), ...problems(404, 422) } },
    delete: { operationId: 'demoSignOut', summary: 'End the sign-in; in demonstrations only', responses: { 204: { description: 'Done.' }, ...problems(404) } },
  },
};
