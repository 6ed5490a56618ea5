import type { Draft } from '../../../core/types.js';

/**
 * Somebody sends a request for a reservation. Prevent the default to send it yourself, then set the form's `outcome`;
 * otherwise the element's client sends it. `key` is the same for each try of one request.
 */
export class EqReservationRequestEvent extends Event {
  static readonly type = 'eq-reservation-request';
  readonly draft: Draft;
  readonly key: string;

  constructor(draft: Draft, key: string) {
    super(EqReservationRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
    this.key = key;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'eq-reservation-request': EqReservationRequestEvent;
  }
}
