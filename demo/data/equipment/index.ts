import type { Equipment, Picture, Qualification, Schedule } from '../../../src/core/types.js';
import { dayAt } from '../../../src/core/time/index.js';
import { contactOf, type InstitutionRow } from '../institutions/index.js';
import { MACHINE_TYPES } from '../machines/index.js';
import { MAKERS } from '../machines/makers.js';
import { RESULT_ALT } from '../pictures/results.js';
import { randomFor, type Random } from '../random.js';
import { outages } from '../schedules/outages.js';
import { patternsFor } from '../schedules/patterns.js';
import { slug, t, triple } from '../text.js';
import type { MachineType } from '../types.js';
import { Assignment } from './assign.js';
import { descriptionOf, specificationsOf } from './describe.js';
import { modesFor } from './modes.js';
import { questionsFor } from './questions.js';
import { rulesFor } from './rules.js';
import { capacityOf, confirmationOf, siteOf, statusOf, termsOf, visibilityOf } from './standing.js';
import { tariffsFor } from './tariffs.js';

const TIME_ZONE = 'Asia/Tokyo';
const KINDS = { test: 'test', production: 'production', facility: 'facility' } as const;

/** What all records of one cluster share. */
interface Setting {
  seed: number | string;
  now: number;
  pictureBase: string;
  qualifications: ReadonlyMap<string, Qualification>;
}

/** All machines of the sample. Only confirmations and closures of the next weeks depend on `now` (UTC milliseconds). */
export function equipment(setting: Setting): (Equipment & { sample: true })[] {
  const assignment = new Assignment(randomFor(setting.seed, 'owners'));
  const rows = MACHINE_TYPES.flatMap((type) => type.variants.map((_, variant) => ({ type, variant })));
  // Owners are drawn in mixed order, so that no institution takes all variants of the first types.
  const mixed = randomFor(setting.seed, 'order').shuffle(rows).map((row) => ({ ...row, owner: assignment.ownerOf(row.type) }));
  const owners = new Map(mixed.map(({ type, variant, owner }) => [`${type.key}/${variant}`, owner]));
  return rows.map(({ type, variant }, position) =>
    machine(type, variant, position, owners.get(`${type.key}/${variant}`) as InstitutionRow, setting));
}

function machine(type: MachineType, variant: number, position: number, owner: InstitutionRow, setting: Setting): Equipment & { sample: true } {
  const [ja, en, ko, made] = (type.variants[variant] as string).split(' | ') as [string, string, string, string];
  const [, code = '', model = ''] = /^(\S+) (.+)$/.exec(made) ?? [];
  const maker = MAKERS[code];
  if (!maker) throw new Error(`The sample has no maker "${code}" for ${type.key}.`);
  const id = `${type.key}-${slug(model)}`;
  const random = randomFor(setting.seed, `equipment/${id}`);
  const name = triple(type.name);
  const specifications = specificationsOf(type, variant);
  const modes = modesFor(type, random);
  const offered = modes.map(({ mode }) => mode);
  const named = modes.flatMap((mode) => mode.qualificationIds ?? []);
  const definitions = named.flatMap((key) => setting.qualifications.get(key) ?? []);
  const rules = rulesFor(type.profile, owner, random);
  return {
    id,
    name: t(`${name.ja}(${ja})`, `${name.en}, ${en}`, `${name.ko}(${ko})`),
    description: descriptionOf(type, specifications, random),
    institutionId: owner.id,
    category: type.category,
    kind: KINDS[type.category.split('/')[0] as keyof typeof KINDS],
    ...statusOf(position),
    ...visibilityOf(position),
    maker,
    model,
    region: owner.region,
    site: siteOf(random),
    timeZone: TIME_ZONE,
    pictures: picturesOf(type, setting.pictureBase),
    specifications,
    keywords: type.keywords.split(', '),
    modes,
    confirmation: confirmationOf(setting.now, random),
    ...capacityOf(type, variant),
    revision: 1,
    sample: true,
    schedule: scheduleOf(type, owner, setting.now, random),
    rules,
    tariffs: tariffsFor(id, offered, type.rate, rules.mayCrossDays, owner, random),
    questions: questionsFor(type, offered),
    ...(definitions.length > 0 ? { qualifications: definitions } : {}),
    contact: contactOf(owner),
    terms: termsOf(owner.kind),
  };
}

function picturesOf(type: MachineType, base: string): Picture[] {
  const name = triple(type.name);
  const main = { src: `${base}${type.picture}.svg`, alt: t(`${name.ja}の図`, `Drawing of a machine: ${name.en}`, `${name.ko} 그림`) };
  return type.result ? [main, { src: `${base}${type.result}.svg`, alt: RESULT_ALT[type.result] }] : [main];
}

function scheduleOf(type: MachineType, owner: InstitutionRow, now: number, random: Random): Schedule {
  const { schedule } = random.pick(patternsFor(owner.kind, type.profile));
  const closed = outages(owner.id, dayAt(now, TIME_ZONE), random);
  return { layers: [...schedule.layers, ...closed] };
}
