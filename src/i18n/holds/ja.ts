import type { HoldsMessages } from './en.js';

/** Words of a time that is held while a form is filled in, in Japanese. */
export const ja: HoldsMessages = {
  held: ({ time }) => `この時間は${time}まで仮押さえしています。`,
  ending: ({ time }) => `仮押さえは${time}までです。残り1分を切りました。`,
  last: 'これ以上は延長できません。それまでに申込を送信してください。',
  keep: '延長する',
  kept: ({ time }) => `${time}まで仮押さえを延長しました。`,
  ended: '仮押さえの時間が終了しました。まだ空いている場合があります。入力した内容はそのまま残っています。',
  again: 'もう一度仮押さえする',
  refused: 'この時間は仮押さえできていません。入力中に他の方が申し込む場合があります。申込はこのまま送信できます。',
  tryAgain: '仮押さえを試す',
};
