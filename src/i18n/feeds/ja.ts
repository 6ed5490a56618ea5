import type { FeedsMessages } from './en.js';

/** Words of calendar subscriptions, in Japanese. */
export const ja: FeedsMessages = {
  title: 'カレンダーの購読',
  about: {
    person: 'このアドレスをカレンダーソフトに登録すると、ご自身の予約が常に最新の状態で表示されます。',
    institution: 'このアドレスをカレンダーソフトに登録すると、所属機関の設備の予約が常に最新の状態で表示されます。',
    equipment: 'このアドレスをカレンダーソフトに登録すると、この設備の予約が常に最新の状態で表示されます。',
  },
  secret: 'アドレスを知っている人は誰でもカレンダーを見ることができます。ほかの人に知られたときは無効にしてください。',
  create: 'アドレスを作成する',
  address: 'カレンダーソフトに登録するアドレス',
  once: '表示されるのは今回だけです。今コピーしてください。',
  copy: 'コピー',
  copied: 'アドレスをコピーしました。',
  copyByHand: 'コピーできませんでした。アドレスを選択した状態にしましたので、手動でコピーしてください。',
  made: ({ date }) => `${date} に作成したアドレス`,
  revoke: '無効にする',
  revokeOf: ({ date }) => `${date} に作成したアドレスを無効にする`,
  revoked: 'アドレスを無効にしました。',
};
