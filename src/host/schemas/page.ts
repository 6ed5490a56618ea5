import * as v from 'valibot';
import { count, line } from './primitives.js';
import type { FACETS, Facets } from '../../core/index.js';
import type { Schema } from './parse.js';

const cursor = v.pipe(v.string(), v.minLength(1, 'empty'), v.maxLength(2000, 'too-long'));
const facet = v.pipe(v.array(v.object({ value: line, count })), v.maxLength(5000, 'too-many'));

/** Counts by facet. */
export const facets = v.object({
  category: v.optional(facet), institution: v.optional(facet), institutionKind: v.optional(facet), region: v.optional(facet),
  mode: v.optional(facet), membership: v.optional(facet), qualification: v.optional(facet), confirmed: v.optional(facet),
} satisfies Record<(typeof FACETS)[number], unknown>) satisfies Schema<Facets>;

/** A page around its items, which are read one by one afterwards. */
export const page = v.object({
  items: v.array(v.unknown()),
  total: v.optional(count),
  facets: v.optional(v.fallback(facets, {}), {}),
  nextCursor: v.nullish(cursor),
  omitted: v.optional(count),
});
