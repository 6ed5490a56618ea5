import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StartFailure } from '../../../../demo/host/start/failure.js';
import { readSettings } from '../../../../demo/host/start/settings.js';

describe('settings', () => {
  it('are usable when nothing is set', () => {
    assert.deepEqual(readSettings({}, { demo: true }), { port: 4173, dataDir: '.data', databaseUrl: undefined, demo: true, oidc: undefined, signInUrl: undefined, limits: undefined, mail: undefined, retentionMonths: 12 });
  });

  it('take what the environment says', () => {
    const environment = { PORT: '8080', DATA_DIR: '/srv/data', DATABASE_URL: 'postgres://db/equipool', DEMO: '0' };
    assert.deepEqual(readSettings(environment, { demo: true }), {
      port: 8080, dataDir: '/srv/data', databaseUrl: 'postgres://db/equipool', demo: false, oidc: undefined, signInUrl: undefined,
      limits: { person: 600, writes: 60, address: 2400, seconds: 60, trustedProxies: 0 }, mail: undefined, retentionMonths: 12,
    });
    assert.equal(readSettings({ DEMO: '1' }, { demo: false }).demo, true);
  });

  it('refuse a port that is none, by name', () => {
    for (const PORT of ['http', '-1', '70000', '80.5', '4173 ']) {
      assert.throws(() => readSettings({ PORT }, { demo: true }), (error) => error instanceof StartFailure && error.message.includes(PORT), PORT);
    }
  });
});

describe('settings of messages', () => {
  const MAIL_FROM = 'Equipment sharing <equipment@example.org>';

  it('name a server, or else a folder', () => {
    assert.deepEqual(readSettings({ SMTP_URL: 'smtp://user:secret@mail.example.org:587', MAIL_DIR: '/srv/mail', MAIL_FROM, PAGE_URL: 'https://example.org/portal' }, { demo: false }).mail,
      { from: MAIL_FROM, pageUrl: 'https://example.org/portal', smtpUrl: 'smtp://user:secret@mail.example.org:587' });
    assert.deepEqual(readSettings({ MAIL_DIR: '/srv/mail', MAIL_FROM: 'equipment@example.org' }, { demo: false }).mail, { from: 'equipment@example.org', folder: '/srv/mail' });
  });

  it('refuse what cannot be used, without repeating a password', () => {
    const bad: [NodeJS.ProcessEnv, RegExp][] = [
      [{ SMTP_URL: 'mail.example.org:secret', MAIL_FROM }, /^SMTP_URL (?!.*secret)/],
      [{ SMTP_URL: 'http://mail.example.org', MAIL_FROM }, /^SMTP_URL/],
      [{ MAIL_DIR: '/srv/mail' }, /^MAIL_FROM/],
      [{ MAIL_DIR: '/srv/mail', MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, /^MAIL_FROM/],
      [{ MAIL_DIR: '/srv/mail', MAIL_FROM, PAGE_URL: 'javascript:alert(1)' }, /^PAGE_URL/],
    ];
    for (const [environment, words] of bad) {
      assert.throws(() => readSettings(environment, { demo: false }), (error) => error instanceof StartFailure && words.test(error.message), JSON.stringify(environment));
    }
  });
});

describe('settings of an issuer of tokens', () => {
  const given = { OIDC_ISSUER: 'https://id.example.org', OIDC_AUDIENCE: 'equipool' };

  it('take asymmetric algorithms and one claim, unless told otherwise', () => {
    assert.deepEqual(readSettings(given, { demo: false }).oidc, {
      issuer: 'https://id.example.org', audience: 'equipool', algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'], claim: 'equipool',
    });
    const { oidc } = readSettings({ ...given, OIDC_ALGORITHMS: 'ES256, ES384', OIDC_CLAIM: 'https://example.org/equipool' }, { demo: false });
    assert.deepEqual([oidc?.algorithms, oidc?.claim], [['ES256', 'ES384'], 'https://example.org/equipool']);
  });

  it('refuse what would open the host to others, by name', () => {
    const bad: [NodeJS.ProcessEnv, RegExp][] = [
      [{ OIDC_ISSUER: 'https://id.example.org' }, /OIDC_AUDIENCE is not/],
      [{ OIDC_AUDIENCE: 'equipool' }, /OIDC_ISSUER is not/],
      [{ ...given, OIDC_ISSUER: 'http://id.example.org' }, /https/],
      [{ ...given, OIDC_ALGORITHMS: 'RS256,HS256' }, /HS256/],
      [{ ...given, OIDC_ALGORITHMS: 'none' }, /none/],
      [{ ...given, OIDC_ALGORITHMS: ' , ' }, /not taken/],
      [{ SIGN_IN_URL: 'javascript:alert(1)' }, /SIGN_IN_URL/],
    ];
    for (const [environment, words] of bad) {
      assert.throws(() => readSettings(environment, { demo: false }), (error) => error instanceof StartFailure && words.test(error.message));
    }
    assert.equal(readSettings({ ...given, OIDC_ISSUER: 'http://127.0.0.1:9000' }, { demo: false }).oidc?.issuer, 'http://127.0.0.1:9000');
  });
});

describe('settings of how much one may ask', () => {
  it('limit a host in earnest, and a demonstration only when told to', () => {
    assert.equal(readSettings({}, { demo: true }).limits, undefined);
    assert.equal(readSettings({ RATE_PER_MINUTE: '0' }, { demo: false }).limits, undefined);
    assert.deepEqual(readSettings({ RATE_PER_MINUTE: '50', TRUSTED_PROXIES: '2' }, { demo: true }).limits, {
      person: 50, writes: 5, address: 200, seconds: 60, trustedProxies: 2,
    });
  });

  it('refuse what is no number, by name', () => {
    for (const [name, text] of [['RATE_PER_MINUTE', 'many'], ['RATE_PER_MINUTE', '-1'], ['TRUSTED_PROXIES', '1.5'], ['TRUSTED_PROXIES', '99']] as const) {
      assert.throws(() => readSettings({ [name]: text }, { demo: false }), (error) => error instanceof StartFailure && error.message.includes(`${name} is "${text}"`));
    }
  });
});
