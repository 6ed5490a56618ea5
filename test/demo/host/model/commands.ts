import assert from 'node:assert/strict';
import fc, { type AsyncCommand } from 'fast-check';
import type { Reservation } from '../../../../src/core/index.js';
import { askTraining, decideTraining } from './trainings.js';
import { askCoordinators, stepInquiry } from './inquiries.js';
import {
  isBlocking, isTaken, isTold, keepsUnit, machineOf, personOf, refusal, RULES, standing, stepped, takesTime, unitFor, type Booking, type Span, type Step,
} from './life.js';
import { MACHINES, PEOPLE } from './scene.js';
import { HOUR, instant, texts, type Real, type Story } from './story.js';

const HOLD = 3 * 60_000;

/** A request for a machine, for oneself or for somebody else, sent once or twice under its key; or only a question whether it would do. */
class Ask implements AsyncCommand<Story, Real> {
  constructor(readonly who: string, readonly machine: string, readonly slot: [number, number], readonly how: 'check' | 'once' | 'twice' | 'for-regular') {}
  check = (): boolean => true;
  async run(story: Story, real: Real): Promise<void> {
    const span = story.span(this.slot);
    const asker = this.how === 'for-regular' ? 'p-regular' : this.who;
    const { roles, institutionId } = personOf(this.who);
    const mayAsk = asker === this.who || roles.includes('admin') || roles.includes('coordinator') || (roles.includes('owner') && institutionId === machineOf(this.machine).institutionId);
    const body = { equipmentId: this.machine, mode: 'self-use', ...texts(span), purpose: 'Model', answers: {}, termsAccepted: true, ...(asker !== this.who && { onBehalfOf: asker }) };
    const isFree = unitFor(story, this.machine, span, this.who) > 0 && span.start >= story.now;
    if (this.how === 'check') {
      const { body: verdict } = await real.as(this.who)<{ ok: boolean }>('/checks', { body });
      assert.equal(verdict.ok, isFree, `check of ${JSON.stringify(body)}`);
      return;
    }
    const headers = real.keyed();
    const answer = await real.as(this.who)<Reservation>('/reservations', { body, headers });
    assert.equal(answer.status, !mayAsk ? 403 : isFree ? 201 : 409, JSON.stringify(answer.body));
    if (answer.status !== 201) return;
    story.dropHolds(this.machine, this.who);
    const { isInstant } = machineOf(this.machine);
    const booking: Booking = {
      id: answer.body.id, machine: this.machine, asker, ...(asker !== this.who && { sentBy: this.who, ...(roles.includes('coordinator') && { coordinator: this.who }) }),
      state: isInstant ? 'approved' : 'requested', wished: span, ...(isInstant && { confirmed: span }), held: span, unit: 0, revision: 1, isSigned: false,
      history: [`request ${this.who}`, ...(isInstant ? ['approve host'] : [])],
    };
    if (isBlocking(booking)) booking.unit = unitFor(story, this.machine, span, this.who);
    story.bookings.push(booking);
    compare(story, this.who, booking, answer.body);
    if (this.how !== 'twice') return;
    const again = await real.as(this.who)<Reservation>('/reservations', { body, headers });
    assert.deepEqual([again.status, again.body], [201, answer.body]);
  }
  toString = (): string => `${this.who} asks (${this.how}) for ${this.machine} ${this.slot.join('+')}`;
}

/** Any action by anybody on any reservation, with what it needs or without, of the revision that is current or of an older one. */
class Act implements AsyncCommand<Story, Real> {
  constructor(readonly who: string, readonly which: number, readonly nth: number, readonly slot: [number, number], readonly how: { isFitting: boolean; note: boolean; stale: boolean; twice: boolean }) {}
  check = ({ bookings }: Readonly<Story>): boolean => bookings.length > 0;
  async run(story: Story, real: Real): Promise<void> {
    const before = story.bookings[this.which % story.bookings.length]!;
    const step = this.#step(story, before);
    const { span, coordinator, action, note } = step;
    const revision = this.how.stale ? before.revision - 1 : before.revision;
    const request = {
      body: { action, ...(note && { note }), ...(span && texts(span)), ...(coordinator && { coordinatorId: coordinator }) },
      headers: real.keyed({ 'If-Match': `"${revision}"` }),
    };
    const answer = await real.as(this.who)<Reservation>(`/reservations/${before.id}/actions`, request);
    const { status, after } = expected(story, this.who, before, step);
    const told = standing(this.who, before).size === 0 ? 404 : this.how.stale ? 412 : status;
    assert.equal(answer.status, told, `${JSON.stringify(before)} ${JSON.stringify(answer.body)}`);
    if (told !== 200 || !after) return;
    story.dropHolds(before.machine, this.who);
    if (takesTime(before, after)) story.dropHolds(before.machine, before.asker);
    story.bookings[story.bookings.indexOf(before)] = after;
    compare(story, this.who, after, answer.body);
    if (!this.how.twice) return;
    const again = await real.as(this.who)<Reservation>(`/reservations/${before.id}/actions`, request);
    assert.deepEqual([again.status, again.body], [200, answer.body]);
  }
  #step(story: Story, before: Booking): Step {
    const fitting = Object.keys(RULES).filter((action) => RULES[action]!.from.includes(before.state));
    const actions = this.how.isFitting && fitting.length > 0 ? fitting : Object.keys(RULES);
    const action = actions[this.nth % actions.length]!;
    const needsSpan = action === 'counter' || action === 'reschedule';
    const isOther = action === 'assign-coordinator' && !(this.how.note && this.who === before.coordinator);
    return { action, ...(this.how.note && { note: 'Because.' }), ...(needsSpan && { span: story.span(this.slot) }), ...(isOther && this.how.note && { coordinator: 'p-coordinator' }) };
  }
  toString = (): string => `${this.who} takes action ${this.nth} on #${this.which} ${this.slot.join('+')} ${JSON.stringify(this.how)}`;
}

