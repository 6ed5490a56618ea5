import { agreedRules, draftOf, waive } from '../../core/booking/index.js';
import type { Equipment, Reason, Reservation } from '../../core/index.js';
import { HostError } from '../../host/index.js';
import { decide, type Editing } from './decide.js';
import type { MemoryWorld } from './world.js';

/** What takes time that it did not hold before is judged like a request; whoever asked in time is not late now. */
export function checkTime(world: MemoryWorld, before: Reservation, after: Reservation, machine: Equipment): void {
  const [was, is] = [before.confirmed ?? before.wished, after.confirmed ?? after.wished];
  const isMoved = was.start !== is.start || was.end !== is.end || before.equipmentId !== after.equipmentId || before.mode !== after.mode;
  const isTaken = after.state === 'approved' && before.state !== 'approved';
  if (!isMoved && !isTaken) return;
  const editing: Editing = { id: after.id, ...(!isMoved && before.createdAt && { askedAt: before.createdAt }) };
  const asker = world.people.get(before.asker?.id ?? '') ?? null;
  const judged = decide(world, machine, draftOf(after), asker, editing);
  const decision = waive(judged.decision, agreedRules(before.offer), ['owner']);
  if (!decision.ok) throw new HostError('conflict', { reasons: decision.reasons, conflicts: judged.conflicts });
}

/** The error that an action is refused with. */
export function refusalOf(reasons: Reason[]): HostError {
  const whys = reasons.map(({ params }) => params['why']);
  if (whys.includes('role') || whys.includes('own')) return new HostError('forbidden', { reasons });
  const isIncomplete = ['note', 'times', 'use-times', 'units', 'offer', 'coordinator'].some((why) => whys.includes(why));
  return new HostError(isIncomplete ? 'invalid' : 'conflict', { reasons });
}
