import type { LiveEvent } from '../../../src/host/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import type { Database, Queryable } from '../database/database.js';

const CHANNEL = 'equipool_event';
/** Numbers are given out before their transactions commit, so a reader who saw 60 may yet lack 55: some are sent again. */
const RESUME_OVERLAP = 50;
const MOST_RESUMED = 500;
const KEPT = 24 * 60 * 60_000;

/** A live event with its number, as readers resume by it. */
export interface NumberedEvent extends LiveEvent {
  id: number;
}

/** Passes changes on to everyone who listens, also from other hosts on the same database. */
export class EventHub {
  readonly #database: Database;
  readonly #heard = new Set<(event: NumberedEvent) => void>();
  #stop?: () => Promise<void>;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Begins to hear what committed transactions announce. */
  async start(): Promise<void> {
    this.#stop = await this.#database.listen(CHANNEL, (payload) => {
      const event = JSON.parse(payload) as NumberedEvent;
      for (const listener of this.#heard) listener(event);
    });
  }

  /** Announces a change inside the transaction that makes it: heard by all once it is committed, never before. */
  async publish(transaction: Queryable, event: LiveEvent, now: number): Promise<void> {
    await transaction.query(
      `WITH kept AS (
         INSERT INTO live_event (type, equipment_id, revision, at) VALUES ($1, $2, $3, $4) RETURNING id)
       SELECT pg_notify('${CHANNEL}', jsonb_strip_nulls(jsonb_build_object(
         'id', id, 'type', $1::text, 'equipmentId', $2::text, 'revision', $3::bigint))::text) FROM kept`,
      [event.type, event.equipmentId ?? null, event.revision ?? null, formatInstant(now)],
    );
  }

  /** Counts a change of a locked machine's availability and announces it as {@link publish} does, all in one statement. */
  async publishChange(transaction: Queryable, equipmentId: string, types: LiveEvent['type'][], now: number): Promise<void> {
    await transaction.query(
      `WITH changed AS (
         UPDATE equipment SET availability_revision = availability_revision + 1 WHERE id = $1 RETURNING id, availability_revision),
       kept AS (
         INSERT INTO live_event (type, equipment_id, revision, at)
         SELECT type, changed.id, availability_revision, $3 FROM changed, unnest($2::text[]) AS type RETURNING id, type, equipment_id, revision)
       SELECT pg_notify('${CHANNEL}', jsonb_build_object('id', id, 'type', type, 'equipmentId', equipment_id, 'revision', revision)::text)
       FROM kept ORDER BY id`,
      [equipmentId, types, formatInstant(now)],
    );
  }

  /** Calls `listener` with every event from now on; answers a function that stops it. */
  subscribe(listener: (event: NumberedEvent) => void): () => void {
    this.#heard.add(listener);
    return () => this.#heard.delete(listener);
  }

  /** Events after the one a reader saw last, with a few before it; repeats are harmless, gaps are not. */
  async since(id: number): Promise<NumberedEvent[]> {
    const rows = await this.#database.query<{ id: number; type: LiveEvent['type']; equipment_id: string | null; revision: number | null }>(
      'SELECT id, type, equipment_id, revision FROM live_event WHERE id > $1 ORDER BY id LIMIT $2',
      [id - RESUME_OVERLAP, MOST_RESUMED],
    );
    return rows.map((row) => ({
      id: row.id,
      type: row.type,
      ...(row.equipment_id !== null && { equipmentId: row.equipment_id }),
      ...(row.revision !== null && { revision: row.revision }),
    }));
  }

  /** Forgets events that nobody will resume from. */
  async prune(now: number): Promise<void> {
    await this.#database.query('DELETE FROM live_event WHERE at < $1', [formatInstant(now - KEPT)]);
  }

  /** Stops hearing. */
  async stop(): Promise<void> {
    this.#heard.clear();
    await this.#stop?.();
  }
}
