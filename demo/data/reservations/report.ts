import type { Equipment, Person, Reservation, UseReport } from '../../../src/core/types.js';
import { accounted } from '../../../src/core/booking/index.js';
import { formatInstant, parseInstant } from '../../../src/core/time/index.js';
import type { Random } from '../random.js';
import { officeTime } from './life.js';

const DAY_MS = 86_400_000;

/** Who and when a report is told of. */
export interface ReportSetting {
  machine: Equipment;
  asker: Person;
  owner: Person;
  /** UTC milliseconds. */
  now: number;
}

/**
 * A reservation with what came of it, as a host would have written it: samples counted, what is owed, and for most uses
 * that lie some days back the owner's signature. What is still ahead or running stays as it is.
 */
export function reported<T extends Reservation>(reservation: T, { machine, asker, owner, now }: ReportSetting, random: Random): T {
  const units = reservation.state === 'completed' ? unitsOf(reservation, machine, random) : undefined;
  const told: Reservation = units === undefined ? reservation : { ...reservation, report: { units } };
  const { report } = accounted(told, machine, asker);
  const signed = signedAt(reservation, now, random);
  if (signed === undefined) return report ? { ...reservation, report } : reservation;
  const at = formatInstant(signed);
  const whole: UseReport = { ...report, signedAt: at };
  const by = { id: owner.id, name: owner.name, role: 'owner' as const };
  return { ...reservation, report: whole, history: [...reservation.history, { at, by, action: 'sign' }], revision: reservation.revision + 1 };
}

/** The number of samples that was announced, where one is asked for, and sometimes one more; a few where work was commissioned without. */
function unitsOf({ answers = {}, mode }: Reservation, { questions }: Equipment, random: Random): number | undefined {
  const announced = questions.map(({ id, type }) => (type === 'number' ? answers[id] : undefined)).find((answer) => typeof answer === 'number');
  if (announced !== undefined) return Number(announced) + (random.chance(0.2) ? 1 : 0);
  return mode === 'commissioned' ? random.int(1, 8) : undefined;
}

/** In office hours one to six days after the end; undefined where that is still ahead, or the owner has let it lie. */
function signedAt({ state, actual, confirmed }: Reservation, now: number, random: Random): number | undefined {
  const end = state === 'completed' ? actual?.end : state === 'no-show' ? confirmed?.end : undefined;
  const wished = officeTime(parseInstant(end ?? '') + random.int(1, 6) * DAY_MS);
  return random.chance(0.9) && wished <= now ? wished : undefined;
}
