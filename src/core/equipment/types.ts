/**
 * The records of the field: equipment, the institutions that own it, the people who ask for it.
 * Shapes follow the REST contract; every instant is UTC ISO 8601 with `Z`, every wall time has no offset
 * and is read in the record's IANA `timeZone`.
 */

/** An instant in UTC, `2026-03-03T04:00:00Z`. */
export type Instant = string;
/** A wall-clock time without offset, `2026-03-03T13:00`, read in an accompanying IANA zone. */
export type LocalDateTime = string;
/** A calendar date, `2026-03-03`. */
export type LocalDate = string;
/** An IANA zone name, `Asia/Tokyo`. */
export type TimeZone = string;

/** Languages in which records may carry text. */
export type Language = 'ja' | 'en' | 'ko';

/**
 * Text that a person wrote, by language. `source` names the language it was written in; a reader whose
 * language is missing gets the source text, marked with its own `lang`, never a silent machine guess.
 */
export interface LocalizedText {
  ja?: string;
  en?: string;
  ko?: string;
  source: Language;
}

/** How a machine may be used. Each mode has its own questions, fees, lead time and qualifications. */
export type Mode = 'self-use' | 'commissioned' | 'loan' | 'visit';
/** All modes, in the order in which they are offered. */
export const MODES: readonly Mode[] = ['self-use', 'commissioned', 'loan', 'visit'];

/** Class of the asking side in the cluster. `none` is a visitor or a company outside it. */
export type MembershipClass = 'regular' | 'associate' | 'cooperating' | 'none';
/** All classes, from the closest tie to none; the order in which "the next class" is read. */
export const MEMBERSHIPS: readonly MembershipClass[] = ['regular', 'associate', 'cooperating', 'none'];

/** What a person may act as. One person may hold several. */
export type Role = 'visitor' | 'member' | 'owner' | 'coordinator' | 'admin';

/** Test equipment, production equipment, or a room, chamber or line rented as a whole. */
export type EquipmentKind = 'test' | 'production' | 'facility';

/** Whether the machine can be used at all. `fault` is shown to the next people at once. */
export type EquipmentStatus = 'in-service' | 'maintenance' | 'fault' | 'retired';

/** What kind of organization an institution is. */
export type InstitutionKind =
  | 'university'
  | 'large-company'
  | 'small-company'
  | 'public-laboratory'
  | 'incubator'
  | 'local-government';

/** Someone who owns machines and opens them to others. */
export interface Institution {
  id: string;
  name: LocalizedText;
  kind: InstitutionKind;
  /** ISO 3166-2 subdivision, `JP-13`. */
  region: string;
  address?: LocalizedText;
  url?: string;
  email?: string;
  telephone?: string;
  /** Fields of expertise, for the directory. */
  expertise?: LocalizedText[];
}

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

/** A training or licence that a person must hold. */
export interface Qualification {
  id: string;
  name: LocalizedText;
  /** How to get it, in words. */
  howTo?: LocalizedText;
  /** Months for which it is valid; absent means for good. */
  validMonths?: number;
}

/** A recurring wall-time span. Start and end are both wall times, so that 22:00–06:00 closes at 06:00 on every night. */
export interface WallRecurrence {
  /** First occurrence's start. */
  start: LocalDateTime;
  /** First occurrence's end; later than start. */
  end: LocalDateTime;
  /** RFC 5545 rule texts, `FREQ=WEEKLY;BYDAY=MO,TU`; none means it happens once. */
  rules?: string[];
  rdates?: LocalDateTime[];
  exdates?: LocalDateTime[];
}

/** Layers in ascending precedence (RFC 7953): a higher one governs wherever one of its spans lies. */
export type LayerKind = 'site' | 'group' | 'holiday' | 'maintenance';

