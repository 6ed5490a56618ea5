import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../../../src/core/equipment/index.js';

test('characters that turn the words beside them around are dropped', () => {
  assert.equal(plainText('report\u202Efdp.exe\u202C'), 'reportfdp.exe');
  assert.equal(plainText('\u2066a\u2067b\u2068c\u2069\u202A\u202B\u202D'), 'abc');
});

test('control characters are dropped, tabs and line ends stay', () => {
  assert.equal(plainText('a\u0000b\u0007c\u001bd\u007fe\u0085f'), 'abcdef');
  assert.equal(plainText('a\tb\r\nc'), 'a\tb\r\nc');
});

test('half a character is dropped, a whole one stays', () => {
  assert.equal(plainText('a\ud800b\udc00c\u{1f52c}'), 'abc\u{1f52c}');
});

test('what people write stays as it is', () => {
  for (const text of ['走査型電子顕微鏡', '주사전자현미경', 'Ångström µm 1.2 nm ±0.5', '👩🏽‍🔬 e\u0301 \u200Dx', '']) assert.equal(plainText(text), text);
});