/** What a step must lead to: a refusal's status, or 200 and the reservation after it. */
function expected(story: Story, who: string, before: Booking, step: Step): { status: number; after?: Booking } {
  const refused = refusal(story, who, before, step);
  if (refused !== undefined) return { status: refused };
  // Whoever acts gives up what they hold; what the asker holds is not in the way of the asker's own time.
  const isFree = (span: Span): boolean => span.start >= story.now && unitFor(without(story, before.machine, who), before.machine, span, before.asker, before.id) > 0;
  if (step.action === 'counter' && !isFree(step.span!)) return { status: 409 };
  const after = stepped(story, who, before, step);
  if (takesTime(before, after)) {
    if (!isFree(after.confirmed ?? after.wished)) return { status: 409 };
    after.unit = isBlocking(after) ? unitFor(without(story, before.machine, who), before.machine, after.held, before.asker, before.id) : 0;
  } else if (!keepsUnit(after)) after.unit = 0;
  return { status: 200, after };
}

function without(story: Story, machine: string, who: string): Story {
  return Object.assign(Object.create(story) as Story, { holds: story.holds.filter((hold) => hold.machine !== machine || hold.by !== who) });
}

/** A slot is held while a form is filled in, and given back. */
class Hold implements AsyncCommand<Story, Real> {
  constructor(readonly who: string, readonly machine: string, readonly slot: [number, number], readonly isGivenBack: boolean) {}
  check = (): boolean => true;
  async run(story: Story, real: Real): Promise<void> {
    const span = story.span(this.slot);
    const unit = unitFor(story, this.machine, span, this.who);
    const { status, body } = await real.as(this.who)<{ id: string }>('/holds', { body: { equipmentId: this.machine, mode: 'self-use', ...texts(span) } });
    assert.equal(status, unit > 0 && span.start >= story.now ? 201 : 409, JSON.stringify(body));
    if (status !== 201) return;
    story.dropHolds(this.machine, this.who);
    if (!this.isGivenBack) story.holds.push({ ...span, id: body.id, machine: this.machine, by: this.who, unit, until: story.now + HOLD });
    else assert.equal((await real.as(this.who)(`/holds/${body.id}`, { method: 'DELETE' })).status, 204);
  }
  toString = (): string => `${this.who} holds ${this.machine} ${this.slot.join('+')}${this.isGivenBack ? ' and gives it back' : ''}`;
}

/** Time passes: minutes in which holds live, or hours; sooner or later the host looks after what has run out. */
class Wait implements AsyncCommand<Story, Real> {
  constructor(readonly minutes: number, readonly isSwept: boolean) {}
  check = (): boolean => true;
  async run(story: Story, real: Real): Promise<void> {
    story.now += this.minutes * 60_000;
    real.setNow(instant(story.now));
    story.holds = story.holds.filter(({ until }) => until > story.now);
    if (!this.isSwept) return;
    await real.sweep();
    for (const booking of story.bookings) {
      if (!['requested', 'info-needed', 'countered'].includes(booking.state) || booking.wished.start > story.now) continue;
      Object.assign(booking, { state: 'expired', unit: 0, revision: booking.revision + 1, history: [...booking.history, 'expire host'] });
      delete booking.offer;
    }
  }
  toString = (): string => `${this.minutes} minutes pass${this.isSwept ? ', and what has run out ends' : ''}`;
}

