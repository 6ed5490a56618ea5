/**
 * Checks zone tables against what `Intl` says of each instant and prints how much was wrong. Run as a process of its own,
 * so that `TZ` can set the machine's zone before anything is read.
 */
import { instantToWall, wallToInstant, zoneTable } from '../../../src/core/time/index.js';

export const ZONES = [
  'Asia/Tokyo', 'Asia/Seoul', 'UTC', 'America/New_York', 'America/Los_Angeles', 'America/St_Johns', 'America/Sao_Paulo', 'America/Havana',
  'America/Santiago', 'Europe/London', 'Europe/Vienna', 'Europe/Lisbon', 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Gaza', 'Asia/Tehran',
  'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'Antarctica/Troll',
];

const HOUR = 3_600_000;
const FROM = Date.UTC(2000, 0, 1);
const TO = Date.UTC(2038, 0, 1);

/** Wall milliseconds by `Intl`, in another language's order than the table reads. */
function intlWall(format: Intl.DateTimeFormat, instant: number): number {
  const [day, month, year, hour, minute, second] = format.format(instant).match(/\d+/g)!.map(Number);
  return Date.UTC(year!, month! - 1, day, hour, minute, second);
}

/** First instant that shows the wall time, by trying every offset seen around it; in a gap, the offset before it. */
function expectedInstant(format: Intl.DateTimeFormat, wall: number): number {
  const offsets = [-30, -26, 26, 30].map((hours) => intlWall(format, wall + hours * HOUR) - (wall + hours * HOUR));
  const fits = offsets.map((offset) => wall - offset).filter((instant) => intlWall(format, instant) === wall);
  return fits.length ? Math.min(...fits) : wall - offsets[1]!;
}

/** How much of a zone's table is other than `Intl` says. */
export function check(timeZone: string): { checked: number; wrong: number; transitions: number } {
  const table = zoneTable(timeZone)!;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  const transitions = table.transitions(FROM, TO);
  const instants: number[] = [];
  for (const at of transitions) for (const minutes of [-120, -90, -60, -45, -30, -15, 0, 15, 30, 45, 60, 90, 120]) instants.push(at + minutes * 60_000);
  for (const at of transitions) instants.push(at - 1000);
  // A linear congruential row: as good as chance here, and the same on every run.
  for (let i = 0, x = 12_345; i < 600; i += 1) {
    x = (x * 1_103_515_245 + 12_345) % 2_147_483_648;
    instants.push(FROM + Math.floor((x / 2_147_483_648) * ((TO - FROM) / 1000)) * 1000);
  }
  let wrong = 0;
  for (const instant of instants) {
    const wall = intlWall(format, instant);
    if (instantToWall(instant, table) !== wall) wrong += 1;
    if (wallToInstant(wall, table) !== expectedInstant(format, wall)) wrong += 1;
    // The instant taken as a wall time falls into gaps too.
    if (wallToInstant(instant, table) !== expectedInstant(format, instant)) wrong += 1;
  }
  return { checked: instants.length * 3, wrong, transitions: transitions.length };
}

if (globalThis.process?.argv[1]?.endsWith('zone-check.ts')) {
  const answers = ZONES.map((zone) => ({ zone, ...check(zone) }));
  console.log(JSON.stringify({ offset: new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset(), answers }));
}
