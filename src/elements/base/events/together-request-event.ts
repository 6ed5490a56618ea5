/** Somebody wants to ask for several machines at once, at a time that is yet to be chosen. */
export class EqTogetherRequestEvent extends Event {
  static readonly type = 'eq-together-request';
  /** All of them, at least two, in the order in which they were chosen; an `<eq-request-form>` for the first takes them in its `prefill`. */
  readonly equipmentIds: readonly string[];

  constructor(equipmentIds: readonly string[]) {
    super(EqTogetherRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.equipmentIds = equipmentIds;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'eq-together-request': EqTogetherRequestEvent;
  }
}