/** Everybody looks at everything: reservations, lists and the calendar. */
export class Look implements AsyncCommand<Story, Real> {
  check = (): boolean => true;
  async run(story: Story, real: Real): Promise<void> {
    for (const { id: who } of PEOPLE) {
      for (const booking of story.bookings) {
        const answer = await real.as(who)<Reservation>(`/reservations/${booking.id}`);
        const isSeen = standing(who, booking).size > 0;
        assert.equal(answer.status, isSeen ? 200 : 404, `${who} reads ${JSON.stringify(booking)}`);
        if (isSeen) compare(story, who, booking, answer.body);
      }
      await this.#list(story, real, who);
    }
    await this.#calendar(story, real);
  }
  /** The list of one role, another for each person and story: that of a role which one does not have is empty. */
  async #list(story: Story, real: Real, who: string): Promise<void> {
    const roles = ['asker', 'owner', 'coordinator'] as const;
    const role = roles[(story.bookings.length + PEOPLE.findIndex(({ id }) => id === who)) % roles.length]!;
    const { body } = await real.as(who)<{ items: Reservation[] }>(
      `/reservations?role=${role}&limit=200&from=${instant(story.start - HOUR)}&to=${instant(story.start + 40 * HOUR)}`,
    );
    const meant = story.bookings.filter((booking) => {
      const ways = standing(who, booking);
      return ways.has(role) || (role === 'owner' && ways.has('admin'));
    });
    assert.deepEqual(body.items.map(({ id }) => id).sort(), meant.map(({ id }) => id).sort(), `what is listed for ${who} as ${role}`);
  }
  async #calendar(story: Story, real: Real): Promise<void> {
    const address = `/availability?equipment=${MACHINES.map(({ id }) => id).join(',')}&from=${instant(story.start)}&to=${instant(story.start + 30 * HOUR)}`;
    const { body } = await real.visitor<{ items: { equipmentId: string; busy: { start: string; end: string; status: string }[] }[] }>(address);
    for (const { equipmentId, busy } of body.items) {
      const told = [
        ...story.bookings.filter((one) => one.machine === equipmentId && isTold(one)).map((one) => ({ ...texts(one.held), status: isTaken(one) ? 'busy' : 'pending' })),
        ...story.holds.filter((one) => one.machine === equipmentId && one.until > story.now).map((one) => ({ ...texts(one), status: 'busy' })),
      ];
      assert.deepEqual(busy.map(line).sort(), told.map(line).sort(), `the calendar of ${equipmentId}`);
      const keeping = story.bookings.filter((one) => one.machine === equipmentId && one.unit > 0);
      for (const [index, one] of keeping.entries()) {
        const rival = keeping.slice(index + 1).find((other) => other.unit === one.unit && other.held.start < one.held.end && one.held.start < other.held.end);
        assert.equal(rival, undefined, 'booked twice');
      }
    }
  }
  toString = (): string => 'everybody looks';
}

const line = ({ start, end, status }: { start: string; end: string; status: string }): string => `${start} ${end} ${status}`;

/** What somebody is told of a reservation, against what the model knows of it. */
function compare(story: Story, who: string, booking: Booking, told: Reservation): void {
  const facts = {
    equipmentId: booking.machine, state: booking.state, revision: booking.revision, wished: texts(booking.wished), asker: booking.asker,
    confirmed: booking.confirmed && texts(booking.confirmed), coordinator: booking.coordinator, isSigned: booking.isSigned,
    actual: booking.actual && texts(booking.actual), history: booking.history,
  };
  assert.deepEqual({
    equipmentId: told.equipmentId, state: told.state, revision: told.revision, wished: told.wished, asker: told.asker?.id, confirmed: told.confirmed,
    coordinator: told.coordinator?.id, isSigned: told.report?.signedAt !== undefined, actual: told.actual,
    history: told.history.map(({ action, by }) => `${action} ${by?.id ?? by?.role}`),
  }, facts, `what ${who} is told of ${booking.id}`);
  const may = Object.keys(RULES).filter((action) => refusal(story, who, booking, { action, note: 'x', span: booking.wished, coordinator: 'p-coordinator' }) === undefined);
  assert.deepEqual([...(told.actions ?? [])].sort(), may.sort(), `what ${who} may do with ${JSON.stringify(booking)}`);
}

const who = fc.constantFrom(...PEOPLE.slice(0, 5).map(({ id }) => id));
const machine = fc.constantFrom(...MACHINES.map(({ id }) => id));
/** Few and near, so that they meet: the half hour in which it begins, and how many it takes. */
const slot = fc.tuple(fc.nat({ max: 16 }), fc.integer({ min: 1, max: 6 }));
const rarely = fc.integer({ min: 0, max: 7 }).map((n) => n === 0);
const mostly = fc.integer({ min: 0, max: 5 }).map((n) => n > 0);

const often = <T>(times: number, what: T): T[] => Array.from({ length: times }, () => what);

/** Everything that may happen; requests and what becomes of them the most often. */
export const happenings: fc.Arbitrary<AsyncCommand<Story, Real>>[] = [
  ...often(4, fc.tuple(who, machine, slot, fc.constantFrom<Ask['how'][]>('once', 'once', 'once', 'twice', 'check', 'for-regular')).map((of) => new Ask(...of))),
  ...often(10, fc.tuple(
    who, fc.nat({ max: 5 }), fc.nat({ max: 31 }), slot, fc.record({ isFitting: mostly, note: mostly, stale: rarely, twice: rarely }),
  ).map((of) => new Act(...of))),
  ...often(2, fc.tuple(who, machine, slot, fc.boolean()).map((of) => new Hold(...of))),
  ...often(2, fc.tuple(fc.constantFrom(1, 30, 60, 90, 180), fc.boolean()).map((of) => new Wait(...of))),
  askCoordinators, ...often(2, stepInquiry), askTraining, decideTraining,
];
