import fc from 'fast-check';
import type { Database } from '../../../../demo/host/database/database.js';
import { startTestHost, type Caller } from '../support/host.js';
import { happenings } from './commands.js';
import { Look } from './look.js';
import { modelCluster, PEOPLE } from './scene.js';
import { DAY, instant, Story, type Real } from './story.js';

const FIRST_DAY = Date.UTC(2026, 10, 25);
/** From the beginning of one story to that of the next: what repeats goes on for days. */
const APART = 4 * DAY;

/** How many stories of how many happenings at most, and from which seed. */
export interface ModelRun {
  stories: number;
  length: number;
  seed: number;
  /** PGlite in memory when absent. */
  database?: Database;
  /** Looks over every answer by the description of the API, which costs as much as the rest. */
  isWatched?: boolean;
  /** Ends with the first story in which they disagree, however long. */
  isHasty?: boolean;
  /** Told after each story. */
  onStory?: (told: number) => void;
}

/** What happened. */
export interface ModelFigures {
  stories: number;
  happenings: number;
  /** Requests by their answers' status. */
  statuses: Map<number, number>;
  /** How often what seldom happens did. */
  seldom: Map<string, number>;
}

/**
 * Lets random stories happen at a running host and at a plain model of it: who may do what, what becomes of it, who sees
 * what, and what the calendar says. Rejects with the shortest story in which the two disagree.
 */
export async function runModel({ stories, length, seed, database, isWatched = false, isHasty = false, onStory }: ModelRun): Promise<ModelFigures> {
  const host = await startTestHost({ ...(database && { database }), cluster: modelCluster, isUnwatched: !isWatched });
  const callers = new Map<string, Caller>();
  for (const { id } of PEOPLE) callers.set(id, await host.as(id));
  // Stories take decades; nobody signs in anew for each.
  await host.database.query(`UPDATE demo_token SET expires_at = '2199-01-01T00:00:00Z'`);
  const figures: ModelFigures = { stories: 0, happenings: 0, statuses: new Map(), seldom: new Map() };
  let keys = 0;
  const counted = (caller: Caller): Caller => async (path, request) => {
    const answer = await caller(path, request);
    count(figures.statuses, answer.status);
    return answer as never;
  };
  const real: Real = {
    as: (who) => counted(callers.get(who)!),
    visitor: counted(host.call),
    keyed: (headers = {}) => ({ 'Idempotency-Key': `model-key-${(keys += 1)}`, ...headers }),
    setNow: (at) => host.setNow(at),
    sweep: () => host.sweep(),
    settle: () => host.settle(),
    note: (what) => count(figures.seldom, what),
  };
  try {
    await fc.assert(
      fc.asyncProperty(fc.commands(happenings, { maxCommands: length, size: 'max' }), async (commands) => {
        const story = new Story(FIRST_DAY + figures.stories * APART);
        figures.stories += 1;
        host.setNow(instant(story.now));
        // What earlier stories left unanswered has run out by now.
        await host.sweep();
        await fc.asyncModelRun(() => ({ model: story, real }), commands);
        figures.happenings += [...commands].length;
        await new Look().run(story, real);
        onStory?.(figures.stories);
      }),
      { numRuns: stories, seed, endOnFailure: isHasty },
    );
  } finally {
    await host.close();
  }
  return figures;
}

function count<T>(counts: Map<T, number>, what: T): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
