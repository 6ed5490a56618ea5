import type { PortalMessages } from './en.js';

/** Words of the portal's frame, in Japanese. */
export const ja: PortalMessages = {
  heading: '共用設備の検索・利用申込',
  navigation: '共用設備',
  find: '設備をさがす',
  timeline: '空き状況一覧',
  mine: '申込一覧',
  approvals: '申込への回答',
  inquiries: 'コーディネータに相談',
  records: '利用実績',
  cases: '相談の対応',
  askInstead: '見つからない場合はコーディネータに相談',
  backToList: '一覧に戻る',
  backToTimeline: '空き状況一覧に戻る',
  backToMachine: '設備の詳細に戻る',
  toAnswer: ({ count }) => `未回答 ${count}件`,
  needsAnswer: ({ count }) => `回答待ち ${count}件`,
  noClient: 'このポータルはサービスに接続されていません。adapter 属性と src 属性を指定するか、<eq-client> の中に置いてください。',
};
