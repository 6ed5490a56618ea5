import type { EquipmentQuery } from '../../../core/types.js';

/** Somebody changed what the catalog is asked: words, facets, time, order. Carries the whole new query. */
export class EqQueryChangeEvent extends Event {
  static readonly type = 'eq-query-change';
  readonly query: EquipmentQuery;

  constructor(query: EquipmentQuery) {
    super(EqQueryChangeEvent.type, { bubbles: true, composed: true });
    this.query = query;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'eq-query-change': EqQueryChangeEvent;
  }
}
