import { defineElement } from '../base/define-element.js';
import { EqCard } from './card.js';

defineElement('eq-card', EqCard);

declare global {
  interface HTMLElementTagNameMap {
    'eq-card': EqCard;
  }
}
