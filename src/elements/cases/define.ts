import { defineElement } from '../base/define-element.js';
import { EqCases } from './cases.js';

defineElement('eq-cases', EqCases);

declare global {
  interface HTMLElementTagNameMap {
    'eq-cases': EqCases;
  }
}
