/**
 * Running text that people wrote, as a small tree. A handful of marks is understood, because owners paste them:
 * blank lines part paragraphs, `- ` and `1. ` begin lists, `**strong**`, `[words](address)`. Everything else is text.
 */

import { isSafeUrl } from '../../core/equipment/index.js';

/** A piece of a line. A link whose address may not be followed is plain text. */
export type ProsePiece = { text: string; isStrong?: boolean; href?: string };

/** A paragraph with its lines, or a list with its items. */
export interface ProseBlock {
  kind: 'paragraph' | 'list' | 'numbered';
  lines: ProsePiece[][];
}

/** More text than this is nobody's description; the rest is cut and shown to be. */
const LONGEST = 20_000;

// The points of Japanese and Korean lists stand close to their words.
const BULLET = /^(?:[-*]\s+|[•・]\s*)/;
const NUMBER = /^\d{1,3}[.)]\s+/;

/** Reads running text into blocks. Never throws; unknown marks stay as they are. */
export function parseProse(text: string): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let current: ProseBlock | undefined;
  const whole = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  for (const raw of whole.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    if (line === '') {
      current = undefined;
      continue;
    }
    const kind = BULLET.test(line) ? 'list' : NUMBER.test(line) ? 'numbered' : 'paragraph';
    if (current?.kind !== kind) blocks.push((current = { kind, lines: [] }));
    current.lines.push(parseLine(line.replace(kind === 'list' ? BULLET : NUMBER, (mark) => (kind === 'paragraph' ? mark : ''))));
  }
  return blocks;
}

// Both marks are closed within a hundred or a thousand characters, so that matching stays linear.
const MARK = /\*\*([^*]{1,400})\*\*|\[([^\][]{1,400})\]\(([^()\s]{1,1000})\)/g;

function parseLine(line: string): ProsePiece[] {
  const pieces: ProsePiece[] = [];
  let at = 0;
  for (const match of line.matchAll(MARK)) {
    const [whole, strong, words, address] = match;
    if (match.index > at) pieces.push({ text: line.slice(at, match.index) });
    if (strong !== undefined) pieces.push({ text: strong, isStrong: true });
    else if (words !== undefined && address !== undefined && isSafeUrl(address)) pieces.push({ text: words, href: address });
    else pieces.push({ text: whole });
    at = match.index + whole.length;
  }
  if (at < line.length) pieces.push({ text: line.slice(at) });
  return pieces;
}
