import { defineElement } from '../base/define-element.js';
import { EqRequestForm } from './request-form.js';

defineElement('eq-request-form', EqRequestForm);

declare global {
  interface HTMLElementTagNameMap {
    'eq-request-form': EqRequestForm;
  }
}
