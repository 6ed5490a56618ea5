import type { AvailabilityItem, AvailabilityRecord } from '../core/types.js';
import type { AvailabilityQuery } from '../host/index.js';
import { HostError } from '../host/index.js';
import type { Block } from './availability-blocks.js';
import { cutToBlock, iso, joinBlocks, recordOrThrow } from './availability-blocks.js';

/** Most machines that are asked for in one call. */
const MOST_IDS = 50;

type Ask = (query: AvailabilityQuery, signal: AbortSignal) => Promise<AvailabilityItem[]>;
interface Waiting {
  equipmentId: string;
  block: Block;
  resolve: (record: AvailabilityRecord) => void;
  reject: (error: HostError) => void;
}

/**
 * Collects what elements want to know within one tick, asks for whole aligned weeks of up to fifty machines at once,
 * and keeps each week of each machine, so that stepping back and forth costs nothing.
 */
export class AvailabilityLoader {
  readonly #ask: Ask;
  readonly #kept = new Map<string, Promise<AvailabilityRecord>>();
  #waiting: Waiting[] = [];

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** One machine's week. A failure is not kept. */
  load(equipmentId: string, block: Block, signal?: AbortSignal): Promise<AvailabilityRecord> {
    if (signal?.aborted) return Promise.reject(new HostError('network'));
    const key = `${equipmentId} ${block.start}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const promise = new Promise<AvailabilityRecord>((resolve, reject) => {
      this.#waiting.push({ equipmentId, block, resolve, reject });
      if (this.#waiting.length === 1) queueMicrotask(() => void this.#flush());
    });
    this.#kept.set(key, promise);
    promise.catch(() => {
      if (this.#kept.get(key) === promise) this.#kept.delete(key);
    });
    return promise;
  }

  /** Forgets one machine's weeks, or all. */
  forget(equipmentId?: string): void {
    if (equipmentId === undefined) return this.#kept.clear();
    for (const key of [...this.#kept.keys()]) if (key.startsWith(`${equipmentId} `)) this.#kept.delete(key);
  }

  async #flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    const bySpan = new Map<string, { span: Block; parts: Waiting[] }>();
    for (const [equipmentId, parts] of groupBy(waiting, (part) => part.equipmentId)) {
      for (const span of joinBlocks(parts.map((part) => part.block))) {
        const key = `${span.start} ${span.end}`;
        const group = bySpan.get(key) ?? { span, parts: [] };
        group.parts.push(...parts.filter((part) => part.equipmentId === equipmentId && part.block.start >= span.start && part.block.end <= span.end));
        bySpan.set(key, group);
      }
    }
    await Promise.all([...bySpan.values()].map((group) => this.#askFor(group.span, group.parts)));
  }

  async #askFor(span: Block, parts: Waiting[]): Promise<void> {
    const ids = [...new Set(parts.map((part) => part.equipmentId))];
    for (let at = 0; at < ids.length; at += MOST_IDS) {
      const chunk = new Set(ids.slice(at, at + MOST_IDS));
      const mine = parts.filter((part) => chunk.has(part.equipmentId));
      try {
        const items = await this.#ask({ equipmentIds: [...chunk], from: iso(span.start), to: iso(span.end) }, new AbortController().signal);
        if (!Array.isArray(items)) throw new HostError('malformed', { detail: 'The adapter\'s answer (availability) is no list. Answer with one record, or one failure, for each machine.' });
        const byId = new Map(items.map((item) => [item?.equipmentId, item]));
        for (const part of mine) settle(part, byId.get(part.equipmentId));
      } catch (thrown) {
        for (const part of mine) part.reject(HostError.from(thrown));
      }
    }
  }
}

/** One machine's failure is its own: the others of the same call are not touched. */
function settle(part: Waiting, item: AvailabilityItem | undefined): void {
  try {
    part.resolve(cutToBlock(recordOrThrow(item, part.equipmentId), part.block));
  } catch (thrown) {
    part.reject(HostError.from(thrown));
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
