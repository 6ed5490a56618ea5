import { defineElement } from '../base/define-element.js';
import { EqCalendar } from './calendar.js';

defineElement('eq-calendar', EqCalendar);

declare global {
  interface HTMLElementTagNameMap {
    'eq-calendar': EqCalendar;
  }
}
