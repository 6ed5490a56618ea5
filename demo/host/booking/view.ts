import type { HistoryEntry, Reservation, ReservationAction } from '../../../src/core/index.js';
import type { StoredHistory, StoredReservation } from '../store/reservations.js';

/**
 * A reservation as it is told to someone who may see it (see `canSeeReservation`); for anybody else there is none,
 * so people's names stand only here. `actions` is what that reader may do now.
 */
export function reservationView(stored: StoredReservation, actions: ReservationAction[]): Reservation {
  const { details } = stored;
  return {
    id: stored.id,
    reference: stored.reference,
    equipmentId: stored.equipmentId,
    mode: stored.mode,
    state: stored.state,
    wished: stored.wished,
    ...(stored.confirmed && { confirmed: stored.confirmed }),
    ...(stored.actual && { actual: stored.actual }),
    purpose: details.purpose,
    answers: details.answers,
    ...(details.note !== undefined && { note: details.note }),
    ...(details.quote && { quote: details.quote }),
    asker: {
      id: stored.askerId,
      name: stored.askerName,
      ...(stored.askerInstitutionId !== undefined && { institutionId: stored.askerInstitutionId }),
    },
    history: stored.history.map(historyView),
    actions,
    revision: stored.revision,
    createdAt: stored.createdAt,
  };
}

function historyView(entry: StoredHistory): HistoryEntry {
  return {
    at: entry.at,
    by: {
      ...(entry.actorId !== undefined && { id: entry.actorId }),
      ...(entry.actorName !== undefined && { name: entry.actorName }),
      role: entry.actorRole,
    },
    action: entry.action,
    ...(entry.note !== undefined && { note: entry.note }),
  };
}

