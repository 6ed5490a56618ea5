import type { ActionRequest } from '../../../host/index.js';

/** Somebody does something with a reservation: withdraw, cancel. Prevent the default to do it yourself. */
export class EqActionRequestEvent extends Event {
  static readonly type = 'eq-action-request';
  readonly reservationId: string;
  readonly revision: number;
  readonly request: ActionRequest;
  readonly key: string;

  constructor(detail: { reservationId: string; revision: number; request: ActionRequest; key: string }) {
    super(EqActionRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.reservationId = detail.reservationId;
    this.revision = detail.revision;
    this.request = detail.request;
    this.key = detail.key;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'eq-action-request': EqActionRequestEvent;
  }
}
