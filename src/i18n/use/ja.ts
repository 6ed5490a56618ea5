import type { UseMessages } from './en.js';

/** Words of the use of a machine, in Japanese. */
export const ja: UseMessages = {
  timesLegend: '実際の利用時間',
  units: '試料数・製作数',
  unitsUnreadable: '整数で入力してください。',
  timesUnreadable: '利用の開始と終了を入力してください。どちらも現在より前である必要があります。',
  report: '利用報告',
  signed: ({ at }) => `${at} に保有機関が署名`,
  unsigned: '保有機関の署名はまだありません',
  reserved: '予約した時間', used: '利用した時間', overrun: '予約外の時間',
  owed: '利用料金', owedCancelled: 'キャンセル料',
  lines: '料金の内訳',
  faultTitle: '設備に不具合があるとき',
  faultReport: '不具合を報告する',
  faultReportOf: ({ reference }) => `不具合を報告する（${reference} の設備）`,
  faultBody: '設備はすぐに使用停止になります。内容は、この設備を見る方と予約している方全員に表示されます。',
  faultNote: '不具合の内容',
  faultMissing: '不具合の内容を入力してください。',
  faultDone: '不具合を報告しました。設備は使用停止になりました。',
  outOfOrder: 'この設備は現在故障中です。',
  inMaintenance: 'この設備は現在保守作業中です。',
};
