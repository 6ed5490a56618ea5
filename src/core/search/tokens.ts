/**
 * Words for searching, in any script. Latin words are lowered and taken whole; Chinese characters, kana and Hangul
 * are written without reliable spaces, so each run of them becomes its pairs of neighbors: 顕微鏡 is found inside
 * 走査型電子顕微鏡 because both hold 顕微 and 微鏡. Single characters are kept too, for words such as 炉.
 */

const PAIRED = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}々〆〇]`;
const PLAIN = String.raw`(?:(?!${PAIRED})[\p{L}\p{M}\p{N}])+`;
const RUNS = new RegExp(String.raw`(${PAIRED}+)|(${PLAIN}(?:[-_./'’]${PLAIN})*)`, 'gu');
const JOINERS = /[-_./'’]/;
/** Longer texts are cut: nobody reads, and nobody searches, past this. */
const MAX_TEXT = 20_000;

/** One word of a query: all of its tokens must be found for the word to be found. */
export interface QueryWord {
  tokens: string[];
  /** Whether spelling mistakes and unfinished words are forgiven: not in scripts that are read by pairs. */
  isLatin: boolean;
}

/**
 * One spelling for what people write in several: compatibility forms (ＳＥＭ, ㎚, ｶﾅ), case, accents, and the long-vowel
 * mark that Japanese engineering drops or keeps at will (レーザ, レーザー).
 */
export function foldText(text: string): string {
  const folded = text.slice(0, MAX_TEXT).normalize('NFKC').toLowerCase().replaceAll('ー', '');
  // Decomposing would also take Hangul and voiced kana apart, so only Latin letters lose their accents.
  return folded.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
}

/**
 * Tokens under which a text is filed, each once: that a word is repeated makes no machine a better answer. `singles`
 * files every character of a run by itself too.
 */
export function indexTokens(text: string, singles = true): string[] {
  const tokens = new Set<string>();
  for (const match of foldText(text).matchAll(RUNS)) {
    const [, run, latin] = match;
    if (run !== undefined) {
      for (const pair of pairs(run)) tokens.add(pair);
      if (singles || run.length === 1) for (const character of run) tokens.add(character);
    } else if (latin !== undefined) {
      for (const form of latinForms(latin)) tokens.add(form);
    }
  }
  return [...tokens];
}

/** Words of a query, at most 12 of them. `queryWords('SEM 顕微鏡')` has two, `sem` and the pairs of 顕微鏡. */
export function queryWords(query: string): QueryWord[] {
  const words: QueryWord[] = [];
  for (const match of foldText(query).matchAll(RUNS)) {
    const [, run, latin] = match;
    if (run !== undefined) words.push({ tokens: [...run].length === 1 ? [run] : pairs(run), isLatin: false });
    else if (latin !== undefined) words.push({ tokens: latin.split(JOINERS), isLatin: true });
    if (words.length >= 12) break;
  }
  return words;
}

/** Neighboring characters of a run, each pair once; none for a single character. */
function pairs(run: string): string[] {
  const characters = [...run];
  const found = new Set<string>();
  for (let i = 0; i + 1 < characters.length; i += 1) found.add(`${characters[i]}${characters[i + 1]}`);
  return [...found];
}

/** `hx-7500` is filed as hx, 7500 and hx7500, because people write model numbers in every way. */
function latinForms(word: string): string[] {
  const parts = word.split(JOINERS);
  return parts.length === 1 ? parts : [...parts, parts.join('')];
}
