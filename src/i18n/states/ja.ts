import type { StateMessages } from './en.js';

/** A reservation's stations and what can be done to it, in Japanese. */
export const ja: StateMessages = {
  state: {
    draft: '下書き', requested: '申込済み（回答待ち）', 'info-needed': '確認事項あり', countered: '別の提案あり', approved: '承認済み',
    'in-use': '利用中', completed: '利用終了', 'no-show': '利用なし', declined: 'お断り', withdrawn: '取り下げ',
    cancelled: 'キャンセル済み', expired: '期限切れ', waitlisted: 'キャンセル待ち',
  },
  meaning: {
    draft: 'まだ送信していません。',
    requested: '申込を送信しました。保有機関の回答待ちのため、日時はまだ確定していません。',
    'info-needed': '保有機関から確認事項が届いています。',
    countered: '保有機関から別の提案が届いています。受け入れるかどうかをお知らせください。',
    approved: '保有機関がこの日時を承認しました。',
    'in-use': '設備を利用中です。',
    completed: '利用は終了しました。',
    'no-show': '利用されないまま時間が過ぎました。',
    declined: '保有機関はこの申込をお受けできませんでした。',
    withdrawn: '申込を取り下げました。',
    cancelled: '承認済みの予約がキャンセルされました。',
    expired: '期限までに回答がなかったため、申込は終了しました。',
    waitlisted: '空きが出たときにご連絡します。',
  },
  action: {
    request: '申し込む', approve: '承認する', decline: '断る', 'request-info': '質問する', 'answer-info': '回答する',
    counter: '別の案を提案する', 'accept-counter': '提案を受け入れる', 'decline-counter': '提案を断る',
    withdraw: '申込を取り下げる', cancel: '予約をキャンセルする', reschedule: '日時を変更する', start: '利用を開始する', finish: '利用を終了する',
    'no-show': '利用なしとして記録する', sign: '利用報告に署名する', 'assign-coordinator': 'コーディネータを割り当てる', note: 'メッセージを書く', expire: '期限切れにする',
  },
  done: {
    request: '申込', approve: '承認', decline: 'お断り', 'request-info': '質問', 'answer-info': '質問への回答',
    counter: '別案の提案', 'accept-counter': '提案の受け入れ', 'decline-counter': '提案のお断り',
    withdraw: '取り下げ', cancel: 'キャンセル', reschedule: '日時の変更', start: '利用開始', finish: '利用終了',
    'no-show': '利用なしの記録', sign: '利用報告への署名', 'assign-coordinator': 'コーディネータの割り当て', note: 'メッセージ', expire: '期限切れ',
  },
  relation: { asker: 'あなた', member: '申込者', owner: '設備管理者', coordinator: 'コーディネータ', admin: '管理者', host: 'システム', visitor: '一般の方' },
};
