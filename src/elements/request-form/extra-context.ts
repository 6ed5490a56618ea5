import type { BookingClient } from '../../client/index.js';
import type { DraftCheck } from '../../core/booking/index.js';
import type { Draft, InstantRange, Person, Qualification, Quote, Reason } from '../../core/types.js';
import type { Session } from '../../host/index.js';
import type { Verdict } from '../base/controllers/verdict-controller.js';
import type { SectionContext } from './sections.templates.js';

/** What the parts for several dates and several machines work with. */
export interface ExtraContext extends Omit<SectionContext, 'extras'> {
  draft: Draft;
  verdict: Verdict;
  /** What the rules are asked; absent while no time is chosen. */
  check: DraftCheck | undefined;
  /** The fee of the first machine. */
  quote: Quote | undefined;
  session: Session | undefined;
  person: Person | null;
  client: BookingClient | undefined;
  /** Whether the request has been made. */
  isSent: boolean;
  qualifications: readonly Qualification[];
  /** Chooses another time. */
  onSlot: (slot: InstantRange) => void;
  reasonWords: (reason: Reason) => string;
}
