import type { CSSResultOrNative } from 'lit';
import { prepareStyles } from './add-styles.js';
import { warnOnce } from './warn.js';

/** Registers an element. A tag that is taken already (two copies of the library on a page) is said once, never thrown. */
export function defineElement(tag: string, constructor: CustomElementConstructor & { elementStyles?: readonly CSSResultOrNative[] }): void {
  const existing = customElements.get(tag);
  if (!existing) {
    customElements.define(tag, constructor);
    return prepareStyles(constructor.elementStyles ?? []);
  }
  if (existing !== constructor) warnOnce('element-taken', `<${tag}> is already defined on this page; the first definition stays. Load Equipool once.`);
}
