import type { Equipment, EquipmentPage } from '../../../src/core/types.js';
import type { ReservationPage } from '../../../src/host/index.js';
import { Api } from '../support/api.js';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;

/** The two machines of the story and the times that people wish for. UTC instants. */
export interface Stage {
  /** Asked for by two people; used, and out of order in the end. */
  first: Equipment;
  /** Offered to whoever comes second. */
  second: Equipment;
  /** Begins soon, so that it can be used while the story is told, after having been moved by as much as it is long. */
  wished: { start: string; end: string };
  /** What the asker needs, in their own words. */
  needs: string;
}

/**
 * Prepares two machines of one owner as an owner would: open around the clock, without lead time, questions, terms and
 * training, each request waiting for an answer, and several people free to ask for the same time.
 */
export async function prepareStage(origin: string, ownerId: string): Promise<Stage> {
  const owner = await Api.as(origin, ownerId);
  const { institutionId } = (await owner.ask<{ person: { institutionId: string } }>('/session')).person;
  const begin = Math.ceil((Date.now() + 5 * MINUTE) / QUARTER) * QUARTER;
  const { items } = await owner.ask<EquipmentPage>(`/equipment?institution=${institutionId}&mode=self-use&status=in-service&limit=200`);
  const asked = await owner.ask<ReservationPage>(`/reservations?role=owner&from=${iso(begin)}&to=${iso(begin + 28 * 60 * MINUTE)}&limit=200`);
  const free = items.filter(({ id }) => !asked.items.some(({ equipmentId }) => equipmentId === id));
  const alike = free.find((item) => free.some((other) => other.id !== item.id && other.category === item.category));
  const other = alike && free.find((item) => item.id !== alike.id && item.category === alike.category);
  if (!alike || !other) throw new Error('The owner has no two machines of one kind that nobody asked for.');
  const [first, second] = [await open(owner, alike.id), await open(owner, other.id)];
  const wished = { start: iso(begin), end: iso(begin + 2 * QUARTER) };
  return { needs: `ネジの破断面の観察 / 나사 파단면 관찰 / fracture surface of a screw, lot ${crypto.randomUUID().slice(0, 8)}`, first, second, wished };
}

async function open(owner: Api, id: string): Promise<Equipment> {
  const { actions: _actions, qualifications: _qualifications, confirmation: _confirmation, ...record } = await owner.ask<Equipment>(`/equipment/${id}`);
  const aroundTheClock = { start: '2026-01-05T00:00', end: '2026-01-06T00:00', rules: ['FREQ=DAILY'] };
  const { terms: _terms, ...rest } = record;
  const body = {
    ...rest,
    visibility: 'public',
    questions: [],
    schedule: { layers: [{ kind: 'site', openings: [aroundTheClock] }] },
    modes: [{ mode: 'self-use', approval: 'required' }],
    tariffs: record.tariffs.filter(({ mode }) => mode === 'self-use'),
    rules: { ...record.rules, stepMinutes: 15, minMinutes: 30, maxMinutes: 480, leadMinutes: 0, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, cancelCutoffMinutes: 0, mayCrossDays: true, pendingBlocks: false, quotas: [] },
  };
  return owner.ask<Equipment>(`/equipment/${id}`, { method: 'PUT', body: JSON.stringify(body), headers: { 'if-match': `"${record.revision}"` } });
}

function iso(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
