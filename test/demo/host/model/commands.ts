import assert from 'node:assert/strict';
import fc, { type AsyncCommand } from 'fast-check';
import type { Reservation } from '../../../../src/core/index.js';
import { act } from './act.js';
import { askCoordinators, stepInquiry } from './inquiries.js';
import { machineOf, personOf, unitFor } from './life.js';
import { compare } from './look.js';
import { askMany } from './many.js';
import { MACHINES, PEOPLE } from './scene.js';
import { instant, texts, type Real, type Story } from './story.js';
import { askTraining, decideTraining } from './trainings.js';
import { join, leave, offerFirst, offerWhatIsFree } from './waits.js';

const HOLD = 3 * 60_000;
/** How many holds one person may have besides offers. */
const MOST = 5;


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
    const takeBack = this.how === 'check' ? undefined : offerFirst(story, [this.machine]);
    const isFree = story.isFree(this.machine, span, this.who);
    if (this.how === 'check') {
      const { body: verdict } = await real.as(this.who)<{ ok: boolean }>('/checks', { body });
      assert.equal(verdict.ok, isFree, `check of ${JSON.stringify(body)}`);
      return;
    }
    const headers = real.keyed();
    const answer = await real.as(this.who)<Reservation>('/reservations', { body, headers });
    assert.equal(answer.status, !mayAsk ? 403 : isFree ? 201 : 409, JSON.stringify(answer.body));
    if (answer.status !== 201) return takeBack?.();
    const coordinator = asker !== this.who && roles.includes('coordinator') ? this.who : undefined;
    const booking = story.requested({ id: answer.body.id, machine: this.machine, asker, span, sender: this.who, coordinator });
    compare(story, this.who, booking, answer.body);
    if (this.how !== 'twice') return;
    const again = await real.as(this.who)<Reservation>('/reservations', { body, headers });
    assert.deepEqual([again.status, again.body], [201, answer.body]);
  }
  toString = (): string => `${this.who} asks (${this.how}) for ${this.machine} ${this.slot.join('+')}`;
}

/** A slot is held while a form is filled in, and given back. */
class Hold implements AsyncCommand<Story, Real> {
  constructor(readonly who: string, readonly machine: string, readonly slot: [number, number], readonly isGivenBack: boolean) {}
  check = (): boolean => true;
  async run(story: Story, real: Real): Promise<void> {
    const span = story.span(this.slot);
    const takeBack = offerFirst(story, [this.machine]);
    const unit = unitFor(story, this.machine, span, this.who);
    const { buffer } = machineOf(this.machine);
    // Of what was offered to somebody, that very time is held for them already; beside it they hold nothing.
    const offers = story.holds.filter((one) => one.machine === this.machine && one.by === this.who && one.wait !== undefined && one.start < span.end + buffer && span.start < one.end + buffer);
    const isOffered = offers.some((one) => one.start === span.start && one.end === span.end);
    const others = story.holds.filter((one) => one.by === this.who && one.machine !== this.machine && one.wait === undefined);
    const isHeld = isOffered || (offers.length === 0 && others.length < MOST && unit > 0 && span.start >= story.now);
    const { status, body } = await real.as(this.who)<{ id: string }>('/holds', { body: { equipmentId: this.machine, mode: 'self-use', ...texts(span) } });
    assert.equal(status, isHeld ? 201 : 409, JSON.stringify(body));
    if (status !== 201) return takeBack();
    story.dropHolds(this.machine, this.who);
    if (isOffered) return;
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
    for (const { id } of MACHINES) story.changed.add(id);
    for (const booking of story.bookings) {
      if (!['requested', 'info-needed', 'countered'].includes(booking.state) || booking.wished.start > story.now) continue;
      Object.assign(booking, { state: 'expired', unit: 0, revision: booking.revision + 1, history: [...booking.history, 'expire host'] });
      delete booking.offer;
    }
  }
  toString = (): string => `${this.minutes} minutes pass${this.isSwept ? ', and what has run out ends' : ''}`;
}

const who = fc.constantFrom(...PEOPLE.slice(0, 5).map(({ id }) => id));
const machine = fc.constantFrom(...MACHINES.map(({ id }) => id));
/** Few and near, so that they meet: the half hour in which it begins, and how many it takes. */
const slot = fc.tuple(fc.nat({ max: 16 }), fc.integer({ min: 1, max: 6 }));

const often = <T>(times: number, what: T): T[] => Array.from({ length: times }, () => what);

const all: fc.Arbitrary<AsyncCommand<Story, Real>>[] = [
  ...often(4, fc.tuple(who, machine, slot, fc.constantFrom<Ask['how'][]>('once', 'once', 'once', 'twice', 'check', 'for-regular')).map((of) => new Ask(...of))),
  ...often(10, act), ...often(2, askMany), ...often(3, join), leave,
  ...often(2, fc.tuple(who, machine, slot, fc.boolean()).map((of) => new Hold(...of))),
  ...often(2, fc.tuple(fc.constantFrom(1, 30, 60, 90, 180), fc.boolean()).map((of) => new Wait(...of))),
  askCoordinators, ...often(2, stepInquiry), askTraining, decideTraining,
];

/** What happens, and that those who wait are offered what it left free before anything else happens. */
class Settled implements AsyncCommand<Story, Real> {
  constructor(readonly happening: AsyncCommand<Story, Real>) {}
  check = (story: Readonly<Story>): boolean => this.happening.check(story);
  async run(story: Story, real: Real): Promise<void> {
    await this.happening.run(story, real);
    await real.settle();
    offerWhatIsFree(story, real);
  }
  toString = (): string => this.happening.toString();
}

/** Everything that may happen; requests and what becomes of them the most often. */
export const happenings = all.map((some) => some.map((happening) => new Settled(happening)));
