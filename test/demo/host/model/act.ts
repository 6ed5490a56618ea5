import assert from 'node:assert/strict';
import fc, { type AsyncCommand } from 'fast-check';
import type { Mode, Reservation } from '../../../../src/core/index.js';
import { isBlocking, keepsUnit, machineOf, refusal, RULES, standing, stepped, takesTime, unitFor, type Booking, type Span, type Step } from './life.js';
import { compare } from './look.js';
import { hasCurrency } from './offers.js';
import { MACHINES, modesOf, PEOPLE } from './scene.js';
import { Story, texts, type Real } from './story.js';
import { offerFirst } from './waits.js';

const ACTORS = PEOPLE.slice(0, 5).map(({ id }) => id);

/** What has the most to it, and would seldom be met among the rest. */
const OFTEN = ['counter', 'accept-counter', 'cancel'];

interface How {
  isFitting: boolean;
  note: boolean;
  stale: boolean;
  twice: boolean;
}

/** Any action by anybody on any reservation, with what it needs or without, of the revision that is current or of an older one. */
class Act implements AsyncCommand<Story, Real> {
  constructor(readonly who: string, readonly which: number, readonly nth: number, readonly slot: [number, number], readonly how: How, readonly offer: { parts: number; machine: string; mode: Mode; fee: number }) {}
  check = ({ bookings }: Readonly<Story>): boolean => bookings.length > 0;
  async run(story: Story, real: Real): Promise<void> {
    const before = story.bookings[this.which % story.bookings.length]!;
    const [who, name] = this.#chosen(story, before);
    const step = this.#step(story, before, who, name);
    const { span, coordinator, action, note, machine, mode, fee } = step;
    const revision = this.how.stale ? before.revision - 1 : before.revision;
    const request = {
      body: { action, ...(note && { note }), ...(span && texts(span)), ...(coordinator && { coordinatorId: coordinator }), equipmentId: machine, mode, fee },
      headers: real.keyed({ 'If-Match': `"${revision}"` }),
    };
    const answer = await real.as(who)<Reservation>(`/reservations/${before.id}/actions`, request);
    const takeBack = offerFirst(story, spokenOf(before, step));
    const { status, after } = expected(story, who, before, step);
    const told = standing(who, before).size === 0 ? 404 : this.how.stale ? 412 : status;
    assert.equal(answer.status, told, `${JSON.stringify(before)} ${JSON.stringify(answer.body)}`);
    if (told !== 200 || !after) return takeBack();
    for (const each of spokenOf(before, step)) story.dropHolds(each, who);
    if (takesTime(before, after)) {
      story.dropHolds(after.machine, before.asker);
      story.answer(after.machine, [before.asker], after.confirmed ?? after.wished);
    }
    if (action === 'approve' && unitFor(story, after.machine, after.wished, before.asker, before.id) === 0) {
      story.holds = withoutForms(story, after).holds;
      real.note('grant over a form');
    }
    if (action === 'counter') real.note(`counter-offer of ${['machine', 'mode', 'fee'].filter((part) => step[part as keyof Step] !== undefined).join(', ') || 'a time'}`);
    if (before.machine !== after.machine) real.note('moved to another machine');
    if (before.mode !== after.mode) real.note('moved to another mode');
    story.bookings[story.bookings.indexOf(before)] = after;
    compare(story, who, after, answer.body);
    if (!this.how.twice) return;
    const again = await real.as(who)<Reservation>(`/reservations/${before.id}/actions`, request);
    assert.deepEqual([again.status, again.body], [200, answer.body]);
  }
  /** Mostly what may be done, by somebody who may do it; else anything by anybody. */
  #chosen(story: Story, before: Booking): [who: string, action: string] {
    const all = Object.keys(RULES);
    const wanted = (action: string): Step => ({ action, note: 'x', span: before.wished, coordinator: 'p-coordinator' });
    const permitted = (action: string): string[] => ACTORS.filter((who) => refusal(story, who, before, wanted(action)) === undefined);
    const fitting = this.how.isFitting ? [...all, ...OFTEN, ...OFTEN].filter((action) => permitted(action).length > 0) : [];
    const action = (fitting.length > 0 ? fitting : all)[this.nth % (fitting.length || all.length)]!;
    const people = fitting.length > 0 ? permitted(action) : ACTORS;
    return [people[ACTORS.indexOf(this.who) % people.length]!, action];
  }
  #step(story: Story, before: Booking, who: string, action: string): Step {
    const { parts, machine, mode, fee } = this.offer;
    const named = action === 'counter' ? { ...(parts & 2 && { machine }), ...(parts & 4 && { mode }), ...(parts & 8 && { fee }) } : {};
    const needsSpan = action === 'reschedule' || (action === 'counter' && (parts & 1) === 1);
    const isOther = action === 'assign-coordinator' && !(this.how.note && who === before.coordinator);
    return { action, ...named, ...(this.how.note && { note: 'Because.' }), ...(needsSpan && { span: story.span(this.slot) }), ...(isOther && this.how.note && { coordinator: 'p-coordinator' }) };
  }
  toString = (): string => `${this.who} takes action ${this.nth} on #${this.which} ${this.slot.join('+')} ${JSON.stringify({ ...this.how, ...this.offer })}`;
}

