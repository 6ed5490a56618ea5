import type { Coordinator, Language } from '../equipment/types.js';
import type { InquiryRelation } from './life-table.js';
import { allowedInquiryActions } from './life.js';
import type { Inquiry } from './types.js';

/**
 * An inquiry as somebody in these relations is told it, with what they may do now. Whoever may only take it up learns
 * what is needed, not who needs it nor what was said so far: a coordinator sees the details of cases in hand.
 */
export function inquiryFor(inquiry: Inquiry, relations: readonly InquiryRelation[]): Inquiry {
  const actions = allowedInquiryActions(inquiry, relations);
  if (relations.some((relation) => relation !== 'candidate')) return { ...inquiry, actions };
  const { asker: _asker, coordinator: _coordinator, ...rest } = inquiry;
  const [asked] = inquiry.history;
  return { ...rest, proposals: [], reservations: [], history: asked ? [{ at: asked.at, by: { role: 'member' }, action: asked.action }] : [], actions };
}

/** What a coordinator should know to be the right one. */
export interface CoordinatorNeed {
  /** A category path. */
  field?: string;
  region?: string;
  language?: Language;
}

/** Whether a coordinator knows a field: the same one, one that it is part of, or a part of it. */
export function knowsField({ fields = [] }: Pick<Coordinator, 'fields'>, field: string): boolean {
  return fields.some((known) => `${field}/`.startsWith(`${known}/`) || `${known}/`.startsWith(`${field}/`));
}

/** Coordinators, those who suit best first: by field, then language, then region; otherwise in the order given. */
export function rankCoordinators<T extends Coordinator>(coordinators: readonly T[], { field, region, language }: CoordinatorNeed): T[] {
  const fit = (one: T): number => (field !== undefined && knowsField(one, field) ? 4 : 0)
    + (language !== undefined && one.languages?.includes(language) ? 2 : 0) + (region !== undefined && one.region === region ? 1 : 0);
  return coordinators.map((one) => ({ one, fit: fit(one) })).sort((a, b) => b.fit - a.fit).map(({ one }) => one);
}
