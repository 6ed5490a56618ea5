import type { Draft } from '../../../core/types.js';

/** Somebody wants to ask once more for what they asked for before, at a time that is yet to be chosen. */
export class EqRepeatRequestEvent extends Event {
  static readonly type = 'eq-repeat-request';
  /** What the new request begins with; an `<eq-request-form>` takes it as its `prefill`. */
  readonly draft: Pick<Draft, 'equipmentId' | 'mode' | 'purpose' | 'answers' | 'note'>;

  constructor(draft: EqRepeatRequestEvent['draft']) {
    super(EqRepeatRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'eq-repeat-request': EqRepeatRequestEvent;
  }
}
