import type { AvailabilityRecord, InstantRange } from '../availability/types.js';
import type { Equipment, Instant } from '../equipment/types.js';
import type { Asker, Draft, OwnReservation } from './types.js';

/** What of a draft says when, and how the machine is to be used. */
export type SlotDraft = Pick<Draft, 'mode' | 'start' | 'end'>;

/** What the rules read of a machine's record; of a machine that says no more, the rest is not judged. */
export type JudgedEquipment = Pick<Equipment, 'id' | 'timeZone' | 'modes' | 'rules'>
  & Partial<Pick<Equipment, 'institutionId' | 'status' | 'confirmation' | 'capacity' | 'terms' | 'questions' | 'qualifications'>>;

/** What the rules are asked about a slot, before any form is filled in. */
export interface SlotCheck {
  equipment: JudgedEquipment;
  draft: SlotDraft;
  /** Who wants to use it; null for someone who has not signed in, who is then warned rather than refused. */
  asker: Asker;
  /** UTC milliseconds. */
  now: number;
  /** What the host says of the time around the slot; without it nobody knows whether it is free. */
  availability?: AvailabilityRecord;
  /** The window for which `availability` was asked; a slot outside it is unknown rather than closed. */
  covers?: InstantRange;
  /** The asker's own reservations. */
  own?: readonly OwnReservation[];
  /** Those of the asker's institution, the asker's own among them. */
  institutionOwn?: readonly OwnReservation[];
  /** The reservation that is being changed or approved: it does not stand in its own way. */
  editing?: string;
  /** When it was asked for, if not now: lead time and horizon count from there when an owner approves later. */
  askedAt?: Instant;
}

/** What the rules are asked about a whole request. */
export interface DraftCheck extends SlotCheck {
  draft: Draft;
}
