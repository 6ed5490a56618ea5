/** Drawings of the sample by name without extension. */
export function pictures(): Map<string, string> {
  return new Map();
}
