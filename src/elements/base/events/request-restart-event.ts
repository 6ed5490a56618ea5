/** Somebody whose request was sent begins another one for the same machine: the time that was asked for is done with. */
export class EqRequestRestartEvent extends Event {
  static readonly type = 'eq-request-restart';
  readonly equipmentId: string;

  constructor(equipmentId: string) {
    super(EqRequestRestartEvent.type, { bubbles: true, composed: true });
    this.equipmentId = equipmentId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'eq-request-restart': EqRequestRestartEvent;
  }
}
