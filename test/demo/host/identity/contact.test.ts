import assert from 'node:assert/strict';
import { it } from 'node:test';
import { contactOf } from '../../../../demo/host/identity/claims.js';

it('an address is taken from a token unless the issuer says that nobody verified it, or it is none', () => {
  assert.deepEqual(contactOf({ email: 'sato@example.org', locale: 'ja-JP' }), { email: 'sato@example.org', language: 'ja' });
  assert.deepEqual(contactOf({ email: 'sato@example.org', email_verified: true }), { email: 'sato@example.org' });
  assert.deepEqual(contactOf({ email: 'sato@example.org', email_verified: false, locale: 'fr' }), {});
  for (const email of ['sato', 'sato@example.org\r\nBcc: x@example.org', 7, `${'a'.repeat(300)}@example.org`]) assert.deepEqual(contactOf({ email }), {}, String(email));
});
