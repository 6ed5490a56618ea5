import type { Equipment, Mode, Tariff } from '../../../../src/core/index.js';
import { fixtureCluster } from '../../../fixtures/cluster.js';

/** A machine of the model, with those of its rules that the model keeps. */
export interface ModelMachine {
  id: string;
  institutionId: string;
  isInstant: boolean;
  pendingBlocks: boolean;
  /** Milliseconds after each use that stay free. */
  buffer: number;
  units: number;
  /** Its modes with the fee of half an hour; {@link SETUP} comes once. Without any fee where it is undefined. */
  rates: Partial<Record<Mode, number | undefined>>;
}

const MINUTE = 60_000;

/** One whose requests block, one whose requests do not, and two identical ones that are had at once, of another owner. */
export const MACHINES: readonly ModelMachine[] = [
  { id: 'm-ask', institutionId: 'tama-tech', isInstant: false, pendingBlocks: true, buffer: 30 * MINUTE, units: 1, rates: { 'self-use': 500, commissioned: 1500 } },
  { id: 'm-open', institutionId: 'tama-tech', isInstant: false, pendingBlocks: false, buffer: 0, units: 1, rates: { 'self-use': undefined } },
  { id: 'm-twin', institutionId: 'sagami-lab', isInstant: true, pendingBlocks: true, buffer: 0, units: 2, rates: { 'self-use': 700 } },
];
/** What every use costs besides its time. */
export const SETUP = 1000;
/** Until how long before the start an asker may cancel or move, in milliseconds. */
export const CUTOFF = 60 * MINUTE;
/** A qualification that a machine of `tama-tech` asks for. */
export const TRAINING = { equipmentId: 'clean-1', qualificationId: 'clean-room-entry' };

/** Somebody of the model. */
export interface ModelPerson {
  id: string;
  roles: readonly ('owner' | 'coordinator' | 'admin')[];
  institutionId?: string;
}

/** The five of every story, and a second coordinator to hand cases over to. */
export const PEOPLE: readonly ModelPerson[] = [
  { id: 'p-regular', roles: [], institutionId: 'iruma-works' },
  { id: 'p-rival', roles: [], institutionId: 'sagami-lab' },
  { id: 'p-owner', roles: ['owner'], institutionId: 'tama-tech' },
  { id: 'p-coordinator', roles: ['coordinator'] },
  { id: 'p-admin', roles: ['admin'], institutionId: 'tama-tech' },
  { id: 'p-coordinator-2', roles: ['coordinator'] },
];

/** The fixtures' cluster with the model's machines: open around the clock, for decades. */
export function modelCluster(): ReturnType<typeof fixtureCluster> {
  const cluster = fixtureCluster();
  const pattern = cluster.equipment.find(({ id }) => id === 'edm-1')!;
  cluster.reservations = [];
  cluster.equipment.push(...MACHINES.map((machine): Equipment => ({
    ...pattern, id: machine.id, institutionId: machine.institutionId, capacity: machine.units, tariffs: tariffsOf(machine),
    modes: modesOf(machine).map((mode) => ({ mode, approval: machine.isInstant ? 'instant' : 'required' })),
    confirmation: { confirmedAt: '2026-10-01T00:00:00Z', confirmBy: '2190-01-01T00:00:00Z' },
    rules: {
      ...pattern.rules, stepMinutes: 30, minMinutes: 30, maxMinutes: 600, leadMinutes: 0, horizonDays: { none: 300 },
      bufferAfterMinutes: machine.buffer / MINUTE, pendingBlocks: machine.pendingBlocks, cancelCutoffMinutes: CUTOFF / MINUTE,
    },
  })));
  return cluster;
}

/** The modes in which a machine is had. */
export const modesOf = ({ rates }: ModelMachine): Mode[] => Object.keys(rates) as Mode[];

function tariffsOf(machine: ModelMachine): Tariff[] {
  return modesOf(machine).flatMap((mode) => {
    const amount = machine.rates[mode];
    if (amount === undefined) return [];
    return [{ id: `${machine.id}-${mode}`, mode, currency: 'JPY', components: [{ kind: 'setup', amount: SETUP }, { kind: 'time', unitMinutes: 30, steps: [{ amount }] }] }];
  });
}
