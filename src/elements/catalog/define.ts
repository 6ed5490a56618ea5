import { defineElement } from '../base/define-element.js';
import { EqCatalog } from './catalog.js';

defineElement('eq-catalog', EqCatalog);

declare global {
  interface HTMLElementTagNameMap {
    'eq-catalog': EqCatalog;
  }
}
