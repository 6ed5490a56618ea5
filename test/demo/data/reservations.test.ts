import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Cluster } from '../../../demo/data/index.js';
import {
  bufferGap, CONFIRMED_STATES, covers, fromRanges, isOnGrid, openIntervals, parseInstant, PENDING_STATES, rulesFor,
  type Equipment, type Reservation, type ReservationState,
} from '../../../src/core/index.js';
import { LIFE } from '../../../src/core/booking/index.js';
import { clusterAt, NOW, tally } from './support.js';

const DAY_MS = 86_400_000;
/** A weekday, a Sunday before dawn, New Year, mid-August, the autumn of another year. */
const MOMENTS = [NOW, '2026-03-07T18:20:00Z', '2026-01-01T03:00:00Z', '2026-08-14T01:00:30Z', '2028-10-20T09:59:59Z'];
const EXPECTED: readonly ReservationState[] = [
  'requested', 'info-needed', 'countered', 'approved', 'in-use', 'completed', 'no-show',
  'declined', 'withdrawn', 'cancelled', 'expired', 'waitlisted',
];

const ms = ({ start, end }: { start: string; end: string }): { start: number; end: number } => ({ start: parseInstant(start), end: parseInstant(end) });
const held = (one: Reservation): { start: number; end: number } => ms(one.confirmed ?? one.wished);

/** Machines with their reservations. */
function diaries(cluster: Cluster): [Equipment, Reservation[]][] {
  const lists = new Map(cluster.equipment.map((machine) => [machine.id, [] as Reservation[]]));
  for (const one of cluster.reservations) lists.get(one.equipmentId)?.push(one);
  assert.equal([...lists.values()].flat().length, cluster.reservations.length, 'a reservation of an unknown machine');
  return cluster.equipment.map((machine) => [machine, lists.get(machine.id) ?? []]);
}

