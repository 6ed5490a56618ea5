import type { BookingRules, MembershipClass, Quota } from '../../../src/core/types.js';
import type { InstitutionRow } from '../institutions/index.js';
import type { Profile } from '../types.js';
import type { Random } from '../random.js';

const DAY = 1440;

/** What a profile's rules are drawn from; minutes. */
interface Range {
  steps: readonly number[];
  min: readonly number[];
  max: readonly number[];
  lead: readonly number[];
  buffers: readonly (readonly [before: number, after: number])[];
  crossesDays: boolean;
}

const RANGES: Readonly<Record<Profile, Range>> = {
  instrument: { steps: [30, 60], min: [60, 120], max: [240, 480], lead: [DAY, 2 * DAY, 3 * DAY], buffers: [[0, 0], [0, 30], [15, 15], [30, 30]], crossesDays: false },
  bench: { steps: [15, 30], min: [30, 60], max: [180, 240, 480], lead: [60, 120, DAY], buffers: [[0, 0], [0, 0], [0, 15]], crossesDays: false },
  expert: { steps: [60], min: [120], max: [480], lead: [5 * DAY, 7 * DAY], buffers: [[0, 0], [30, 30], [0, 60]], crossesDays: false },
  chamber: { steps: [60], min: [240, 480], max: [7 * DAY, 14 * DAY, 30 * DAY], lead: [2 * DAY, 3 * DAY, 5 * DAY], buffers: [[0, 60], [60, 60], [0, 120]], crossesDays: true },
  portable: { steps: [DAY], min: [DAY], max: [7 * DAY, 14 * DAY], lead: [DAY, 2 * DAY], buffers: [[0, 0]], crossesDays: true },
  machine: { steps: [30, 60], min: [60, 120], max: [240, 480], lead: [3 * DAY, 5 * DAY], buffers: [[0, 0], [0, 30], [30, 30]], crossesDays: false },
  line: { steps: [30, 60], min: [180], max: [480], lead: [10 * DAY, 14 * DAY], buffers: [[0, 0], [0, 60]], crossesDays: false },
  room: { steps: [30, 60], min: [60, 120], max: [480, 600], lead: [DAY, 2 * DAY], buffers: [[0, 0], [0, 30]], crossesDays: false },
  seminar: { steps: [15, 30], min: [60], max: [240, 480], lead: [120, DAY], buffers: [[0, 15], [15, 15]], crossesDays: false },
};

const QUOTAS: readonly Quota[][] = [
  [],
  [],
  [{ scope: 'person', per: 'week', maxCount: 3 }],
  [{ scope: 'person', per: 'week', maxMinutes: 960 }],
  [{ scope: 'institution', per: 'month', maxCount: 8 }],
  [{ scope: 'person', per: 'day', maxCount: 1 }, { scope: 'institution', per: 'week', maxMinutes: 2400 }],
];

const HORIZONS: readonly Partial<Record<MembershipClass, number>>[] = [
  { regular: 90, associate: 60, cooperating: 60, none: 30 },
  { regular: 180, associate: 120, cooperating: 90, none: 60 },
  { regular: 60, associate: 45, cooperating: 45, none: 30 },
  { regular: 120, none: 60 },
];

/** The rules of one machine. Some are for members only, a few for askers of the region. */
export function rulesFor(profile: Profile, row: InstitutionRow, random: Random): BookingRules {
  const range = RANGES[profile];
  const [before, after] = random.pick(range.buffers);
  const quotas = range.crossesDays ? [] : random.pick(QUOTAS);
  const rules: BookingRules = {
    stepMinutes: random.pick(range.steps),
    minMinutes: random.pick(range.min),
    maxMinutes: random.pick(range.max),
    leadMinutes: random.pick(range.lead),
    horizonDays: { ...(profile === 'line' ? { regular: 180, associate: 150, none: 120 } : random.pick(HORIZONS)) },
    bufferBeforeMinutes: before,
    bufferAfterMinutes: after,
    pendingBlocks: random.chance(0.6),
    mayCrossDays: range.crossesDays,
    cancelCutoffMinutes: random.pick([DAY, 2 * DAY, 3 * DAY]),
    quotas: quotas.map((quota) => ({ ...quota })),
  };
  if (random.chance(0.06)) rules.minGapToOwnMinutes = random.pick([60, DAY]);
  const isForMembers = random.chance(row.kind === 'large-company' ? 0.3 : 0.09);
  const isForRegion = random.chance(row.kind === 'local-government' ? 0.4 : 0.03);
  if (isForMembers) rules.memberships = ['regular', 'associate', 'cooperating'];
  if (isForRegion) rules.regions = row.kind === 'local-government' ? [row.region] : ['JP-11', 'JP-13', 'JP-14'];
  return rules;
}
