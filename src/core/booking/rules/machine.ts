import { sayValue } from '../../say-value.js';
import { parseInstant } from '../../time/index.js';
import { block, warn, type Rule } from './context.js';

/** A machine that was taken out of service for good is not to be had. */
export const retired: Rule = ({ equipment }) => (equipment.status === 'retired' ? [block('equipment-retired', {})] : []);

/** A machine out of order is not to be had; one under maintenance may be asked for, for later. */
export const fault: Rule = ({ equipment: { status } }) => {
  if (status === 'fault') return [block('equipment-fault', { status })];
  return status === 'maintenance' ? [warn('equipment-fault', { status })] : [];
};

/** A record that nobody confirmed in time is worth less, and says so. */
export const confirmationStale: Rule = ({ equipment: { confirmation }, now }) =>
  confirmation && parseInstant(confirmation.confirmBy) < now
    ? [warn('confirmation-stale', { confirmedAt: confirmation.confirmedAt, confirmBy: confirmation.confirmBy })]
    : [];

/** The machine is offered for the asked way of use. */
export const modeOffered: Rule = ({ equipment, draft, offer }) =>
  offer ? [] : [block('mode-not-offered', { mode: sayValue(draft.mode ?? ''), offered: equipment.modes.map((one) => one.mode).join(',') })];

/** A request waits for the owner's answer unless the mode books at once. */
export const approvalNeeded: Rule = ({ offer }) => (offer?.approval === 'required' ? [warn('approval-needed', { mode: offer.mode })] : []);
