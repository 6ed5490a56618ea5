import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Language, Person } from '../../../src/core/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import type { Feed, FeedSubject } from '../../../src/host/index.js';
import type { Queryable } from '../database/database.js';

/** A feed with everything that is needed to fill it. */
export interface StoredFeed {
  subject: FeedSubject;
  /** Whose eyes it is read with, as they are now. */
  person: Person;
  language: Language;
  /** Known to nobody outside: keeps what the feed tells from being compared with other feeds. */
  secret: string;
}

interface FeedRow {
  id: string;
  kind: FeedSubject['kind'];
  subject_id: string | null;
  created_at: string;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

function subjectOf({ kind, subject_id: id }: Pick<FeedRow, 'kind' | 'subject_id'>): FeedSubject {
  return kind === 'person' ? { kind } : { kind, id: id ?? '' };
}

/** Makes a feed; the token that reads it is answered this once. */
export async function insertFeed(
  database: Queryable,
  { subject, personId, language, now }: { subject: FeedSubject; personId: string; language: Language; now: number },
): Promise<{ feed: Feed; token: string }> {
  const token = randomBytes(32).toString('base64url');
  const feed: Feed = { id: randomUUID(), subject, createdAt: formatInstant(now) };
  await database.query(
    'INSERT INTO feed (id, token_hash, person_id, kind, subject_id, language, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [feed.id, hashOf(token), personId, subject.kind, subject.kind === 'person' ? null : subject.id, language, feed.createdAt],
  );
  return { feed, token };
}

/** Somebody's feeds, the oldest first. */
export async function listFeeds(database: Queryable, personId: string): Promise<Feed[]> {
  const rows = await database.query<FeedRow>('SELECT id, kind, subject_id, created_at FROM feed WHERE person_id = $1 ORDER BY created_at, id', [personId]);
  return rows.map((row) => ({ id: row.id, subject: subjectOf(row), createdAt: row.created_at }));
}

/** Ends one of somebody's feeds; false when they have none of that id. */
export async function deleteFeed(database: Queryable, personId: string, id: string): Promise<boolean> {
  return (await database.query('DELETE FROM feed WHERE id = $1 AND person_id = $2 RETURNING id', [id, personId])).length > 0;
}

/** The feed that a token reads. */
export async function findFeed(database: Queryable, token: string): Promise<StoredFeed | undefined> {
  const [row] = await database.query<FeedRow & { token_hash: string; language: Language; record: Person }>(
    `SELECT f.id, f.kind, f.subject_id, f.created_at, f.token_hash, f.language, p.record
     FROM feed f JOIN person p ON p.id = f.person_id WHERE f.token_hash = $1`,
    [hashOf(token)],
  );
  return row && { subject: subjectOf(row), person: row.record, language: row.language, secret: row.token_hash };
}
