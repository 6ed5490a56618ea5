import * as v from 'valibot';
import type { Language, Person } from '../../../src/core/index.js';
import { person, textUpTo } from '../../../src/host/schemas/index.js';
import { languageOf } from '../../../src/i18n/language.js';

/** What a token may say of a person besides the name. */
const { roles, membership, institutionId, region, companySize } = person.entries;
const told = v.object({ roles: v.optional(roles), membership: v.optional(membership), institutionId, region, companySize });

/** What the issuer says of a person; what it does not say is left to the host's own record. */
export type ToldOfPerson = Partial<Pick<Person, 'name' | 'roles' | 'membership' | 'institutionId' | 'region' | 'companySize'>>;

const MOST_NAME = 200;
const nameText = v.pipe(textUpTo(MOST_NAME), v.transform((text) => text.replace(/\p{Cc}/gu, ' ').trim()), v.nonEmpty());

/**
 * Reads a person from a token's claims: the name from `name` or else `preferred_username` (OpenID Connect Core 1.0,
 * section 5.1), the rest from one object under the claim `claim`. Undefined where that object cannot be read:
 * better nobody than somebody with half of their roles.
 */
export function toldBy(claims: Readonly<Record<string, unknown>>, claim: string): ToldOfPerson | undefined {
  const read = v.safeParse(told, claims[claim] ?? {});
  if (!read.success) return undefined;
  const name = [claims['name'], claims['preferred_username']].map((text) => v.safeParse(nameText, text)).find(({ success }) => success);
  const { roles: toldRoles, ...rest } = read.output;
  return {
    ...(name?.success && { name: name.output }),
    // Everyone who has signed in is a member of the public that may ask; what else they are has to be said.
    ...(toldRoles && { roles: [...new Set(['member' as const, ...toldRoles])] }),
    ...rest,
  };
}

const address = v.pipe(v.string(), v.maxLength(254), v.email());

/**
 * How a person is reached: `email`, unless the issuer says that it was not verified, and the language of `locale`
 * (OpenID Connect Core 1.0, section 5.1).
 */
export function contactOf(claims: Readonly<Record<string, unknown>>): { email?: string; language?: Language } {
  const email = claims['email_verified'] === false ? undefined : v.safeParse(address, claims['email']);
  const language = typeof claims['locale'] === 'string' ? languageOf(claims['locale']) : null;
  return { ...(email?.success && { email: email.output }), ...(language && { language }) };
}

/** A person as the host keeps them, with what the issuer says now; whoever is new is a member of no class. */
export function withTold(known: Person | undefined, id: string, said: ToldOfPerson): Person {
  const before: Person = known ?? { id, name: '—', roles: ['member'], membership: 'none' };
  return { ...before, ...said };
}
