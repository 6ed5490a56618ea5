import assert from 'node:assert/strict';
import fc, { type AsyncCommand } from 'fast-check';
import { unitFor, type Span } from './life.js';
import { MACHINES, PEOPLE } from './scene.js';
import { HOUR, instant, texts, type Real, type Story } from './story.js';

/** How long an offer stands. */
const OFFER = 2 * HOUR;

/** Whether a place has not ended, nor its offer passed. */
const isStanding = ({ state, until }: { state: string; until?: number }, now: number): boolean => state === 'waiting' || (state === 'offered' && until! > now);

/** Somebody wants to wait for a time: what is free or over cannot be waited for, and waiting twice is waiting once, and nobody has two places for nearly the same. */
class Join implements AsyncCommand<Story, Real> {
  constructor(readonly who: string, readonly which: number, readonly machine: string, readonly slot: [number, number]) {}
  check = (): boolean => true;
  async run(story: Story, real: Real): Promise<void> {
    const { machine, ...span } = this.#wanted(story);
    const takeBack = offerFirst(story, [machine]);
    const { status, body } = await real.as(this.who)<{ id: string; state: string }>('/waits', { body: { equipmentId: machine, mode: 'self-use', ...texts(span) } });
    const mine = story.places.filter((place) => place.by === this.who && place.machine === machine && isStanding(place, story.now));
    const there = mine.find((place) => place.start === span.start && place.end === span.end);
    const isElsewhere = !there && mine.some((place) => place.start < span.end && span.start < place.end);
    const expected = span.start < story.now ? 409 : unitFor(story, machine, span, this.who) > 0 ? 422 : isElsewhere ? 409 : 201;
    assert.equal(status, expected, JSON.stringify(body));
    if (isElsewhere && status === 409) real.note('waiting for nearly the same');
    if (status !== 201) return takeBack();
    for (const place of story.places) if (place.by === this.who && place.machine === machine && !isStanding(place, story.now)) place.state = 'ended';
    assert.equal(body.state, there?.state ?? 'waiting');
    if (there) assert.equal(body.id, there.id);
    else story.places.push({ id: body.id, by: this.who, machine, ...span, state: 'waiting' });
  }
  /** Mostly what somebody has asked for. */
  #wanted(story: Story): Span & { machine: string } {
    const booking = story.bookings[this.which];
    return booking ? { machine: booking.machine, ...(booking.confirmed ?? booking.wished) } : { machine: this.machine, ...story.span(this.slot) };
  }
  toString = (): string => `${this.who} waits for #${this.which} or ${this.machine} ${this.slot.join('+')}`;
}

/** Somebody gives up a place, or declines what was offered for it. */
class Leave implements AsyncCommand<Story, Real> {
  constructor(readonly who: string, readonly which: number, readonly isOwn: boolean) {}
  check = ({ places }: Readonly<Story>): boolean => places.length > 0;
  async run(story: Story, real: Real): Promise<void> {
    const place = story.places[this.which % story.places.length]!;
    const who = this.isOwn ? place.by : this.who;
    const { status } = await real.as(who)(`/waits/${place.id}`, { method: 'DELETE' });
    assert.equal(status, who === place.by ? 204 : 404);
    if (status !== 204 || place.state === 'ended') return;
    if (place.state === 'offered') story.changed.add(place.machine);
    place.state = 'ended';
    story.holds = story.holds.filter(({ wait }) => wait !== place.id);
  }
  toString = (): string => `${this.isOwn ? 'whose it is' : this.who} gives up place #${this.which}`;
}

/** What a host does by itself after every change: those who came first are offered what is free, nobody what somebody else was offered. */
export function offerWhatIsFree(story: Story, real: Real): void {
  if (story.changed.size === 0) return;
  for (const place of story.places) {
    const isOver = place.state === 'offered' ? place.until! <= story.now : place.state === 'waiting' && place.start <= story.now;
    if (!isOver) continue;
    place.state = 'ended';
    story.changed.add(place.machine);
  }
  for (let made = offerOn(story, story.changed); made > 0; made -= 1) real.note('offer to who waited');
  story.changed.clear();
}

/** Before anybody takes a time, those who wait are offered what is free by now. Answers what takes this back where nothing was written. */
export function offerFirst(story: Story, machines: Iterable<string>): () => void {
  const { holds } = story;
  const places = story.places.map((place) => ({ ...place }));
  offerOn(story, new Set(machines));
  return () => {
    Object.assign(story, { holds, places });
    story.changed.clear();
  };
}

/** Offers what is free on these machines to those who wait, as they came, and answers to how many. */
function offerOn(story: Story, machines: ReadonlySet<string>): number {
  const made = story.places.filter((place) => {
    const unit = place.state === 'waiting' && place.start > story.now && machines.has(place.machine) ? unitFor(story, place.machine, place, '') : 0;
    if (unit === 0) return false;
    const { id, by, machine, start, end } = place;
    const until = Math.min(story.now + OFFER, start);
    story.holds = [...story.holds, { id: `offer of ${id}`, wait: id, by, machine, start, end, unit, until }];
    Object.assign(place, { state: 'offered', until });
    return true;
  });
  for (const { machine } of made) story.changed.add(machine);
  return made.length;
}

/** What somebody is told of their own places, against what the model knows of them; of nobody else's they are told. */
export async function compareWaits(story: Story, real: Real, who: string): Promise<void> {
  const { body } = await real.as(who)<{ id: string; state: string; before?: number; expiresAt?: string }[]>('/waits');
  const told = body.filter(({ state, expiresAt = '' }) => isStanding({ state, until: Date.parse(expiresAt) }, story.now));
  const meant = story.places.filter((place) => place.by === who && isStanding(place, story.now)).map((place) => ({
    id: place.id, state: place.state,
    before: place.state === 'waiting' ? story.places.filter((one, at) => at < story.places.indexOf(place) && one.machine === place.machine && one.state === 'waiting' && one.start < place.end && place.start < one.end).length : undefined,
    expiresAt: place.state === 'offered' ? instant(place.until!) : undefined,
  }));
  const line = ({ id, state, before, expiresAt }: { id: string; state: string; before?: number | undefined; expiresAt?: string | undefined }): string => [id, state, before, expiresAt].join(' ');
  assert.deepEqual(told.map(line).sort(), meant.map(line).sort(), `what ${who} is told of waiting`);
}

const who = fc.constantFrom(...PEOPLE.slice(0, 5).map(({ id }) => id));
const machine = fc.constantFrom(...MACHINES.map(({ id }) => id));
/** See {@link Join}. Near each other, and where most is asked for. */
export const join = fc.tuple(who, fc.noBias(fc.nat({ max: 3 })), machine, fc.tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 4 }))).map((of) => new Join(...of));
/** See {@link Leave}. */
export const leave = fc.tuple(who, fc.nat({ max: 3 }), fc.integer({ min: 0, max: 4 }).map((n) => n > 0)).map((of) => new Leave(...of));
