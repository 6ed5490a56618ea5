import type { Instant, UsageGrouping } from '../core/types.js';
import type { CallOptions } from './call-options.js';

/** What usage is asked for: at most three years. */
export interface UsageQuery {
  from: Instant;
  to: Instant;
  groupBy?: UsageGrouping;
  /** As what the reader is concerned; everything that they may see when absent. */
  role?: 'asker' | 'owner' | 'coordinator';
}

/** Tables for accounting: one line for each reservation, or sums of usage. */
export type TableKind = 'reservations' | 'usage';

/** Which lines of the trail are meant. */
export interface AuditQuery {
  /** Not before, and before. */
  from?: Instant;
  to?: Instant;
  /** Who acted, by id. */
  person?: string;
  /** On what, by id. */
  subject?: string;
  /** On this machine or on a reservation of it, by the machine's id. */
  equipment?: string;
  action?: string;
  cursor?: string;
  limit?: number;
}

/** A line of the trail: who did what, when, on what. */
export interface AuditLine {
  id: string;
  at: Instant;
  action: string;
  /** A sign that says of two lines that they are one person's, perhaps no more; absent where the host itself acted. */
  actor?: string;
  on: { kind: string; id: string };
  /** What else is known of it: plain values by name. */
  details: Record<string, unknown>;
}

/** One page of the trail, the latest line first. */
export interface AuditPage {
  items: AuditLine[];
  nextCursor?: string;
  omitted?: number;
}

/** What is taken along for accounting, and the trail of who did what; errors as in the adapter itself. */
export interface RecordsAdapter {
  /** A table as the text of a CSV file (RFC 4180), in the language of the call, of what the asking person may see in full; present where `capabilities.exports` may be true. */
  table?(kind: TableKind, query: UsageQuery, options?: CallOptions): Promise<string>;
  /** The trail, for administrators: `forbidden` for others. Present where `capabilities.audit` may be true. */
  audit?(query: AuditQuery, options?: CallOptions): Promise<AuditPage>;
}
