import type { Equipment, Institution, Language, Reservation } from '../../../src/core/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import { icsPlace, reservationToIcs } from '../../../src/exchange/icalendar/index.js';
import { textOf } from '../../../src/i18n/language.js';
import { reservationsMessages } from '../../../src/i18n/reservations/index.js';
import { stateMessages } from '../../../src/i18n/states/index.js';

/** What a calendar file is made of; `now` in UTC milliseconds. */
export interface CalendarFile {
  reservation: Reservation;
  machine: Equipment;
  institution: Institution | undefined;
  language: Language;
  now: number;
}

/** One reservation as an iCalendar text in the reader's language; nothing where its times are none. */
export function reservationCalendar({ reservation, machine, institution, language, now }: CalendarFile): string | undefined {
  const words = reservationsMessages[language];
  const result = reservationToIcs(
    reservation,
    {
      ...icsPlace(machine, institution, (text) => textOf(text, language)),
      state: stateMessages[language].state[reservation.state] ?? reservation.state,
      referenceLabel: words.reference,
      purposeLabel: words.purpose,
    },
    formatInstant(now),
  );
  return result.ok ? result.text : undefined;
}
