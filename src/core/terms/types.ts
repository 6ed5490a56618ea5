/**
 * The terms that every other record is written in: plain values, modes of use, and who asks, owns and mediates. Every
 * instant is UTC ISO 8601 with `Z`, every wall time has no offset and is read in its record's IANA `timeZone`.
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

/** A training or licence that a person must hold. */
export interface Qualification {
  id: string;
  name: LocalizedText;
  /** How to get it, in words. */
  howTo?: LocalizedText;
  /** Months for which it is valid; absent means for good. */
  validMonths?: number;
}

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
