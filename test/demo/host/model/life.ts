import type { Mode } from '../../../../src/core/index.js';
import { letsOff, offerOf, tariffFee, type Offer } from './offers.js';
import { CUTOFF, MACHINES, PEOPLE, type ModelMachine, type ModelPerson } from './scene.js';

/** A stretch in UTC milliseconds. */
export interface Span {
  start: number;
  end: number;
}

/** What the model believes of a reservation. */
export interface Booking {
  id: string;
  machine: string;
  mode: Mode;
  /** Undefined where no tariff says one. */
  fee: number | undefined;
  /** The fee is what somebody offered rather than what the tariff says. */
  isAgreed: boolean;
  asker: string;
  sentBy?: string;
  coordinator?: string;
  state: string;
  wished: Span;
  confirmed?: Span;
  actual?: Span;
  offer?: Offer;
  /** What it keeps from others, told to everybody; nothing once it is over without use. */
  held: Span;
  unit: number;
  revision: number;
  isSigned: boolean;
  /** The time was last set by somebody else than the asker. */
  isMovedByStaff?: boolean;
  history: string[];
}

/** A slot that is held while a form is filled in, or offered to somebody who waited for it. */
export interface HeldSlot extends Span {
  id: string;
  machine: string;
  by: string;
  unit: number;
  until: number;
  /** The place in a waiting list whose offer it is. */
  wait?: string;
}

/** Everything the model knows; its clock is the host's. */
export interface World {
  now: number;
  bookings: Booking[];
  holds: HeldSlot[];
}

const HOUR = 3_600_000;
const OPEN = ['requested', 'info-needed', 'countered'];
const TAKEN = ['approved', 'in-use', 'completed', 'no-show'];

/** A machine of the model by id. */
export const machineOf = (id: string): ModelMachine => MACHINES.find((machine) => machine.id === id)!;
/** A person of the model by id. */
export const personOf = (id: string): ModelPerson => PEOPLE.find((person) => person.id === id)!;

/** In which ways somebody has to do with a reservation; in none means that there is none for them. */
export function standing(who: string, booking: Booking): Set<'asker' | 'owner' | 'coordinator' | 'admin'> {
  const { roles, institutionId } = personOf(who);
  const ways = new Set<'asker' | 'owner' | 'coordinator' | 'admin'>();
  if (who === booking.asker || who === booking.sentBy) ways.add('asker');
  if (roles.includes('owner') && institutionId === machineOf(booking.machine).institutionId) ways.add('owner');
  if (roles.includes('coordinator') && who === booking.coordinator) ways.add('coordinator');
  if (roles.includes('admin')) ways.add('admin');
  return ways;
}

/** Whether a reservation keeps its unit from others in this state. */
export function isBlocking({ state, machine }: Pick<Booking, 'state' | 'machine'>): boolean {
  return TAKEN.includes(state) || (OPEN.includes(state) && machineOf(machine).pendingBlocks);
}

/** Whether everybody is told that the time is taken, or asked for. */
export const isTold = ({ state }: Booking): boolean => TAKEN.includes(state) || OPEN.includes(state);
/** Whether it is told as taken rather than as asked for. */
export const isTaken = ({ state }: Booking): boolean => TAKEN.includes(state);

/** The lowest unit that is free for a span with its buffers; 0 where none is. Own holds and the reservation itself are not in the way. */
export function unitFor(world: World, machine: string, span: Span, by: string, except?: string): number {
  const { buffer, units } = machineOf(machine);
  const meets = (other: Span): boolean => other.start < span.end + buffer && span.start < other.end + buffer;
  const taken = new Set([
    ...world.bookings.filter((one) => one.machine === machine && one.id !== except && one.unit > 0 && meets(one.held)).map(({ unit }) => unit),
    ...world.holds.filter((one) => one.machine === machine && one.by !== by && one.until > world.now && meets(one)).map(({ unit }) => unit),
  ]);
  for (let unit = 1; unit <= units; unit += 1) if (!taken.has(unit)) return unit;
  return 0;
}

