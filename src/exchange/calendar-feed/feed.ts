import { formatInstant, instantToWall, wallKind, zoneTable } from '../../core/time/index.js';
import type { TimeZone } from '../../core/types.js';
import { escapeText, foldLine, utcDateTime } from '../icalendar/index.js';
import { stamp, timeZoneLines } from './time-zone.js';

/** One entry of a feed; times in UTC milliseconds, words in one language. */
export interface FeedEvent {
  /** The same for as long as the entry exists; tells nothing of it. */
  uid: string;
  start: number;
  end: number;
  /** The zone in which people read its times. */
  timeZone: TimeZone;
  /** When it was last changed. */
  changedAt: number;
  /** How often it was changed. */
  sequence: number;
  summary: string;
  description?: string;
  location?: string;
  isConfirmed: boolean;
}

/** A calendar that programs come back to read. */
export interface CalendarFeed {
  name: string;
  /** How long a program should wait before it reads again. */
  refreshMinutes: number;
  events: readonly FeedEvent[];
}

/**
 * A feed as an iCalendar object (RFC 5545, RFC 7986) with the definition of every zone it names. The same events make
 * the same text, so that a program can be told that nothing has changed. Events that end before they start are left out.
 */
export function feedToIcs({ name, refreshMinutes, events }: CalendarFeed): string {
  const sound = events.filter(({ start, end }) => start < end);
  const from = Math.min(...sound.map(({ start }) => start));
  const to = Math.max(...sound.map(({ end }) => end));
  const zones = [...new Set(sound.map(({ timeZone }) => timeZone))].sort();
  const period = `PT${Math.max(1, Math.trunc(refreshMinutes))}M`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Equipool//Equipool 0.1//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    // Programs that are older than RFC 7986 read these two.
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-PUBLISHED-TTL:${period}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${period}`,
    ...zones.flatMap((zone) => timeZoneLines(zone, from, to)),
    ...sound.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map(foldLine).join('\r\n') + '\r\n';
}

function eventLines({ uid, start, end, timeZone, changedAt, sequence, summary, description, location, isConfirmed }: FeedEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utcDateTime(formatInstant(changedAt))}`,
    `SEQUENCE:${Math.max(0, Math.trunc(sequence))}`,
    `DTSTART${timeIn(timeZone, start)}`,
    `DTEND${timeIn(timeZone, end)}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    `STATUS:${isConfirmed ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

/**
 * Parameter and value of a time: in its zone, or in UTC where that is no zone. A local form of an hour that comes twice
 * means the first (RFC 5545 section 3.3.5), but programs read it either way: there, too, UTC is plain.
 */
function timeIn(timeZone: TimeZone, instant: number): string {
  const zone = zoneTable(timeZone);
  const wall = zone ? instantToWall(instant, zone) : NaN;
  const isPlain = zone && zone.timeZone !== 'UTC' && wallKind(wall, zone) !== 'overlap';
  return isPlain ? `;TZID=${timeZone}:${stamp(wall)}` : `:${utcDateTime(formatInstant(instant))}`;
}
