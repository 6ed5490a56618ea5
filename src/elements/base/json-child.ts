import type { ReactiveElement } from 'lit';
import { warnOnce } from './warn.js';

/**
 * Reads properties from a `<script type="application/json">` child: the way in for pages without JavaScript of their own.
 * Its object's keys are names of the element's public properties; a key that names none, or text that is no JSON object,
 * is said once and left out.
 *
 * @example <eq-card><script type="application/json">{"equipment": {"id": "sem-1", …}}</script></eq-card>
 */
export function readJsonChild(element: ReactiveElement): void {
  const script = element.querySelector(':scope > script[type="application/json"]');
  if (!script) return;
  const given = parsed(script.textContent ?? '');
  if (!given) return warnOnce('json-unreadable', `the JSON inside <${element.localName}> is not an object. Give {"property": value, …}.`);
  const { elementProperties } = element.constructor as typeof ReactiveElement;
  for (const [name, value] of Object.entries(given)) {
    const declared = elementProperties.get(name);
    if (!declared || declared.state) warnOnce('json-property-unknown', `<${element.localName}> has no property "${name.slice(0, 60)}".`);
    else Reflect.set(element, name, value);
  }
}

/** The object that a text is; null when it is none. */
function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return value instanceof Object && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