/** One layer of opening hours. Where it governs, only its own openings count; none of them means closed. */
export interface ScheduleLayer {
  kind: LayerKind;
  /** What people call it: "Summer closure", "Calibration". */
  name?: LocalizedText;
  /** Where the layer governs: always when both `spans` and `calendar` are absent. */
  spans?: WallRecurrence[];
  /** Governs on the public holidays of this country (ISO 3166-1), each by its own name. */
  calendar?: 'JP' | 'KR';
  openings: WallRecurrence[];
}

/** When a machine is open. Read in the machine's `timeZone`. */
export interface Schedule {
  layers: ScheduleLayer[];
}

/** At most `maxCount` reservations or `maxMinutes` minutes per calendar period, for one person or one institution. */
export interface Quota {
  scope: 'person' | 'institution';
  per: 'day' | 'week' | 'month' | 'year';
  maxCount?: number;
  maxMinutes?: number;
}

/** What the owner allows. All durations in minutes; a mode may override any of it. */
export interface BookingRules {
  /** Starts and ends lie on multiples of this, counted from midnight in the machine's zone. */
  stepMinutes: number;
  minMinutes: number;
  maxMinutes: number;
  /** Time between asking and starting. */
  leadMinutes: number;
  /** How many days ahead each class may ask; a class that is absent gets `none`'s figure. */
  horizonDays: Partial<Record<MembershipClass, number>>;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  /** Whether a request that nobody answered yet blocks the time. */
  pendingBlocks: boolean;
  /** False when one reservation must end on the day on which it starts. */
  mayCrossDays: boolean;
  /** Until how long before the start the asker may cancel or change. */
  cancelCutoffMinutes: number;
  quotas: Quota[];
  /** Least pause between two reservations of one person on this machine. */
  minGapToOwnMinutes?: number;
  /** Classes that may ask at all; absent means every class. */
  memberships?: MembershipClass[];
  /** ISO 3166-2 regions whose askers may ask; absent means all. */
  regions?: string[];
}

/** One mode of use that this machine offers. */
export interface ModeOffer {
  mode: Mode;
  /** `instant` books at once; `required` waits for the owner's answer and is the norm. */
  approval: 'required' | 'instant';
  /** Ids of qualifications the asker must hold. */
  qualificationIds?: string[];
  /** What differs from the machine's own rules. */
  rules?: Partial<BookingRules>;
  note?: LocalizedText;
}

/** A choice in a `choice` question. */
export interface QuestionOption {
  value: string;
  label: LocalizedText;
}

/** A question of the owner, asked in the request form. */
export interface Question {
  id: string;
  /** Modes in which it is asked; absent means in all. */
  modes?: Mode[];
  label: LocalizedText;
  help?: LocalizedText;
  type: 'text' | 'long-text' | 'number' | 'choice' | 'yes-no';
  required?: boolean;
  options?: QuestionOption[];
  unit?: string;
  min?: number;
  max?: number;
  maxLength?: number;
}

/** An answer to a question; absent when nothing was answered. */
export type Answer = string | number | boolean;

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
  tariffs: import('../pricing/types.js').Tariff[];
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

/** A qualification that a person holds. */
export interface HeldQualification {
  qualificationId: string;
  /** Absent means it does not expire. */
  expiresAt?: Instant;
}

/** The person who is signed in. */
export interface Person {
  id: string;
  name: string;
  roles: Role[];
  membership: MembershipClass;
  institutionId?: string;
  /** ISO 3166-2 subdivision of the person's institution. */
  region?: string;
  /** Size of the asking company; some fees depend on it. */
  companySize?: 'small' | 'medium' | 'large' | 'public';
  qualifications?: HeldQualification[];
  /** Of a coordinator: the fields that they know, as category paths. */
  fields?: string[];
  /** Of a coordinator: the languages in which they can be asked. */
  languages?: Language[];
}

/** Someone who finds the right partner and mediates between organizations, as the directory tells of them. */
export type Coordinator = Pick<Person, 'id' | 'name' | 'institutionId' | 'region' | 'fields' | 'languages'>;
