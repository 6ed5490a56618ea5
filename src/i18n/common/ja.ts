import type { CommonMessages } from './en.js';

/** Words that many elements share, in Japanese. */
export const ja: CommonMessages = {
  loading: '読み込み中です…',
  retry: 'もう一度試す',
  close: '閉じる',
  back: '戻る',
  cancel: 'キャンセル',
  required: '必須',
  optional: '任意',
  yes: 'はい',
  no: 'いいえ',
  signIn: 'ログイン',
  signOut: 'ログアウト',
  stale: '最新ではない可能性があります。確認しています…',
  errorTitle: '読み込めませんでした',
  sampleData: 'サンプルデータ',
  writtenIn: { ja: '日本語', en: '英語', ko: '韓国語' },
  error: {
    network: 'サービスに接続できません。通信環境を確認して、もう一度お試しください。',
    timeout: '応答に時間がかかりすぎています。しばらくしてからもう一度お試しください。',
    unauthorized: 'ご覧になるにはログインしてください。',
    forbidden: 'お使いのアカウントではご覧いただけません。',
    'not-found': 'お探しの情報が見つかりません。削除されたか、リンクが誤っている可能性があります。',
    conflict: '先にほかの方が手続きを済ませました。表示を最新の状態に更新しました。',
    stale: 'その間に内容が変更されました。最新の内容を表示していますので、確認のうえもう一度お試しください。',
    invalid: '送信した内容が受け付けられませんでした。',
    'rate-limited': '短時間に操作が集中しています。少し待ってからもう一度お試しください。',
    unsupported: 'このサービスでは対応していません。',
    malformed: 'サービスから読み取れない応答がありました。続く場合は運営者にお知らせください。',
    unavailable: 'ただいまサービスを利用できません。しばらくしてからもう一度お試しください。',
  },
};
