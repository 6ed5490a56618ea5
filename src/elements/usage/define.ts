import { defineElement } from '../base/define-element.js';
import { EqUsage } from './usage.js';

defineElement('eq-usage', EqUsage);

declare global {
  interface HTMLElementTagNameMap {
    'eq-usage': EqUsage;
  }
}
