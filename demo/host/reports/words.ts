import type { MessagesByLanguage } from '../../../src/i18n/language.js';

const en = {
  reference: 'Reference', equipmentId: 'Equipment ID', equipment: 'Equipment', institution: 'Owner', mode: 'Mode of use', state: 'State',
  askerInstitution: 'Institution of the user', asker: 'User', purpose: 'Purpose', timeZone: 'Time zone', wishedStart: 'Wished from', wishedEnd: 'Wished until',
  confirmedStart: 'Confirmed from', confirmedEnd: 'Confirmed until', usedStart: 'Used from', usedEnd: 'Used until', bookedHours: 'Hours confirmed',
  usedHours: 'Hours used', openHours: 'Hours open', fee: 'Fee (estimate)', currency: 'Currency', reservations: 'Reservations', noShows: 'Of these not used',
  category: 'Category', year: 'Year', units: 'Samples or parts', owed: 'Fee owed', signedAt: 'Signed on', unsigned: 'Not signed yet',
};

/** Headings of the columns of exported tables. */
export const columnWords: MessagesByLanguage<typeof en> = {
  en,
  ja: {
    reference: '受付番号', equipmentId: '機器ID', equipment: '機器名', institution: '保有機関', mode: '利用形態', state: '状態',
    askerInstitution: '利用者の所属', asker: '利用者', purpose: '利用目的', timeZone: 'タイムゾーン', wishedStart: '希望開始', wishedEnd: '希望終了',
    confirmedStart: '確定開始', confirmedEnd: '確定終了', usedStart: '利用開始', usedEnd: '利用終了', bookedHours: '確定時間数',
    usedHours: '利用時間数', openHours: '開放時間数', fee: '料金（見積）', currency: '通貨', reservations: '予約件数', noShows: 'うち未利用',
    category: '分類', year: '年', units: '試料数・製作数', owed: '利用料金（確定）', signedAt: '署名日時', unsigned: '未署名件数',
  },
  ko: {
    reference: '접수번호', equipmentId: '장비 ID', equipment: '장비명', institution: '보유기관', mode: '이용 형태', state: '상태',
    askerInstitution: '이용자 소속', asker: '이용자', purpose: '이용 목적', timeZone: '시간대', wishedStart: '희망 시작', wishedEnd: '희망 종료',
    confirmedStart: '확정 시작', confirmedEnd: '확정 종료', usedStart: '이용 시작', usedEnd: '이용 종료', bookedHours: '확정 시간 수',
    usedHours: '이용 시간 수', openHours: '개방 시간 수', fee: '요금(예상)', currency: '통화', reservations: '예약 건수', noShows: '이 중 미이용',
    category: '분류', year: '연도', units: '시료 수·제작 수', owed: '이용료(확정)', signedAt: '서명 일시', unsigned: '미서명 건수',
  },
};

/** A column of an exported table. */
export type Column = keyof typeof en;
