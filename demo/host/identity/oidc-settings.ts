import { StartFailure } from '../start/failure.js';

/** Whose tokens the host takes and what it reads from them. */
export interface OidcSettings {
  /** The issuer's address, exactly as its tokens name it in `iss`. */
  issuer: string;
  /** What tokens for this host name in `aud`. */
  audience: string;
  /** Signature algorithms (RFC 7518, section 3.1) that are taken; asymmetric ones only. */
  algorithms: readonly string[];
  /** The claim that holds roles, membership and the like. */
  claim: string;
}

/** With a symmetric one, whoever knows the public key could sign; `none` needs no comment. */
const ASYMMETRIC = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const USUAL = 'RS256,PS256,ES256,EdDSA';

/**
 * Reads OIDC_ISSUER, OIDC_AUDIENCE, OIDC_ALGORITHMS and OIDC_CLAIM; nothing when no issuer is named. Throws
 * {@link StartFailure} where one of them cannot be used.
 */
export function readOidcSettings(environment: NodeJS.ProcessEnv): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer = '', OIDC_AUDIENCE: audience = '' } = environment;
  if (issuer === '' && audience === '') return undefined;
  if (issuer === '') throw new StartFailure('OIDC_AUDIENCE is set and OIDC_ISSUER is not: name the issuer of the tokens too, or unset both.');
  // Without an audience, a token that the issuer made for any other service would open this one.
  if (audience === '') throw new StartFailure('OIDC_ISSUER is set and OIDC_AUDIENCE is not: set it to what tokens for this host name in "aud".');
  if (!isTrustworthyAddress(issuer)) {
    throw new StartFailure(`OIDC_ISSUER is "${issuer}", which cannot be trusted: write it with https://, or http:// for an issuer on this machine.`);
  }
  return { issuer, audience, algorithms: algorithmsOf(environment['OIDC_ALGORITHMS'] || USUAL), claim: environment['OIDC_CLAIM'] || 'equipool' };
}

/** An https address, or one of this very machine, where nobody stands in between. */
export function isTrustworthyAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname));
}

function algorithmsOf(text: string): string[] {
  const names = text.split(',').map((name) => name.trim()).filter((name) => name !== '');
  const unknown = names.find((name) => !ASYMMETRIC.includes(name));
  if (unknown !== undefined || names.length === 0) {
    throw new StartFailure(`OIDC_ALGORITHMS holds "${unknown ?? text}", which is not taken here: choose from ${ASYMMETRIC.join(', ')}.`);
  }
  return names;
}
