import type { Language } from '../../../src/core/index.js';

/** The encodings that spreadsheets write where no mark says which: CP932 in Japan, CP949 in Korea, by their names of the Encoding Standard. */
const BY_LANGUAGE: Readonly<Record<Language, readonly string[]>> = {
  ja: ['shift_jis', 'euc-kr', 'windows-1252'], ko: ['euc-kr', 'shift_jis', 'windows-1252'], en: ['windows-1252'],
};

/** A file's text: by its byte order mark, else as UTF-8 where it is that, else as spreadsheets of the language write it. */
export function decodeTable(bytes: Uint8Array, language: Language): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  for (const encoding of [marked, ...BY_LANGUAGE[language]]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not that one: the next may be it.
    }
  }
  return new TextDecoder().decode(bytes);
}
