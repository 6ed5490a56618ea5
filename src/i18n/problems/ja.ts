import type { ProblemsMessages } from './en.js';

/** {@link ProblemsMessages} in Japanese. */
export const ja: ProblemsMessages = {
  'malformed-json': 'リクエストを読み取れませんでした。本文が正しいJSONではありません。',
  'query-invalid': (p) => `次の検索条件を読み取れませんでした：${p.fields}。`,
  'key-required': 'Idempotency-Keyがないため、再送と二重の申込を区別できません。',
  'key-invalid': 'Idempotency-Keyは、英数字・ハイフン・アンダースコアで8文字以上128文字以内としてください。',
  unauthorized: 'サインインしていないか、有効期限が切れています。サインインしてください。',
  'token-expired': 'サインインの有効期限が切れました。もう一度サインインしてください。',
  'token-invalid': 'このサインインは、ここでは使用できません。もう一度サインインしてください。',
  forbidden: 'この操作を行う権限がありません。',
  'not-found': '該当するものがないか、閲覧できません。',
  'method-not-allowed': 'このアドレスでは、その操作を行えません。',
  conflict: 'この内容では受け付けられません。',
  'state-conflict': '現在の申込の状態では、この操作を行えません。',
  'in-flight': '同じリクエストを処理しています。数秒お待ちください。',
  stale: '表示された後に内容が変更されました。最新の内容をご確認のうえ、改めて操作してください。',
  'too-large': 'リクエストが大きすぎます。64 KBまで受け付けます。',
  'too-deep': 'リクエストの入れ子が深すぎます。',
  'unsupported-media': 'リクエストはapplication/jsonで送信してください。',
  invalid: '入力されていない項目、または使用できない値があります。',
  'key-reused': 'このIdempotency-Keyは、別の申込に使用されています。',
  'precondition-required': '変更の際は、どの版に対する変更かをIf-Matchで示してください。',
  'rate-limited': '短時間に多くのリクエストがありました。しばらくお待ちください。',
  internal: 'サーバーで問題が発生しました。変更は行われていません。',
  'issuer-unavailable': '現在、サインインを確認できません。しばらくしてからもう一度お試しください。',
  unavailable: '現在、記録にアクセスできません。しばらくしてからもう一度お試しください。',
};
