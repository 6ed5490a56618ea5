import { defineElement } from '../base/define-element.js';
import { EqPortal } from './portal.js';

defineElement('eq-portal', EqPortal);

declare global {
  interface HTMLElementTagNameMap {
    'eq-portal': EqPortal;
  }
}
