import { answer, body, bodyProblems, cursor, etag, ifMatch, key, limit, path, problems, query, ref, unchanged, type Json } from './words.js';

const location: Json = { Location: { description: 'Its address.', schema: { type: 'string' } } };

/** What is asked of coordinators, and what becomes of it. */
export const inquiryPaths: Json = {
  '/inquiries': {
    get: {
      operationId: 'inquiries', summary: 'Inquiries that the asking person may see, the latest first',
      parameters: [
        query('role', 'Whose: one\'s own, one\'s cases, those that nobody has taken up, all of them. A role that one does not have lists nothing.', { type: 'string', enum: ['asker', 'coordinator', 'candidate', 'admin'] }),
        { ...query('state', 'States with commas; any of them is meant.', { type: 'array', items: ref('InquiryState') }), style: 'form', explode: false }, cursor, limit,
      ],
      responses: { 200: answer('One page.', ref('InquiryPage')), ...unchanged, ...problems(422) },
    },
    post: {
      operationId: 'ask', summary: 'Ask coordinators to find something', parameters: [key], requestBody: body('InquiryDraft'),
      responses: { 201: answer('What was asked.', ref('Inquiry'), { ...etag, ...location }), ...bodyProblems(409) },
    },
  },
  '/inquiries/{id}': { get: { operationId: 'inquiry', summary: 'One inquiry', parameters: [path('id')], responses: { 200: answer('The inquiry.', ref('Inquiry'), etag), ...unchanged, ...problems(404) } } },
  '/inquiries/{id}/actions': {
    post: {
      operationId: 'actOnInquiry', summary: 'Do something to an inquiry', parameters: [path('id'), key, ifMatch], requestBody: body('InquiryActionRequest'),
      responses: { 200: answer('What became of it; to whoever handed it over this once.', ref('Inquiry'), etag), ...bodyProblems(403, 404, 409, 412, 428) },
    },
  },
};
