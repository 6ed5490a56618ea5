import type { Role } from '../../equipment/types.js';
import type { ReasonCode } from '../types.js';
import type { Rule } from './context.js';
import { answersGiven, termsAccepted } from './form.js';
import { crossesDays, offGrid } from './grid.js';
import { approvalNeeded, confirmationStale, fault, modeOffered, retired } from './machine.js';
import { occupied } from './occupancy.js';
import { duringClosure, outsideOpening, unknownAvailability } from './opening.js';
import { mayAsk, membershipAllowed, qualified, regionAllowed } from './people.js';
import { gapToOwn, quotas } from './quota.js';
import { beyondHorizon, inPast, leadTime, tooLong, tooShort } from './timing.js';

/** Rules about a slot and who wants it, in the order in which people are told. */
export const SLOT_RULES: readonly Rule[] = [
  retired, fault, modeOffered, mayAsk, membershipAllowed, regionAllowed, qualified,
  inPast, leadTime, beyondHorizon, tooShort, tooLong, offGrid, crossesDays,
  outsideOpening, duringClosure, occupied, unknownAvailability, quotas, gapToOwn,
  approvalNeeded, confirmationStale,
];

/** Rules about what is written in the form. */
export const FORM_RULES: readonly Rule[] = [answersGiven, termsAccepted];

const OWNERS: Role[] = ['owner', 'admin'];

/** Who may set a rule aside. What is not listed, nobody may: two people cannot use one machine at once. */
export const WAIVABLE: Partial<Record<ReasonCode, Role[]>> = {
  'lead-time': OWNERS, 'beyond-horizon': OWNERS, 'too-short': OWNERS, 'too-long': OWNERS, 'off-grid': OWNERS,
  'crosses-days': OWNERS, 'outside-opening': OWNERS, 'during-closure': OWNERS, 'within-buffer': OWNERS,
  'quota-count': OWNERS, 'quota-hours': OWNERS, 'too-close-to-own': OWNERS, 'qualification-missing': OWNERS,
  'qualification-expired': OWNERS, 'membership-required': OWNERS, 'region-not-eligible': OWNERS,
  'answers-missing': OWNERS, 'equipment-fault': OWNERS, 'unknown-availability': OWNERS,
};
