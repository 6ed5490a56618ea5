import type { Language } from '../../../src/core/index.js';

/** The encodings that spreadsheets write where no mark says which: CP932 in Japan, CP949 in Korea, by their names of the Encoding Standard. */
const BY_LANGUAGE: Readonly<Record<Language, readonly string[]>> = {
  ja: ['shift_jis', 'euc-kr'], ko: ['euc-kr', 'shift_jis'], en: [],
};
/** What stands for bytes that are no text, in every encoding. */
const LOST = '\uFFFD';
/** A text may be damaged at one place in so many; of more it is in another encoding. */
const MOST_DAMAGED = 1 / 20;

/**
 * A file's text: by its byte order mark, else as UTF-8 where it is that, else as spreadsheets of the language write it.
 * A text of an encoding with a few bytes that are none of it keeps U+FFFD for them: it is no text of one in which any
 * byte means something, such as windows-1252. What reads the table keeps such lines from being taken.
 */
export function decodeTable(bytes: Uint8Array, language: Language): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const read = (encoding: string): string => new TextDecoder(encoding).decode(bytes);
  return read([marked, ...BY_LANGUAGE[language]].find((encoding) => isWhole(bytes, encoding) || isNearlyText(read(encoding))) ?? 'windows-1252');
}

/** Whether every byte is part of a letter of the encoding. */
function isWhole(bytes: Uint8Array, encoding: string): boolean {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes) !== undefined;
  } catch {
    return false;
  }
}

/** Whether a text has letters beyond ASCII that it could only have in its own encoding, and few places at which it has none. */
function isNearlyText(text: string): boolean {
  const beyond = text.match(/[^\0-\x7F]/gu) ?? [];
  const lost = beyond.filter((letter) => letter === LOST).length;
  return lost < beyond.length && lost <= Math.max(1, beyond.length * MOST_DAMAGED);
}
