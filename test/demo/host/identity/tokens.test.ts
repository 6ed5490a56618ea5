import assert from 'node:assert/strict';
import { createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import { base64url, decodeJwt, decodeProtectedHeader, exportSPKI, importJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import type { Person } from '../../../../src/core/index.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost, type TestAnswer, type TestHost } from '../support/host.js';
import { AUDIENCE, startIssuer, type TestIssuer } from '../support/issuer.js';

const CLAIMS = {
  'sub-sato': { name: 'Sato Misaki', equipool: { membership: 'regular', institutionId: 'iruma-works', region: 'JP-11' } },
  'sub-owner': { name: 'Tanaka Hiroshi', equipool: { roles: ['owner'], membership: 'regular', institutionId: 'tama-tech' } },
  'sub-plain': { preferred_username: 'plain' },
  'sub-broken': { name: 'Broken', equipool: { roles: ['emperor'] } },
};

await onDatabases('tokens of an OpenID issuer', (database) => {
  let host: TestHost;
  let issuer: TestIssuer;
  /** Has the issuer's keys and another name, as a provider's next customer. */
  let tenant: TestIssuer;
  let stranger: TestIssuer;
  const real = (): string => new Date().toISOString();
  before(async () => {
    issuer = await startIssuer(CLAIMS);
    tenant = await startIssuer(CLAIMS, issuer.keys);
    stranger = await startIssuer(CLAIMS);
    host = await startTestHost({
      database: database(), demo: false, now: real(),
      oidc: { issuer: issuer.issuer, audience: AUDIENCE, algorithms: ['RS256', 'ES256'], claim: 'equipool', cooldown: 0, pause: 50, timeout: 1_000 },
    });
  });
  after(async () => {
    await host.close();
    for (const one of [issuer, tenant, stranger]) await one.stop();
  });
  afterEach(() => host.setNow(real()));

  const bearer = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` });
  const session = (token: string): Promise<TestAnswer> => host.call('/session', { headers: bearer(token) });
  const personOf = async (token: string): Promise<Person> => {
    const { status, body } = await session(token);
    assert.equal(status, 200, JSON.stringify(body));
    return body['person'] as Person;
  };
  const refused = async (token: string, code: string, why: RegExp): Promise<void> => {
    const answer = await session(token);
    assert.deepEqual([answer.status, answer.body['code']], [401, code], JSON.stringify(answer.body));
    assert.match(answer.headers.get('WWW-Authenticate') ?? '', why);
    assert.match(answer.headers.get('WWW-Authenticate') ?? '', /^Bearer realm="equipool", error="invalid_token", error_description="[\x20-\x7e]+"$/);
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    assert.ok(!JSON.stringify(answer.body).includes(token.slice(0, 40)), 'the token is not repeated');
  };
  /** A token that somebody made up, with the issuer's own claims. */
  const claimsOf = async (subject = 'sub-sato'): Promise<JWTPayload> => decodeJwt(await issuer.tokenFor(subject));

  describe('that are right', () => {
    it('say who somebody is, again the same one, and what they may do', async () => {
      const first = await personOf(await issuer.tokenFor('sub-sato'));
      const again = await personOf(await issuer.tokenFor('sub-sato'));
      assert.deepEqual(again, first);
      assert.deepEqual(
        [first.name, first.roles, first.membership, first.institutionId, first.region],
        ['Sato Misaki', ['member'], 'regular', 'iruma-works', 'JP-11'],
      );
      const owner = await personOf(await issuer.tokenFor('sub-owner'));
      assert.deepEqual([owner.roles, owner.institutionId], [['member', 'owner'], 'tama-tech']);
      const machine = await host.call('/equipment/furnace-1', { headers: bearer(await issuer.tokenFor('sub-owner')) });
      assert.equal(machine.status, 200, 'an owner sees the own restricted machine');
    });

    it('of whom nothing is said: a member of no class', async () => {
      const plain = await personOf(await issuer.tokenFor('sub-plain'));
      assert.deepEqual([plain.name, plain.roles, plain.membership, plain.institutionId], ['plain', ['member'], 'none', undefined]);
    });

    it('of one who comes twice at once for the first time: one person', async () => {
      await database().query("DELETE FROM person WHERE subject = 'sub-plain'");
      const token = await issuer.tokenFor('sub-plain');
      const ids = await Promise.all(Array.from({ length: 8 }, async () => (await personOf(token)).id));
      assert.equal(new Set(ids).size, 1);
    });

    it('let somebody ask for a machine', async () => {
      const start = new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 14 * 86_400_000 + 3_600_000);
      // A Tuesday, when the machine is open.
      start.setUTCDate(start.getUTCDate() + ((9 - start.getUTCDay()) % 7));
      const answer = await host.call('/reservations', {
        headers: { ...bearer(await issuer.tokenFor('sub-sato')), 'Idempotency-Key': 'oidc-key-1' },
        body: {
          equipmentId: 'tensile-1', mode: 'self-use', start: start.toISOString(), end: new Date(start.getTime() + 7_200_000).toISOString(),
          purpose: 'x', answers: {}, termsAccepted: true,
        },
      });
      assert.equal(answer.status, 201, JSON.stringify(answer.body));
    });
  });

  describe('that are not', () => {
    it('expired, but for half a minute of difference between clocks', async () => {
      const token = await issuer.tokenFor('sub-sato');
      const { exp = 0 } = decodeJwt(token);
      host.setNow(new Date((exp + 20) * 1000).toISOString());
      assert.equal((await session(token)).status, 200);
      host.setNow(new Date((exp + 40) * 1000).toISOString());
      await refused(token, 'token-expired', /expired/);
    });

    it('made for another service, or by another issuer', async () => {
      await refused(await issuer.tokenFor('sub-sato', 'urn:somebody:else'), 'token-invalid', /another service/);
      await refused(await tenant.tokenFor('sub-sato'), 'token-invalid', /another issuer/);
      await refused(await stranger.tokenFor('sub-sato'), 'token-invalid', /unknown key/);
    });

    it('signed by a key of its own under the name of the issuer’s', async () => {
      const [known] = await issuer.publicKeys();
      const own = createPrivateKey({ key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) });
      const token = await new SignJWT(await claimsOf()).setProtectedHeader({ alg: 'RS256', kid: known?.kid }).sign(own);
      await refused(token, 'token-invalid', /signature/);
    });

    it('unsigned, or signed with the public key as a shared secret', async () => {
      const [known] = await issuer.publicKeys();
      const claims = await claimsOf();
      await refused(`${new UnsecuredJWT(claims).encode()}AAAA`, 'token-invalid', /algorithm/);
      const secret = new TextEncoder().encode(await exportSPKI(await importJWK({ ...known, ext: true }, 'RS256') as CryptoKey));
      const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: known?.kid }).sign(secret);
      await refused(forged, 'token-invalid', /algorithm/);
    });

    it('changed on the way', async () => {
      const token = await issuer.tokenFor('sub-sato');
      const [head = '', , signature = ''] = token.split('.');
      const claims = base64url.encode(JSON.stringify({ ...decodeJwt(token), equipool: { roles: ['admin'] } }));
      await refused(`${head}.${claims}.${signature}`, 'token-invalid', /signature/);
      await refused('aaaaaaaa.bbbbbbbb.cccccccc', 'token-invalid', /cannot be read/);
    });

    it('that speak of roles which do not exist', async () => {
      await refused(await issuer.tokenFor('sub-broken'), 'token-invalid', /claim 'equipool'/);
    });

    it('of a demonstration that is over', async () => {
      const token = 'a-token-of-a-demonstration-long-ago';
      const hash = createHash('sha256').update(token).digest('hex');
      await database().query("INSERT INTO demo_token VALUES ($1, 'p-regular', now() + interval '1 year')", [hash]);
      await refused(token, 'unauthorized', /unknown or has ended/);
      assert.equal((await host.call('/demo/people')).status, 404);
    });
  });

  describe('when the issuer changes', () => {
    it('takes new keys at once, and the old ones no longer', async () => {
      const old = await issuer.tokenFor('sub-sato');
      assert.equal((await session(old)).status, 200);
      await issuer.stop();
      await issuer.start({ newKeys: true });
      const fresh = await issuer.tokenFor('sub-sato');
      assert.notEqual(decodeProtectedHeader(fresh).kid, decodeProtectedHeader(old).kid);
      assert.equal((await session(fresh)).status, 200);
      await refused(old, 'token-invalid', /unknown key/);
    });

    it('tells whom it cannot prove to come back, goes on with the keys it has, and recovers by itself', async () => {
      const known = await issuer.tokenFor('sub-sato');
      assert.equal((await session(known)).status, 200);
      // A host that has never seen the issuer is told of nobody.
      const late = await startTestHost({
        database: database(), demo: false, now: real(),
        oidc: { issuer: issuer.issuer, audience: AUDIENCE, algorithms: ['RS256'], claim: 'equipool', pause: 50, timeout: 1_000 },
      });
      await issuer.stop();
      const away = await late.call('/session', { headers: { ...bearer(known), 'Accept-Language': 'ja' } });
      assert.deepEqual([away.status, away.body['code'], away.headers.get('Retry-After')], [503, 'issuer-unavailable', '5']);
      assert.match(String(away.body['detail']), /ログイン/);
      assert.match(late.log.at(-1) ?? '', /issuer .* cannot be reached/);
      assert.equal((await late.call('/equipment')).status, 200, 'visitors are served');
      assert.equal((await session(known)).status, 200, 'the keys at hand still prove it');
      await issuer.start();
      await new Promise((wake) => setTimeout(wake, 80));
      assert.equal((await late.call('/session', { headers: bearer(known) })).status, 200);
      await late.close();
    });
  });
});
