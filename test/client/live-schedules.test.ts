import assert from 'node:assert/strict';
import { it } from 'node:test';
import { BookingClient } from '../../src/client/index.js';
import type { AvailabilityRecord } from '../../src/core/index.js';
import type { LiveEvent } from '../../src/host/index.js';
import { adapterWith, recordOf } from './support.js';

const SCHEDULES = 1_000;
const MACHINES = ['m-1', 'm-2', 'm-3'];
const WEEK = { from: Date.parse('2026-11-23T00:00:00Z'), to: Date.parse('2026-11-30T00:00:00Z') };

/** The same sequence for the same seed (mulberry32), so that a schedule that fails can be played again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const pause = (milliseconds: number): Promise<void> => new Promise((wake) => setTimeout(wake, milliseconds));

/** A host of three machines whose answers and news take as long as chance will have it. */
function fickleHost(random: (below: number) => number) {
  const revisions = new Map(MACHINES.map((id) => [id, 1]));
  let listener: (event: LiveEvent) => void = () => undefined;
  const truth = (id: string): AvailabilityRecord => {
    const revision = revisions.get(id)!;
    return { ...recordOf(id, '2026-11-23T00:00:00Z', new Date(WEEK.from + revision * 3_600_000).toISOString().replace('.000', '')), revision };
  };
  const adapter = adapterWith({
    async availability({ equipmentIds }) {
      // What is answered is what was true when it was asked, or when it was about to be answered: hosts differ.
      const isEarly = random(2) === 0;
      const asked = equipmentIds.map(truth);
      // Now and then longer than two tellings of news lie apart.
      await pause(random(3) === 0 ? random(700) : random(40));
      return isEarly ? asked : equipmentIds.map(truth);
    },
    subscribe(heard) {
      listener = heard;
      return () => (listener = () => undefined);
    },
  });
  const newsOf = (id: string): LiveEvent => ({ type: 'availability', equipmentId: id, revision: revisions.get(id)! });
  return {
    adapter,
    truth,
    /** Something is booked; its news comes once, twice, late, in the wrong place, or never. */
    change(): void {
      const id = MACHINES[random(MACHINES.length)]!;
      revisions.set(id, revisions.get(id)! + 1);
      const news = newsOf(id);
      const copies = [0, 1, 1, 1, 2, 3][random(6)]!;
      for (let copy = 0; copy < copies; copy += 1) setTimeout(() => listener(news), random(60));
    },
    /** The line breaks and comes back: the newest of each machine is sent once more, in any order. */
    resume(): void {
      for (const id of [...MACHINES].sort(() => random(3) - 1)) listener(newsOf(id));
    },
  };
}

async function play(seed: number): Promise<string | undefined> {
  const random = randomFrom(seed);
  const host = fickleHost(random);
  const client = new BookingClient({ adapter: host.adapter });
  client.connect();
  const shown = MACHINES.map((id) => client.availability(id, WEEK.from, WEEK.to));
  const stops = shown.map((watched) => watched.subscribe(() => undefined));
  const steps = 3 + random(10);
  for (let step = 0; step < steps; step += 1) {
    host.change();
    if (random(3) > 0) await pause(random(30));
    if (random(8) === 0) host.resume();
  }
  await pause(70 + random(400));
  host.resume();
  const wrongNow = (): string[] => MACHINES.flatMap((id, index) => {
    const { state } = shown[index]!;
    const { busy, revision } = host.truth(id);
    const isRight = state.status === 'ready' && !state.stale && state.value.revision === revision && JSON.stringify(state.value.busy) === JSON.stringify(busy);
    return isRight ? [] : [`${id} ${JSON.stringify(state)} instead of revision ${revision}`];
  });
  // News is gathered for a third of a second and then asked for; a machine that is busy with other things takes longer.
  await pause(700);
  for (let waited = 0; waited < 100 && wrongNow().length > 0; waited += 1) await pause(100);
  const wrong = wrongNow();
  stops.forEach((stop) => stop());
  client.disconnect();
  return wrong.length > 0 ? `seed ${seed}: ${wrong.join('; ')}` : undefined;
}

it(`after ${SCHEDULES} schedules of doubled, reordered, late and lost news and answers, what is shown equals a fresh read`, async () => {
  const wrong: string[] = [];
  for (let first = 0; first < SCHEDULES; first += 500) {
    const played = await Promise.all(Array.from({ length: 500 }, (_, index) => play(first + index + 1)));
    wrong.push(...played.filter((fault) => fault !== undefined));
  }
  assert.deepEqual(wrong.slice(0, 3), [], `${wrong.length} of ${SCHEDULES} schedules`);
});
