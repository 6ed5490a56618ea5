import { computeAccessibleDescription, computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';
import { descendants } from './fixture.js';

/** A name, whole or as a pattern. */
export type NamePattern = string | RegExp;

/** What people hear as an element's name. */
export function nameOf(element: Element): string {
  return computeAccessibleName(element).replace(/\s+/g, ' ').trim();
}

/** What people hear after the name. */
export function descriptionOf(element: Element): string {
  return computeAccessibleDescription(element).replace(/\s+/g, ' ').trim();
}

/** Everything of one role that people can reach inside an element, in reading order, shadow roots included. */
export function allByRole<E extends HTMLElement = HTMLElement>(root: Element, role: string, name?: NamePattern): E[] {
  return descendants(root).filter((element): element is E =>
    element instanceof HTMLElement && getRole(element) === role && isShown(element) && (name === undefined || matches(nameOf(element), name)));
}

/** The one element of a role and name; fails with the names that there are. */
export function byRole<E extends HTMLElement = HTMLElement>(root: Element, role: string, name?: NamePattern): E {
  const found = allByRole<E>(root, role, name);
  const [first] = found;
  if (first && found.length === 1) return first;
  const names = allByRole(root, role).map((element) => `"${nameOf(element)}"`).join(', ') || 'none';
  throw new Error(`${found.length} ${role} named ${String(name)}; there are: ${names}`);
}

/** The first of a role and name, or undefined. */
export function findByRole<E extends HTMLElement = HTMLElement>(root: Element, role: string, name?: NamePattern): E | undefined {
  return allByRole<E>(root, role, name)[0];
}

/** All text that is shown inside an element, shadow roots included, white space collapsed. */
export function textIn(root: Element): string {
  const parts: string[] = [];
  collect(root, parts);
  // Where a word may be broken is neither seen nor heard where it is not.
  return parts.join(' ').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}

function collect(node: Node, parts: string[]): void {
  if (node instanceof Text) parts.push(node.data);
  if (!(node instanceof Element)) return;
  // What has no box of its own (display: contents) still shows what is in it.
  if (node !== node.ownerDocument.body && !node.checkVisibility() && getComputedStyle(node).display !== 'contents') return;
  const children = node.shadowRoot ? node.shadowRoot.childNodes : node instanceof HTMLSlotElement && node.assignedNodes().length ? node.assignedNodes() : node.childNodes;
  for (const child of children) collect(child, parts);
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !isInaccessible(element);
}

function matches(name: string, pattern: NamePattern): boolean {
  return typeof pattern === 'string' ? name === pattern : pattern.test(name);
}

/** The element that has the focus, inside whatever shadow roots it is. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
