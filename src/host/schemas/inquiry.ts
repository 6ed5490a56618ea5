import * as v from 'valibot';
import { count, id, instant, instantRange, isOrdered, line, minutes, mode, prose, rangeEntries, region, role, textUpTo } from './primitives.js';
import type { Inquiry, InquiryAction, InquiryDraft, InquiryEntry, InquiryOutcome, InquiryState, Proposal, ProposedSlot } from '../../core/index.js';
import type { InquiryActionRequest } from '../adapter.js';
import type { Schema } from './parse.js';

/** Slots of one proposal. */
const MOST_SLOTS = 5;

/** Languages in which people are answered. */
export const language = v.picklist(['ja', 'en', 'ko']);

/** Stations of an inquiry. */
export const inquiryState = v.picklist(['open', 'in-hand', 'proposed', 'accepted', 'closed', 'withdrawn']) satisfies Schema<InquiryState>;
/** What can be done to an inquiry. */
export const inquiryAction = v.picklist(['ask', 'take', 'hand-over', 'message', 'propose', 'accept', 'decline', 'withdraw', 'close']) satisfies Schema<InquiryAction>;
/** What came of a case. */
export const inquiryOutcome = v.picklist(['arranged', 'not-found', 'otherwise', 'dropped']) satisfies Schema<InquiryOutcome>;

const wishes = {
  field: v.optional(id),
  region: v.optional(region),
  mode: v.optional(mode),
  window: v.optional(instantRange),
  durationMinutes: v.optional(v.pipe(minutes, v.minValue(1, 'too-small'))),
  language: v.optional(language),
};

/** Body of `POST /inquiries`. */
export const inquiryDraft = v.object({
  needs: v.pipe(textUpTo(4000), v.check((text) => text.trim() !== '', 'empty')), ...wishes, coordinatorId: v.optional(id),
}) satisfies Schema<InquiryDraft>;

/** A machine at a time, as it is proposed. */
export const proposedSlot = v.pipe(
  v.object({ ...rangeEntries, equipmentId: id, mode }), v.check((range) => isOrdered(range), 'end-before-start'),
) satisfies Schema<ProposedSlot>;

const slots = v.pipe(v.array(proposedSlot), v.minLength(1, 'empty'), v.maxLength(MOST_SLOTS, 'too-many'));
const proposal = v.object({
  at: instant, slots, state: v.picklist(['offered', 'accepted', 'declined', 'replaced']),
}) satisfies Schema<Proposal>;

const entry = v.object({
  at: instant,
  by: v.optional(v.object({ id: v.optional(id), name: v.optional(line), role })),
  action: inquiryAction,
  note: v.optional(prose),
  to: v.optional(v.object({ id: v.optional(id), name: v.optional(line) })),
}) satisfies Schema<InquiryEntry>;

/** An inquiry and what became of it. */
export const inquiry = v.object({
  id, reference: line, state: inquiryState, needs: prose, ...wishes,
  asker: v.optional(v.object({ id, name: line, institutionId: v.optional(id) })),
  coordinator: v.optional(v.object({ id, name: line })),
  proposals: v.array(proposal),
  reservations: v.array(v.object({ id, reference: line, equipmentId: id })),
  outcome: v.optional(inquiryOutcome),
  history: v.array(entry),
  actions: v.optional(v.array(inquiryAction)),
  revision: count,
  createdAt: instant,
}) satisfies Schema<Inquiry>;

/** Body of `POST /inquiries/{id}/actions`. A proposal is accepted by the request for it, which names the inquiry. */
export const inquiryActionRequest = v.object({
  action: v.picklist(['take', 'hand-over', 'message', 'propose', 'decline', 'withdraw', 'close']),
  note: v.optional(textUpTo(4000)),
  coordinatorId: v.optional(id),
  slots: v.optional(slots),
  outcome: v.optional(inquiryOutcome),
}) satisfies Schema<InquiryActionRequest>;
