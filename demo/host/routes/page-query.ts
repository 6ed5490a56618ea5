import * as v from 'valibot';

/** Where a page of records begins: seconds and an id, as `nextCursor` has them. */
export const recordCursor = v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}\.[\w-]{1,100}$/, 'bad-cursor')));
/** The same of the catalog, whose order is another with every question: a mark of the question, a place, and an id. */
export const catalogCursor = v.optional(v.pipe(v.string(), v.regex(/^(?:[a-z0-9]{1,7}\.\d{1,9}\..{0,200})?$/s, 'bad-cursor')));
/** How long a page is: 1 to 200, 50 when absent. */
export const pageLimit = v.optional(
  v.pipe(v.string(), v.regex(/^\d{1,3}$/, 'not-whole'), v.transform(Number), v.minValue(1, 'too-small'), v.maxValue(200, 'too-large')), '50',
);
