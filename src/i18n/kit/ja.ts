import type { KitMessages } from './en.js';

/** Words of requests for several machines, in Japanese. */
export const ja: KitMessages = {
  title: '同じ日時に利用するほかの設備',
  remove: 'この設備だけにする',
  search: '追加する設備を探す',
  none: 'ほかの設備は見つかりませんでした。',
  add: '追加', addOf: ({ name }) => `${name}を追加する`,
  take: '外す', takeOf: ({ name }) => `${name}を外す`,
  added: ({ name }) => `${name}を追加しました。`,
  taken: ({ name }) => `${name}を外しました。`,
  checking: '確認しています…',
  unknown: 'この設備はただいま確認できません。',
  ok: 'この日時は空いています',
  refused: 'この日時では申し込めません',
  left: '除外',
  noMode: ({ mode }) => `「${mode}」は行っていません。`,
  fee: ({ total }) => `約 ${total}`,
  total: ({ total, count }) => `設備${count}台で約 ${total}`,
  wish: '追加した設備が利用できない場合',
  all: 'すべての設備が可能な場合のみ申し込む',
  partial: '可能な設備だけ申し込む', partialHelp: '申し込めない設備は自動的に除外されます。',
  together: 'すべての設備が空いている時間',
  noTogether: '近い日時に、すべての設備が空いている時間は見つかりませんでした。',
  terms: ({ name }) => `利用規約：${name}`,
  accept: 'この利用規約を読み、同意します。',
  review: 'ほかの設備',
};
