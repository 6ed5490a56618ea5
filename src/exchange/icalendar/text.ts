const encoder = new TextEncoder();

/** Longest content line in octets, without its line break (RFC 5545 section 3.1). */
const MOST_OCTETS = 75;

/**
 * A TEXT value (RFC 5545 section 3.3.11): backslash, semicolon, comma and line breaks escaped, other control characters
 * left out, so that nothing a person typed can begin a line of its own.
 */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n');
}

/** C0 but tab and line feed, DEL and C1, and the separators that some readers take for line ends. */
const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029]', 'g');

/** Folds one content line at 75 octets without splitting a character (RFC 5545 section 3.1). */
export function foldLine(line: string): string {
  if (encoder.encode(line).length <= MOST_OCTETS) return line;
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    // A continuation begins with a space, which counts.
    if (octets + size > MOST_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  lines.push(current);
  return lines.join('\r\n');
}

/** An instant in UTC form (RFC 5545 section 3.3.5): `20260303T040000Z`. Null when it cannot be read. */
export function utcDateTime(instant: string): string | null {
  const milliseconds = Date.parse(instant);
  if (!Number.isFinite(milliseconds)) return null;
  return new Date(milliseconds).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
