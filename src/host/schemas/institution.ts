import * as v from 'valibot';
import { count, id, line, link, localizedText, region } from './primitives.js';
import type { Category, Institution, Qualification } from '../../core/index.js';
import type { Schema } from './parse.js';

/** Someone who owns machines and opens them. */
export const institution = v.object({
  id,
  name: localizedText,
  kind: v.picklist(['university', 'large-company', 'small-company', 'public-laboratory', 'incubator', 'local-government']),
  region,
  address: v.optional(localizedText),
  url: v.optional(link),
  email: v.optional(line),
  telephone: v.optional(line),
  expertise: v.optional(v.array(localizedText)),
}) satisfies Schema<Institution>;

/** A node of the category tree. */
export const category = v.object({ id, name: localizedText }) satisfies Schema<Category>;

/** A training or licence. */
export const qualification = v.object({
  id,
  name: localizedText,
  howTo: v.optional(localizedText),
  validMonths: v.optional(count),
}) satisfies Schema<Qualification>;
