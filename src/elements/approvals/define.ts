import { defineElement } from '../base/define-element.js';
import { EqApprovals } from './approvals.js';

defineElement('eq-approvals', EqApprovals);

declare global {
  interface HTMLElementTagNameMap {
    'eq-approvals': EqApprovals;
  }
}
