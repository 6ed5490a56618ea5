import type { Equipment, Mode, Person, Reservation, ReservationState } from '../../../src/core/types.js';
import { openIntervals } from '../../../src/core/availability/index.js';
import { quote } from '../../../src/core/pricing/index.js';
import { dayAt, dayStart, formatInstant, type IntervalSet } from '../../../src/core/time/index.js';
import type { People } from '../people/index.js';
import { randomFor, type Random } from '../random.js';
import type { Profile, Sampled } from '../types.js';
import { answersFor } from './answers.js';
import { officeTime, tell } from './life.js';
import { purposeFor } from './purposes.js';
import { reported } from './report.js';
import { DEMANDS, elsewhere, placeSlots, type Slot } from './slots.js';
import { references, RIVALS, stateFor } from './states.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAYS_EITHER_WAY = 28;
/** Modes as people choose among those offered. */
const CHOICE: Readonly<Record<Mode, number>> = { 'self-use': 60, commissioned: 32, loan: 70, visit: 4 };

interface Setting {
  seed: number | string;
  now: number;
  machines: readonly Equipment[];
  profiles: ReadonlyMap<string, Profile>;
  people: People;
}

/** Eight weeks of reservations in every state that a host keeps, half of them past; ordered by machine and start. */
export function reservations(setting: Setting): Sampled<Reservation>[] {
  const name = references(randomFor(setting.seed, 'references'));
  return setting.machines.flatMap((machine) => new Diary(machine, setting, name).write());
}

/** The reservations of one machine. */
class Diary {
  readonly #machine: Equipment;
  readonly #setting: Setting;
  readonly #name: () => Pick<Reservation, 'id' | 'reference'>;
  readonly #random: Random;
  readonly #reports: Random;
  readonly #open: IntervalSet;
  readonly #mayAsk = new Map<Mode, People['askers']>();
  #slots: Slot[] = [];

  constructor(machine: Equipment, setting: Setting, name: () => Pick<Reservation, 'id' | 'reference'>) {
    this.#machine = machine;
    this.#setting = setting;
    this.#name = name;
    this.#random = randomFor(setting.seed, `reservations/${machine.id}`);
    this.#reports = randomFor(setting.seed, `reports/${machine.id}`);
    const today = dayAt(setting.now, machine.timeZone);
    const from = dayStart(today - DAYS_EITHER_WAY, machine.timeZone);
    const to = dayStart(today + DAYS_EITHER_WAY + 1, machine.timeZone);
    this.#open = openIntervals(machine.schedule, machine.timeZone, { from, to }).open;
  }

