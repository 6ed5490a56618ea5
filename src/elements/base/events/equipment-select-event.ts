/**
 * Somebody chose a machine. A page may answer by showing it; preventing the default keeps a link from being followed.
 */
export class EqEquipmentSelectEvent extends Event {
  static readonly type = 'eq-equipment-select';
  readonly equipmentId: string;

  constructor(equipmentId: string) {
    super(EqEquipmentSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.equipmentId = equipmentId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'eq-equipment-select': EqEquipmentSelectEvent;
  }
}
