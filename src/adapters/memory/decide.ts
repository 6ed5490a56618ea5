import { checkDraft, heldTime, rulesFor, CONFIRMED_STATES, PENDING_STATES, type SlotCheck } from '../../core/booking/index.js';
import type { Decision, Draft, Equipment, OwnReservation, Quote, Reservation } from '../../core/index.js';
import { quote } from '../../core/pricing/index.js';
import { formatInstant, parseInstant } from '../../core/time/index.js';
import { HostError, type HostErrorDetails } from '../../host/index.js';
import type { Viewer } from './access.js';
import { occupying, recordFor, type Window } from './availability.js';
import type { MemoryWorld } from './world.js';

const DAY = 86_400_000;
/** How far around a wished time the rules look for the nearest time that would do. */
const LOOK_AROUND = { before: 14 * DAY, after: 35 * DAY };
/** A draft of a thousand years is refused by its length, not reckoned. */
const LONGEST = 400 * DAY;

/** The verdict on a draft, its fee, and the times that stand in its way; never whose. */
export interface Verdict {
  decision: Decision;
  quote?: Quote;
  conflicts: NonNullable<HostErrorDetails['conflicts']>;
}

/** A reservation that is changed or approved: it does not stand in its own way, and was asked for then. */
export interface Editing {
  id: string;
  askedAt?: string;
}

/** What a check edits: a reservation of the viewer's own, or nothing. Throws HostError `not-found` for any other. */
export function editingOf(world: MemoryWorld, id: string | undefined, viewer: Viewer): Editing | undefined {
  if (id === undefined) return undefined;
  if (!viewer || world.reservations.get(id)?.asker?.id !== viewer.id) throw new HostError('not-found');
  return { id };
}

/** Judges a draft by the machine's rules and by what is reserved now. */
export function decide(world: MemoryWorld, machine: Equipment, draft: Draft, asker: Viewer, editing?: Editing): Verdict {
  const start = parseInstant(draft.start);
  const end = parseInstant(draft.end);
  const from = Number.isNaN(start) ? world.now() : start;
  const to = end > from ? Math.min(end, from + LONGEST) : from + 1;
  const decision = checkDraft({ ...factsAround(world, machine, { from, to }, asker, editing), draft });
  const price = quote({ tariffs: machine.tariffs, mode: draft.mode, asker, start: draft.start, end: draft.end, answers: draft.answers });
  const rivals = decision.ok ? [] : inTheWay(world, machine, draft, { from, to }, editing?.id);
  return {
    decision,
    ...(price.ok && { quote: price.quote }),
    conflicts: rivals.map((rival) => ({ equipmentId: machine.id, ...range(heldTime(rival)) })),
  };
}

/** Everything that the rules ask about a stretch of time. */
export function factsAround(world: MemoryWorld, machine: Equipment, { from, to }: Window, asker: Viewer, editing?: Editing): Omit<SlotCheck, 'draft'> {
  const window = { from: from - LOOK_AROUND.before, to: to + LOOK_AROUND.after };
  const own = ownTimes(world, ({ asker: by }) => asker !== null && by?.id === asker.id, editing?.id);
  const institutionOwn = asker?.institutionId === undefined
    ? own : ownTimes(world, ({ asker: by }) => by?.institutionId === asker.institutionId, editing?.id);
  return {
    equipment: machine, asker, now: world.now(),
    availability: recordFor(world, machine, window, asker, editing?.id),
    covers: { start: formatInstant(window.from), end: formatInstant(window.to) },
    own, institutionOwn, editing: editing?.id, askedAt: editing?.askedAt,
  };
}

/** Reservations that hold the wished time, buffers on both sides included. */
function inTheWay(world: MemoryWorld, machine: Equipment, draft: Draft, { from, to }: { from: number; to: number }, except?: string): Reservation[] {
  const { bufferBeforeMinutes, bufferAfterMinutes, pendingBlocks } = rulesFor(machine, draft.mode);
  const gap = Math.max(bufferBeforeMinutes + bufferAfterMinutes, 0) * 60_000;
  return occupying(world, machine.id, { from: from - gap, to: to + gap }, except)
    .filter(({ state }) => CONFIRMED_STATES.includes(state) || pendingBlocks);
}

function ownTimes(world: MemoryWorld, isOwn: (reservation: Reservation) => boolean, except?: string): OwnReservation[] {
  return [...world.reservations.values()]
    .filter((reservation) => reservation.id !== except && isOwn(reservation))
    .filter(({ state }) => CONFIRMED_STATES.includes(state) || PENDING_STATES.includes(state))
    .map((reservation) => ({
      ...range(heldTime(reservation)), equipmentId: reservation.equipmentId, personId: reservation.asker?.id ?? '',
      institutionId: reservation.asker?.institutionId, state: reservation.state, id: reservation.id,
    }));
}

const range = ({ start, end }: { start: string; end: string }): { start: string; end: string } => ({ start, end });
