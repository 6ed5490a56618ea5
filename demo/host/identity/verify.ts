import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { isTrustworthyAddress, type OidcSettings } from './oidc-settings.js';

/** Why a token is worth nothing here. */
export type TokenRefusal = 'expired' | 'not-yet-valid' | 'audience' | 'issuer' | 'algorithm' | 'key' | 'signature' | 'claims' | 'malformed';

/** A token's claims, proved, or why it is refused. */
export type VerifiedToken = { ok: true; claims: JWTPayload & { sub: string } } | { ok: false; why: TokenRefusal };

/** Proves tokens. Rejects with {@link IssuerUnreachable} while the issuer's keys cannot be had. */
export type TokenVerifier = (token: string) => Promise<VerifiedToken>;

/** The issuer does not answer, or not with keys: no token can be proved, which is no fault of the token. */
export class IssuerUnreachable extends Error {
  constructor(cause: unknown) {
    super('the issuer of the tokens cannot be reached', { cause });
    this.name = 'IssuerUnreachable';
  }
}

/** How patient a verifier is, in milliseconds. */
export interface VerifierPatience {
  /** For one answer of the issuer. */
  timeout?: number;
  /** Between two looks for a key that is not among those at hand. */
  cooldown?: number;
  /** After a failure, before the issuer is asked again. */
  pause?: number;
}

type KeySet = ReturnType<typeof createRemoteJWKSet>;

/** Clocks of two machines may differ by so many seconds. */
const TOLERANCE = 30;
/** How long keys count as current: an issuer that takes one back is heard within the hour. */
const KEYS_KEPT = 60 * 60_000;

/**
 * Makes a verifier of an issuer's JSON Web Tokens (RFC 7519; as access tokens RFC 9068). Keys are found by OpenID
 * Connect Discovery 1.0, section 4, and kept; a token that names a key we lack has them read again.
 */
export function tokenVerifier(settings: OidcSettings, now: () => number, patience: VerifierPatience = {}): TokenVerifier {
  const { timeout = 5_000, cooldown = 30_000, pause = 2_000 } = patience;
  let keys: Promise<KeySet> | undefined;
  const currentKeys = (): Promise<KeySet> => {
    if (keys) return keys;
    const asked = discover(settings.issuer, timeout).then((address) =>
      createRemoteJWKSet(address, { timeoutDuration: timeout, cooldownDuration: cooldown, cacheMaxAge: KEYS_KEPT }),
    );
    keys = asked;
    // A failure is remembered for a moment: a thousand requests must not become a thousand calls.
    asked.catch(() => setTimeout(() => keys === asked && (keys = undefined), pause).unref());
    return asked;
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, async (header, input) => (await currentKeys())(header, input), {
        algorithms: [...settings.algorithms],
        issuer: settings.issuer,
        audience: settings.audience,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: TOLERANCE,
        currentDate: new Date(now()),
      });
      const { sub } = payload;
      return sub === undefined || sub === '' ? { ok: false, why: 'claims' } : { ok: true, claims: { ...payload, sub } };
    } catch (error) {
      const why = refusalOf(error);
      if (why !== undefined) return { ok: false, why };
      if (error instanceof IssuerUnreachable) throw error;
      // The issuer was found and its keys were not: they may have moved.
      keys = undefined;
      throw new IssuerUnreachable(error);
    }
  };
}

const REFUSALS: Readonly<Record<string, TokenRefusal>> = {
  ERR_JWT_EXPIRED: 'expired',
  ERR_JOSE_ALG_NOT_ALLOWED: 'algorithm',
  ERR_JOSE_NOT_SUPPORTED: 'algorithm',
  ERR_JWKS_NO_MATCHING_KEY: 'key',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'key',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'signature',
  ERR_JWS_INVALID: 'malformed',
  ERR_JWT_INVALID: 'malformed',
};
const OF_CLAIM: Readonly<Record<string, TokenRefusal>> = { aud: 'audience', iss: 'issuer', nbf: 'not-yet-valid' };

function refusalOf(error: unknown): TokenRefusal | undefined {
  if (error instanceof errors.JWTClaimValidationFailed) return OF_CLAIM[error.claim] ?? 'claims';
  return error instanceof errors.JOSEError ? REFUSALS[error.code] : undefined;
}

/** Where the issuer publishes its keys, by its own description. */
async function discover(issuer: string, timeout: number): Promise<URL> {
  try {
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(timeout), redirect: 'error', headers: { Accept: 'application/json' },
    });
    if (!response.ok) throw new Error(`its description answered ${response.status}`);
    const description = (await response.json()) as Record<string, unknown>;
    const { issuer: named, jwks_uri: address } = description;
    // OpenID Connect Discovery 1.0, section 4.3: another name here would let one issuer speak for another.
    if (named !== issuer) throw new Error('its description names another issuer');
    if (typeof address !== 'string' || !isTrustworthyAddress(address)) throw new Error('its description names no keys');
    return new URL(address);
  } catch (error) {
    throw new IssuerUnreachable(error);
  }
}
