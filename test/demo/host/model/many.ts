import assert from 'node:assert/strict';
import fc, { type AsyncCommand } from 'fast-check';
import type { Reservation } from '../../../../src/core/index.js';
import { compare } from './look.js';
import { MACHINES, PEOPLE } from './scene.js';
import { DAY, texts, type Real, type Story } from './story.js';
import { offerFirst } from './waits.js';

/** Several machines, several days, or both, in one request: all of it or nothing. */
class AskMany implements AsyncCommand<Story, Real> {
  constructor(readonly who: string, readonly machines: string[], readonly days: number, readonly slot: [number, number], readonly isTwice: boolean) {}
  check = (): boolean => this.machines.length > 1 || this.days > 1;
  async run(story: Story, real: Real): Promise<void> {
    const first = story.span(this.slot);
    const wanted = this.machines.flatMap((machine) => Array.from({ length: this.days }, (_, day) => ({ machine, span: { start: first.start + day * DAY, end: first.end + day * DAY } })));
    const request = {
      body: {
        ...(this.machines.length > 1 ? { equipmentIds: this.machines } : { equipmentId: this.machines[0] }), mode: 'self-use', ...texts(first), purpose: 'Model', answers: {}, termsAccepted: true,
        ...(this.days > 1 && { recurrence: { rules: [`FREQ=DAILY;COUNT=${this.days}`] } }),
      },
      headers: real.keyed(),
    };
    const takeBack = offerFirst(story, this.machines);
    const isFree = wanted.every(({ machine, span }) => story.isFree(machine, span, this.who));
    const { status, body } = await real.as(this.who)<{ kitId?: string; seriesId?: string; items: Reservation[] }>('/reservations', request);
    assert.equal(status, isFree ? 201 : 409, JSON.stringify(body));
    if (status !== 201) return takeBack();
    real.note(this.machines.length === 1 ? 'series' : this.days === 1 ? 'kit' : 'series of a kit');
    assert.deepEqual([body.kitId !== undefined, body.seriesId !== undefined], [this.machines.length > 1, this.days > 1]);
    assert.equal(body.items.length, wanted.length);
    for (const { machine, span } of wanted) {
      const told = body.items.find(({ equipmentId, wished }) => equipmentId === machine && wished.start === texts(span).start);
      assert.ok(told, `${machine} ${texts(span).start} is answered`);
      compare(story, this.who, story.requested({ id: told.id, machine, asker: this.who, span }), told);
    }
    if (!this.isTwice) return;
    const again = await real.as(this.who)('/reservations', request);
    assert.deepEqual([again.status, again.body], [201, body]);
  }
  toString = (): string => `${this.who} asks for ${this.machines.join(' and ')} ${this.slot.join('+')} on ${this.days} days`;
}

/** See {@link AskMany}. */
export const askMany = fc.tuple(
  fc.constantFrom(...PEOPLE.slice(0, 5).map(({ id }) => id)), fc.subarray(MACHINES.map(({ id }) => id), { minLength: 1 }), fc.integer({ min: 1, max: 3 }),
  fc.tuple(fc.nat({ max: 16 }), fc.integer({ min: 1, max: 6 })), fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
).map((of) => new AskMany(...of));
