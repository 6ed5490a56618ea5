import assert from 'node:assert/strict';
import fc, { type AsyncCommand } from 'fast-check';
import type { Reservation } from '../../../../src/core/index.js';
import { personOf } from './life.js';
import { MACHINES, PEOPLE } from './scene.js';
import { texts, type Question, type Real, type Story } from './story.js';
import { offerFirst } from './waits.js';

const IN_WORK = ['in-hand', 'proposed', 'accepted'];
/** Who may do what where, told anew and by hand. */
const RULES: Record<string, { from: string[]; by: string[] }> = {
  take: { from: ['open'], by: ['candidate'] },
  propose: { from: IN_WORK, by: ['coordinator'] },
  message: { from: ['open', ...IN_WORK], by: ['asker', 'coordinator', 'admin'] },
  'hand-over': { from: ['open', ...IN_WORK], by: ['coordinator', 'admin'] },
  close: { from: ['open', ...IN_WORK], by: ['coordinator', 'admin'] },
  decline: { from: ['proposed'], by: ['asker'] },
  withdraw: { from: ['open', 'in-hand', 'proposed'], by: ['asker'] },
};

function ways(who: string, { asker, coordinator, state }: Question): Set<string> {
  const { roles } = personOf(who);
  const all = new Set<string>();
  if (who === asker) all.add('asker');
  if (who !== asker && roles.includes('coordinator') && who === coordinator) all.add('coordinator');
  if (who !== asker && roles.includes('coordinator') && coordinator === undefined && state === 'open') all.add('candidate');
  if (roles.includes('admin')) all.add('admin');
  return all;
}

/** Somebody asks all coordinators, or one of them. */
class AskCoordinators implements AsyncCommand<Story, Real> {
  constructor(readonly who: string, readonly coordinator: string | undefined) {}
  check = (): boolean => true;
  async run(story: Story, real: Real): Promise<void> {
    const body = { needs: 'Something that can measure this.', ...(this.coordinator && { coordinatorId: this.coordinator }) };
    const answer = await real.as(this.who)<{ id: string; state: string }>('/inquiries', { body, headers: real.keyed() });
    const isOwnCoordinator = this.coordinator === this.who;
    assert.equal(answer.status, isOwnCoordinator ? 422 : 201, JSON.stringify(answer.body));
    if (isOwnCoordinator) return;
    const state = this.coordinator ? 'in-hand' : 'open';
    assert.equal(answer.body.state, state);
    story.questions.push({ id: answer.body.id, asker: this.who, ...(this.coordinator && { coordinator: this.coordinator }), state, revision: 1, lines: 1, isTakenUp: false });
  }
  toString = (): string => `${this.who} asks ${this.coordinator ?? 'any coordinator'}`;
}

