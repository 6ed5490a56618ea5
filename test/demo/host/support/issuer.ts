import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider from 'oidc-provider';

/** Claims by subject; each subject is a client of the issuer that asks for tokens of its own. */
export type IssuedClaims = Record<string, Record<string, unknown>>;

/** A real OpenID issuer on the loopback interface. */
export interface TestIssuer {
  issuer: string;
  /** What it signs with at first. */
  keys: JWK[];
  /** A token from the issuer's own token endpoint. */
  tokenFor(subject: string, audience?: string): Promise<string>;
  /** The public halves of its keys, as anybody can read them. */
  publicKeys(): Promise<JWK[]>;
  /** Goes away: connections are refused. */
  stop(): Promise<void>;
  /** Comes back at the same address, with new keys where asked. */
  start(options?: { newKeys?: boolean }): Promise<void>;
}

export const AUDIENCE = 'urn:equipool:test-host';

const LIFETIME = 600;

/** Starts an issuer with keys of its own, or with those of another. */
export async function startIssuer(claims: IssuedClaims, sharedKeys?: JWK[]): Promise<TestIssuer> {
  let server: Server | undefined;
  let port = 0;
  let keys = sharedKeys ?? (await newKeys());
  const address = (): string => `http://127.0.0.1:${port}`;

  const listen = async (): Promise<void> => {
    // The port must be known before the issuer can say its own name.
    const next = createServer((request, response) => void handle(request, response));
    next.listen(port, '127.0.0.1');
    await once(next, 'listening');
    port = (next.address() as AddressInfo).port;
    const handle = providerAt(address(), claims, keys).callback();
    server = next;
  };
  const stop = async (): Promise<void> => {
    const ended = server;
    server = undefined;
    if (!ended) return;
    ended.close();
    ended.closeAllConnections();
    await once(ended, 'close');
  };
  await listen();
  return {
    issuer: address(),
    keys,
    async tokenFor(subject, audience = AUDIENCE) {
      const response = await fetch(`${address()}/token`, {
        method: 'POST',
        headers: { Authorization: `Basic ${btoa(`${subject}:secret`)}`, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource: audience }).toString(),
      });
      const { access_token: token } = (await response.json()) as { access_token?: string };
      if (token === undefined) throw new Error(`the issuer answered ${response.status}`);
      return token;
    },
    publicKeys: async () => ((await (await fetch(`${address()}/jwks`)).json()) as { keys: JWK[] }).keys,
    stop,
    async start(options = {}) {
      if (options.newKeys) keys = await newKeys();
      await listen();
    },
  };
}

function providerAt(issuer: string, claims: IssuedClaims, keys: JWK[]): Provider {
  return new Provider(issuer, {
    clients: Object.keys(claims).map((subject) => ({
      client_id: subject, client_secret: 'secret', grant_types: ['client_credentials'], redirect_uris: [], response_types: [],
    })),
    jwks: { keys },
    cookies: { keys: ['not-used'] },
    ttl: { ClientCredentials: LIFETIME },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        getResourceServerInfo: (_context, audience) => ({
          scope: '', audience, accessTokenTTL: LIFETIME, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    extraTokenClaims: (_context, token) => claims[token.clientId ?? ''],
  });
}

async function newKeys(): Promise<JWK[]> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: `key-${Math.random().toString(36).slice(2)}` }];
}
