import type { WaitsMessages } from './en.js';

/** Words of waiting lists, in Japanese. */
export const ja: WaitsMessages = {
  join: '空いたら知らせる',
  joinOf: ({ range }) => `${range} が空いたら知らせる`,
  waiting: ({ before }) => (before === 0 ? 'キャンセル待ちの1番目です。' : `キャンセル待ちに登録しています（前に${before}名）。`),
  joined: 'キャンセル待ちに登録しました。空いた際にお知らせします。',
  leave: 'キャンセル待ちを取り消す', leaveOf: ({ range }) => `${range} のキャンセル待ちを取り消す`,
  left: 'キャンセル待ちを取り消しました。',
  title: 'キャンセル待ち',
  offeredTitle: 'お待ちの時間が空きました',
  offered: ({ until }) => `${until}まで確保しています。それまでに申し込むか、次の方にお譲りください。`,
  accept: '申し込む', acceptOf: ({ range }) => `${range} を申し込む`,
  decline: '次の方に譲る', declineOf: ({ range }) => `${range} を次の方に譲る`,
  declined: '次にお待ちの方にご案内します。',
  why: 'このメールは、キャンセル待ちに登録された方にお送りしています。送信専用のため、ご返信いただいてもお答えできません。',
};
