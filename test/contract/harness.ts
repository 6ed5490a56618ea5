import assert from 'node:assert/strict';
import type { AvailabilityItem, AvailabilityRecord, Draft } from '../../src/core/index.js';
import { HostError, type HostAdapter, type HostErrorCode } from '../../src/host/index.js';
import { fixturePeople } from '../fixtures/cluster-people.js';

/** A world of its own for one run of the suite, filled with `fixtureCluster()`, its present standing at `FIXTURE_NOW`. */
export interface AdapterWorld {
  /** The adapter of somebody who has not signed in. */
  adapter: HostAdapter;
  /** An adapter of the same kind on the same world, signed in as a person of the cluster. */
  as(personId: string): Promise<HostAdapter>;
  dispose(): Promise<void>;
}

/** What each topic of the suite is given; `world()` may be asked once the tests run. */
export type World = () => AdapterWorld;

/** The HostError that a call must end with, and nothing else. */
export async function refused(call: Promise<unknown>, ...codes: HostErrorCode[]): Promise<HostError> {
  const thrown: unknown = await call.then(() => assert.fail(`expected ${codes.join(' or ')}, but the call succeeded`), (error: unknown) => error);
  if (thrown instanceof assert.AssertionError) throw thrown;
  assert.ok(thrown instanceof HostError, `expected a HostError, got ${String(thrown)}`);
  assert.ok(codes.includes(thrown.code), `expected ${codes.join(' or ')}, got ${thrown.code}: ${thrown.detail ?? ''}`);
  return thrown;
}

let keys = 0;
/** A key that no other write of the suite has. */
export const newKey = (): string => `contract-key-${(keys += 1)}`;

/** A draft for the tensile tester, which books at once and asks nothing. Times are in Tokyo, `2026-11-26T09:00`. */
export function draftFor(start: string, end: string, change: Partial<Draft> = {}): Draft {
  const utc = (wall: string): string => new Date(`${wall}:00+09:00`).toISOString().replace('.000Z', 'Z');
  return {
    equipmentId: 'tensile-1', mode: 'self-use', start: utc(start), end: utc(end), purpose: '接着強度の測定', answers: {}, termsAccepted: true, ...change,
  };
}

/** A draft for the electron microscope, which waits for its owner and has a question and terms. */
export const semDraft = (start: string, end: string, change: Partial<Draft> = {}): Draft =>
  draftFor(start, end, { equipmentId: 'sem-1', answers: { material: 'SUS304' }, ...change });

/** The week of the fixtures' present, Monday to Monday in Tokyo. */
export const WEEK = { from: '2026-11-22T15:00:00Z', to: '2026-11-29T15:00:00Z' };

/** The one record that was asked for. */
export function recordOf(items: AvailabilityItem[]): AvailabilityRecord {
  const [item] = items;
  assert.ok(item && !('error' in item), JSON.stringify(item));
  return item;
}

/** Fails when anything of a person, or of a reservation that is not the reader's, stands anywhere in an answer. */
export function assertNamesNobody(answer: unknown, except: string[] = []): void {
  const text = JSON.stringify(answer);
  const words = [...fixturePeople.flatMap(({ id, name }) => [id, name]), 'r-sem-rival', 'r-sem-regular', 'r-tensile-regular', 'r-ct-rival'];
  for (const word of words) if (!except.includes(word)) assert.ok(!text.includes(word), `${word} leaked: ${text.slice(0, 500)}`);
}
