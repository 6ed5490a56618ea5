import {
  answer, body, bodyProblems, cursor, either, etag, file, ifMatch, instant, key, limit, list, many, path, problems, query, ref, unchanged, type Json,
} from './words.js';
import { inquiryPaths } from './inquiries.js';
import { reportPaths } from './reports.js';
import { createEquipment, editEquipment, registrationPaths } from './registration.js';

/** `paths`. */
export const paths: Json = {
  '/session': {
    get: { operationId: 'session', summary: 'Who is asking and what the host can do', responses: { 200: answer('The session; `person` is null for a visitor.', ref('Session')), ...unchanged, ...problems() } },
  },
  '/session/data': {
    get: { operationId: 'ownData', summary: 'Everything that the host holds about whoever asks', responses: { 200: answer('The data.', ref('PersonalData')), ...unchanged, ...problems() } },
    delete: {
      operationId: 'eraseOwnData', summary: 'Be forgotten: what one booked stays under a pseudonym, everything else about one is deleted',
      responses: { 204: { description: 'Done; the sign-in has ended.' }, ...problems(409) },
    },
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
      responses: { 200: answer('One page.', ref('EquipmentPage'), { Link: { description: 'rel="next" (RFC 8288).', schema: { type: 'string' } } }), ...unchanged, ...problems(400, 422) },
    },
    post: createEquipment,
  },
  '/equipment/{id}': {
    get: { operationId: 'equipment', summary: 'One machine, whole', parameters: [path('id')], responses: { 200: answer('The machine.', ref('Equipment'), etag), ...unchanged, ...problems(404) } },
    put: editEquipment,
  },
  ...registrationPaths,
  '/institutions': { get: { operationId: 'institutions', summary: 'All institutions', responses: { 200: answer('Institutions.', list('Institution')), ...unchanged, ...problems() } } },
  '/institutions/{id}': { get: { operationId: 'institution', summary: 'One institution', parameters: [path('id')], responses: { 200: answer('The institution.', ref('Institution')), ...unchanged, ...problems(404) } } },
  '/categories': { get: { operationId: 'categories', summary: 'The category tree, flat', responses: { 200: answer('Categories.', list('Category')), ...unchanged, ...problems() } } },
  '/qualifications': { get: { operationId: 'qualifications', summary: 'All qualifications', responses: { 200: answer('Qualifications.', list('Qualification')), ...unchanged, ...problems() } } },
  '/availability': {
    get: {
      operationId: 'availability', summary: 'Openings and busy times of a few machines',
      parameters: [
        { ...query('equipment', 'Machine ids with commas.', { type: 'array', items: { type: 'string' } }), required: true, style: 'form', explode: false },
        { ...query('from', 'Start of the window.', instant), required: true }, { ...query('to', 'End of the window.', instant), required: true },
      ],
      responses: { 200: answer('One item per machine.', ref('AvailabilityAnswer')), ...unchanged, ...problems(422) },
    },
    post: { operationId: 'availabilityOfMany', summary: 'The same for long lists', requestBody: body('AvailabilityQuery'), responses: { 200: answer('One item per machine.', ref('AvailabilityAnswer')), ...bodyProblems() } },
  },
  '/checks': { post: { operationId: 'check', summary: 'Whether a draft will do, and its fee; writes nothing', requestBody: body('CheckQuery'), responses: { 200: answer('The verdict.', ref('CheckAnswer')), ...bodyProblems(403, 404) } } },
  '/reservations': {
    get: {
      operationId: 'reservations', summary: 'Reservations that the asking person may see',
      parameters: [
        query('role', 'As what the person is concerned.', { type: 'string', enum: ['asker', 'owner', 'coordinator'] }), query('order', 'Which come first: those that start last, or soonest.', { type: 'string', enum: ['latest', 'soonest'], default: 'latest' }), { ...query('state', 'States with commas; any of them is meant.', { type: 'array', items: ref('ReservationState') }), style: 'form', explode: false },
        query('equipment', 'One machine only.'), query('from', 'Ending after this instant.', instant), query('to', 'Starting before this instant.', instant), cursor, limit,
      ],
      responses: { 200: answer('One page.', ref('ReservationPage')), ...unchanged, ...problems(422) },
    },
    post: {
      operationId: 'createReservation', summary: 'Ask for a reservation', parameters: [key], requestBody: body('Draft', 'KitDraft'),
      responses: { 201: answer('What was asked for: one reservation, or all those of a kit or a series.', either('Reservation', 'ReservationGroup'), { ...etag, Location: { description: 'Its address.', schema: { type: 'string' } } }), ...bodyProblems(403, 404, 409) },
    },
  },
  '/holds': {
    post: {
      operationId: 'hold', summary: 'Hold a slot while its form is filled in; a former hold of the person on the machine gives way', requestBody: body('HoldRequest'),
      responses: { 201: answer('The hold.', ref('Hold'), { Location: { description: 'Its address.', schema: { type: 'string' } } }), ...bodyProblems(409) },
    },
  },
  '/holds/{id}': { delete: { operationId: 'releaseHold', summary: 'Give a slot back', parameters: [path('id')], responses: { 204: { description: 'It is not held by this person any more.' }, ...problems(404) } } },
  '/holds/{id}/extensions': {
    post: { operationId: 'extendHold', summary: 'Prolong a hold, ten times at most', parameters: [path('id')], responses: { 200: answer('The hold.', ref('Hold')), ...problems(404, 409) } },
  },
  '/reservations/{id}': { get: { operationId: 'reservation', summary: 'One reservation', parameters: [path('id')], responses: { 200: answer('The reservation.', ref('Reservation'), etag), ...unchanged, ...problems(404) } } },
  '/reservations/{id}/actions': {
    post: {
      operationId: 'act', summary: 'Do something to a reservation', parameters: [path('id'), key, ifMatch], requestBody: body('ActionRequest'),
      responses: { 200: answer('What became of it.', ref('Reservation'), etag), ...bodyProblems(403, 404, 409, 412, 428) },
    },
  },
  '/reservations/{id}/calendar.ics': {
    get: { operationId: 'calendarFile', summary: 'The reservation as an iCalendar file (RFC 5545)', parameters: [path('id')], responses: { 200: file('The file.', 'text/calendar'), ...unchanged, ...problems(404) } },
  },
  ...inquiryPaths,
  ...reportPaths,
  '/events': {
    get: {
      operationId: 'events', summary: 'Changes as they happen; each event\'s data is a LiveEvent. Changes of a reservation are told to those who may see it, once for each machine on which it is or was', parameters: [
        query('equipment', 'Machine ids with commas; all when absent.'),
        { name: 'Last-Event-ID', in: 'header', schema: { type: 'string' }, description: 'Resumes after this event.' },
        { name: 'ago', in: 'query', schema: { type: 'integer', minimum: 0 }, description: 'Milliseconds since the page began to read. Without a Last-Event-ID the stream begins there, so that nothing is missed between the first answers and the stream. Repeats are harmless.' },
      ],
      responses: { 200: file('The stream.', 'text/event-stream'), ...problems() },
    },
  },
  '/health': { get: { operationId: 'health', summary: 'Whether the host is well', security: [], responses: { 200: answer('It is.', { type: 'object', properties: { status: { const: 'ok' }, database: { enum: ['pglite', 'postgres'] } }, required: ['status'] }), ...unchanged, ...problems() } } },
  '/openapi.json': { get: { operationId: 'openapi', summary: 'This document', security: [], responses: { 200: answer('The document.', { type: 'object' }), ...unchanged, ...problems() } } },
  '/demo/people': { get: { operationId: 'demoPeople', summary: 'People to sign in as; in demonstrations only', security: [], responses: { 200: answer('People.', list('DemoPerson')), ...unchanged, ...problems(404) } } },
  '/demo/session': {
    post: { operationId: 'demoSignIn', summary: 'Sign in as one of them; in demonstrations only', security: [], requestBody: body('DemoSignIn'), responses: { 200: answer('The token.', ref('DemoToken')), ...bodyProblems(404) } },
    delete: { operationId: 'demoSignOut', summary: 'End the sign-in; in demonstrations only', responses: { 204: { description: 'Done.' }, ...problems(404) } },
  },
};
