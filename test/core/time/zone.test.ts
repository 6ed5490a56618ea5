import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { formatInstant, instantToWall, isValidTimeZone, parseLocalDateTime, wallKind, wallToInstant, zoneTable } from '../../../src/core/time/index.js';
import { ZONES } from './zone-check.js';

const script = fileURLToPath(new URL('./zone-check.ts', import.meta.url));
const MACHINE_ZONES = { UTC: 0, 'Asia/Tokyo': -540, 'America/New_York': 300, 'Australia/Lord_Howe': -660, 'America/St_Johns': 210 };

interface Answer {
  offset: number;
  answers: { zone: string; checked: number; wrong: number; transitions: number }[];
}

describe('zone tables', () => {
  // Processes of their own, because a process reads its zone once; all at once, because each waits for nothing.
  const runs = new Map(Object.keys(MACHINE_ZONES).map((machine) => [
    machine,
    promisify(execFile)(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, TZ: machine }, encoding: 'utf8' }),
  ]));

  for (const [machine, offset] of Object.entries(MACHINE_ZONES)) {
    it(`are right for 20 zones from 2000 to 2037 on a machine in ${machine}`, async () => {
      const answer = JSON.parse((await runs.get(machine)!).stdout) as Answer;
      assert.equal(answer.offset, offset, 'the machine really stands in that zone');
      assert.equal(answer.answers.length, 20);
      assert.deepEqual(answer.answers.filter(({ wrong }) => wrong > 0), []);
      const transitions = answer.answers.reduce((sum, one) => sum + one.transitions, 0);
      assert.ok(transitions > 900, `${transitions} transitions were found`);
    });
  }

  it('have the transitions of the system’s own zone data', (t) => {
    const program = 'zdump';
    const probe = spawnSync(program, ['-v', '-c', '2000,2025', 'America/New_York'], { encoding: 'utf8' });
    if (probe.status !== 0 || !probe.stdout.includes('2024')) return t.skip('no zdump with zone data on this machine');
    for (const zone of ZONES) {
      const { stdout } = spawnSync(program, ['-v', '-c', '2000,2025', zone], { encoding: 'utf8' });
      const expected = new Set<number>();
      let last: number | undefined;
      for (const line of stdout.split('\n')) {
        const m = / (\w{3} \w{3} +\d+ \d\d:\d\d:\d\d \d{4}) UT = .*gmtoff=(-?\d+)/.exec(line);
        if (!m) continue;
        const at = Date.parse(`${m[1]} UTC`);
        const offset = Number(m[2]) * 1000;
        if (last !== undefined && offset !== last && at >= Date.UTC(2000, 0, 1)) expected.add(at);
        last = offset;
        if (at >= Date.UTC(2000, 0, 1)) assert.equal(zoneTable(zone)!.offsetAt(at), offset, `${zone} at ${formatInstant(at)}`);
      }
      assert.deepEqual(zoneTable(zone)!.transitions(Date.UTC(2000, 0, 1), Date.UTC(2025, 0, 1)), [...expected], zone);
    }
  });
});

describe('wall time to instant', () => {
  const cases = [
    ['first of two in an overlap (RFC 5545 3.3.5)', '2007-11-04T01:30', 'America/New_York', '2007-11-04T05:30:00Z'],
    ['forward by the gap (RFC 5545 3.3.5)', '2007-03-11T02:30', 'America/New_York', '2007-03-11T07:30:00Z'],
    ['first of two in an overlap (RFC 8984 1.4.5)', '2020-11-01T01:30', 'America/Los_Angeles', '2020-11-01T08:30:00Z'],
    ['forward by the gap (RFC 8984 1.4.5)', '2020-10-04T02:30', 'Australia/Melbourne', '2020-10-03T16:30:00Z'],
    ['forward by half an hour', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z'],
    ['a whole day that a country skipped', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00Z'],
    ['no clock change at all', '2026-03-03T13:00', 'Asia/Tokyo', '2026-03-03T04:00:00Z'],
  ] as const;
  for (const [name, wall, zone, instant] of cases) {
    it(name, () => assert.equal(formatInstant(wallToInstant(wall, zone)), instant));
  }

  it('tells gaps and overlaps', () => {
    const zone = zoneTable('Europe/Vienna')!;
    const kinds = ['2026-03-29T01:59', '2026-03-29T02:00', '2026-03-29T03:00', '2026-10-25T01:59', '2026-10-25T02:00', '2026-10-25T03:00'];
    assert.deepEqual(kinds.map((text) => wallKind(parseLocalDateTime(text), zone)), ['once', 'gap', 'once', 'once', 'overlap', 'once']);
  });

  it('answers NaN for what is no zone or no time', () => {
    for (const zone of ['Mars/Olympus', '', '+09:00', 'undefined', 'constructor']) {
      assert.equal(isValidTimeZone(zone), false, zone);
      assert.ok(Number.isNaN(wallToInstant('2026-03-03T09:00', zone)));
      assert.ok(Number.isNaN(instantToWall(0, zone)));
    }
    for (const wall of ['2026-02-30T09:00', '', NaN, Infinity]) assert.ok(Number.isNaN(wallToInstant(wall, 'Asia/Tokyo')));
    for (const zone of [5, null, {}, undefined]) assert.ok(Number.isNaN(wallToInstant('2026-03-03T09:00', zone as never)) && Number.isNaN(instantToWall(0, zone as never)));
    assert.ok(Number.isNaN(instantToWall(NaN, 'Europe/Vienna')));
    assert.ok(Number.isNaN(instantToWall(NaN, 'UTC')));
  });

  it('answers for years far away without reading zone data forever', () => {
    const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format')!;
    let reads = 0;
    const counting = function (this: Intl.DateTimeFormat): unknown {
      reads += 1;
      return format.get!.call(this) as unknown;
    };
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { ...format, get: counting });
    try {
      const visit = (): void => {
        for (let year = 1; year < 9999; year += 7) assert.ok(Number.isFinite(wallToInstant(`${String(year).padStart(4, '0')}-07-01T12:00`, 'Pacific/Chatham')));
      };
      visit();
      assert.ok(reads > 1000 && reads < 20_000, `${reads} looks at the zone data`);
      reads = 0;
      visit();
      assert.equal(reads, 0);
    } finally {
      Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', format);
    }
  });
});
