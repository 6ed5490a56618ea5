import type { HeldQualification, Institution, Person, Qualification } from '../../../src/core/types.js';
import { formatInstant } from '../../../src/core/time/index.js';
import { randomFor, type Random } from '../random.js';
import type { Sampled } from '../types.js';
import { coordinators, FIRST_COORDINATOR } from './coordinators.js';
import { ASKERS, OWNERS, SIGN_IN, type AskerRow } from './table.js';

const DAY_MS = 86_400_000;
/** The two owners in the sign-in list, by their institution. */
const SIGN_IN_OWNERS: Readonly<Record<string, string>> = {
  'kita-tama-industrial-research-center': 'p-owner',
  'tamagawa-institute-of-technology': 'p-owner-2',
};

/** Everyone in the sample. */
export interface People {
  all: Sampled<Person>[];
  /** Those who ask for machines, with the language in which they write. */
  askers: { person: Person; language: AskerRow['language'] }[];
  /** Who answers for an institution's machines. */
  ownerOf: ReadonlyMap<string, Person>;
  coordinator: Person;
  signIn: string[];
}

interface Setting {
  seed: number | string;
  now: number;
  institutions: readonly Institution[];
  qualifications: readonly Qualification[];
}

/** People with roles, memberships and qualifications; expiry dates lie around `now` (UTC milliseconds). */
export function people(setting: Setting): People {
  const regions = new Map(setting.institutions.map(({ id, region }) => [id, region]));
  const toPerson = (row: AskerRow): Sampled<Person> => {
    const institutionRegion = regions.get(row.from);
    return {
      id: row.id,
      name: row.name,
      roles: ['member'],
      membership: row.membership,
      ...(institutionRegion ? { institutionId: row.from, region: institutionRegion } : { region: row.from }),
      companySize: row.companySize,
      qualifications: held(row.id, setting),
      sample: true,
    };
  };
  const asking = [...SIGN_IN, ...ASKERS].map((row) => ({ person: toPerson(row), language: row.language }));
  const owners = setting.institutions.map((institution, index): Sampled<Person> => ({
    id: SIGN_IN_OWNERS[institution.id] ?? `o-${institution.id}`,
    name: OWNERS[index % OWNERS.length] as string,
    roles: ['owner', 'member'],
    membership: 'regular',
    institutionId: institution.id,
    region: institution.region,
    companySize: institution.kind === 'small-company' ? 'small' : institution.kind === 'large-company' ? 'large' : 'public',
    qualifications: [],
    sample: true,
  }));
  const coordinator = { ...staff('p-coordinator', '酒井 千夏 (Chinatsu Sakai)', 'coordinator'), ...FIRST_COORDINATOR };
  const admin = staff('p-admin', '桜井 望 (Nozomi Sakurai)', 'admin');
  return {
    all: [...asking.map(({ person }) => person), ...owners, coordinator, admin, ...coordinators(setting.seed, setting.institutions)],
    askers: asking,
    ownerOf: new Map(owners.map((owner) => [owner.institutionId as string, owner])),
    coordinator,
    signIn: [...SIGN_IN.map(({ id }) => id), ...Object.values(SIGN_IN_OWNERS), coordinator.id, admin.id],
  };
}

function staff(id: string, name: string, role: 'coordinator' | 'admin'): Sampled<Person> {
  return { id, name, roles: [role, 'member'], membership: 'regular', region: 'JP-13', companySize: 'public', sample: true };
}

/** What is told of those who sign in: states that a demonstration needs to show. Days until expiry; 0 means for good. */
const TOLD: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'p-outside': {},
  'p-regular': { 'electron-microscope': 300, 'machine-tool': 700, 'xray-safety': -45, 'emc-site': 410, crane: 0, 'materials-testing': 520 },
  'p-associate': { 'xray-safety': 150, 'emc-site': 12, 'low-voltage': 0, 'laser-safety': -200 },
  'p-cooperating': { analysis: 420, 'chemical-handling': 88, 'high-pressure-gas': -10, 'clean-room': 31 },
};

function held(personId: string, { seed, now, qualifications }: Setting): HeldQualification[] {
  const told = TOLD[personId];
  const random = randomFor(seed, `qualifications/${personId}`);
  return qualifications.flatMap((qualification): HeldQualification[] => {
    const days = told ? told[qualification.id] : drawn(qualification, random);
    if (days === undefined) return [];
    return [{ qualificationId: qualification.id, ...(days === 0 ? {} : { expiresAt: atNight(now, days) }) }];
  });
}

/** Most training is in force; some has run out. */
function drawn(qualification: Qualification, random: Random): number | undefined {
  const isHeld = random.chance(0.5);
  const hasRunOut = random.chance(0.12);
  const days = random.int(10, (qualification.validMonths ?? 12) * 30);
  if (!isHeld) return undefined;
  return qualification.validMonths === undefined ? 0 : hasRunOut ? -days : days;
}

/** Midnight in Japan, so many days from now. */
function atNight(now: number, days: number): string {
  return formatInstant((Math.floor(now / DAY_MS) + days) * DAY_MS - 9 * 3_600_000);
}
