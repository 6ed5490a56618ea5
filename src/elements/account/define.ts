import { defineElement } from '../base/define-element.js';
import { EqAccount } from './account.js';

defineElement('eq-account', EqAccount);

declare global {
  interface HTMLElementTagNameMap {
    'eq-account': EqAccount;
  }
}
