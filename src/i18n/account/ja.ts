import type { AccountMessages } from './en.js';

/** Words of signing in and out, in Japanese. */
export const ja: AccountMessages = {
  signInTitle: 'ログイン',
  demoLead: 'これはデモです。どの利用者として操作するかを選んでください。操作の内容はこのサーバーの中だけに残ります。',
  chooseAs: ({ name }) => `${name}さんとしてログイン`,
  signedInAs: ({ name }) => `${name}さんとしてログイン中`,
  nowSignedIn: ({ name }) => `${name}さんとしてログインしました。`,
  nowSignedOut: 'ログアウトしました。',
  notSignedIn: 'ログインしていません',
  unavailable: 'このサービスでは、ここからログインできません。',
  noPeople: '選べる利用者がいません。',
  adapterUnknown: ({ name, known }) =>
    `接続方法「${name}」は登録されていません。利用できるもの：${known}。registerAdapter() で登録するか、<eq-client> の adapter 属性を修正してください。`,
};
