import { defineElement } from '../base/define-element.js';
import { EqDetail } from './detail.js';

defineElement('eq-detail', EqDetail);

declare global {
  interface HTMLElementTagNameMap {
    'eq-detail': EqDetail;
  }
}
