import type { Inquiry, InquiryDraft } from '../../core/index.js';
import type { CallOptions, EditOptions, InquiryActionRequest, InquiryPage, InquiryQuery, WriteOptions } from '../../host/index.js';
import * as schemas from '../../host/schemas/index.js';
import { editHeaders, pick, segment } from './call.js';
import { Part } from './part.js';
import { inquiryQueryPairs } from './query.js';
import { readPage, readRecord } from './read.js';

/** What is asked of coordinators at a host. Loaded by those who ask or mediate. Errors as in the adapter itself. */
export class Inquiries extends Part {
  async inquiries(query: InquiryQuery, options?: CallOptions): Promise<InquiryPage> {
    const value = await this.connection.json({ ...pick(options), path: '/inquiries', query: inquiryQueryPairs(query) });
    const { items, nextCursor, omitted } = readPage(schemas.inquiry, value, 'inquiry', this.report);
    return { items, ...(nextCursor && { nextCursor }), ...(omitted > 0 && { omitted }) };
  }

  async inquiry(id: string, options?: CallOptions): Promise<Inquiry> {
    return this.#read(await this.connection.json({ ...pick(options), path: `/inquiries/${segment(id)}` }));
  }

  async ask(draft: InquiryDraft, options: WriteOptions): Promise<Inquiry> {
    const headers = { 'Idempotency-Key': options.idempotencyKey };
    return this.#read(await this.connection.json({ ...pick(options), path: '/inquiries', method: 'POST', body: draft, headers }));
  }

  async actOnInquiry(id: string, request: InquiryActionRequest, options: EditOptions): Promise<Inquiry> {
    const path = `/inquiries/${segment(id)}/actions`;
    return this.#read(await this.connection.json({ ...pick(options), path, method: 'POST', body: request, headers: editHeaders(options) }));
  }

  #read(value: unknown): Inquiry {
    return readRecord(schemas.inquiry, value, 'inquiry', this.report);
  }
}
