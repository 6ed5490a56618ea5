import type { EquipmentSummary, Institution, Language, Reservation } from '../../core/types.js';
import { icsFileName, icsPlace, reservationToIcs } from '../../exchange/icalendar/index.js';
import { textOf } from '../../i18n/language.js';
import { reservationsMessages } from '../../i18n/reservations/index.js';
import { stateMessages } from '../../i18n/states/index.js';
import { downloadText } from './download.js';

/**
 * Hands a reservation to the reader as a calendar file, worded in their language. Answers false when its times cannot
 * be read, so that no broken file is made.
 */
export function downloadReservation(
  reservation: Reservation,
  place: { machine: EquipmentSummary | undefined; institution: Institution | undefined },
  language: Language,
  now: number,
): boolean {
  const t = reservationsMessages[language];
  const file = reservationToIcs(reservation, {
    ...icsPlace(place.machine, place.institution, (text) => textOf(text, language)),
    state: stateMessages[language].state[reservation.state] ?? reservation.state,
    referenceLabel: t.reference,
    purposeLabel: t.purpose,
  }, new Date(now).toISOString());
  if (file.ok) downloadText(file.text, icsFileName(reservation), 'text/calendar;charset=utf-8');
  return file.ok;
}
