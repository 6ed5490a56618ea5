import { inquiryFor, inquiryRelations, type Inquiry, type InquiryState } from '../../../src/core/inquiry/index.js';
import type { Person } from '../../../src/core/index.js';
import type { InquiryPage, InquiryQuery } from '../../../src/host/index.js';
import type { Services } from '../services.js';
import { selectInquiries } from '../store/inquiries.js';

/** Which inquiries are meant; see `GET /inquiries`. */
export interface InquiryListQuery extends InquiryQuery {
  role: NonNullable<InquiryQuery['role']>;
  state?: InquiryState[];
  limit: number;
}

const CREATED = 'floor(extract(epoch FROM i.created_at))::bigint';

/** Lists what the reader stands in that role to, the latest first. A role that one does not have lists nothing. */
export async function listInquiries({ database }: Services, viewer: Person, { role, state, cursor, limit }: InquiryListQuery): Promise<InquiryPage> {
  const params: unknown[] = [];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const conditions = [whose(viewer, role, param)];
  if (state) conditions.push(`i.state = ANY(${param(state)}::text[])`);
  if (cursor !== undefined) {
    const [at = '0', ...id] = cursor.split('.');
    conditions.push(`(${CREATED}, i.id) < (${param(at)}::bigint, ${param(id.join('.'))}::text)`);
  }
  const found = await selectInquiries(
    database, `WHERE ${conditions.join(' AND ')} ORDER BY ${CREATED} DESC, i.id DESC LIMIT ${param(limit + 1)}::int`, params,
  );
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((inquiry) => inquiryFor(inquiry, inquiryRelations(inquiry, viewer))),
    ...(last && found.length > limit && { nextCursor: cursorOf(last) }),
  };
}

function cursorOf({ createdAt, id }: Inquiry): string {
  return `${Math.floor(Date.parse(createdAt) / 1000)}.${id}`;
}

function whose({ id, roles }: Person, role: InquiryListQuery['role'], param: (value: unknown) => string): string {
  if (role === 'asker') return `i.asker_id = ${param(id)}`;
  if (role === 'admin') return roles.includes('admin') ? 'true' : 'false';
  if (!roles.includes('coordinator')) return 'false';
  return role === 'coordinator'
    ? `i.coordinator_id = ${param(id)} AND i.asker_id <> ${param(id)}`
    : `i.state = 'open' AND i.coordinator_id IS NULL AND i.asker_id <> ${param(id)}`;
}
