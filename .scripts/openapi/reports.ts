import { importPaths } from './imports.js';
import { answer, cursor, file, instant, limit, path, problems, query, ref, unchanged, type Json } from './words.js';

const text: Json = { type: 'string' };

const auditPage: Json = {
  type: 'object', required: ['items'],
  properties: {
    items: {
      type: 'array',
      items: {
        type: 'object', required: ['id', 'at', 'action', 'on', 'details'],
        properties: {
          id: text,
          at: instant, action: text,
          actor: { type: 'string', description: 'The month\'s alias of whoever did it; absent when the host itself acted.' },
          on: { type: 'object', required: ['kind', 'id'], properties: { kind: { type: 'string', enum: ['reservation', 'equipment', 'inquiry', 'person', 'host'] }, id: { type: 'string', description: 'A person\'s is the month\'s alias.' } } },
          details: { type: 'object', additionalProperties: true },
        },
      },
    },
    nextCursor: text,
  },
};

/** What is taken along for accounting, and the trail of who did what. */
export const reportPaths: Json = {
  '/exports/{kind}': {
    get: {
      operationId: 'export', summary: 'A table as CSV (RFC 4180, UTF-8 with a byte order mark), in the language asked for: what the asking person may see in full; `equipment` under the headings of UNIQUIP v1.0, with further columns after them',
      parameters: [
        { ...path('kind'), schema: { type: 'string', enum: ['reservations', 'usage', 'equipment'] } },
        query('from', 'Start of the window; required but for `equipment`.', instant), query('to', 'End of the window, at most 1,100 days later; required but for `equipment`.', instant),
        query('institution', 'Of `equipment`, only the machines of this institution.'),
        query('groupBy', 'By what usage is summed.', { type: 'string', enum: ['equipment', 'institution', 'pair', 'mode', 'category', 'year'] }),
        query('role', 'Of reservations and usage, as what the person is concerned; everything that they may see when absent.', { type: 'string', enum: ['asker', 'owner', 'coordinator'] }),
      ],
      responses: { 200: file('The table.', 'text/csv'), ...unchanged, ...problems(404, 422) },
    },
  },
  ...importPaths,
  '/audit': {
    get: {
      operationId: 'auditTrail', summary: 'The trail of who did what, the latest first; for administrators only',
      parameters: [
        query('from', 'Not before this instant.', instant), query('to', 'Before this instant.', instant),
        query('person', 'Who acted, by id; nobody where the months\' secrets are gone.', ref('Id')), query('subject', 'On what, by id.', ref('Id')), query('equipment', 'On this machine or on a reservation of it, by the machine\'s id.', ref('Id')), query('action', 'What was done.'), cursor, limit,
      ],
      responses: { 200: answer('One page.', auditPage), ...unchanged, ...problems(403, 422) },
    },
  },
};