/** Why somebody may not do something, by the status that says so; undefined where they may. */
export function refusal(world: World, who: string, booking: Booking, step: Step): number | undefined {
  const { state } = booking;
  const { action, note, span, coordinator } = step;
  const ways = standing(who, booking);
  const rule = RULES[action];
  if (!rule?.from.includes(state)) return 409;
  const acting = actingWays(rule, ways, state);
  if (acting.length === 0) return 403;
  const cutoff = action === 'cancel' && booking.isMovedByStaff ? 0 : CUTOFF;
  const isLate = rule.hasCutoff && state === 'approved' && acting.every((way) => way === 'asker') && world.now > start(booking) - cutoff;
  const earliest = start(booking) - (action === 'finish' && state === 'approved' ? 0 : HOUR);
  const isEarly = (action === 'start' || action === 'finish') && world.now < earliest;
  const isMissing = (letsOff(booking, step) || acting.every((way) => rule.noteFrom?.includes(way))) && !note;
  const hasOffer = [span, step.machine, step.mode, step.fee].some((part) => part !== undefined);
  if (isMissing || (rule.needsSpan && !span) || (action === 'counter' && !hasOffer) || (action === 'assign-coordinator' && coordinator === undefined && !acting.includes('coordinator'))) {
    return 422;
  }
  if (isLate || isEarly || (action === 'no-show' && world.now < start(booking)) || (action === 'sign' && booking.isSigned)) return 409;
  return undefined;
}

const start = (booking: Booking): number => (booking.confirmed ?? booking.wished).start;

/** What somebody does with a reservation. */
export interface Step {
  action: string;
  note?: string;
  span?: Span;
  coordinator?: string;
  /** What a counter-offer names besides a time. */
  machine?: string;
  mode?: Mode;
  fee?: number;
}

interface Rule {
  from: string[];
  by: ('asker' | 'owner' | 'coordinator' | 'admin')[];
  noteFrom?: string[];
  isDecision?: true;
  hasCutoff?: true;
  needsSpan?: true;
}

const all: Rule['by'] = ['asker', 'owner', 'coordinator', 'admin'];
const staff: Rule['by'] = ['owner', 'coordinator', 'admin'];
const deciding: Rule['by'] = ['owner', 'admin'];

/** Who may do what where, told anew and by hand: were it the host's own table, it would agree with any mistake in it. */
export const RULES: Record<string, Rule> = {
  approve: { from: ['requested', 'info-needed'], by: deciding, isDecision: true },
  decline: { from: OPEN, by: deciding, noteFrom: deciding, isDecision: true },
  'request-info': { from: ['requested'], by: staff, noteFrom: staff, isDecision: true },
  'answer-info': { from: ['info-needed'], by: ['asker'], noteFrom: ['asker'] },
  counter: { from: OPEN, by: staff, isDecision: true },
  'accept-counter': { from: ['countered'], by: ['asker'] },
  'decline-counter': { from: ['countered'], by: ['asker'] },
  withdraw: { from: OPEN, by: ['asker'] },
  cancel: { from: ['approved'], by: all, noteFrom: staff, hasCutoff: true },
  reschedule: { from: ['requested', 'info-needed', 'approved'], by: ['asker', ...deciding], noteFrom: deciding, hasCutoff: true, needsSpan: true },
  start: { from: ['approved'], by: ['asker', 'owner', 'admin'] },
  finish: { from: ['approved', 'in-use'], by: ['asker', 'owner', 'admin'] },
  'no-show': { from: ['approved'], by: deciding, isDecision: true },
  sign: { from: ['completed', 'no-show'], by: deciding, isDecision: true },
  'assign-coordinator': { from: [...OPEN, 'approved'], by: staff },
  note: { from: [...OPEN, 'approved', 'in-use'], by: all, noteFrom: all },
};

type Way = Rule['by'][number];

/** The ways in which somebody may act: as the asker alone where an asker may; and nobody moves what another wished. */
function actingWays(rule: Rule, ways: Set<Way>, state: string): Way[] {
  const acting = rule.by.filter((way) => ways.has(way) && !(rule === RULES['reschedule'] && state !== 'approved' && way !== 'asker'));
  if (!ways.has('asker')) return acting;
  if (rule.isDecision) return [];
  return acting.includes('asker') ? ['asker'] : acting;
}