  write(): Sampled<Reservation>[] {
    if (this.#machine.status === 'retired') return [];
    const profile = this.#setting.profiles.get(this.#machine.id) ?? 'bench';
    const demand = this.#random.weighted(DEMANDS);
    this.#slots = placeSlots(this.#machine, profile, this.#open, demand, this.#random);
    return this.#slots.flatMap((slot) => {
      const first = this.#reservation(slot);
      const isTaken = first !== undefined && first.state === 'approved' && slot.start > this.#setting.now;
      const rival = isTaken && this.#random.chance(0.06) ? this.#reservation(slot, this.#random.weighted(RIVALS)) : undefined;
      return [first, rival].filter((one) => one !== undefined);
    });
  }

  #reservation(slot: Slot, given?: ReservationState): Sampled<Reservation> | undefined {
    const random = this.#random;
    const machine = this.#machine;
    const { now, people } = this.#setting;
    const mode = this.#mode(slot);
    const asking = this.#asker(mode);
    if (!asking) return undefined;
    const { person, language } = asking;
    const isInstant = given === undefined && machine.modes.some((offer) => offer.mode === mode && offer.approval === 'instant');
    const state = given ?? stateFor(slot, now, isInstant, random);
    const createdAt = this.#createdAt(slot, mode, person);
    const isMoved = !isInstant && (state === 'countered' || (['approved', 'completed', 'in-use'].includes(state) && random.chance(0.14)));
    const moved = isMoved ? elsewhere(machine, slot, this.#open, state === 'countered' ? this.#slots : [], random) : undefined;
    // An offer of the wished time itself would be none.
    const kept = state === 'countered' && !moved ? 'requested' : state;
    const coordinator = random.chance(0.1) ? people.coordinator : undefined;
    const owner = people.ownerOf.get(machine.institutionId) as Person;
    // The time that is held is the slot: the wished one while an offer is open, the confirmed one once it was accepted.
    const open = kept === 'countered' ? { slot: moved as Slot, wished: slot } : { slot, ...(moved ? { wished: moved } : {}) };
    const told = tell({ state: kept, ...open, createdAt, now, asker: person, owner, language, isInstant, ...(coordinator ? { coordinator } : {}) }, random);
    const answers = answersFor(machine, mode, language, random);
    const fee = quote({ tariffs: machine.tariffs, mode, asker: person, start: formatInstant(slot.start), end: formatInstant(slot.end), answers });
    const reservation: Sampled<Reservation> = {
      ...this.#name(),
      equipmentId: machine.id,
      mode,
      state: kept,
      ...told,
      purpose: purposeFor(machine.category, language, random),
      answers,
      ...(fee.ok ? { quote: fee.quote } : {}),
      asker: { id: person.id, name: person.name, ...(person.institutionId ? { institutionId: person.institutionId } : {}) },
      sample: true,
    };
    return reported(reservation, { machine, asker: person, owner, now }, this.#reports);
  }

  #mode(slot: Slot): Mode {
    const minutes = (slot.end - slot.start) / MINUTE_MS;
    const fitting = this.#machine.modes.filter(({ rules }) => minutes <= (rules?.maxMinutes ?? Infinity));
    return this.#random.weighted(fitting.map(({ mode }) => [mode, CHOICE[mode]] as const));
  }

  /** Someone whom the rules let ask, mostly from another institution. */
  #asker(mode: Mode): People['askers'][number] | undefined {
    const mayAsk = this.#mayAsk.get(mode) ?? this.#eligible(mode);
    this.#mayAsk.set(mode, mayAsk);
    if (mayAsk.length === 0) return undefined;
    const others = mayAsk.filter(({ person }) => person.institutionId !== this.#machine.institutionId);
    return this.#random.pick(others.length > 0 && this.#random.chance(0.85) ? others : mayAsk);
  }

  /** Those of the class, from the region, trained for using it themselves. */
  #eligible(mode: Mode): People['askers'] {
    const { rules, modes } = this.#machine;
    const needed = modes.find((offer) => offer.mode === mode)?.qualificationIds ?? [];
    const now = formatInstant(this.#setting.now);
    return this.#setting.people.askers.filter(({ person }) => {
      if (rules.memberships && !rules.memberships.includes(person.membership)) return false;
      if (rules.regions && !rules.regions.includes(person.region ?? '')) return false;
      const held = (person.qualifications ?? []).filter(({ expiresAt }) => expiresAt === undefined || expiresAt > now);
      return needed.every((id) => held.some(({ qualificationId }) => qualificationId === id));
    });
  }

  /** Between the horizon and the lead time before the start, and not after now. */
  #createdAt(slot: Slot, mode: Mode, person: Person): number {
    const { rules, modes } = this.#machine;
    const lead = modes.find((offer) => offer.mode === mode)?.rules?.leadMinutes ?? rules.leadMinutes;
    const horizon = rules.horizonDays[person.membership] ?? rules.horizonDays.none ?? 30;
    const latest = Math.min(slot.start - lead * MINUTE_MS, this.#setting.now - 2 * 60 * MINUTE_MS);
    const earliest = Math.max(slot.start - horizon * DAY_MS, latest - 12 * DAY_MS);
    const at = earliest + Math.floor(this.#random.next() * (latest - earliest));
    const inHours = officeTime(at);
    return inHours >= earliest && inHours <= latest ? inHours : at - (at % MINUTE_MS);
  }
}