describe('the sample\'s reservations', () => {
  for (const now of MOMENTS) {
    const cluster = clusterAt(now);
    const at = Date.parse(now);

    describe(`around ${now}`, () => {
      it('come in every state that a host keeps, in thousands', () => {
        const states = tally(cluster.reservations.map(({ state }) => state));
        assert.deepEqual([...states.keys()].sort(), [...EXPECTED].sort());
        assert.ok(cluster.reservations.length > 1000 && cluster.reservations.length < 2800, String(cluster.reservations.length));
      });

      it('never overlap where they hold their time, buffers included', () => {
        for (const [machine, list] of diaries(cluster)) {
          const blocking = list.filter(({ state }) => CONFIRMED_STATES.includes(state) || (machine.rules.pendingBlocks && PENDING_STATES.includes(state)));
          const gap = bufferGap(machine.rules) / 2;
          const wide = blocking.map(held).map(({ start, end }) => ({ start: start - gap, end: end + gap }));
          const most = Math.max(0, ...wide.map(({ start }) => wide.filter((other) => other.start <= start && start < other.end).length));
          assert.ok(most <= (machine.capacity ?? 1), `${machine.id}: ${most} at once`);
        }
      });

      it('lie inside opening hours, on the machine\'s grid, as long as its rules allow', () => {
        for (const [machine, list] of diaries(cluster)) {
          const { open } = openIntervals(machine.schedule, machine.timeZone, { from: at - 40 * DAY_MS, to: at + 40 * DAY_MS });
          for (const one of list) {
            const grid = { stepMinutes: machine.rules.stepMinutes, timeZone: machine.timeZone };
            const { minMinutes, maxMinutes } = rulesFor(machine, one.mode);
            for (const range of [one.wished, one.confirmed ?? one.wished, one.offer ?? one.wished]) {
              const { start, end } = ms(range);
              const name = `${machine.id} ${one.reference} ${range.start}`;
              assert.ok(covers(open, start, end), `${name} is outside opening`);
              assert.ok(isOnGrid(start, grid) && isOnGrid(end, grid), `${name} is off the grid`);
              const minutes = (end - start) / 60_000;
              assert.ok(minutes >= minMinutes && minutes <= maxMinutes, `${name} takes ${minutes} minutes`);
            }
          }
        }
      });

      it('span the four weeks before and the four after', () => {
        const starts = cluster.reservations.map((one) => held(one).start);
        assert.ok(Math.min(...starts) >= at - 29 * DAY_MS && Math.min(...starts) < at - 20 * DAY_MS);
        const last = Math.max(...cluster.reservations.map((one) => held(one).end));
        assert.ok(last <= at + 30 * DAY_MS && last > at + 20 * DAY_MS);
      });

      it('are in a state that fits the moment', () => {
        for (const one of cluster.reservations) {
          const { start, end } = held(one);
          const name = `${one.reference} ${one.state}`;
          if (['completed', 'no-show', 'expired'].includes(one.state)) assert.ok(end <= at, name);
          if (one.state === 'in-use') assert.ok(start <= at && at < end, name);
          if ([...PENDING_STATES, 'waitlisted'].includes(one.state)) assert.ok(start > at, name);
          assert.equal(one.offer !== undefined, one.state === 'countered', name);
          const begun = one.history.find(({ action }) => action === 'start')?.at;
          assert.equal(one.actual?.start, begun, name);
          assert.equal(one.actual !== undefined, ['completed', 'in-use'].includes(one.state), name);
          assert.equal(one.confirmed !== undefined, ['approved', 'in-use', 'completed', 'no-show', 'cancelled'].includes(one.state), name);
        }
      });

      it('have a history that the life table allows, in order and not of the future', () => {
        for (const one of cluster.reservations) {
          let state: ReservationState = 'draft';
          let before = '';
          for (const { action, at: time, by } of one.history) {
            const step = LIFE.find((row) => row.action === action && row.from.includes(state));
            const isHostsInstant = action === 'approve' && by?.role === 'host';
            assert.ok(step, `${one.reference}: ${action} from ${state}`);
            assert.ok(step.by.some((relation) => relation === (by?.role === 'member' ? 'asker' : by?.role)) || isHostsInstant, `${one.reference}: ${action} by ${by?.role}`);
            assert.ok(time >= before && parseInstant(time) <= at, `${one.reference}: ${action} at ${time}`);
            before = time;
            if (step.to === 'depends') state = action === 'request' ? (one.state === 'waitlisted' ? 'waitlisted' : 'requested') : 'approved';
            else if (step.to !== 'same') state = step.to;
          }
          assert.equal(state, one.state, one.reference);
          assert.equal(one.createdAt, one.history[0]?.at);
          assert.equal(one.revision, one.history.length);
        }
      });
    });
  }

  it('make no offer of a time that is held', () => {
    for (const [machine, list] of diaries(clusterAt())) {
      const busy = fromRanges(list.filter(({ state }) => CONFIRMED_STATES.includes(state)).map(held)).set;
      for (const { offer, reference } of list) {
        if (!offer || (machine.capacity ?? 1) > 1) continue;
        const { start, end } = ms(offer);
        assert.equal([...busy].some((_, i) => i % 2 === 0 && busy[i]! < end && start < busy[i + 1]!), false, reference);
      }
    }
  });

  it('keep apart the asker and who decides, and ask only what the machine offers', () => {
    const cluster = clusterAt();
    const people = new Map(cluster.people.map((person) => [person.id, person]));
    for (const [machine, list] of diaries(cluster)) {
      for (const one of list) {
        const asker = people.get(one.asker?.id ?? '');
        assert.ok(asker && !asker.roles.includes('owner'));
        for (const { by } of one.history) {
          if (by?.role === 'owner') assert.equal(people.get(by.id ?? '')?.institutionId, machine.institutionId);
        }
        assert.ok(machine.modes.some(({ mode }) => mode === one.mode));
        assert.ok(machine.rules.memberships?.includes(asker.membership) ?? true);
        assert.ok(machine.rules.regions?.includes(asker.region ?? '') ?? true);
        const due = machine.questions.filter(({ required, modes }) => required && modes?.includes(one.mode)).map(({ id }) => id);
        assert.ok(due.every((id) => one.answers?.[id] !== undefined), one.reference);
        assert.ok(one.quote && Number.isInteger(one.quote.total), one.reference);
        assert.ok(one.purpose.length > 5);
      }
    }
  });

  it('have reports: what is owed for whatever is over, samples, signatures, and nothing of what is still ahead', () => {
    const { reservations } = clusterAt();
    const over = reservations.filter(({ state }) => state === 'completed' || state === 'no-show');
    for (const { report, history, reference } of over) {
      assert.ok(report?.settlement && Number.isInteger(report.settlement.total), reference);
      assert.equal(report.signedAt, history.find(({ action }) => action === 'sign')?.at, reference);
    }
    const part = (of: (one: Reservation) => unknown): number => over.filter(of).length / over.length;
    assert.ok(part(({ report }) => report?.signedAt) > 0.5 && part(({ report }) => report?.signedAt) < 0.95);
    assert.ok(part(({ report }) => report?.units) > 0.3);
    assert.ok(part(({ report }) => report?.settlement?.total) > 0.7);
    assert.ok(reservations.some(({ state, report }) => state === 'cancelled' && report?.settlement));
    assert.ok(reservations.every(({ state, report }) => report === undefined || ['completed', 'no-show', 'cancelled'].includes(state)));
  });

  it('fill some machines and leave others free', () => {
    const counts = diaries(clusterAt()).map(([, list]) => list.length).sort((a, b) => b - a);
    assert.ok(counts[3]! > 40, `${counts.slice(0, 6).join(', ')}`);
    assert.ok(counts.filter((count) => count === 0).length > 25);
    assert.ok(counts.filter((count) => count >= 1 && count <= 8).length > 180);
  });
});

