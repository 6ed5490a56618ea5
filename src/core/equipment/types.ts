/**
 * The records of equipment, and the door to those they are made of: what an owner offers, when a machine is open, and the
 * terms of the field. Shapes follow the REST contract.
 */
import type { Tariff } from '../pricing/types.js';
import type { Instant, LocalizedText, Qualification, TimeZone } from '../terms/types.js';
import type { BookingRules, ModeOffer, Question } from './offer.js';
import type { Schedule } from './schedule.js';

export * from '../terms/types.js';
export type * from './offer.js';
export type * from './schedule.js';

/** Test equipment, production equipment, or a room, chamber or line rented as a whole. */
export type EquipmentKind = 'test' | 'production' | 'facility';

/** Whether the machine can be used at all. `fault` is shown to the next people at once. */
export type EquipmentStatus = 'in-service' | 'maintenance' | 'fault' | 'retired';

/** A node of the category tree. Ids are paths: `test/microscopy/sem` lies under `test/microscopy`. */
export interface Category {
  id: string;
  name: LocalizedText;
}

/** A picture by address; `alt` is required because a picture without words is lost on some readers. */
export interface Picture {
  src: string;
  alt: LocalizedText;
}

/** One line of a specification table, such as `{name: "Resolution", value: 1.2, unit: "nm"}`. */
export interface Specification {
  name: LocalizedText;
  value: string | number | LocalizedText;
  unit?: string;
}

/** The owner's periodic re-registration. */
export interface Confirmation {
  confirmedAt: Instant;
  /** When the next one is due; after that the record says that nobody confirmed it. */
  confirmBy: Instant;
}

/** Whom to ask. */
export interface Contact {
  name: LocalizedText;
  email?: string;
  telephone?: string;
  url?: string;
}

/** Public: all see it. Members: signed-in people. Restricted: by the owner's policy; others get "not found". */
export type Visibility = 'public' | 'members' | 'restricted';

/** What a catalog list carries of a machine. */
export interface EquipmentSummary {
  id: string;
  name: LocalizedText;
  description?: LocalizedText;
  institutionId: string;
  /** Category path, `test/microscopy/sem`. */
  category: string;
  kind: EquipmentKind;
  status: EquipmentStatus;
  visibility?: Visibility;
  maker?: string;
  model?: string;
  /** ISO 3166-2 subdivision where the machine stands. */
  region: string;
  site?: LocalizedText;
  timeZone: TimeZone;
  pictures: Picture[];
  specifications: Specification[];
  /** Other words people search by: abbreviations, trade names. */
  keywords?: string[];
  modes: ModeOffer[];
  confirmation: Confirmation;
  /** Identical units behind this one record; 1 when absent. */
  capacity?: number;
  revision: number;
  /** True for demonstration data. */
  sample?: boolean;
}

/** One bookable machine, line or facility, whole. */
export interface Equipment extends EquipmentSummary {
  schedule: Schedule;
  rules: BookingRules;
  tariffs: Tariff[];
  questions: Question[];
  /** Definitions of the qualifications that the modes name. */
  qualifications?: Qualification[];
  contact?: Contact;
  /** Terms of use that the asker accepts. */
  terms?: LocalizedText;
  /** What is wrong with it now, when status is `fault`. */
  faultNote?: LocalizedText;
  /** What the reading person may do with the record now. */
  actions?: EquipmentAction[];
}

/** What can be done with a machine's record: written anew, confirmed by its owner, reported as out of order. */
export type EquipmentAction = 'edit' | 'confirm' | 'report-fault';
