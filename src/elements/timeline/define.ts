import { defineElement } from '../base/define-element.js';
import { EqTimeline } from './timeline.js';

defineElement('eq-timeline', EqTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'eq-timeline': EqTimeline;
  }
}
