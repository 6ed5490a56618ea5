import { prepareStyles } from '../base/add-styles.js';
import { defineElement } from '../base/define-element.js';
import { canvasPart } from './canvas-part.js';
import { EqTimeline } from './timeline.js';

defineElement('eq-timeline', EqTimeline);
// What fails is fetched again, and said, by the first element that draws.
canvasPart.load().then(({ canvasStyles }) => prepareStyles(canvasStyles), () => undefined);

declare global {
  interface HTMLElementTagNameMap {
    'eq-timeline': EqTimeline;
  }
}
