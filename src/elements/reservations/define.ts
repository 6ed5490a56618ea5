import { defineElement } from '../base/define-element.js';
import { EqReservations } from './reservations.js';

defineElement('eq-reservations', EqReservations);

declare global {
  interface HTMLElementTagNameMap {
    'eq-reservations': EqReservations;
  }
}
