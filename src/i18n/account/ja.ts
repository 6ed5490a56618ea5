import type { AccountMessages } from './en.js';

/** Words of signing in and out, in Japanese. */
export const ja: AccountMessages = {
  signInTitle: 'ログイン',
  demoLead: 'これはデモです。どの利用者として操作するかを選んでください。操作の内容はこのサーバーの中だけに残ります。',
  signedInAs: ({ name }) => `${name}さんとしてログイン中`,
  nowSignedIn: ({ name }) => `${name}さんとしてログインしました。`,
  nowSignedOut: 'ログアウトしました。',
  unavailable: 'このサービスでは、ここからログインできません。',
  notConnected: 'このページはサービスに接続されていません。この表示が続く場合は、ページの運営者にお知らせください。',
};