/** What a step must lead to: a refusal's status, or 200 and the reservation after it. */
function expected(story: Story, who: string, before: Booking, step: Step): { status: number; after?: Booking } {
  const ways = standing(who, before);
  if (step.action === 'counter') {
    // Owners offer what is theirs; a fee is in some currency. Both are asked before who may do what.
    const isTheirs = !ways.has('owner') || ways.has('admin') || standing(who, { ...before, machine: step.machine ?? before.machine }).has('owner');
    if (!isTheirs || (step.fee !== undefined && !hasCurrency(before, step))) return { status: 422 };
  }
  const refused = refusal(story, who, before, step);
  if (refused !== undefined) return { status: refused };
  const after = stepped(story, who, before, step);
  const left = new Story(story.start);
  Object.assign(left, { now: story.now, bookings: story.bookings, holds: story.holds, places: story.places.map((place) => ({ ...place })) });
  // Whoever acts gives up what they hold; what the asker holds is not in the way of the asker's own time.
  for (const each of spokenOf(before, step)) left.dropHolds(each, who);
  const unitOf = (world: Story, { machine, mode }: Pick<Booking, 'machine' | 'mode'>, span: Span): number =>
    modesOf(machineOf(machine)).includes(mode) && span.start >= world.now ? unitFor(world, machine, span, before.asker, before.id) : 0;
  if (step.action === 'counter') return unitOf(left, after.offer!, after.offer!) > 0 ? { status: 200, after } : { status: 409 };
  if (takesTime(before, after)) {
    const span = after.confirmed ?? after.wished;
    const unit = unitOf(left, after, span) || (step.action === 'approve' ? unitOf(withoutForms(left, after), after, span) : 0);
    if (unit === 0) return { status: 409 };
    after.unit = isBlocking(after) ? unit : 0;
  } else if (!keepsUnit(after)) after.unit = 0;
  return { status: 200, after };
}

/** The machines that a step speaks of. */
function spokenOf(before: Booking, { machine }: Step): Set<string> {
  return new Set([before.machine, before.offer?.machine ?? before.machine, machine ?? before.machine]);
}

/** The world without the forms that a granted time takes the place of; offers to those who waited are kept. */
function withoutForms(story: Story, { machine, wished }: Booking): Story {
  const { buffer } = machineOf(machine);
  const holds = story.holds.filter((one) => one.machine !== machine || one.wait !== undefined || !(one.start < wished.end + buffer && wished.start < one.end + buffer));
  return Object.assign(Object.create(story) as Story, { holds });
}

const rarely = fc.integer({ min: 0, max: 7 }).map((n) => n === 0);
const mostly = fc.integer({ min: 0, max: 5 }).map((n) => n > 0);

/** See {@link Act}. */
export const act = fc.tuple(
  fc.constantFrom(...ACTORS), fc.nat({ max: 5 }), fc.noBias(fc.nat({ max: 63 })), fc.tuple(fc.nat({ max: 16 }), fc.integer({ min: 1, max: 6 })),
  fc.record({ isFitting: mostly, note: mostly, stale: rarely, twice: rarely }),
  fc.record({
    parts: fc.noBias(fc.nat({ max: 15 })), machine: fc.constantFrom(...MACHINES.map(({ id }) => id)), mode: fc.constantFrom<Mode[]>('self-use', 'commissioned'), fee: fc.constantFrom(0, 1500, 9000),
  }),
).map((of) => new Act(...of));
