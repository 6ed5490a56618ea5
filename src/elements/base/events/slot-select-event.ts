import type { Mode } from '../../../core/types.js';

/** Somebody chose a stretch of time on a machine's calendar, by pointer, keys or typing. UTC ISO instants. */
export class EqSlotSelectEvent extends Event {
  static readonly type = 'eq-slot-select';
  readonly equipmentId: string;
  readonly start: string;
  readonly end: string;
  /** True when the person is done choosing and wants to ask for it; false while choosing. */
  readonly final: boolean;

  /** Mode of use that was chosen, where one was. */
  readonly mode: Mode | undefined;

  constructor(slot: { equipmentId: string; start: string; end: string; final: boolean; mode?: Mode }) {
    super(EqSlotSelectEvent.type, { bubbles: true, composed: true });
    this.equipmentId = slot.equipmentId;
    this.start = slot.start;
    this.end = slot.end;
    this.final = slot.final;
    this.mode = slot.mode;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'eq-slot-select': EqSlotSelectEvent;
  }
}
