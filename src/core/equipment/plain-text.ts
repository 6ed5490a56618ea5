/**
 * Characters that nobody sees and that change how everything after them is read: embeddings, overrides and isolates of
 * writing direction (Unicode Standard Annex 9, section 2), and control characters other than tab and line ends. Half a
 * surrogate pair is no character, and neither databases nor addresses take it.
 */
const TURNING = /[\u202A-\u202E\u2066-\u2069]|(?![\t\n\r])\p{Cc}|\p{Cs}/gu;

/** What may be one of these, told at once: nearly all texts are done with it, and no list of categories has to be made. */
const DOUBTFUL = /[^\t\n\r -~\u00A0-\u2029\u202F-\u2065\u206A-\uD7FF\uE000-\uFFFF]/;

/**
 * Text from outside without the characters by which a name could turn around the words beside it.
 *
 * @example plainText('report\u202Efdp.exe') // 'reportfdp.exe'
 */
export function plainText(text: string): string {
  return DOUBTFUL.test(text) ? text.replace(TURNING, '') : text;
}
