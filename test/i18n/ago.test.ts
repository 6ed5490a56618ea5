import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addAllLanguages } from '../../src/i18n/all-languages.js';
import { formatAgo } from '../../src/i18n/ago.js';

addAllLanguages();

/** An instant of the reader's own calendar. */
const local = (...parts: [number, number, number, number?, number?]): number => new Date(parts[0], parts[1] - 1, ...(parts.slice(2) as [number])).getTime();

test('days are those of the calendar, not of 24 hours', () => {
  const now = local(2026, 11, 24, 1);
  assert.equal(formatAgo(local(2026, 11, 23, 23), now, 'en'), 'yesterday');
  assert.equal(formatAgo(local(2026, 11, 24, 23), now, 'en'), 'today');
  assert.equal(formatAgo(local(2026, 11, 20), now, 'ja'), '4 日前');
  assert.equal(formatAgo(local(2026, 11, 25), now, 'ko'), '내일');
});

test('months and years are whole ones', () => {
  const now = local(2026, 11, 24);
  assert.equal(formatAgo(local(2026, 9, 30), now, 'en'), 'last month');
  assert.equal(formatAgo(local(2026, 8, 24), now, 'en'), '3 months ago');
  assert.equal(formatAgo(local(2025, 11, 25), now, 'en'), '11 months ago');
  assert.equal(formatAgo(local(2024, 11, 24), now, 'en'), '2 years ago');
  assert.equal(formatAgo(local(2027, 2, 24), now, 'en'), 'in 3 months');
});

test('what is no instant is said as such', () => {
  assert.equal(formatAgo('soon', 0, 'en'), '—');
  assert.equal(formatAgo(NaN, 0, 'en'), '—');
});
