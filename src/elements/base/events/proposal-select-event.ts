import type { Draft } from '../../../core/types.js';

/** Somebody takes up a machine and time that a coordinator proposed. Show a request form with the event's `draft`. */
export class EqProposalSelectEvent extends Event {
  static readonly type = 'eq-proposal-select';
  /** What the request begins with; `inquiryId` says whose proposal it takes up. */
  readonly draft: Pick<Draft, 'equipmentId' | 'mode' | 'start' | 'end' | 'purpose'> & { inquiryId: string };

  constructor(draft: EqProposalSelectEvent['draft']) {
    super(EqProposalSelectEvent.type, { bubbles: true, composed: true });
    this.draft = draft;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'eq-proposal-select': EqProposalSelectEvent;
  }
}
