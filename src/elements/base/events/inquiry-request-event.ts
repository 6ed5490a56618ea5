import type { InquiryDraft } from '../../../core/types.js';
import type { InquiryActionRequest } from '../../../host/index.js';

/** What is to be written: a new question, or an action on one of which a revision was seen. `key` makes sending it again harmless. */
export type InquiryWrite =
  | { kind: 'ask'; key: string; draft: InquiryDraft }
  | { kind: 'act'; key: string; inquiryId: string; revision: number; request: InquiryActionRequest };

/** Somebody asks coordinators, or does something about what was asked. Prevent the default to send it yourself. */
export class EqInquiryRequestEvent extends Event {
  static readonly type = 'eq-inquiry-request';
  readonly write: InquiryWrite;

  constructor(write: InquiryWrite) {
    super(EqInquiryRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.write = write;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'eq-inquiry-request': EqInquiryRequestEvent;
  }
}
