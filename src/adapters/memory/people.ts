import type { Equipment, Person, ReservationState, Training } from '../../core/index.js';
import { addMonths, DAY_MS, formatInstant } from '../../core/time/index.js';
import { HostError, type TrainingDecision, type TrainingWish } from '../../host/index.js';
import { canSeeEquipment, mayWrite } from './access.js';
import type { MemoryWorld } from './world.js';

/** States in which somebody still waits for the person, or the machine does. */
const OPEN: readonly ReservationState[] = ['requested', 'info-needed', 'countered', 'waitlisted', 'approved', 'in-use'];

/** Everything that is known about somebody. */
export function ownDataOf({ reservations, inquiries, trainings }: MemoryWorld, person: Person): unknown {
  return {
    person,
    reservations: [...reservations.values()].filter(({ asker }) => asker?.id === person.id),
    inquiries: [...inquiries.values()].filter(({ asker }) => asker?.id === person.id),
    trainings: trainings.filter((training) => training.person?.id === person.id),
  };
}

/** Forgets somebody: what they booked stays without their name and words. */
export function forget(world: MemoryWorld, person: Person): void {
  const own = [...world.reservations.values()].filter(({ asker }) => asker?.id === person.id);
  if (own.some(({ state }) => OPEN.includes(state))) throw new HostError('conflict');
  for (const { asker: _, note: __, ...reservation } of own) world.keep({ ...reservation, purpose: '', answers: {} });
  for (const { id, asker } of [...world.inquiries.values()]) if (asker?.id === person.id) world.inquiries.delete(id);
  world.trainings = world.trainings.filter((training) => training.person?.id !== person.id);
  world.people.delete(person.id);
}

/** Somebody's own wishes, or those that they may answer. */
export function trainingsFor(world: MemoryWorld, person: Person, role: 'asker' | 'owner'): Training[] {
  return world.trainings.filter((training) => (role === 'asker' ? training.person?.id === person.id : training.state === 'asked' && mayDecide(world, person, training)));
}

/** Notes a wish; one that is open already stays the one there is. */
export function askTraining(world: MemoryWorld, person: Person, { qualificationId, equipmentId, note }: TrainingWish): Training {
  const machine = world.equipment.get(equipmentId);
  if (!machine || !canSeeEquipment(person, machine)) throw new HostError('invalid', { errors: [{ pointer: '/equipmentId', code: 'unknown' }] });
  if (!needs(machine, qualificationId)) throw new HostError('invalid', { errors: [{ pointer: '/qualificationId', code: 'unknown' }] });
  const asked = world.trainings.find((one) => one.state === 'asked' && one.person?.id === person.id && one.equipmentId === equipmentId && one.qualificationId === qualificationId);
  if (asked) return asked;
  const { id, name, institutionId } = person;
  const made: Training = {
    id: world.newName().id, qualificationId, equipmentId, state: 'asked', at: formatInstant(world.now()),
    person: { id, name, ...(institutionId !== undefined && { institutionId }) }, ...(note !== undefined && { note }),
  };
  world.trainings.push(made);
  return made;
}

/** Grants or declines; what is granted is held from now on. */
export function decide(world: MemoryWorld, person: Person, id: string, { isGranted }: TrainingDecision): Training {
  const training = world.trainings.find((one) => one.id === id);
  const isOwn = training?.person?.id === person.id;
  if (!training || (!isOwn && !mayDecide(world, person, training))) throw new HostError('not-found');
  if (isOwn) throw new HostError('forbidden');
  if (training.state !== 'asked') throw new HostError('conflict');
  const months = world.qualifications.find((one) => one.id === training.qualificationId)?.validMonths;
  const expiresAt = isGranted && months !== undefined ? inMonths(world.now(), months) : undefined;
  const decided: Training = { ...training, state: isGranted ? 'granted' : 'declined', decidedAt: formatInstant(world.now()), ...(expiresAt !== undefined && { expiresAt }) };
  world.trainings = world.trainings.map((one) => (one.id === id ? decided : one));
  if (isGranted) grant(world, decided);
  return decided;
}

function mayDecide(world: MemoryWorld, person: Person, training: Training): boolean {
  const machine = world.equipment.get(training.equipmentId);
  return machine !== undefined && training.person?.id !== person.id && mayWrite(person, machine);
}

function needs({ modes }: Equipment, qualificationId: string): boolean {
  return modes.some(({ qualificationIds }) => qualificationIds?.includes(qualificationId));
}

function grant(world: MemoryWorld, { person, qualificationId, expiresAt }: Training): void {
  const holder = person && world.people.get(person.id);
  if (!holder) return;
  const others = (holder.qualifications ?? []).filter((held) => held.qualificationId !== qualificationId);
  world.people.set(holder.id, { ...holder, qualifications: [{ qualificationId, ...(expiresAt !== undefined && { expiresAt }) }, ...others] });
}

/** So many months later, at the same time of day; the last day of a month that is too short. */
function inMonths(now: number, months: number): string {
  const day = Math.floor(now / DAY_MS);
  return formatInstant(addMonths(day, months) * DAY_MS + (now - day * DAY_MS));
}
