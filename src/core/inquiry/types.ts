import type { InstantRange } from '../availability/types.js';
import type { Instant, Language, Mode, Role } from '../equipment/types.js';

/**
 * A station of an inquiry: nobody has taken it up, a coordinator works on it, something is proposed, the asker has taken
 * a proposal up and its request is on its way, and the two ends.
 */
export type InquiryState = 'open' | 'in-hand' | 'proposed' | 'accepted' | 'closed' | 'withdrawn';
/** Stations from which nothing follows. */
export const ENDED_INQUIRY_STATES: readonly InquiryState[] = ['closed', 'withdrawn'];

/** What can be done to an inquiry. `accept` is done by sending the request for what was proposed. */
export type InquiryAction = 'ask' | 'take' | 'hand-over' | 'message' | 'propose' | 'accept' | 'decline' | 'withdraw' | 'close';

/** What came of a case: a machine was arranged, nothing suitable was found, it was solved in another way, or it came to nothing. */
export type InquiryOutcome = 'arranged' | 'not-found' | 'otherwise' | 'dropped';
/** All outcomes, in the order in which they are offered. */
export const INQUIRY_OUTCOMES: readonly InquiryOutcome[] = ['arranged', 'otherwise', 'not-found', 'dropped'];

/** "Find me something that can …", as it is sent. */
export interface InquiryDraft {
  /** What it is about, in the asker's words. */
  needs: string;
  /** Field of expertise: a category path, `test/microscopy`. */
  field?: string;
  /** Where it would have to be: an ISO 3166-2 subdivision. */
  region?: string;
  mode?: Mode;
  /** When it would suit: the earliest start and the latest end. */
  window?: InstantRange;
  /** For how long, in minutes. */
  durationMinutes?: number;
  /** The language that the asker writes in. */
  language?: Language;
  /** Who is to look after it; whoever takes it up when absent. */
  coordinatorId?: string;
}

/** A machine at a time, which the coordinator found free. */
export interface ProposedSlot extends InstantRange {
  equipmentId: string;
  mode: Mode;
}

/** What a coordinator proposes: the asker takes up one of the slots, or none. Its words stand in the history, whose lines `propose` have the same order. */
export interface Proposal {
  at: Instant;
  slots: ProposedSlot[];
  /** `replaced` by a later proposal before it was answered. At most one is `offered`, the last. */
  state: 'offered' | 'accepted' | 'declined' | 'replaced';
}

/** A request that came of an inquiry. */
export interface InquiryReservation {
  id: string;
  reference: string;
  equipmentId: string;
}

/** One line of an inquiry's append-only history. `by` is present only for those who may see it. */
export interface InquiryEntry {
  at: Instant;
  by?: { id?: string; name?: string; role: Role };
  action: InquiryAction;
  note?: string;
  /** To whom it was handed over. */
  to?: { id?: string; name?: string };
}

/** An inquiry and what becomes of it. */
export interface Inquiry extends Omit<InquiryDraft, 'coordinatorId'> {
  id: string;
  /** What people quote on the telephone, `IQ-7K2M-41`. */
  reference: string;
  state: InquiryState;
  /** Present only for those who may see who asked. */
  asker?: { id: string; name: string; institutionId?: string };
  /** Whose case it is; absent while nobody has taken it up. */
  coordinator?: { id: string; name: string };
  proposals: Proposal[];
  reservations: InquiryReservation[];
  /** Present once it is closed. */
  outcome?: InquiryOutcome;
  history: InquiryEntry[];
  /** What the reading person may do now. */
  actions?: InquiryAction[];
  revision: number;
  createdAt: Instant;
}
