import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { acceptedLanguage } from '../../../../demo/host/http/language.js';

describe('Accept-Language', () => {
  const cases: [string | undefined, string][] = [
    [undefined, 'en'],
    ['', 'en'],
    ['ja', 'ja'],
    ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
    ['en;q=0.5, ja;q=0.9', 'ja'],
    ['fr-FR, de;q=0.9, ja;q=0.1', 'ja'],
    ['fr', 'en'],
    ['ja;q=0, en', 'en'],
    ['ja;q=nonsense, ko;q=0.2', 'ko'],
    [`${'xx,'.repeat(5_000)}ja`, 'en'],
  ];
  for (const [header, expected] of cases) {
    it(`"${(header ?? 'absent').slice(0, 40)}" means ${expected}`, () => {
      assert.equal(acceptedLanguage(header), expected);
    });
  }
});
