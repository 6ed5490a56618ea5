const said = new Set<string>();

/**
 * Says once per page, on the console, that a value given by a page or a host cannot be used. Nothing is thrown: the
 * element shows its invalid state. `code` names the page of docs/warnings.md that explains it.
 */
export function warnOnce(code: string, message: string): void {
  const words = `[equipool] ${code}: ${message}`;
  if (said.has(words)) return;
  said.add(words);
  console.warn(words);
}
