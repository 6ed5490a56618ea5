import { formatLocalDateTime, zoneTable } from '../../core/time/index.js';

const YEAR = 366 * 86_400_000;

/**
 * A zone's VTIMEZONE (RFC 5545 section 3.6.5) with every change of its offset around `[from, to)` (UTC milliseconds),
 * by date rather than by rule: what a zone does is known, why is not. Empty for UTC and for names that are no zone.
 *
 * @example timeZoneLines('Asia/Tokyo', from, to)
 * // ['BEGIN:VTIMEZONE', 'TZID:Asia/Tokyo', 'BEGIN:STANDARD', 'DTSTART:20241231T000000', 'TZOFFSETFROM:+0900', …]
 */
export function timeZoneLines(timeZone: string, from: number, to: number): string[] {
  const zone = zoneTable(timeZone);
  if (!zone || zone.timeZone === 'UTC') return [];
  const begin = from - YEAR;
  const changes = zone.transitions(begin, to + YEAR).map((at) => ({ at, before: zone.offsetAt(at - 1), after: zone.offsetAt(at) }));
  const first = zone.offsetAt(begin);
  // What holds at the beginning is summer time if the first change goes back from it.
  const isSummerFirst = changes[0] !== undefined && changes[0].after < first;
  const known = new Map<string, { before: number; after: number; walls: string[] }>();
  for (const { at, before, after } of changes) {
    const observance = known.get(`${before} ${after}`) ?? { before, after, walls: [] };
    // The wall time at which clocks are set, as they showed it before.
    observance.walls.push(stamp(at + before));
    known.set(`${before} ${after}`, observance);
  }
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...observanceLines({ before: first, after: first, walls: [stamp(begin + first)] }, isSummerFirst),
    ...[...known.values()].flatMap((observance) => observanceLines(observance, observance.after > observance.before)),
    'END:VTIMEZONE',
  ];
}

function observanceLines({ before, after, walls }: { before: number; after: number; walls: string[] }, isSummer: boolean): string[] {
  const kind = isSummer ? 'DAYLIGHT' : 'STANDARD';
  const [start, ...others] = walls;
  return [
    `BEGIN:${kind}`, `DTSTART:${start}`, `TZOFFSETFROM:${offset(before)}`, `TZOFFSETTO:${offset(after)}`,
    // Each on a line of its own: some programs read only the first of several.
    ...others.map((wall) => `RDATE:${wall}`),
    `END:${kind}`,
  ];
}

/** A wall time in local form (RFC 5545 section 3.3.5): `20260303T130000`. */
export function stamp(wall: number): string {
  return formatLocalDateTime(wall, true).replace(/[-:]/g, '');
}

/** A UTC offset (RFC 5545 section 3.3.14): `+0900`, with seconds where a zone once had them. */
function offset(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  return `${ms < 0 ? '-' : '+'}${parts[0]}${parts[1]}${parts[2] === '00' ? '' : parts[2]}`;
}
