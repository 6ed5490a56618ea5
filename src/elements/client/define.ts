import { defineElement } from '../base/define-element.js';
import { EqClient } from './client.js';

defineElement('eq-client', EqClient);

declare global {
  interface HTMLElementTagNameMap {
    'eq-client': EqClient;
  }
}
