import type { BookingClient } from '../../client/index.js';
import type { Draft, Person, Qualification, Reason } from '../../core/types.js';
import type { Session } from '../../host/index.js';
import type { Verdict } from '../base/controllers/verdict-controller.js';
import type { SectionContext } from './sections.templates.js';

/** What the parts for several dates and several machines work with. */
export interface ExtraContext extends Omit<SectionContext, 'extras'> {
  draft: Draft;
  verdict: Verdict;
  session: Session | undefined;
  person: Person | null;
  client: BookingClient | undefined;
  /** Whether the request has been made. */
  isSent: boolean;
  qualifications: readonly Qualification[];
  reasonWords: (reason: Reason) => string;
}
