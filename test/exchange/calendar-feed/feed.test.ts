import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { feedToIcs, timeZoneLines, type FeedEvent } from '../../../src/exchange/calendar-feed/index.js';

const HOUR = 3_600_000;
const event = (change: Partial<FeedEvent> = {}): FeedEvent => ({
  uid: 'r-1@equipool', start: Date.parse('2026-11-26T01:00:00Z'), end: Date.parse('2026-11-26T03:00:00Z'), timeZone: 'Asia/Tokyo',
  changedAt: Date.parse('2026-11-16T05:00:00Z'), sequence: 2, summary: '走査型電子顕微鏡', isConfirmed: true, ...change,
});
const read = (text: string): { root: ICAL.Component; events: ICAL.Event[]; instants: [number, number][] } => {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zones = new Map(root.getAllSubcomponents('vtimezone').map((component) => [String(component.getFirstPropertyValue('tzid')), new ICAL.Timezone(component)]));
  const events = root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  // A zone is looked up in this very file, as a calendar program that knows no zones would.
  const instantOf = (component: ICAL.Component, name: string): number => {
    const property = component.getFirstProperty(name)!;
    const tzid = property.getFirstParameter('tzid');
    const time = property.getFirstValue() as ICAL.Time;
    if (!tzid) return time.toUnixTime() * 1000;
    const zone = zones.get(tzid);
    assert.ok(zone, `${tzid} is defined`);
    return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second) - zone.utcOffset(time) * 1000;
  };
  return { root, events, instants: events.map(({ component }) => [instantOf(component, 'dtstart'), instantOf(component, 'dtend')]) };
};

describe('a feed', () => {
  test('is read by another program: name, pause, times in their zone, words', () => {
    const text = feedToIcs({ name: '顕微鏡; 予約', refreshMinutes: 15, events: [event({ description: '承認済み\n目的: 破断面の観察', location: '1号館, 地下' })] });
    const { root, events: [one], instants } = read(text);
    assert.match(text, /\r\nNAME:顕微鏡\\; 予約\r\n/);
    assert.equal(String(root.getFirstPropertyValue('refresh-interval')), 'PT15M');
    assert.deepEqual([one?.uid, one?.summary, one?.description, one?.location, one?.sequence], ['r-1@equipool', '走査型電子顕微鏡', '承認済み\n目的: 破断面の観察', '1号館, 地下', 2]);
    assert.equal(one?.component.getFirstPropertyValue('status'), 'CONFIRMED');
    assert.deepEqual(instants, [[Date.parse('2026-11-26T01:00:00Z'), Date.parse('2026-11-26T03:00:00Z')]]);
    assert.match(text, /DTSTART;TZID=Asia\/Tokyo:20261126T100000\r\n/);
  });
  test('without events, and with one that ends before it starts, is a calendar all the same', () => {
    for (const events of [[], [event({ end: 0 })]]) assert.equal(read(feedToIcs({ name: 'x', refreshMinutes: 15, events })).events.length, 0);
  });
  test('is the same text for the same events', () => {
    const feed = { name: 'x', refreshMinutes: 15, events: [event()] };
    assert.equal(feedToIcs(feed), feedToIcs(structuredClone(feed)));
  });
  test('says what is not confirmed as tentative', () => {
    assert.equal(read(feedToIcs({ name: 'x', refreshMinutes: 15, events: [event({ isConfirmed: false })] })).events[0]?.component.getFirstPropertyValue('status'), 'TENTATIVE');
  });
  test('lets no word begin a line of its own, and no line be longer than 75 octets', () => {
    const evil = 'a\r\nEND:VEVENT\r\nBEGIN:VALARM\nx;,\\ \u2028';
    const anyText = fc.oneof(fc.constant(evil), fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }));
    fc.assert(fc.property(anyText, anyText, (summary, name) => {
      const text = feedToIcs({ name, refreshMinutes: 15, events: [event({ summary, description: summary, location: summary, uid: summary || 'x' })] });
      assert.equal(text.match(/^BEGIN:/gm)?.length, 4);
      for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.equal(read(text).events.length, 1);
    }), { numRuns: 100 });
  });
});

describe('times of a feed mean the same instant to a program that knows no zones', () => {
  const zones = ['Asia/Tokyo', 'Asia/Seoul', 'Europe/Vienna', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC', 'No/Such'];
  for (const timeZone of zones) {
    test(timeZone, () => {
      const start = Date.parse('2026-01-01T00:00:00Z');
      // Half hours of two years, those around the changes of clocks among them.
      const events = Array.from({ length: 2 * 365 }, (_, at) => event({ uid: String(at), timeZone, start: start + at * 24 * HOUR + (at % 48) * HOUR / 2, end: start + at * 24 * HOUR + (at % 48) * HOUR / 2 + HOUR }));
      const { instants } = read(feedToIcs({ name: 'x', refreshMinutes: 15, events }));
      assert.deepEqual(instants, events.map((one) => [one.start, one.end]));
    });
  }
  test('around an hour that comes twice', () => {
    const change = Date.parse('2026-10-25T01:00:00Z');
    const events = Array.from({ length: 24 }, (_, at) => event({ uid: String(at), timeZone: 'Europe/Vienna', start: change + (at - 12) * HOUR / 4, end: change + (at - 10) * HOUR / 4 }));
    assert.deepEqual(read(feedToIcs({ name: 'x', refreshMinutes: 15, events })).instants, events.map((one) => [one.start, one.end]));
  });
  test('a name that is no zone has no definition', () => {
    assert.deepEqual(timeZoneLines('No/Such', 0, 1), []);
  });
});
