import type { ReactiveControllerHost } from 'lit';
import type { BookingClient } from '../../client/index.js';
import type { AvailabilityRecord, Equipment, InstantRange, Person, Reservation } from '../../core/types.js';
import { PartController } from '../base/controllers/part-controller.js';
import { WatchMap } from '../base/controllers/watch-map.js';
import { startOf } from '../base/reservations/reservation.model.js';
import { searchWindow } from '../base/reservations/times.model.js';
import { groupOf } from './reservations.model.js';

/** Code that few readers need: rules, fees for cancelling, and reasons in words. */
export type Judging = typeof import('./judging.part.js');

/** How many waiting requests are looked after; who has more of them sees the next ones first. */
const MOST = 20;

/** A machine's time that is asked for, UTC milliseconds. */
interface Window {
  key: string;
  equipmentId: string;
  from: number;
  to: number;
}

/** What is known around a list of one's own reservations. */
export interface WishesContext {
  client: BookingClient | undefined;
  machineOf: (reservation: Reservation) => Equipment | undefined;
  person: Person | null;
  /** UTC milliseconds. */
  now: number;
}

/**
 * Looks after requests that wait for an answer: where the time was given to somebody else meanwhile, it knows times
 * nearby that would do. Also knows the free times for the reservation that is being moved.
 */
export class Wishes {
  readonly #records: WatchMap<AvailabilityRecord>;
  readonly #part: PartController<Judging>;
  /** Around each reservation, by its id. */
  #windows = new Map<string, Window>();
  #context: WishesContext | undefined;
  #known = new WeakMap<AvailabilityRecord, Map<string, InstantRange[]>>();

  constructor(host: ReactiveControllerHost) {
    this.#records = new WatchMap(host);
    this.#part = new PartController(host, () => import('./judging.part.js'));
  }

  /** Rules, fees and reasons, once they are there. */
  get judging(): Judging | undefined {
    return this.#part.module;
  }

  /** Asks for the time around what waits and around the one that is open, in `willUpdate`. */
  watch(reservations: readonly Reservation[], open: Reservation | undefined, context: WishesContext): void {
    this.#context = context;
    const { client, machineOf, now } = context;
    const waiting = reservations.filter(({ state }) => state === 'requested' || state === 'waitlisted').filter((one) => groupOf(one, now) === 'waiting')
      .sort((a, b) => startOf(a) - startOf(b)).slice(0, MOST);
    const wanted = open && !waiting.includes(open) ? [...waiting, open] : waiting;
    this.#windows = new Map(wanted.flatMap((reservation) => {
      const machine = machineOf(reservation);
      const window = machine && searchWindow(reservation, machine.timeZone, now);
      return window ? [[reservation.id, { key: `${machine.id} ${window.from}`, equipmentId: machine.id, ...window }] as const] : [];
    }));
    if (this.#windows.size > 0) this.#part.need();
    const windows = new Map([...this.#windows.values()].map((window) => [window.key, window]));
    this.#records.watch(client, windows.keys(), (asked, key) => {
      const { equipmentId, from, to } = windows.get(key)!;
      return asked.availability(equipmentId, from, to);
    });
  }

  /** Times in place of a wished one that was given to somebody else; none where it was not. */
  instead(reservation: Reservation): InstantRange[] {
    return reservation.state === 'requested' || reservation.state === 'waitlisted' ? this.#times(reservation, 'timesInsteadOf') : [];
  }

  /** Times to which a reservation could be moved. */
  toMoveTo(reservation: Reservation): InstantRange[] {
    return this.#times(reservation, 'timesToMoveTo');
  }

  /** Asked with every rendering, reckoned once for each record. */
  #times(reservation: Reservation, which: 'timesInsteadOf' | 'timesToMoveTo'): InstantRange[] {
    const { judging } = this;
    const record = this.#records.get(this.#windows.get(reservation.id)?.key ?? '');
    const machine = this.#context?.machineOf(reservation);
    if (!judging || !record || !machine || !this.#context) return [];
    const { person, now } = this.#context;
    const known = this.#known.get(record) ?? new Map<string, InstantRange[]>();
    this.#known.set(record, known);
    const key = `${which} ${reservation.id} ${reservation.revision}`;
    const times = known.get(key) ?? judging[which]({ reservation, machine, record, asker: person, now });
    known.set(key, times);
    return times;
  }
}
