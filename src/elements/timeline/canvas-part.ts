import { Lazy } from '../base/lazy.js';

/** What draws: fetched when the element is defined, beside the first question to the host. */
export const canvasPart = new Lazy(() => import('./canvas.part.js'));