/** In whose name somebody acts who is several. */
export function actsAs(who: string, booking: Booking, action: string): Way {
  const acting = actingWays(RULES[action]!, standing(who, booking), booking.state);
  return (['owner', 'admin', 'coordinator', 'asker'] as const).find((way) => acting.includes(way))!;
}

/** The reservation as a step leaves it; whether its time may be had is asked afterwards. */
export function stepped(world: World, who: string, before: Booking, step: Step): Booking {
  const { action, span, coordinator } = step;
  const after: Booking = { ...before, revision: before.revision + 1, history: [...before.history, `${action} ${who}`] };
  const as = actsAs(who, before, action);
  const ends: Record<string, string> = { decline: 'declined', withdraw: 'withdrawn', cancel: 'cancelled', 'request-info': 'info-needed', 'answer-info': 'requested', 'decline-counter': 'requested', 'no-show': 'no-show' };
  after.state = ends[action] ?? after.state;
  if (action === 'approve') Object.assign(after, { state: 'approved', confirmed: before.wished });
  if (action === 'counter') Object.assign(after, { state: 'countered', offer: offerOf(before, step, as === 'coordinator' ? 'coordinator' : 'owner') });
  if (action === 'accept-counter' && before.offer) Object.assign(after, accepted(before.offer));
  if (action === 'reschedule') {
    const isBound = as !== 'asker' && before.isAgreed;
    Object.assign(after, moved(before, span!, as), { isMovedByStaff: as !== 'asker' }, !isBound && { fee: tariffFee(before, span!), isAgreed: false });
  }
  if (action === 'start') Object.assign(after, { state: 'in-use', actual: { start: world.now, end: Math.max((before.confirmed ?? before.wished).end, world.now + 1000) } });
  if (action === 'finish') {
    const begun = before.actual?.start ?? start(before);
    Object.assign(after, { state: 'completed', actual: { start: Math.min(begun, world.now - 1000), end: world.now } });
  }
  if (action === 'sign') after.isSigned = true;
  if (action === 'assign-coordinator') after.coordinator = coordinator ?? who;
  if (after.state !== 'countered') delete after.offer;
  if (after.state === 'requested') delete after.confirmed;
  after.held = heldBy(world, before, after);
  return after;
}

function accepted({ by, start, end, fee, isAgreed, ...place }: Offer): Partial<Booking> {
  const span = { start, end };
  return { ...place, ...(fee !== undefined && { fee, isAgreed }), ...(by === 'owner' ? { state: 'approved', confirmed: span } : { state: 'requested', wished: span }) };
}

function moved(before: Booking, span: Span, as: string): Partial<Booking> {
  if (before.state === 'approved' && (as === 'owner' || as === 'admin')) return { confirmed: span };
  return machineOf(before.machine).isInstant ? { state: 'approved', wished: span, confirmed: span } : { state: 'requested', wished: span };
}

/** What is left of a time when its use ends, or nobody comes, is given back; of one that had not begun the last second stays told. */
function heldBy({ now }: World, before: Booking, after: Booking): Span {
  const planned = after.confirmed ?? after.wished;
  if (after.state !== 'completed' && after.state !== 'no-show') return planned;
  if (before.state === after.state) return before.held;
  if (now >= planned.end) return planned;
  return { start: now > planned.start ? planned.start : now - 1000, end: now };
}

/** Whether a step takes time that the reservation did not hold before: then it must be free, and yet to come. */
export function takesTime(before: Booking, after: Booking): boolean {
  const [was, is] = [before.confirmed ?? before.wished, after.confirmed ?? after.wished];
  const isMoved = was.start !== is.start || was.end !== is.end || before.machine !== after.machine || before.mode !== after.mode;
  return isMoved || (after.state === 'approved' && before.state !== 'approved');
}

/** Whether it still keeps a unit when its use was over before it began. */
export function keepsUnit(after: Booking): boolean {
  return isBlocking(after) && !(after.held.end <= start(after));
}
