import fc from 'fast-check';
import { fixtureCluster } from '../../../fixtures/cluster.js';

type Json = Record<string, unknown>;

const cluster = fixtureCluster();

/** A time on a weekday in Tokyo when most machines are open. */
export const likelyTime = fc.tuple(fc.nat(30), fc.integer({ min: 9, max: 15 }), fc.constantFrom(1, 1, 2)).map(([day, hour, length]) => {
  const start = Date.UTC(2026, 10, 25 + day, hour - 9);
  return { start: new Date(start).toISOString().replace('.000Z', 'Z'), end: new Date(start + length * 3_600_000).toISOString().replace('.000Z', 'Z') };
});

/** A draft that has a good chance of being granted. */
export const likelyDraft = fc.tuple(fc.constantFrom('tensile-1', 'tensile-1', 'sem-1', 'emc-1'), likelyTime).map(([equipmentId, time]): Json => ({
  equipmentId, mode: 'self-use', ...time, purpose: '強度の比較', answers: { material: 'SUS304' }, termsAccepted: true,
}));

/** Something to do about a reservation. */
export const likelyAction = fc.tuple(fc.constantFrom('note', 'note', 'approve', 'decline', 'request-info', 'counter', 'reschedule', 'withdraw', 'cancel'), likelyTime)
  .map(([action, time]): Json => ({ action, note: '確認しました。', ...(['counter', 'reschedule'].includes(action) && time) }));

/** Something to do about an inquiry. */
export const likelyInquiryAction = fc.tuple(fc.constantFrom('take', 'message', 'message', 'propose', 'propose', 'decline', 'hand-over'), likelyTime)
  .map(([action, time]): Json => ({ action, note: '確認しました。', coordinatorId: 'p-coordinator', ...(action === 'propose' && { slots: [{ equipmentId: 'tensile-1', mode: 'self-use', ...time }] }) }));

/** A machine's record, under its own id or without one. */
export const likelyRecord = fc.tuple(fc.constantFrom(...cluster.equipment), fc.boolean()).map(([{ id, ...machine }, isNamed]): Json => ({ ...machine, ...(isNamed && { id }) }));

/** The machines that ask for a training, with it. */
export const TRAININGS = [{ qualificationId: 'sem-operator', equipmentId: 'sem-1' }, { qualificationId: 'clean-room-entry', equipmentId: 'clean-1' }] as const;
