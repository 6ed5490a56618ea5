import type { Equipment, EquipmentSummary, Institution, Reservation, ReservationState } from '../../core/types.js';
import { escapeText, foldLine, utcDateTime } from './text.js';

/** What is written into a calendar file besides the reservation itself; words come from the caller, in one language. */
export interface ReservationIcsWords {
  /** Machine's name. */
  equipment: string;
  institution?: string;
  /** Where it stands. */
  location?: string;
  /** State in words: "Requested" is never worded as confirmed. */
  state: string;
  /** Words for "reference", "purpose". */
  referenceLabel: string;
  purposeLabel: string;
}

/** A file or what is wrong, in values. */
export type IcsResult = { ok: true; text: string } | { ok: false; problem: 'range-invalid' };

/** RFC 5545 section 3.8.1.11: what is not confirmed is tentative. */
function statusOf(state: ReservationState): 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED' {
  if (state === 'approved' || state === 'in-use' || state === 'completed') return 'CONFIRMED';
  if (state === 'requested' || state === 'info-needed' || state === 'countered' || state === 'waitlisted' || state === 'draft') return 'TENTATIVE';
  return 'CANCELLED';
}

/**
 * One reservation as an iCalendar object (RFC 5545) that calendar programs update in place: the UID stays, SEQUENCE
 * grows with the revision. Times are UTC, so no VTIMEZONE is needed.
 *
 * @param stamp when the file is made, a UTC instant
 */
export function reservationToIcs(reservation: Reservation, words: ReservationIcsWords, stamp: string): IcsResult {
  const { start, end } = reservation.confirmed ?? reservation.wished;
  const from = utcDateTime(start);
  const to = utcDateTime(end);
  const at = utcDateTime(stamp);
  if (!from || !to || !at || from >= to) return { ok: false, problem: 'range-invalid' };
  const description = [
    words.state,
    `${words.referenceLabel}: ${reservation.reference}`,
    reservation.purpose && `${words.purposeLabel}: ${reservation.purpose}`,
  ].filter(Boolean).join('\n');
  const status = statusOf(reservation.state);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Equipool//Equipool 0.1//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${status === 'CANCELLED' ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${escapeText(reservation.id)}@equipool`,
    `DTSTAMP:${at}`,
    `SEQUENCE:${Math.max(0, Math.trunc(reservation.revision) || 0)}`,
    `DTSTART:${from}`,
    `DTEND:${to}`,
    `SUMMARY:${escapeText(status === 'CONFIRMED' ? words.equipment : `${words.equipment} (${words.state})`)}`,
    `DESCRIPTION:${escapeText(description)}`,
    words.location || words.institution
      ? `LOCATION:${escapeText([words.institution, words.location].filter(Boolean).join(', '))}`
      : '',
    `STATUS:${status}`,
    `TRANSP:${status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return { ok: true, text: lines.filter(Boolean).map(foldLine).join('\r\n') + '\r\n' };
}

/** A name for the file that every system takes: the reference, letters, digits and hyphens only. */
export function icsFileName(reservation: Pick<Reservation, 'reference'>): string {
  return `${reservation.reference.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 60) || 'reservation'}.ics`;
}

/** The machine's and institution's names, picked by the caller's own choice of language. */
export function icsPlace(
  equipment: Pick<EquipmentSummary | Equipment, 'name' | 'site'> | undefined,
  institution: Pick<Institution, 'name'> | undefined,
  pick: (text: EquipmentSummary['name'] | undefined) => string,
): Pick<ReservationIcsWords, 'equipment' | 'institution' | 'location'> {
  return { equipment: pick(equipment?.name), institution: pick(institution?.name), location: pick(equipment?.site) };
}
