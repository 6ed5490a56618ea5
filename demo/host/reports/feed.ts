import { createHmac } from 'node:crypto';
import type { Equipment, Language, LocalizedText, Reservation } from '../../../src/core/index.js';
import { heldTime } from '../../../src/core/booking/index.js';
import { feedToIcs, type FeedEvent } from '../../../src/exchange/calendar-feed/index.js';
import { calendarMessages } from '../../../src/i18n/calendar/index.js';
import { textOf } from '../../../src/i18n/language.js';
import { reservationsMessages } from '../../../src/i18n/reservations/index.js';
import { stateMessages } from '../../../src/i18n/states/index.js';
import { canSeeReservation } from '../booking/access.js';
import { rangeText } from '../booking/occupancy.js';
import type { Services } from '../services.js';
import type { StoredFeed } from '../store/feeds.js';
import { selectReservations, type StoredReservation } from '../store/reservations.js';

const DAY = 86_400_000;
/** What a calendar shows of the past and of the future. */
const BACK = 90 * DAY;
const AHEAD = 400 * DAY;
const MOST_EVENTS = 5000;
const REFRESH_MINUTES = 15;

/**
 * A feed's text, read with the eyes of whoever made it: free/busy of what they may not see, details of what they may.
 * Nothing where its machine or institution no longer exists for them.
 */
export async function feedText(services: Services, feed: StoredFeed): Promise<string | undefined> {
  const { subject, person, language } = feed;
  const machines = machinesOf(services, feed);
  if (machines.length === 0 && subject.kind !== 'person') return undefined;
  const now = services.now();
  const stored = await selectReservations(
    services.database,
    `WHERE r.during && $1::tstzrange AND r.state IN ('approved', 'in-use', 'completed', 'no-show', 'requested', 'info-needed', 'countered')
       AND ${subject.kind === 'person' ? 'r.asker_id = $2' : 'r.equipment_id = ANY($2::text[])'}
     ORDER BY lower(r.during), r.id LIMIT ${MOST_EVENTS}`,
    [rangeText({ start: now - BACK, end: now + AHEAD }), subject.kind === 'person' ? person.id : machines.map(({ id }) => id)],
  );
  const events = stored.flatMap((one) => {
    const machine = services.catalog.get(one.reservation.equipmentId);
    const { start, end } = heldTime(one.reservation);
    // What was given back whole takes no time, and a calendar has no place for that.
    return machine && start !== end ? [eventOf(feed, one, machine)] : [];
  });
  const institution = services.catalog.institutions.find(({ id }) => id === (subject.kind === 'institution' ? subject.id : undefined));
  const name = subject.kind === 'person' ? reservationsMessages[language].title : textOf(institution?.name ?? machines[0]?.name, language);
  return feedToIcs({ name, refreshMinutes: REFRESH_MINUTES, events });
}

function machinesOf({ catalog }: Services, { subject, person }: StoredFeed): Equipment[] {
  if (subject.kind === 'person') return [];
  const isMeant = subject.kind === 'equipment' ? (machine: Equipment) => machine.id === subject.id : (machine: Equipment) => machine.institutionId === subject.id;
  return catalog.all().filter((machine) => isMeant(machine) && catalog.find(machine.id, person) !== undefined);
}

function eventOf(feed: StoredFeed, stored: StoredReservation, machine: Equipment): FeedEvent {
  const { reservation } = stored;
  const { language, person, secret, subject } = feed;
  const time = heldTime(reservation);
  const isConfirmed = ['approved', 'in-use', 'completed', 'no-show'].includes(reservation.state);
  const names = (text: LocalizedText | undefined): string => textOf(text, language);
  const common = {
    start: Date.parse(time.start), end: Date.parse(time.end), timeZone: machine.timeZone, isConfirmed, sequence: reservation.revision,
    changedAt: Date.parse(reservation.history.at(-1)?.at ?? reservation.createdAt ?? time.start), location: names(machine.site),
  };
  if (!canSeeReservation(person, stored, machine)) {
    const words = calendarMessages[language].reason[isConfirmed ? 'reserved' : 'requested'];
    return {
      ...common,
      // Neither the reservation's own id nor anything that another feed would call it.
      uid: `${createHmac('sha256', secret).update(reservation.id).digest('hex').slice(0, 32)}@equipool`,
      // How often and when it was changed is not for others either.
      sequence: 0, changedAt: common.start,
      summary: subject.kind === 'equipment' ? words : `${names(machine.name)} (${words})`,
    };
  }
  const isOwn = reservation.asker?.id === person.id;
  const summary = [names(machine.name), isOwn ? undefined : reservation.asker?.name].filter(Boolean).join(' · ');
  return { ...common, uid: `${reservation.id}@equipool`, summary: isConfirmed ? summary : `${summary} (${stateOf(reservation, language)})`, description: details(reservation, language) };
}

const stateOf = ({ state }: Reservation, language: Language): string => stateMessages[language].state[state] ?? state;

function details(reservation: Reservation, language: Language): string {
  const { reference, purpose } = reservationsMessages[language];
  return [stateOf(reservation, language), `${reference}: ${reservation.reference}`, `${purpose}: ${reservation.purpose}`].join('\n');
}
