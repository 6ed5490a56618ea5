import * as v from 'valibot';
import {
  count, id, instant, line, link, localizedText, mode, number, pictureAddress, prose, region, timeZone,
} from './primitives.js';
import { qualification } from './institution.js';
import { tariff } from './pricing.js';
import { bookingRules, schedule } from './schedule.js';
import type {
  Confirmation, Contact, Equipment, EquipmentAction, EquipmentInput, EquipmentSummary, ModeOffer, Question, Specification,
} from '../../core/index.js';
import type { Schema } from './parse.js';

const specification = v.object({
  name: localizedText,
  value: v.union([prose, number, localizedText]),
  unit: v.optional(line),
}) satisfies Schema<Specification>;

/** One mode of use that a machine offers. */
export const modeOffer = v.object({
  mode,
  approval: v.picklist(['required', 'instant']),
  qualificationIds: v.optional(v.pipe(v.array(id), v.maxLength(50, 'too-many'))),
  rules: v.optional(v.partial(bookingRules)),
  note: v.optional(localizedText),
}) satisfies Schema<ModeOffer>;

const question = v.object({
  id,
  modes: v.optional(v.array(mode)),
  label: localizedText,
  help: v.optional(localizedText),
  type: v.picklist(['text', 'long-text', 'number', 'choice', 'yes-no']),
  required: v.optional(v.boolean()),
  options: v.optional(v.pipe(v.array(v.object({ value: line, label: localizedText })), v.maxLength(200, 'too-many'))),
  unit: v.optional(line),
  min: v.optional(number),
  max: v.optional(number),
  maxLength: v.optional(count),
}) satisfies Schema<Question>;

const confirmation = v.object({ confirmedAt: instant, confirmBy: instant }) satisfies Schema<Confirmation>;

const contact = v.object({
  name: localizedText,
  email: v.optional(line),
  telephone: v.optional(line),
  url: v.optional(link),
}) satisfies Schema<Contact>;

/** What a catalog list carries of a machine. */
export const equipmentSummary = v.object({
  id,
  name: localizedText,
  description: v.optional(localizedText),
  institutionId: id,
  category: id,
  kind: v.picklist(['test', 'production', 'facility']),
  status: v.picklist(['in-service', 'maintenance', 'fault', 'retired']),
  visibility: v.optional(v.picklist(['public', 'members', 'restricted'])),
  maker: v.optional(line),
  model: v.optional(line),
  region,
  site: v.optional(localizedText),
  timeZone,
  pictures: v.array(v.object({ src: pictureAddress, alt: localizedText })),
  specifications: v.array(specification),
  keywords: v.optional(v.array(line)),
  modes: v.array(modeOffer),
  confirmation,
  capacity: v.optional(v.pipe(count, v.minValue(1, 'too-small'))),
  revision: count,
  sample: v.optional(v.boolean()),
}) satisfies Schema<EquipmentSummary>;

/** What can be done with a machine's record. */
export const equipmentAction = v.picklist(['edit', 'confirm', 'report-fault']) satisfies Schema<EquipmentAction>;

/** One machine, whole. */
export const equipment = v.object({
  ...equipmentSummary.entries,
  schedule,
  rules: bookingRules,
  tariffs: v.array(tariff),
  questions: v.pipe(v.array(question), v.maxLength(200, 'too-many')),
  qualifications: v.optional(v.array(qualification)),
  contact: v.optional(contact),
  terms: v.optional(localizedText),
  faultNote: v.optional(localizedText),
  actions: v.optional(v.array(equipmentAction)),
}) satisfies Schema<Equipment>;

const { revision: _revision, confirmation: _confirmation, qualifications: _qualifications, actions: _actions, ...written } = equipment.entries;
const most = <T>(item: v.GenericSchema<unknown, T>, count: number) => v.pipe(v.array(item), v.maxLength(count, 'too-many'));

/** Body of `PUT /equipment/{id}` and `POST /equipment`: what a record has besides is passed over, so that one may be sent back as it came. */
export const equipmentInput = v.object({
  ...written,
  id: v.optional(v.pipe(id, v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'bad-id'))),
  pictures: most(written.pictures.item, 50),
  specifications: most(specification, 200),
  keywords: v.optional(most(line, 100)),
  modes: most(modeOffer, 4),
  tariffs: most(tariff, 100),
  capacity: v.optional(v.pipe(count, v.minValue(1, 'too-small'), v.maxValue(1000, 'too-large'))),
}) satisfies Schema<EquipmentInput>;

/** Body of `POST /equipment/{id}/faults`: what is wrong, in the words of whoever found it. */
export const faultReport = v.object({ note: localizedText });
