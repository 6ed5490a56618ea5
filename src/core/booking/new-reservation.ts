import type { Person } from '../equipment/types.js';
import type { Quote } from '../pricing/types.js';
import { formatInstant } from '../time/index.js';
import type { Draft, HistoryEntry, Reservation } from './types.js';

/** What a host knows when it writes down a request. */
export interface NewReservation {
  id: string;
  /** What people quote on the telephone; made by the host. */
  reference: string;
  draft: Draft;
  asker: Pick<Person, 'id' | 'name' | 'institutionId'>;
  approval: 'required' | 'instant';
  /** UTC milliseconds. */
  now: number;
  quote?: Quote;
}

/**
 * The record of a request that passed every check: `requested`, or `approved` at once by the host where the mode
 * says `instant`.
 */
export function newReservation({ id, reference, draft, asker, approval, now, quote }: NewReservation): Reservation {
  const at = formatInstant(now);
  const wished = { start: draft.start, end: draft.end };
  const history: HistoryEntry[] = [{ at, by: { id: asker.id, name: asker.name, role: 'member' }, action: 'request' }];
  if (approval === 'instant') history.push({ at, by: { role: 'host' }, action: 'approve' });
  return {
    id, reference, equipmentId: draft.equipmentId, mode: draft.mode,
    state: approval === 'instant' ? 'approved' : 'requested',
    wished, ...(approval === 'instant' && { confirmed: wished }),
    purpose: draft.purpose, answers: draft.answers, ...(draft.note && { note: draft.note }), ...(quote && { quote }),
    asker: { id: asker.id, name: asker.name, ...(asker.institutionId && { institutionId: asker.institutionId }) },
    history, revision: 1, createdAt: at,
  };
}
