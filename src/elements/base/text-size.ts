/** Name of the length that a reader's own text size becomes; the base styles say where. */
const READERS_SIZE = '--_eq-readers-size';

/**
 * Makes the reader's text size a length to reckon with. A property that is not registered would hand on the words `1em`,
 * which mean another length in each element; a registered one hands on what they meant where they stand (CSS Properties
 * and Values API, section 2).
 */
export function registerTextSize(): void {
  try {
    CSS.registerProperty({ name: READERS_SIZE, syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch {
    // Another copy of these elements in the page has done it, the browser is too old to, or there is none: a server has no styles.
  }
}
