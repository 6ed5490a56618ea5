/** What is drawn by hand, because it is drawn at every step of scrolling: elements made once, and only what differs written. */
export { setAttribute, setVars } from '../base/make.js';

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

/** Puts an element at a place of its line, CSS pixels in reading direction. */
export function setPlace(element: HTMLElement, at: number, size: number): void {
  element.style.setProperty('inset-inline-start', `${at}px`);
  element.style.setProperty('inline-size', `${size}px`);
}
