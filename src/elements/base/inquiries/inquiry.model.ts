import type { Inquiry, InquiryOutcome, InquiryState, Proposal, ProposedSlot } from '../../../core/types.js';
import type { InquiryActionRequest } from '../../../host/index.js';
import { listOf } from '../equipment-words.js';
import { warnOnce } from '../warn.js';

/** An action that can be taken from a list of inquiries. */
export type OfferedAction = InquiryActionRequest['action'];

/** What is being done to an inquiry, as it is typed. */
export interface TypedInquiryAction {
  inquiryId: string;
  action: OfferedAction;
  note: string;
  outcome?: InquiryOutcome;
  coordinatorId?: string;
  /** Words by which a coordinator is looked for. */
  find: string;
  slots: ProposedSlot[];
}

/** What an action lacks before it can be sent. */
export type MissingPart = 'note' | 'outcome' | 'coordinator' | 'slots';

/** Actions that say nothing without words. */
export const NEEDS_WORDS: readonly OfferedAction[] = ['message', 'hand-over', 'close'];
/** Actions that take something away. */
export const ENDING: readonly OfferedAction[] = ['withdraw', 'close', 'hand-over'];

/** What is missing of an action, the first in the order of the page. */
export function missingOf({ action, note, outcome, coordinatorId, slots }: TypedInquiryAction): MissingPart | undefined {
  if (action === 'hand-over' && !coordinatorId) return 'coordinator';
  if (action === 'close' && !outcome) return 'outcome';
  if (action === 'propose' && slots.length === 0) return 'slots';
  return NEEDS_WORDS.includes(action) && !note.trim() ? 'note' : undefined;
}

/** The action as it is sent. */
export function requestOf({ action, note, outcome, coordinatorId, slots }: TypedInquiryAction): InquiryActionRequest {
  const said = note.trim();
  return {
    action, ...(said && { note: said }),
    ...(action === 'close' && outcome && { outcome }), ...(action === 'hand-over' && coordinatorId && { coordinatorId }), ...(action === 'propose' && { slots }),
  };
}

/** Inquiries that can be shown. */
export interface ReadableInquiries {
  items: readonly Inquiry[];
  /** How many were none. */
  omitted: number;
}

/** The records that can be shown, each once; what is no inquiry is left out, counted and named once on the console. */
export function readableInquiries(...given: (readonly Inquiry[] | undefined)[]): ReadableInquiries {
  const items = new Map<string, Inquiry>();
  let omitted = 0;
  for (const record of given.flatMap((list) => [...listOf(list)])) {
    if (![record.id, record.reference, record.state, record.needs].every((text) => typeof text === 'string')) {
      omitted += 1;
      warnOnce('record-unreadable', `an inquiry was left out: ${String(JSON.stringify(record)).slice(0, 120)}`);
    } else if (!items.has(record.id)) {
      items.set(record.id, {
        ...record, history: [...listOf(record.history)], proposals: listOf(record.proposals).filter(({ slots }) => Array.isArray(slots)), reservations: [...listOf(record.reservations)], actions: [...listOf(record.actions)],
      });
    }
  }
  return { items: [...items.values()], omitted };
}

/** Color family of a state's badge. */
export function inquiryTone(state: InquiryState): 'free' | 'pending' | 'busy' | 'accent' {
  if (state === 'proposed') return 'accent';
  if (state === 'accepted') return 'free';
  return state === 'closed' || state === 'withdrawn' ? 'busy' : 'pending';
}

/** The proposal that waits for the asker's answer. */
export function offeredProposal({ proposals }: Inquiry): Proposal | undefined {
  return proposals.find(({ state }) => state === 'offered');
}

/** Ids of all machines that inquiries name. */
export function machineIdsOf(inquiries: readonly Inquiry[]): Set<string> {
  return new Set(inquiries.flatMap(({ proposals, reservations }) => [...proposals.flatMap(({ slots }) => slots), ...reservations].map(({ equipmentId }) => equipmentId)));
}
