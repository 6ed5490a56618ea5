/** The portal shows another place. A page may set its title or count the visit; nothing can be prevented. */
export class EqViewChangeEvent extends Event {
  static readonly type = 'eq-view-change';
  readonly view: string;
  readonly equipmentId: string | undefined;

  constructor(view: string, equipmentId?: string) {
    super(EqViewChangeEvent.type, { bubbles: true, composed: true });
    this.view = view;
    this.equipmentId = equipmentId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'eq-view-change': EqViewChangeEvent;
  }
}
