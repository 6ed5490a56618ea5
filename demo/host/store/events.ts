import type { LiveEvent } from '../../../src/host/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import type { ReservationParties } from '../booking/access.js';
import type { Database, Queryable } from '../database/database.js';

const CHANNEL = 'equipool_event';
/** Events bear the time at which their transactions began, so a reader of a later one may yet lack them: some are sent again. */
const RESUME_OVERLAP = 2 * 60_000;
/** The same for a page that has just been opened: longer than any statement may take, short enough that few pages ask twice. */
const OPENING_OVERLAP = 20_000;
const MS = (instant: string): string => `round(extract(epoch FROM ${instant}) * 1000)::float8`;
const KEPT = 24 * 60 * 60_000;

/**
 * A live event with its time in UTC milliseconds, by which readers resume. A number would tell everybody how much goes
 * on at machines that they may not know of; when something happened that they are told of, they know anyway.
 */
export interface TimedEvent extends LiveEvent {
  at: number;
  /** Whose reservation it is about: for those who may see such a one, and for nobody's eyes. Absent where that is not known any more. */
  parties?: readonly ReservationParties[];
}

/** A change of a machine's availability: what is told of it, and of whose reservations. `now` in UTC milliseconds. */
interface Change {
  types: LiveEvent['type'][];
  parties: readonly ReservationParties[];
  now: number;
}

/** Passes changes on to everyone who listens, also from other hosts on the same database. */
export class EventHub {
  readonly #database: Database;
  readonly #heard = new Set<(event: TimedEvent) => void>();
  #last = 0;
  #prepare: (event: TimedEvent) => Promise<void> | undefined = () => undefined;
  #telling: Promise<void> | undefined;
  #stop?: () => Promise<void>;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Begins to hear what committed transactions announce. */
  async start(): Promise<void> {
    this.#stop = await this.#database.listen(
      CHANNEL,
      (payload) => this.#tell(JSON.parse(payload) as TimedEvent),
      () => void this.#catchUp().catch(() => undefined),
    );
    this.#last = Math.max(this.#last, (await this.#kept()).newest);
  }

  /**
   * Lets `prepare` finish before anybody is told of an event, or of one that came later: whoever is told asks at once, and
   * must not be answered from what was in memory before. It never rejects; undefined where there is nothing to prepare.
   */
  prepareWith(prepare: (event: TimedEvent) => Promise<void> | undefined): void {
    this.#prepare = prepare;
  }

  #tell(event: TimedEvent): void {
    const ready = this.#prepare(event);
    if (!ready && !this.#telling) return this.#tellNow(event);
    const telling: Promise<void> = Promise.all([this.#telling, ready]).then(() => {
      this.#tellNow(event);
      if (this.#telling === telling) this.#telling = undefined;
    });
    this.#telling = telling;
  }

  #tellNow(event: TimedEvent): void {
    this.#last = Math.max(this.#last, event.at);
    for (const listener of this.#heard) listener(event);
  }

  /** What was announced while the database could not be heard is told now. */
  async #catchUp(): Promise<void> {
    for (const event of await this.since(this.#last)) this.#tell(event);
  }

  /** Times of the first and the last event that are kept; 0 where there are none. */
  async #kept(): Promise<{ oldest: number; newest: number }> {
    const [row] = await this.#database.query<{ oldest: number; newest: number }>(
      `SELECT coalesce(${MS('min(at)')}, 0) AS oldest, coalesce(${MS('max(at)')}, 0) AS newest FROM live_event`,
    );
    return row ?? { oldest: 0, newest: 0 };
  }

  /** Announces a change inside the transaction that makes it: heard by all once it is committed, never before. */
  async publish(transaction: Queryable, event: LiveEvent, now: number): Promise<void> {
    await transaction.query(
      `WITH kept AS (
         INSERT INTO live_event (type, equipment_id, revision, at) VALUES ($1, $2, $3, $4))
       SELECT pg_notify('${CHANNEL}', jsonb_strip_nulls(jsonb_build_object(
         'at', $5::bigint, 'type', $1::text, 'equipmentId', NULLIF($2::text, ''), 'revision', $3::bigint))::text)`,
      [event.type, event.equipmentId ?? '', event.revision ?? null, formatInstant(now), Math.floor(now)],
    );
  }

  /** Counts a change of a locked machine's availability and announces it as {@link publish} does, all in one statement. */
  async publishChange(transaction: Queryable, equipmentId: string, { types, parties, now }: Change): Promise<void> {
    await transaction.query(
      `WITH changed AS (
         UPDATE equipment SET availability_revision = availability_revision + 1 WHERE id = $1 RETURNING id, availability_revision),
       kept AS (
         INSERT INTO live_event (type, equipment_id, revision, at)
         SELECT type, changed.id, availability_revision, $3 FROM changed, unnest($2::text[]) AS type RETURNING id, type, equipment_id, revision)
       SELECT pg_notify('${CHANNEL}', jsonb_strip_nulls(jsonb_build_object('at', $4::bigint, 'type', type, 'equipmentId', equipment_id,
         'revision', revision, 'parties', CASE WHEN type = 'reservation' THEN $5::jsonb END))::text)
       FROM kept ORDER BY id`,
      [equipmentId, types, formatInstant(now), Math.floor(now), JSON.stringify(parties)],
    );
  }

  /** Calls `listener` with every event from now on; answers a function that stops it. */
  subscribe(listener: (event: TimedEvent) => void): () => void {
    this.#heard.add(listener);
    return () => this.#heard.delete(listener);
  }

  /**
   * What a reader whose last event was of that time has missed: of each machine the newest of each kind, with some from
   * before; repeats are harmless, gaps are not. Whoever was away for longer than events are kept is told to ask for everything.
   */
  async since(at: number): Promise<TimedEvent[]> {
    const missed = await this.#newest(at - RESUME_OVERLAP);
    const { oldest, newest } = await this.#kept();
    const isGap = at < oldest || at > newest;
    return [...(isGap ? [{ at: newest, type: 'session' as const }] : []), ...missed];
  }

  /**
   * What a page that began to read at that time may not have read yet, with some from before. It has heard of no event, so
   * that nothing tells whether this database is still the one that it read.
   */
  async sinceOpening(at: number): Promise<TimedEvent[]> {
    return this.#newest(at - OPENING_OVERLAP);
  }

  /** Of each machine the newest event of each kind from that time on. */
  async #newest(from: number): Promise<TimedEvent[]> {
    const rows = await this.#database.query<{ at: number; type: LiveEvent['type']; equipment_id: string; revision: number | null }>(
      `SELECT DISTINCT ON (equipment_id, type) ${MS('at')} AS at, type, equipment_id, revision FROM live_event WHERE at >= $1 ORDER BY equipment_id, type, id DESC`,
      [formatInstant(from)],
    );
    return rows.map((row) => ({
      at: row.at,
      type: row.type,
      ...(row.equipment_id !== '' && { equipmentId: row.equipment_id }),
      ...(row.revision !== null && { revision: row.revision }),
    })).sort((a, b) => a.at - b.at);
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
