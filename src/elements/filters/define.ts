import { defineElement } from '../base/define-element.js';
import { EqFilters } from './filters.js';

defineElement('eq-filters', EqFilters);

declare global {
  interface HTMLElementTagNameMap {
    'eq-filters': EqFilters;
  }
}
