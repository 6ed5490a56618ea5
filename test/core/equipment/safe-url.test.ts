import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSafeUrl, PICTURE_SCHEMES } from '../../../src/core/equipment/index.js';

const page = 'https://page.example/a/b?c#d';
/** What a browser makes of an address in a link on that page. */
const readByBrowser = (address: string): URL | undefined => {
  try {
    return new URL(address, page);
  } catch {
    return undefined;
  }
};

test('addresses that people write are kept', () => {
  for (const address of ['https://a.example/x?y=1#z', 'http://a.example', 'mailto:desk@a.example', 'tel:+81-42-000-0101', '/pictures/sem.svg', 'pictures/a.png', './a', '../a', '?q=1', '#top', 'a/b:c']) {
    assert.equal(isSafeUrl(address), true, address);
  }
});

test('addresses that run, leave or hide are refused', () => {
  for (const address of [
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)',
    'data:text/html,x', 'vbscript:x', 'blob:https://a.example/1', 'file:///etc/hosts', 'ftp://a.example', '//evil.example/x', '\\\\evil.example', '/\\evil.example',
    '/\t/evil.example', '', ' ', 'https:', 'https:/a', 'https:\\evil', '1x:y',
  ]) {
    assert.equal(isSafeUrl(address), false, JSON.stringify(address));
  }
  assert.equal(isSafeUrl('mailto:a@b.example', PICTURE_SCHEMES), false);
  assert.equal(isSafeUrl('data:image/svg+xml,x', PICTURE_SCHEMES), false);
});

test('whatever is kept, a browser reads as an allowed scheme, and what has none as the page\'s own origin', () => {
  const piece = fc.constantFrom('javascript', 'https', 'http', 'mailto', 'data', ':', '/', '//', '\\', '?', '#', '\t', '\n', '\u0000', ' ', '\u00a0', 'a.example', '@', '..', 'x', '%09', '\u3000', '[', ']');
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')), (address) => {
    if (!isSafeUrl(address)) return;
    const url = readByBrowser(address);
    if (!url) return;
    assert.ok(['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol), `${JSON.stringify(address)} is read as ${url.href}`);
    if (!/^[a-z]+:/i.test(address)) assert.equal(url.origin, 'https://page.example', JSON.stringify(address));
  }), { numRuns: 20_000 });
});
