import type { PaperMessages } from './en.js';

/** {@link PaperMessages} in Japanese. */
export const ja: PaperMessages = {
  more: (p) => `このほかに${p.text}件の設備がありますが、印刷されるのは最大${p.most}件です。`,
  unloaded: (p) => `${p.text}件の設備は、空き状況をまだ読み込んでいないため印刷されていません。画面でスクロールして表示してから印刷してください。`,
};
