import { HostError, type AuditPage, type AuditQuery, type CallOptions, type RecordsAdapter, type TableKind, type UsageQuery } from '../../host/index.js';
import * as schemas from '../../host/schemas/index.js';
import { pick, segment } from './call.js';
import { Part } from './part.js';
import { auditQueryPairs, usageQueryPairs } from './query.js';
import { readPage } from './read.js';

/** Tables for accounting, and the trail. Errors as in the adapter itself. */
export class Records extends Part implements RecordsAdapter {
  async table(kind: TableKind, query: UsageQuery, options?: CallOptions): Promise<string> {
    const text = await this.connection.text({ ...pick(options), path: `/exports/${segment(kind)}`, query: usageQueryPairs(query) });
    if (text === undefined) throw new HostError('malformed', { detail: 'The host answered with nothing.' });
    return text;
  }

  async audit(query: AuditQuery, options?: CallOptions): Promise<AuditPage> {
    const value = await this.connection.json({ ...pick(options), path: '/audit', query: auditQueryPairs(query) });
    const { items, nextCursor, omitted } = readPage(schemas.auditLine, value, 'trail', this.report);
    return { items, ...(nextCursor && { nextCursor }), ...(omitted > 0 && { omitted }) };
  }
}
