import type { BlockingRules } from '../availability/types.js';
import type { Equipment } from './types.js';

/** What of a machine's record is told with its availability, so that time is drawn as it blocks by readers who have no more of it. */
export function blockingOf({ rules, capacity }: Pick<Equipment, 'rules' | 'capacity'>): BlockingRules {
  const { bufferBeforeMinutes, bufferAfterMinutes, pendingBlocks } = rules;
  return { bufferBeforeMinutes, bufferAfterMinutes, pendingBlocks, ...(capacity !== undefined && { capacity }) };
}
