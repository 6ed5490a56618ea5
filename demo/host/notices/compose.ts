import { createHash } from 'node:crypto';
import type { Equipment, InstantRange, Language, LocalizedText, Reservation } from '../../../src/core/index.js';
import { icsFileName } from '../../../src/exchange/icalendar/index.js';
import { formatRange } from '../../../src/i18n/format.js';
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
import type { Mail } from './mailer.js';
import { noticeWords } from './words.js';

/** The message that a notice is sent as, made of what the person may see now; undefined when there is nothing left to tell. */
export async function composeNotice(services: Services, notice: DueNotice, pageUrl?: string): Promise<Mail | undefined> {
  const stored = await findReservation(services.database, notice.reservationId);
  const machine = stored && services.catalog.get(stored.reservation.equipmentId);
  if (!stored || !machine || !canSeeReservation(notice.person, stored, machine)) return undefined;
  const { reservation } = stored;
  const told = notice.kind === 'rival' ? await rivalTold(services, notice, reservation, machine) : historyTold(notice, reservation, machine);
  if (!told) return undefined;
  const { language, person } = notice;
  const words = noticeWords[language];
  return {
    messageId: messageIdOf(notice),
    to: { name: person.name, address: notice.email },
    subject: words.subject({ reference: reservation.reference, what: told.subject, machine: textOf(machine.name, language) }),
    text: [
      words.greeting({ name: person.name }), told.body, factsOf(services, reservation, machine, language),
      ...(pageUrl === undefined ? [] : [words.page({ url: pageUrl })]), words.why,
    ].join('\n\n') + '\n',
    ...(notice.kind === 'history' && calendarOf(services, reservation, machine, language)),
    language,
    date: notice.at,
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
  const text = (localized: LocalizedText | undefined): string => textOf(localized, language);
  const owner = catalog.institutions.find(({ id }) => id === machine.institutionId);
  return [
    `${words.machine}: ${text(machine.name)}`,
    ...(owner ? [`${words.institution}: ${text(owner.name)}`] : []),
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

function rangeWords({ start, end }: InstantRange, { timeZone }: Equipment, language: Language): string {
  return `${formatRange(start, end, { language, timeZone })} (${timeZone})`;
}

/** The same for every try of one notice, and telling nothing of whom it goes to. */
function messageIdOf({ equipmentId, reservationId, position, personId, kind }: DueNotice): string {
  const hash = createHash('sha256').update([equipmentId, reservationId, position, personId, kind].join('\n')).digest('hex');
  return `<${hash.slice(0, 40)}@notices.equipool>`;
}
