import type { Equipment, Language, Reservation } from '../../../src/core/index.js';
import { icsFileName } from '../../../src/exchange/icalendar/index.js';
import { textOf } from '../../../src/i18n/language.js';
import { reservationsMessages } from '../../../src/i18n/reservations/index.js';
import { stateMessages } from '../../../src/i18n/states/index.js';
import { canSeeReservation } from '../booking/access.js';
import { reservationCalendar } from '../booking/calendar.js';
import { timesInsteadOf } from '../booking/decide.js';
import type { Services } from '../services.js';
import { findPerson } from '../store/directory.js';
import type { DueNotice } from '../store/notices.js';
import { findReservation } from '../store/reservations.js';
import { rangeWords, type Letter } from './letter.js';
import type { Mail } from './mailer.js';
import { noticeWords } from './words.js';

/** What there is to tell of a reservation that the person may see; undefined where there is nothing any more. */
export async function ofReservation(services: Services, notice: DueNotice): Promise<Letter | undefined> {
  const stored = await findReservation(services.database, notice.subjectId);
  const machine = stored && services.catalog.get(stored.reservation.equipmentId);
  if (!stored || !machine || !canSeeReservation(notice.person, stored, machine)) return undefined;
  const { reservation } = stored;
  const told = notice.kind === 'rival' ? await rivalTold(services, notice, reservation, machine) : historyTold(notice, reservation, machine);
  const { language } = notice;
  return told && {
    subject: noticeWords[language].subject({ reference: reservation.reference, what: told.subject, machine: textOf(machine.name, language) }),
    body: told.body, facts: factsOf(services, reservation, machine, language), why: noticeWords[language].why,
    ...(notice.kind === 'history' && calendarOf(services, reservation, machine, language)),
  };
}

/** What a message says besides the facts. */
interface Told {
  subject: string;
  body: string;
}

function historyTold({ language, position }: DueNotice, reservation: Reservation, machine: Equipment): Told | undefined {
  const line = reservation.history[position - 1];
  if (!line) return undefined;
  const words = noticeWords[language];
  const states = stateMessages[language];
  const what = states.done[line.action] ?? line.action;
  const who = line.by?.name ?? (line.by && line.by.role !== 'host' ? states.relation[line.by.role] : undefined);
  const offer = line.action === 'counter' ? reservation.offer : undefined;
  const body = [
    who === undefined ? words.happened({ what }) : words.by({ what, who }),
    ...(line.note ? [`${words.message}: ${line.note}`] : []),
    ...(offer ? [`${words.offer} ${rangeWords(offer, machine, language)}`] : []),
  ];
  return { subject: what, body: body.join('\n') };
}

/** Nobody is told who was given the time. Where it can be had after all, as on one of several units, there is nothing to tell. */
async function rivalTold(services: Services, { language }: DueNotice, reservation: Reservation, machine: Equipment): Promise<Told | undefined> {
  const asker = reservation.asker && (await findPerson(services.database, reservation.asker.id));
  if (!asker || !['requested', 'info-needed', 'waitlisted'].includes(reservation.state)) return undefined;
  const instead = await timesInsteadOf(services.database, { machine, reservation, asker, now: services.now() });
  if (!instead) return undefined;
  const words = noticeWords[language];
  const times = instead.length > 0 ? [words.nearby, ...instead.map((range) => `- ${rangeWords(range, machine, language)}`)] : [words.nothingNearby];
  return { subject: words.rivalSubject, body: [words.rival, ...times].join('\n') };
}

function factsOf({ catalog }: Services, reservation: Reservation, machine: Equipment, language: Language): string {
  const words = noticeWords[language];
  const states = stateMessages[language];
  const owner = catalog.institutions.find(({ id }) => id === machine.institutionId);
  return [
    `${words.machine}: ${textOf(machine.name, language)}`,
    ...(owner ? [`${words.institution}: ${textOf(owner.name, language)}`] : []),
    `${words.time}: ${rangeWords(reservation.confirmed ?? reservation.wished, machine, language)}`,
    `${words.state}: ${states.state[reservation.state] ?? reservation.state}`,
    `${reservationsMessages[language].reference}: ${reservation.reference}`,
  ].join('\n');
}

function calendarOf({ catalog, now }: Services, reservation: Reservation, machine: Equipment, language: Language): Pick<Mail, 'calendar'> {
  const institution = catalog.institutions.find(({ id }) => id === machine.institutionId);
  const content = reservationCalendar({ reservation, machine, institution, language, now: now() });
  if (content === undefined) return {};
  return { calendar: { method: content.includes('\r\nMETHOD:CANCEL\r\n') ? 'CANCEL' : 'PUBLISH', content, filename: icsFileName(reservation) } };
}
