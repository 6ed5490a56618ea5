/** What is drawn by hand, because it is drawn at every step of scrolling: elements made once, and only what differs written. */
import type { CssVars } from '../base/css-vars.js';

const SVG = 'http://www.w3.org/2000/svg';

/** An element of a class. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

/** An element of a drawing. */
export function makeSvg<K extends keyof SVGElementTagNameMap>(tag: K, className: string): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  element.setAttribute('class', className);
  return element;
}

/** Writes an attribute that differs: one that is written anew is news to assistive tools. Without a value it is taken away. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Sets custom properties on an element that no template looks after; only those that differ are written. */
export function setVars(element: HTMLElement | SVGElement, vars: CssVars): void {
  for (const name in vars) {
    const text = String(vars[name as `--${string}`]);
    if (element.style.getPropertyValue(name) !== text) element.style.setProperty(name, text);
  }
}

/** Puts an element at a place of its line, CSS pixels in reading direction. */
export function setPlace(element: HTMLElement, at: number, size: number): void {
  element.style.setProperty('inset-inline-start', `${at}px`);
  element.style.setProperty('inline-size', `${size}px`);
}
