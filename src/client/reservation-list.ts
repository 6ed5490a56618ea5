import type { Reservation } from '../core/types.js';
import type { LiveEvent, ReservationPage, ReservationQuery } from '../host/index.js';
import type { Outdated } from './resource.js';

/** Of more machines than this the whole list is asked for: it is one question. */
const MOST_MACHINES = 3;

/** The machines of whose reservations these news tell: none at all, or undefined where some tell of all machines. */
export function machinesTold(events: readonly LiveEvent[]): string[] | undefined {
  const told = events.filter(({ type }) => type === 'reservation').map(({ equipmentId }) => equipmentId);
  return told.includes(undefined) ? undefined : (told as string[]);
}

/**
 * A page of reservations. Where only those on some machines are out of date, only they are asked for and put into the
 * former page: an inbox of hundreds of requests is not read again for one of them.
 */
export async function reservationPage(
  query: ReservationQuery,
  ask: (query: ReservationQuery) => Promise<ReservationPage>,
  former?: Outdated<ReservationPage>,
): Promise<ReservationPage> {
  const machines = former?.parts;
  if (former && query.equipmentId !== undefined && !machines!.has(query.equipmentId)) return former.value;
  // A cursor is good for the question that it came from, and for no narrower one.
  const isPartly = machines && machines.size <= MOST_MACHINES && query.equipmentId === undefined && query.cursor === undefined;
  const joined = isPartly && joinedPage(former.value, machines, await Promise.all([...machines].map((equipmentId) => ask({ ...query, equipmentId }))), query.order);
  return joined || ask(query);
}

/** The page with what is new of these machines in the place of what it had of them; undefined where that cannot be told. */
function joinedPage(
  former: ReservationPage,
  machines: ReadonlySet<string>,
  answers: readonly ReservationPage[],
  order: ReservationQuery['order'],
): ReservationPage | undefined {
  const news = answers.flatMap(({ items }) => items);
  const ids = new Set(news.map(({ id }) => id));
  const isFormer = ({ id, equipmentId }: Reservation): boolean => machines.has(equipmentId) || ids.has(id);
  const last = former.items.at(-1);
  const hasMore = former.nextCursor !== undefined;
  // The last row is where the next page begins.
  if (answers.some(({ nextCursor, omitted }) => nextCursor !== undefined || omitted) || (hasMore && (!last || isFormer(last)))) return undefined;
  const compare = (a: Reservation, b: Reservation): number => (order === 'soonest' ? 1 : -1) * (startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
  const here = hasMore ? news.filter((item) => compare(item, last!) < 0) : news;
  return { ...former, items: [...former.items.filter((item) => !isFormer(item)), ...here].sort(compare) };
}

function startOf({ confirmed, wished }: Reservation): number {
  return Date.parse((confirmed ?? wished).start);
}
