/**
 * Somebody wants, or needs, to sign in. Prevent the default to show your own sign-in; otherwise `<eq-client>` offers
 * what the host can do. What was typed is kept before this is fired.
 */
export class EqSignInRequestEvent extends Event {
  static readonly type = 'eq-sign-in-request';

  constructor() {
    super(EqSignInRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'eq-sign-in-request': EqSignInRequestEvent;
  }
}
