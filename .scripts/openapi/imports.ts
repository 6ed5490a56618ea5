import { answer, bodyProblems, query, type Json } from './words.js';

const text: Json = { type: 'string' };
const count: Json = { type: 'integer' };
const truth: Json = { type: 'boolean' };

const problem: Json = {
  type: 'object', required: ['line', 'code', 'severity', 'detail'],
  properties: {
    line: { ...count, description: 'Of the file, from 1.' },
    column: { ...text, description: 'The heading as the file has it, or a JSON pointer into the record that was to be.' },
    code: text,
    severity: { ...text, enum: ['error', 'warning'] },
    detail: { ...text, description: 'For people, in the Accept-Language.' },
  },
};

const outcome: Json = {
  type: 'object', required: ['isDryRun', 'read', 'created', 'changed', 'unchanged', 'isTaken', 'problems', 'problemCount'],
  properties: {
    isDryRun: truth,
    read: { ...count, description: 'Lines with a machine.' },
    created: count, changed: count, unchanged: count,
    isTaken: { ...truth, description: 'Whether it was, or would be, written.' },
    problemCount: count,
    problems: { type: 'array', description: 'The first 1,000, in the order of their lines.', items: problem },
  },
};

/** Machines from a file. */
export const importPaths: Json = {
  '/imports': {
    post: {
      operationId: 'importEquipment',
      summary: 'Machines from a file: UNIQUIP v1.0 or 2013, or a table with the same headings, separated by commas, semicolons or tabs; for the institution\'s owners and administrators. A line is known again by its ID: sent twice is sent once',
      parameters: [
        { ...query('institution', 'Whose machines they are.'), required: true },
        query('like', 'A machine of the same institution whose hours, rules, modes and fees new ones begin with.'),
        query('category', 'Of new machines, where the table has no such column.'),
        query('language', 'In which the table is written; also says in which encoding a file is that is not UTF-8: CP932 for `ja`, CP949 for `ko`.', { ...text, enum: ['ja', 'en', 'ko'], default: 'en' }),
        query('take', '`all` writes nothing where one line cannot be taken, `good` writes the lines that can.', { ...text, enum: ['all', 'good'], default: 'all' }),
        query('dryRun', 'Only says what would become of the file.', { ...text, enum: ['true', 'false'], default: 'true' }),
      ],
      requestBody: { required: true, content: { 'text/csv': { schema: { ...text, description: 'At most 8 MB.' } } } },
      responses: { 200: answer('What became of the file, or would.', outcome), ...bodyProblems(403) },
    },
  },
};
