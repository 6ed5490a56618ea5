import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { Reservation } from '../../../src/core/types.js';
import { foldLine, icsFileName, reservationToIcs } from '../../../src/exchange/icalendar/index.js';

const reservation: Reservation = {
  id: 'r-42', reference: 'EQ-7K2M-41', equipmentId: 'sem', mode: 'self-use', state: 'requested',
  wished: { start: '2026-11-25T01:00:00Z', end: '2026-11-25T03:30:00Z' }, purpose: '破断面の観察', history: [], revision: 3,
};
const words = { equipment: '走査型電子顕微鏡', institution: '多摩総合工科大学', state: '申込済み（回答待ち）', referenceLabel: '受付番号', purposeLabel: '利用目的' };
const STAMP = '2026-11-24T00:00:00Z';

/** The event as another program reads it. */
function read(changed: Partial<Reservation> = {}, changedWords: Partial<typeof words> = {}) {
  const file = reservationToIcs({ ...reservation, ...changed }, { ...words, ...changedWords }, STAMP);
  assert.ok(file.ok);
  const component = new ICAL.Component(ICAL.parse(file.text) as unknown[]);
  const event = component.getFirstSubcomponent('vevent')!;
  return { text: file.text, component, event, value: (name: string) => String(event.getFirstPropertyValue(name)) };
}

test('a request is tentative, an approval confirmed, an end cancelled', () => {
  assert.equal(read().value('status'), 'TENTATIVE');
  assert.equal(read({ state: 'approved' }).value('status'), 'CONFIRMED');
  const cancelled = read({ state: 'cancelled' });
  assert.equal(cancelled.value('status'), 'CANCELLED');
  assert.equal(String(cancelled.component.getFirstPropertyValue('method')), 'CANCEL');
});

test('another program reads the same times, the confirmed before the wished', () => {
  const { event } = read({ state: 'approved', confirmed: { start: '2026-11-26T01:00:00Z', end: '2026-11-26T02:00:00Z' } });
  const parsed = new ICAL.Event(event);
  assert.equal(parsed.startDate.toJSDate().toISOString(), '2026-11-26T01:00:00.000Z');
  assert.equal(parsed.endDate.toJSDate().toISOString(), '2026-11-26T02:00:00.000Z');
  assert.equal(parsed.sequence, 3);
});

test('no text can begin a line of its own, and every text comes back as it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (purpose) => {
    const text = `${purpose}\r\nATTENDEE:mailto:x@example.jp\nEND:VEVENT`;
    const { text: file, component, value } = read({ purpose: text });
    assert.equal(component.getAllSubcomponents('vevent').length, 1);
    assert.equal(/^ATTENDEE/m.test(file), false);
    const clean = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, '');
    assert.ok(value('description').endsWith(clean), JSON.stringify({ clean, got: value('description') }));
  }));
});

test('lines are at most 75 octets and no character is split', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
    const line = `SUMMARY:${text.replace(/[\r\n]/g, '')}`;
    const folded = foldLine(line);
    for (const part of folded.split('\r\n')) assert.ok(new TextEncoder().encode(part).length <= 75);
    assert.equal(folded.replace(/\r\n /g, ''), line);
  }));
});

test('a reservation with unreadable times is said to be so, not written', () => {
  const bad = { ...reservation, wished: { start: '2026-11-25T03:00:00Z', end: '2026-11-25T01:00:00Z' } };
  assert.deepEqual(reservationToIcs(bad, words, STAMP), { ok: false, problem: 'range-invalid' });
  assert.deepEqual(reservationToIcs({ ...bad, wished: { start: 'soon', end: '' } }, words, STAMP), { ok: false, problem: 'range-invalid' });
});

test('the file name is harmless', () => {
  assert.equal(icsFileName(reservation), 'EQ-7K2M-41.ics');
  assert.equal(icsFileName({ reference: '../../etc/passwd' }), '-etc-passwd.ics');
  assert.equal(icsFileName({ reference: '' }), 'reservation.ics');
});
