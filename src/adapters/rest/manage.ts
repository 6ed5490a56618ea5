import type { Coordinator, Equipment, EquipmentInput, LocalizedText, UsageReport } from '../../core/index.js';
import {
  HostError, type AuditPage, type AuditQuery, type CallOptions, type Feed, type FeedSubject, type Hold, type HoldRequest, type NewFeed, type RevisionOptions, type TableKind, type UsageQuery, type WriteOptions,
} from '../../host/index.js';
import * as schemas from '../../host/schemas/index.js';
import { pick, segment } from './call.js';
import { Part } from './part.js';
import { auditQueryPairs, usageQueryPairs } from './query.js';
import { readList, readPage, readRecord, resolverFor, withAddresses } from './read.js';

/**
 * What owners and people who count do at a host: records, usage, tables, the trail, feeds; and what is done only once somebody asks for a
 * slot: holds. Readers of a catalog never load it.
 * Errors as in the adapter itself.
 */
export class Management extends Part {
  async createEquipment(record: EquipmentInput, options: WriteOptions): Promise<Equipment> {
    const headers = { 'Idempotency-Key': options.idempotencyKey };
    return this.#equipment(await this.connection.json({ ...pick(options), path: '/equipment', method: 'POST', body: record, headers }));
  }

  async updateEquipment(id: string, record: EquipmentInput, options: RevisionOptions): Promise<Equipment> {
    return this.#equipment(await this.connection.json({ ...pick(options), path: `/equipment/${segment(id)}`, method: 'PUT', body: record, headers: tag(options) }));
  }

  async confirmEquipment(id: string, options: RevisionOptions): Promise<Equipment> {
    return this.#equipment(await this.connection.json({ ...pick(options), path: `/equipment/${segment(id)}/confirmations`, method: 'POST', body: {}, headers: tag(options) }));
  }

  async reportFault(id: string, note: LocalizedText, options?: CallOptions): Promise<Equipment> {
    return this.#equipment(await this.connection.json({ ...pick(options), path: `/equipment/${segment(id)}/faults`, method: 'POST', body: { note } }));
  }

  async coordinators(options?: CallOptions): Promise<Coordinator[]> {
    return readList(schemas.coordinator, await this.connection.json({ ...pick(options), path: '/coordinators' }), 'coordinator', this.report);
  }

  async usage(query: UsageQuery, options?: CallOptions): Promise<UsageReport> {
    const value = await this.connection.json({ ...pick(options), path: '/usage', query: usageQueryPairs(query) });
    return readRecord(schemas.usageReport, value, 'usage', this.report);
  }

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

  async feeds(options?: CallOptions): Promise<Feed[]> {
    return readList(schemas.feed, await this.connection.json({ ...pick(options), path: '/feeds' }), 'feed', this.report);
  }

  /** The address is answered whole: calendar programs know nothing of the page. */
  async createFeed(subject: FeedSubject, options?: CallOptions): Promise<NewFeed> {
    const value = await this.connection.json({ ...pick(options), path: '/feeds', method: 'POST', body: subject });
    const feed = readRecord(schemas.newFeed, value, 'feed', this.report);
    return { ...feed, url: new URL(feed.url, this.connection.base).href };
  }

  async deleteFeed(id: string, options?: CallOptions): Promise<void> {
    await this.connection.json({ ...pick(options), path: `/feeds/${segment(id)}`, method: 'DELETE' });
  }

  async hold(slot: HoldRequest, options?: CallOptions): Promise<Hold> {
    return readRecord(schemas.hold, await this.connection.json({ ...pick(options), path: '/holds', method: 'POST', body: slot }), 'hold', this.report);
  }

  async extendHold(id: string, options?: CallOptions): Promise<Hold> {
    const value = await this.connection.json({ ...pick(options), path: `/holds/${segment(id)}/extensions`, method: 'POST', body: {} });
    return readRecord(schemas.hold, value, 'hold', this.report);
  }

  async releaseHold(id: string, options?: CallOptions): Promise<void> {
    await this.connection.json({ ...pick(options), path: `/holds/${segment(id)}`, method: 'DELETE' });
  }

  #equipment(value: unknown): Equipment {
    return withAddresses(readRecord(schemas.equipment, value, 'equipment', this.report), resolverFor(this.connection.base));
  }
}

function tag({ revision }: RevisionOptions): Record<string, string> {
  return { 'If-Match': `"${revision}"` };
}
