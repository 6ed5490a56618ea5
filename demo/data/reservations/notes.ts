/** What is written along the way, by the action and the asker's language. */
export const NOTES = {
  'request-info': {
    ja: ['試料に有機溶剤が含まれているかどうかをお知らせください。', '図面または写真をお送りいただけますか。', '希望される測定条件を教えてください。'],
    en: ['Please tell us whether the sample contains solvents.', 'Could you send a drawing or photograph?'],
    ko: ['시료에 유기용제가 포함되어 있는지 알려 주십시오.', '도면 또는 사진을 보내 주시겠습니까?'],
  },
  'answer-info': {
    ja: ['溶剤は含みません。SDSをお送りしました。', '図面をメールでお送りしました。'],
    en: ['No solvents; the data sheet is on its way.', 'The drawing has been sent by mail.'],
    ko: ['용제는 포함되지 않습니다. SDS를 보냈습니다.', '도면을 메일로 보냈습니다.'],
  },
  counter: {
    ja: ['ご希望の時間は調整作業と重なるため、こちらの時間ではいかがでしょうか。', '担当者が立ち会える時間をご提案します。'],
    en: ['An adjustment falls into that time; would this one suit you?', 'We propose a time when our engineer can be present.'],
    ko: ['희망하신 시간이 조정 작업과 겹쳐 이 시간은 어떠신지 제안드립니다.', '담당자가 입회할 수 있는 시간을 제안드립니다.'],
  },
  decline: {
    ja: ['腐食性ガスを発生する試料のため、お受けできません。', '同じ時間に保守作業が入ったため、お受けできません。', '装置の測定範囲を超えているため、ほかの機器をご検討ください。'],
    en: ['The sample gives off corrosive gas, so we cannot accept it.', 'The size exceeds the range of the machine; please consider another one.'],
    ko: ['부식성 가스를 발생하는 시료이므로 접수할 수 없습니다.', '장비의 측정 범위를 넘으므로 다른 장비를 검토해 주십시오.'],
  },
  cancel: {
    ja: ['試作品の完成が遅れたため、取り消します。', '担当者の都合がつかなくなりました。'],
    en: ['The prototype is late.', 'Our engineer is not available.'],
    ko: ['시제품 완성이 늦어져 취소합니다.', '담당자 사정으로 취소합니다.'],
  },
  withdraw: {
    ja: ['社内で測定できることになりました。', '日程を改めて申し込みます。'],
    en: ['We can measure in-house after all.', 'We will ask again for another date.'],
    ko: ['사내에서 측정할 수 있게 되었습니다.', '일정을 다시 정하여 신청하겠습니다.'],
  },
  finish: { ja: ['異常なく終了しました。', '消耗品を1個使用しました。'], en: ['Finished without trouble.'], ko: ['이상 없이 종료하였습니다.'] },
} as const;
