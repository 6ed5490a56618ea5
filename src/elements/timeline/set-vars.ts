import type { CssVars } from '../base/css-vars.js';

/** Sets custom properties on an element that no template looks after; only those that differ are written. */
export function setVars(element: HTMLElement | SVGElement, vars: CssVars): void {
  for (const [name, value] of Object.entries(vars)) {
    const text = String(value);
    if (element.style.getPropertyValue(name) !== text) element.style.setProperty(name, text);
  }
}
