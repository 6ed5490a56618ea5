import { answer, body, bodyProblems, etag, file, ifMatch, key, list, path, problems, query, ref, unchanged, type Json } from './words.js';

const optionalKey: Json = { ...key, required: false };
const seen: Json = { ...ifMatch, description: 'The revision that was seen, as a strong tag: `"3"`. With another 412; without it whatever stands there now is confirmed.' };
const location: Json = { Location: { description: 'Its address.', schema: { type: 'string' } } };

/** What can be done to one machine's record; stands beside its GET. */
export const editEquipment: Json = {
  operationId: 'updateEquipment', summary: 'Write a machine\'s record anew; for its owner and administrators', parameters: [path('id'), ifMatch],
  requestBody: body('EquipmentInput'), responses: { 200: answer('The record as it is now.', ref('Equipment'), etag), ...bodyProblems(403, 404, 412, 428) },
};

/** Stands beside the search. */
export const createEquipment: Json = {
  operationId: 'createEquipment', summary: 'Open a machine to others; for owners and administrators', parameters: [optionalKey],
  requestBody: body('EquipmentInput'), responses: { 201: answer('The record.', ref('Equipment'), { ...etag, ...location }), ...bodyProblems(403, 409) },
};

/** Paths of registration, usage and the people who mediate. */
export const registrationPaths: Json = {
  '/equipment/{id}/confirmations': {
    post: {
      operationId: 'confirmEquipment', summary: 'Confirm that a record is right as it is', parameters: [path('id'), seen],
      responses: { 200: answer('The record with its confirmation.', ref('Equipment'), etag), ...bodyProblems(403, 404, 412) },
    },
  },
  '/equipment/{id}/faults': {
    post: {
      operationId: 'reportFault', summary: 'Take a machine out of service at once; also for whoever uses it or did within the last day', parameters: [path('id')],
      requestBody: body('FaultReport'), responses: { 200: answer('The record, now out of service.', ref('Equipment'), etag), ...bodyProblems(403, 404, 409) },
    },
  },
  '/coordinators': { get: { operationId: 'coordinators', summary: 'People who mediate; for those who have signed in', responses: { 200: answer('Coordinators.', list('Coordinator')), ...unchanged, ...problems() } } },
  '/usage': {
    get: {
      operationId: 'usage', summary: 'Hours open, booked and used, as far as the asking person may know them',
      parameters: [
        { ...query('from', 'Start of the window.', ref('Instant')), required: true },
        { ...query('to', 'End of the window, at most 1,100 days later.', ref('Instant')), required: true },
        query('groupBy', 'One row for each of these.', { type: 'string', enum: ['equipment', 'institution', 'pair', 'mode', 'category', 'year'], default: 'equipment' }),
        query('role', 'As what the person is concerned; everything that they may see when absent.', { type: 'string', enum: ['asker', 'owner', 'coordinator'] }),
      ],
      responses: { 200: answer('Usage.', ref('UsageReport')), ...unchanged, ...problems(422) },
    },
  },
  '/trainings': {
    get: {
      operationId: 'trainings', summary: 'One\'s own wishes for trainings, or those that one may answer', parameters: [query('role', 'As what the person is concerned.', { type: 'string', enum: ['asker', 'owner'], default: 'asker' })],
      responses: { 200: answer('Trainings.', list('Training')), ...unchanged, ...problems(422) },
    },
    post: {
      operationId: 'requestTraining', summary: 'Ask for a training; asking twice is asking once', requestBody: body('TrainingWish'),
      responses: { 201: answer('The wish.', ref('Training')), ...bodyProblems() },
    },
  },
  '/trainings/{id}/decision': {
    post: {
      operationId: 'decideTraining', summary: 'Grant a training or decline it, as the owner of the machine', parameters: [path('id')], requestBody: body('TrainingDecision'),
      responses: { 200: answer('The answered wish.', ref('Training')), ...bodyProblems(403, 404, 409) },
    },
  },
  '/waits': {
    get: { operationId: 'waits', summary: 'One\'s own places in waiting lists', responses: { 200: answer('Places that have not ended.', list('Wait')), ...unchanged, ...problems() } },
    post: {
      operationId: 'joinWait', summary: 'Wait for a time that others have; waiting twice is waiting once', requestBody: body('WaitRequest'),
      responses: { 201: answer('The place.', ref('Wait')), ...bodyProblems(409) },
    },
  },
  '/waits/{id}': { delete: { operationId: 'leaveWait', summary: 'Give up a place, or decline its offer', parameters: [path('id')], responses: { 204: { description: 'Whoever is next is offered the time.' }, ...problems(404) } } },
  '/feeds': {
    get: { operationId: 'feeds', summary: 'One\'s own calendar feeds, without their addresses', responses: { 200: answer('Feeds.', list('Feed')), ...unchanged, ...problems() } },
    post: {
      operationId: 'createFeed', summary: 'Make a calendar feed of one\'s own reservations, of a machine or of an institution\'s machines', requestBody: body('FeedSubject'),
      responses: { 201: answer('The feed with its address, told this once: whoever knows it reads the feed.', ref('NewFeed')), ...bodyProblems() },
    },
  },
  '/feeds/{id}': { delete: { operationId: 'deleteFeed', summary: 'End a feed', parameters: [path('id')], responses: { 204: { description: 'Its address leads nowhere now.' }, ...problems(404) } } },
  '/feeds/{token}.ics': {
    get: {
      operationId: 'feed', summary: 'A feed for calendar programs (RFC 5545, RFC 7986): free/busy only, unless who made it may see more', security: [], parameters: [path('token')],
      responses: { 200: file('The calendar.', 'text/calendar'), ...unchanged, ...problems(404) },
    },
  },
};
