import { defineElement } from '../base/define-element.js';
import { EqInquiry } from './inquiry.js';

defineElement('eq-inquiry', EqInquiry);

declare global {
  interface HTMLElementTagNameMap {
    'eq-inquiry': EqInquiry;
  }
}
