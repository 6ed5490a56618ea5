import assert from 'node:assert/strict';
import fc, { type AsyncCommand } from 'fast-check';
import { personOf } from './life.js';
import { PEOPLE, TRAINING } from './scene.js';
import type { Real, Story } from './story.js';

const who = fc.constantFrom(...PEOPLE.slice(0, 5).map(({ id }) => id));

/** Somebody wants to be trained; asking twice is asking once. */
class AskTraining implements AsyncCommand<Story, Real> {
  constructor(readonly who: string) {}
  check = (): boolean => true;
  async run(story: Story, real: Real): Promise<void> {
    const { status, body } = await real.as(this.who)<{ id: string; state: string }>('/trainings', { body: TRAINING });
    assert.deepEqual([status, body.state], [201, 'asked'], JSON.stringify(body));
    const open = story.wishes.find((wish) => wish.by === this.who && wish.state === 'asked');
    if (open) assert.equal(body.id, open.id);
    else story.wishes.push({ id: body.id, by: this.who, state: 'asked' });
  }
  toString = (): string => `${this.who} wants to be trained`;
}

/** Somebody grants or declines it: the machine's owner or an administrator, once, and never to themselves. */
class DecideTraining implements AsyncCommand<Story, Real> {
  constructor(readonly who: string, readonly which: number, readonly isGranted: boolean) {}
  check = ({ wishes }: Readonly<Story>): boolean => wishes.length > 0;
  async run(story: Story, real: Real): Promise<void> {
    const wish = story.wishes[this.which % story.wishes.length]!;
    const { roles } = personOf(this.who);
    const isOwn = wish.by === this.who;
    const mayDecide = !isOwn && (roles.includes('owner') || roles.includes('admin'));
    const { status, body } = await real.as(this.who)(`/trainings/${wish.id}/decision`, { body: { isGranted: this.isGranted } });
    assert.equal(status, mayDecide ? (wish.state === 'asked' ? 200 : 409) : isOwn ? 403 : 404, JSON.stringify(body));
    if (status === 200) wish.state = this.isGranted ? 'granted' : 'declined';
  }
  toString = (): string => `${this.who} ${this.isGranted ? 'grants' : 'declines'} training #${this.which}`;
}

/** See {@link AskTraining}. */
export const askTraining = who.map((person) => new AskTraining(person));
/** See {@link DecideTraining}. */
export const decideTraining = fc.tuple(who, fc.nat({ max: 3 }), fc.boolean()).map((of) => new DecideTraining(...of));
