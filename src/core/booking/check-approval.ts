import { checkDraft } from './check-draft.js';
import type { SlotCheck } from './input.js';
import type { Decision, Draft, Reservation } from './types.js';

/** The draft that a reservation stands for, so that an edit or an approval is checked like a new request. */
export function draftOf(reservation: Reservation): Draft {
  const { start, end } = reservation.confirmed ?? reservation.wished ?? { start: '', end: '' };
  return {
    equipmentId: reservation.equipmentId, mode: reservation.mode, start, end, purpose: reservation.purpose,
    answers: reservation.answers ?? {}, termsAccepted: true, ...(reservation.note !== undefined && { note: reservation.note }),
  };
}

/**
 * The same rules at the moment of approval: the request does not stand in its own way, and lead time and horizon
 * count from when it was asked for, because the owner's slowness is not the asker's fault.
 */
export function checkApproval(reservation: Reservation, check: Omit<SlotCheck, 'draft' | 'editing' | 'askedAt'>): Decision {
  const askedAt = reservation.createdAt ?? reservation.history?.[0]?.at;
  return checkDraft({ ...check, draft: draftOf(reservation), editing: reservation.id, ...(askedAt !== undefined && { askedAt }) });
}
