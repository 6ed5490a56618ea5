import { defineElement } from '../base/define-element.js';
import { EqAudit } from './audit.js';

defineElement('eq-audit', EqAudit);

declare global {
  interface HTMLElementTagNameMap {
    'eq-audit': EqAudit;
  }
}
