import * as v from 'valibot';
import { id, instant, line, link, membership, region, role } from './primitives.js';
import { language } from './inquiry.js';
import { reservationAction } from './booking.js';
import type { Coordinator, Person } from '../../core/index.js';
import type { Capabilities, DemoPerson, Session } from '../adapter.js';
import type { Schema } from './parse.js';

/** What a coordinator knows. */
const knowledge = { fields: v.optional(v.array(id)), languages: v.optional(v.array(language)) };

/** Someone who is signed in. */
export const person = v.object({
  id,
  name: line,
  roles: v.array(role),
  membership,
  institutionId: v.optional(id),
  region: v.optional(region),
  companySize: v.optional(v.picklist(['small', 'medium', 'large', 'public'])),
  qualifications: v.optional(v.array(v.object({ qualificationId: id, expiresAt: v.optional(instant) }))),
  ...knowledge,
}) satisfies Schema<Person>;

/** What a host can do; what it does not name it cannot do. */
export const capabilities = v.object({
  search: v.optional(v.boolean(), false),
  availability: v.optional(v.boolean(), false),
  checks: v.optional(v.boolean(), false),
  checksMoves: v.optional(v.boolean()),
  request: v.optional(v.boolean(), false),
  actions: v.optional(v.array(reservationAction), []),
  signIn: v.optional(v.picklist(['demo', 'redirect', 'none']), 'none'),
  signInUrl: v.optional(link),
  events: v.optional(v.boolean(), false),
  calendarFiles: v.optional(v.boolean(), false),
  registration: v.optional(v.boolean(), false),
  usage: v.optional(v.boolean(), false),
  feeds: v.optional(v.boolean(), false),
  holds: v.optional(v.boolean(), false),
  inquiries: v.optional(v.boolean(), false),
  ownData: v.optional(v.boolean(), false),
  trainings: v.optional(v.boolean(), false),
  series: v.optional(v.boolean()),
  kits: v.optional(v.boolean()),
  waits: v.optional(v.boolean()),
  exports: v.optional(v.boolean()),
  audit: v.optional(v.boolean()),
}) satisfies Schema<Capabilities>;

/** Who is asking and what the host can do. */
export const session = v.object({ person: v.nullable(person), capabilities }) satisfies Schema<Session>;

/** Someone to sign in as, in a demonstration. */
export const demoPerson = v.object({
  id, name: line, roles: v.array(role), membership, institutionId: v.optional(id),
}) satisfies Schema<DemoPerson>;

/** A token as the demonstration's sign-in hands it out: visible ASCII, as a header needs it. */
export const demoToken = v.object({ token: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{8,4096}$/, 'bad-token')) });

/** Someone who mediates, as the directory tells of them. */
export const coordinator = v.object({ id, name: line, institutionId: v.optional(id), region: v.optional(region), ...knowledge }) satisfies Schema<Coordinator>;