describe('the sample\'s people', () => {
  const { people, signIn, institutions, reservations, qualifications } = clusterAt();
  const known = new Map(people.map((person) => [person.id, person]));

  it('can be signed in as: every class, an outsider, owners of two houses, a coordinator, an administrator', () => {
    const offered = signIn.map((id) => known.get(id));
    assert.ok(offered.every(Boolean));
    const classes = offered.filter((person) => person?.roles.length === 1).map((person) => person?.membership);
    assert.deepEqual([...classes].sort(), ['associate', 'cooperating', 'none', 'regular']);
    const owners = offered.filter((person) => person?.roles.includes('owner')).map((person) => person?.institutionId);
    assert.equal(new Set(owners).size, 2);
    for (const role of ['coordinator', 'admin'] as const) assert.equal(offered.filter((person) => person?.roles.includes(role)).length, 1);
  });

  it('hold training in force and run out', () => {
    const ids = new Set(qualifications.map(({ id }) => id));
    const held = people.flatMap((person) => person.qualifications ?? []);
    assert.ok(held.every(({ qualificationId }) => ids.has(qualificationId)));
    assert.ok(held.some(({ expiresAt }) => expiresAt !== undefined && expiresAt < NOW));
    assert.ok(held.some(({ expiresAt }) => expiresAt !== undefined && expiresAt > NOW));
    assert.ok(held.some(({ expiresAt }) => expiresAt === undefined));
    const regular = known.get('p-regular')?.qualifications ?? [];
    assert.ok(regular.some(({ expiresAt }) => (expiresAt ?? NOW) < NOW) && regular.some(({ expiresAt }) => (expiresAt ?? '') > NOW));
  });

  it('belong to institutions that exist; each of these has someone who answers', () => {
    const houses = new Set(institutions.map(({ id }) => id));
    for (const { id, institutionId } of people) assert.ok(institutionId === undefined || houses.has(institutionId), id);
    const answering = new Set(people.filter(({ roles }) => roles.includes('owner')).map(({ institutionId }) => institutionId));
    assert.deepEqual([...answering].sort(), [...houses].sort());
  });

  it('have asked for something, those whom one signs in as above all', () => {
    const asked = tally(reservations.map(({ asker }) => asker?.id ?? ''));
    for (const id of ['p-outside', 'p-regular', 'p-associate', 'p-cooperating']) assert.ok((asked.get(id) ?? 0) >= 8, id);
    assert.ok(asked.size > 55);
  });
});
