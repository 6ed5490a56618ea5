import fc, { type Arbitrary } from 'fast-check';
import { fixtureEquipment } from '../../../fixtures/cluster-equipment.js';
import type { GivenNames } from './given.js';
import { likelyAction, likelyTime, TRAININGS } from './likely.js';

/** What somebody who may do it sends: unless an earlier request has come in its way, it is done. */
export interface Errand {
  as: string;
  /** What `{id}` means in the address; the address has none when absent. */
  id?: string;
  query?: Record<string, string>;
  body?: unknown;
}

/** Reservations that are under way, each with somebody who may speak about it. */
const SPEAKERS = [
  ['r-sem-regular', 'p-owner'], ['r-sem-regular', 'p-regular'], ['r-sem-rival', 'p-rival'], ['r-sem-rival', 'p-admin'],
  ['r-tensile-regular', 'p-regular'], ['r-tensile-regular', 'p-owner-lab'], ['r-ct-rival', 'p-rival'], ['r-ct-rival', 'p-owner-lab'],
] as const;
const LANGUAGES = ['ja', 'ko', 'en'];
const window = { from: '2026-11-01T00:00:00Z', to: '2026-12-31T00:00:00Z' };
const one = (...values: string[]): Arbitrary<string> => fc.constantFrom(...values);

/**
 * Errands, by operation, for which chance alone hardly ever brings together what they need: the place, the person, the
 * state and the words.
 */
export function errandsTo(operation: string, { feedId, feedToken, holdId, trainingIds }: GivenNames): Arbitrary<Errand> | undefined {
  switch (operation) {
    case 'act': return fc.tuple(fc.constantFrom(...SPEAKERS), fc.oneof(fc.constant({ action: 'note', note: '承知しました。' }), likelyAction))
      .map(([[id, as], body]) => ({ id, as, body }));
    case 'ask': return fc.record({ as: one('p-regular', 'p-rival', 'p-associate'), body: fc.record({ needs: one('めっき層の断面を見たい。'), language: one(...LANGUAGES) }) });
    case 'auditTrail': return fc.constant({ as: 'p-admin' });
    case 'availability': return fc.record({ as: one('p-regular', 'p-outside'), query: fc.constant({ ...window, equipment: 'sem-1,edm-1' }) });
    case 'createFeed': return fc.record({ as: one('p-rival', 'p-associate'), body: fc.constantFrom({ kind: 'person' }, { kind: 'equipment', id: 'edm-1' }) });
    case 'confirmEquipment': return fc.record({ as: one('p-owner-lab', 'p-admin'), id: one('tensile-1', 'emc-1') });
    case 'decideTraining': return fc.record({ as: one('p-owner', 'p-admin'), id: one(...trainingIds), body: fc.record({ isGranted: fc.boolean() }) });
    case 'deleteFeed': return fc.constant({ as: 'p-admin', id: feedId });
    case 'extendHold': return fc.constant({ as: 'p-admin', id: holdId });
    case 'importEquipment': return fc.record({
      as: one('p-owner', 'p-admin'), query: fc.record({ institution: one('tama-tech'), take: one('good', 'all'), dryRun: one('true', 'false'), language: one(...LANGUAGES) }),
      body: one('ID,Name,Category\nfuzz-1,SEM,test/imaging', 'Name;ID\n"x', 'Description\n=1+1\n\n'),
    });
    case 'export': return fc.record({ as: one('p-regular', 'p-owner', 'p-coordinator', 'p-admin'), id: one('reservations', 'usage'), query: fc.constant(window) });
    case 'feed': return fc.constant({ as: 'p-regular', id: feedToken });
    case 'hold': return fc.record({ as: one('p-regular', 'p-rival'), body: likelyTime.map((time) => ({ equipmentId: 'edm-1', mode: 'self-use', ...time })) });
    case 'reportFault': return fc.record({ as: one('p-owner', 'p-admin'), id: one('furnace-1'), body: fc.record({ note: fc.constant({ ja: '昇温しません。', source: 'ja' }) }) });
    case 'requestTraining': return fc.record({ as: one('p-associate', 'p-cooperating', 'p-owner-lab'), body: fc.constantFrom(...TRAININGS) });
    case 'updateEquipment': return fc.record({ as: one('p-admin'), machine: fc.constantFrom(...fixtureEquipment) }).map(({ as, machine }) => ({ as, id: machine.id, body: machine }));
    default: return undefined;
  }
}
