import type { Answer, Instant, LocalDateTime, Mode, Person, Role } from '../equipment/types.js';
import type { InstantRange } from '../availability/types.js';
import type { Quote, Settlement } from '../pricing/types.js';

/** Every reason for which a slot or a request may be refused or warned of. */
export const REASON_CODES = [
  'in-past', 'outside-opening', 'during-closure', 'overlaps-reservation', 'overlaps-pending', 'within-buffer',
  'too-short', 'too-long', 'off-grid', 'lead-time', 'beyond-horizon', 'crosses-days', 'quota-count', 'quota-hours',
  'too-close-to-own', 'capacity', 'qualification-missing', 'qualification-expired', 'membership-required',
  'mode-not-offered', 'region-not-eligible', 'answers-missing', 'terms-not-accepted', 'equipment-fault',
  'equipment-retired', 'confirmation-stale', 'approval-needed', 'recurrence-conflicts', 'hold-expired',
  'not-permitted', 'unknown-availability', 'invalid-range',
] as const;

/** Code of a {@link Reason}. */
export type ReasonCode = (typeof REASON_CODES)[number];

/**
 * Why not. `params` hold the limit and the nearest thing that would be allowed, in plain values:
 * instants as ISO texts, durations in minutes, ids as texts; words are made from them in the reader's language.
 */
export interface Reason {
  code: ReasonCode;
  params: Record<string, string | number>;
  severity: 'block' | 'warn';
  /** Who may set this rule aside. */
  waivableBy?: Role[];
}

/** An expected refusal is a value. A decision with only warnings is `ok` and carries them. */
export type Decision = { ok: true; warnings: Reason[] } | { ok: false; reasons: Reason[] };

/** One date of a series. */
export interface Occurrence extends InstantRange {
  decision: Decision;
  /** The nearest time that would do instead, where this one will not. */
  alternative?: InstantRange;
}

/** A life's station. `requested` is never worded as confirmed. */
export type ReservationState =
  | 'draft' | 'requested' | 'info-needed' | 'countered' | 'approved' | 'in-use' | 'completed' | 'no-show'
  | 'declined' | 'withdrawn' | 'cancelled' | 'expired' | 'waitlisted';

/** States in which a reservation holds its time against others (pending ones where the owner set so). */
export const CONFIRMED_STATES: readonly ReservationState[] = ['approved', 'in-use', 'completed', 'no-show'];
/** States in which an answer is still due. */
export const PENDING_STATES: readonly ReservationState[] = ['requested', 'info-needed', 'countered'];
/** States from which nothing follows. */
export const ENDED_STATES: readonly ReservationState[] = [
  'completed', 'no-show', 'declined', 'withdrawn', 'cancelled', 'expired',
];

/** What can be done to a reservation. */
export type ReservationAction =
  | 'request' | 'approve' | 'decline' | 'request-info' | 'answer-info' | 'counter' | 'accept-counter' | 'decline-counter'
  | 'withdraw' | 'cancel' | 'reschedule' | 'start' | 'finish' | 'no-show' | 'sign' | 'assign-coordinator' | 'note' | 'expire';

/** What someone asks for. `start` and `end` are UTC instants. */
export interface Draft {
  equipmentId: string;
  /** All machines of a kit, the one above first among them: all of them are had or none. */
  equipmentIds?: string[];
  /** Answers to the questions of single machines of a kit, by the machine's id; a machine that is not named here has `answers`. */
  equipmentAnswers?: Record<string, Record<string, Answer>>;
  mode: Mode;
  start: Instant;
  end: Instant;
  purpose: string;
  answers: Record<string, Answer>;
  termsAccepted: boolean;
  onBehalfOf?: string;
  note?: string;
  /** Makes it a series: the times above are the first date, and all dates are had or none. */
  recurrence?: DraftRecurrence;
  /** The inquiry whose proposal this takes up; its coordinator then mediates. */
  inquiryId?: string;
}

/** How a request repeats, in RFC 5545 texts on the clock of the machine's zone. */
export interface DraftRecurrence {
  rules: string[];
  /** Further dates, `2026-03-10T09:00`. */
  rdates?: LocalDateTime[];
  /** Dates that are left out. */
  exdates?: LocalDateTime[];
}

/** One line of a reservation's append-only history. `by` is present only for those who may see it. */
export interface HistoryEntry {
  at: Instant;
  by?: { id?: string; name?: string; role: Role | 'host' };
  action: ReservationAction;
  note?: string;
}

/** Another time, machine, mode or fee, proposed by the owner or a coordinator for the asker to accept. */
export interface CounterOffer extends InstantRange {
  equipmentId?: string;
  mode?: Mode;
  /** What the offer would cost; absent where the fee stays as it was. */
  quote?: Quote;
  /** Who proposed it: an owner's offer needs no further approval. */
  by: 'owner' | 'coordinator';
  note?: string;
}

/** What came of the use: told when it is finished, owed by the tariff, signed by the owner. Who and when stand in the history. */
export interface UseReport {
  /** Samples measured or parts made. */
  units?: number;
  /** What is owed; absent where no tariff says so. */
  settlement?: Settlement;
  /** When the owner signed; from then on nothing of it changes. */
  signedAt?: Instant;
}

/** A request and what becomes of it. Wished, confirmed and actual times are three facts, all kept. */
export interface Reservation {
  id: string;
  /** What people quote on the telephone, `EQ-7K2M-41`. */
  reference: string;
  equipmentId: string;
  mode: Mode;
  state: ReservationState;
  wished: InstantRange;
  confirmed?: InstantRange;
  /** While in use, the end is the planned one; the real one once it is finished. */
  actual?: InstantRange;
  /** Once the use is over, or the time was let pass or given back at a fee. */
  report?: UseReport;
  /** Present while `countered`. */
  offer?: CounterOffer;
  /** Who mediates, present for those who may see it. */
  coordinator?: { id: string; name: string };
  purpose: string;
  answers?: Record<string, Answer>;
  note?: string;
  quote?: Quote;
  /** Present only for those who may see who asked. */
  asker?: { id: string; name: string; institutionId?: string };
  /** The kit of machines that it was asked for with. */
  kitId?: string;
  /** The series of dates that it was asked for with. */
  seriesId?: string;
  history: HistoryEntry[];
  /** What the reading person may do now. */
  actions?: ReservationAction[];
  revision: number;
  createdAt?: Instant;
}

/** Time of one's own that counts for quotas and gaps. */
export interface OwnReservation extends InstantRange {
  /** Tells an edit which of them it is about. */
  id?: string;
  equipmentId: string;
  personId: string;
  institutionId?: string;
  state: ReservationState;
}

/** The asking side, as the rules see it; null for someone who has not signed in. */
export type Asker = Person | null;

/** Somebody's wish to be trained, made at a machine that needs it, and what its owner said. */
export interface Training {
  id: string;
  qualificationId: string;
  equipmentId: string;
  state: 'asked' | 'granted' | 'declined';
  /** Present only for those who may see who asked. */
  person?: Pick<Person, 'id' | 'name' | 'institutionId'>;
  note?: string;
  at: Instant;
  decidedAt?: Instant;
  /** Until when what was granted is held; absent where it does not expire. */
  expiresAt?: Instant;
}
