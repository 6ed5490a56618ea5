import type { AuditMessages } from './en.js';

/** Words of the trail, in Japanese. */
export const ja: AuditMessages = {
  title: '操作の記録',
  lead: 'すべての操作の記録を新しい順に表示します。閲覧したことも記録されます。',
  person: '操作した人', personHelp: '記録上の人は、月ごとに変わる符号で表示されます。人を選ぶかIDを入力すると、その人の操作を表示します。',
  machine: '設備', machineHelp: '設備のIDを入力すると、設備とその予約に対する操作を表示します。',
  day: '日付', action: '操作の種類', anyAction: 'すべて',
  apply: '絞り込む', clear: 'すべて表示',
  when: '日時', who: '操作した人', what: '操作', on: '対象',
  host: 'システム', sign: ({ sign }) => `利用者 ${sign}`,
  kinds: { reservation: '予約', equipment: '設備', inquiry: 'コーディネータへの相談', person: '利用者', host: 'サービス' },
  subject: ({ kind, id }) => `${kind} ${id}`,
  actions: {
    'sign-in': 'ログイン', 'first-sign-in': '初回ログイン', roles: '権限の変更', export: 'データの取り出し', erase: '個人データの削除', retain: '古いデータの整理',
    'read-trail': 'この記録の閲覧', 'grant-training': '講習の修了を認定', 'decline-training': '講習の申込をお断り', create: '登録', edit: '登録内容の変更', delete: '登録の削除',
    ask: '相談', take: '担当を引き受け', propose: '提案', message: 'メッセージ', 'hand-over': '担当の引き継ぎ', close: '相談の終了',
  },
  more: '以前の記録を表示する',
  none: '記録はありません。', noneHelp: '条件に合う記録がありません。別の日付を選ぶか、すべて表示してください。',
  signedOutTitle: '記録を見るにはログインしてください', signedOutBody: '管理者のみ閲覧できます。',
  notAllowed: '操作の記録は管理者のみ閲覧できます。',
  notOffered: 'このサービスには、ここで閲覧できる記録がありません。',
  omitted: ({ count }) => `読み取れない記録が${count}件あり、表示していません。`,
};
