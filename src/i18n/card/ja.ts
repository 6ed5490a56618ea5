import type { CardMessages } from './en.js';

/** Words on a machine's card, in Japanese. */
export const ja: CardMessages = {
  modes: '利用方法',
  specifications: '主な仕様',
  confirmed: (p) => `登録更新：${p.ago}`,
  overdue: (p) => `登録更新の期限（${p.date}）を過ぎています`,
  neverConfirmed: '保有機関による登録更新がありません',
  members: '会員限定',
  classesOnly: (p) => `対象：${p.classes}`,
  training: '講習の受講が必要です',
  trainingFor: (p) => `講習が必要：${p.modes}`,
  units: (p) => `同型機${p.count}台`,
  noName: '名称未登録の設備',
};