/** Any step by anybody on any inquiry; `accept` is a request for what is proposed. */
class StepInquiry implements AsyncCommand<Story, Real> {
  constructor(readonly who: string, readonly which: number, readonly action: string, readonly machine: string, readonly slot: [number, number], readonly hasNote: boolean) {}
  check = ({ questions }: Readonly<Story>): boolean => questions.length > 0;
  async run(story: Story, real: Real): Promise<void> {
    const question = story.questions[this.which % story.questions.length]!;
    await (this.action === 'accept' ? this.#accept(story, real, question) : this.#step(story, real, question));
    const { status, body } = await real.as(this.who)<{ state: string; revision: number; history: unknown[] }>(`/inquiries/${question.id}`);
    assert.equal(status, ways(this.who, question).size > 0 ? 200 : 404);
    // Whoever may only take it up is told what was asked, not what was said since.
    const lines = [...ways(this.who, question)].every((way) => way === 'candidate') ? 1 : question.lines;
    if (status === 200) assert.deepEqual([body.state, body.revision, body.history.length], [question.state, question.revision, lines]);
  }
  async #step(story: Story, real: Real, question: Question): Promise<void> {
    const span = story.span(this.slot);
    const { status, body } = await real.as(this.who)(`/inquiries/${question.id}/actions`, {
      body: {
        action: this.action, ...(this.hasNote && { note: 'Because.' }), ...(this.action === 'hand-over' && { coordinatorId: 'p-coordinator-2' }),
        ...(this.action === 'propose' && { slots: [{ equipmentId: this.machine, mode: 'self-use', ...texts(span) }] }), ...(this.action === 'close' && { outcome: 'not-found' }),
      },
      headers: real.keyed({ 'If-Match': `"${question.revision}"` }),
    });
    const isFree = story.isFree(this.machine, span, this.who);
    assert.equal(status, this.#expected(question, isFree), `${JSON.stringify(question)} ${JSON.stringify(body)}`);
    if (status !== 200) return;
    Object.assign(question, { revision: question.revision + 1, lines: question.lines + 1 });
    if (this.action === 'take') Object.assign(question, { state: 'in-hand', coordinator: this.who });
    if (this.action === 'propose') Object.assign(question, { state: 'proposed', proposed: { ...span, machine: this.machine } });
    if (this.action === 'hand-over') Object.assign(question, { coordinator: 'p-coordinator-2', state: question.state === 'open' ? 'in-hand' : question.state });
    if (this.action === 'close') question.state = 'closed';
    if (this.action === 'withdraw') question.state = 'withdrawn';
    if (this.action === 'decline') question.state = question.isTakenUp ? 'accepted' : 'in-hand';
  }
  #expected(question: Question, isFree: boolean): number {
    const { from, by } = RULES[this.action]!;
    const standing = ways(this.who, question);
    if (standing.size === 0) return 404;
    if (!from.includes(question.state)) return 409;
    if (!by.some((way) => standing.has(way))) return 403;
    if (['message', 'hand-over', 'close'].includes(this.action) && !this.hasNote) return 422;
    if (this.action === 'hand-over' && question.coordinator === 'p-coordinator-2') return 422;
    return this.action === 'propose' && !isFree ? 409 : 200;
  }
  async #accept(story: Story, real: Real, question: Question): Promise<void> {
    const { machine, ...span } = question.proposed ?? { machine: this.machine, ...story.span(this.slot) };
    const isAsker = this.who === question.asker;
    const takeBack = offerFirst(story, [machine]);
    const answer = await real.as(this.who)<Reservation>('/reservations', {
      body: { equipmentId: machine, mode: 'self-use', ...texts(span), purpose: 'Model', answers: {}, termsAccepted: true, inquiryId: question.id }, headers: real.keyed(),
    });
    const isFree = story.isFree(machine, span, this.who);
    assert.equal(answer.status, !isAsker ? 422 : isFree && question.state === 'proposed' ? 201 : 409, JSON.stringify(answer.body));
    if (answer.status !== 201) return takeBack();
    story.requested({ id: answer.body.id, machine, asker: this.who, span, coordinator: question.coordinator });
    Object.assign(question, { state: 'accepted', isTakenUp: true, revision: question.revision + 1, lines: question.lines + 1 });
  }
  toString = (): string => `${this.who} ${this.action} inquiry #${this.which} ${this.machine} ${this.slot.join('+')}${this.hasNote ? ' with a note' : ''}`;
}

const who = fc.constantFrom(...PEOPLE.slice(0, 5).map(({ id }) => id));
/** See {@link AskCoordinators}. */
export const askCoordinators = fc.tuple(who, fc.constantFrom(undefined, 'p-coordinator')).map((of) => new AskCoordinators(...of));
/** See {@link StepInquiry}. */
export const stepInquiry = fc.tuple(
  who, fc.nat({ max: 2 }), fc.constantFrom(...Object.keys(RULES), 'accept', 'propose', 'accept'), fc.constantFrom(...MACHINES.map(({ id }) => id)),
  fc.tuple(fc.nat({ max: 16 }), fc.integer({ min: 1, max: 4 })), fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
).map((of) => new StepInquiry(...of));
