import type { LocalizedText, MembershipClass, Mode } from '../terms/types.js';

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
