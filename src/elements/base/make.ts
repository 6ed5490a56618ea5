import type { CssVars } from './css-vars.js';

/** What an element is made with; an attribute without a value is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * An element with attributes and content, for drawings that are too large or too early for a template. Text stays text,
 * whatever is in it.
 *
 * @example make('li', { class: 'day' }, make('i', { class: 'swatch' }), 'Free')
 */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes, ...content: (Node | string)[]): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, content);
}

/** The same for an element of a drawing. */
export function makeSvg<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Attributes, ...content: Node[]): SVGElementTagNameMap[K] {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, content);
}

/** A button with what it does, in the looks of its classes. */
export function makeButton(classes: string, onClick: () => void, ...content: (Node | string)[]): HTMLButtonElement {
  const button = make('button', { type: 'button', class: classes }, ...content);
  button.addEventListener('click', onClick);
  return button;
}

function fill<E extends Element>(element: E, attributes: Attributes, content: readonly (Node | string)[]): E {
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...content);
  return element;
}

/** Writes an attribute that differs: one that is written anew is news to assistive tools. Without a value it is taken away. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Gives an element its words. What says the same stays as it is, with whatever is selected in it. */
export function setText(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

/** Sets custom properties on an element that no template looks after; only those that differ are written. */
export function setVars(element: HTMLElement | SVGElement, vars: CssVars): void {
  for (const name in vars) {
    const text = String(vars[name as `--${string}`]);
    if (element.style.getPropertyValue(name) !== text) element.style.setProperty(name, text);
  }
}
