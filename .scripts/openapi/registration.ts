import { answer, body, bodyProblems, etag, ifMatch, key, list, path, problems, query, ref, unchanged, type Json } from './words.js';

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
        query('groupBy', 'One row for each of these.', { type: 'string', enum: ['equipment', 'institution', 'pair', 'mode'], default: 'equipment' }),
      ],
      responses: { 200: answer('Usage.', ref('UsageReport')), ...unchanged, ...problems(422) },
    },
  },
};
