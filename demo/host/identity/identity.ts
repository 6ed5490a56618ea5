import type { Person } from '../../../src/core/index.js';
import type { Database } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { personOfSubject } from '../store/persons.js';
import { personOfToken } from '../store/tokens.js';
import { keepContact } from '../store/notices.js';
import { contactOf, toldBy } from './claims.js';
import type { OidcSettings } from './oidc-settings.js';
import { IssuerUnreachable, tokenVerifier, type TokenRefusal, type TokenVerifier, type VerifiedToken, type VerifierPatience } from './verify.js';

/** What an {@link Identity} knows people by. */
export interface IdentityOptions {
  database: Database;
  now: () => number;
  isDemo: boolean;
  oidc?: OidcSettings & VerifierPatience;
  log: (line: string) => void;
}

const MOST_CONTACTS = 10_000;
const CHALLENGES: Readonly<Record<TokenRefusal, string>> = {
  expired: 'the token has expired',
  'not-yet-valid': 'the token is not valid yet',
  audience: 'the token was made for another service',
  issuer: 'the token comes from another issuer',
  algorithm: 'the signature algorithm is not taken',
  key: 'the token names an unknown key',
  signature: 'the signature is not right',
  claims: 'a claim is missing or cannot be read',
  malformed: 'the token cannot be read',
};

/** Knows people by their tokens: an issuer's JSON Web Tokens, and in demonstrations the host's own. */
export class Identity {
  readonly #options: IdentityOptions;
  readonly #verify?: TokenVerifier;
  readonly #contacts = new Map<string, string>();

  constructor(options: IdentityOptions) {
    this.#options = options;
    if (options.oidc) this.#verify = tokenVerifier(options.oidc, options.now, options.oidc);
  }

  /**
   * Whose token it is. Throws Problem: `unauthorized`, `token-expired` or `token-invalid` when it is worth nothing,
   * `issuer-unavailable` while that cannot be told.
   */
  async personOf(token: string): Promise<Person> {
    const { database, now, isDemo, oidc } = this.#options;
    const isJwt = token.split('.').length === 3;
    if (isJwt && oidc && this.#verify) return this.#personOfJwt(token, oidc, this.#verify);
    // Outside of a demonstration its tokens are worth nothing, also those that are still in the database.
    const person = isDemo ? await personOfToken(database, token, now()) : undefined;
    if (!person) throw new Problem('unauthorized', { challenge: 'the token is unknown or has ended' });
    return person;
  }

  async #personOfJwt(token: string, { issuer, claim }: OidcSettings, verify: TokenVerifier): Promise<Person> {
    const { database, now } = this.#options;
    const verified = await this.#verified(token, verify);
    if (!verified.ok) throw new Problem(verified.why === 'expired' ? 'token-expired' : 'token-invalid', { challenge: CHALLENGES[verified.why] });
    const said = toldBy(verified.claims, claim);
    if (!said) throw new Problem('token-invalid', { challenge: `the claim "${claim}" cannot be read`.replaceAll('"', "'") });
    const person = await personOfSubject(database, { issuer, subject: verified.claims.sub }, said, now());
    await this.#keepContact(person.id, contactOf(verified.claims));
    return person;
  }

  /** Asked with every request, written where it has changed since this process last wrote it. */
  async #keepContact(personId: string, contact: ReturnType<typeof contactOf>): Promise<void> {
    const text = JSON.stringify(contact);
    if (text === '{}' || this.#contacts.get(personId) === text) return;
    if (this.#contacts.size >= MOST_CONTACTS) this.#contacts.clear();
    await keepContact(this.#options.database, personId, contact);
    this.#contacts.set(personId, text);
  }

  async #verified(token: string, verify: TokenVerifier): Promise<VerifiedToken> {
    try {
      return await verify(token);
    } catch (error) {
      if (!(error instanceof IssuerUnreachable)) throw error;
      const { cause } = error;
      this.#options.log(`the issuer of the tokens cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`);
      throw new Problem('issuer-unavailable', { retryAfter: 5 });
    }
  }
}
