import type { Language } from '../../../src/core/index.js';

/** Words of the host's messages. */
const en = {
  greeting: (p: { name: string }) => `Dear ${p.name},`,
  subject: (p: { reference: string; what: string; machine: string }) => `${p.reference}: ${p.what} (${p.machine})`,
  by: (p: { what: string; who: string }) => `${p.what} by ${p.who}.`,
  happened: (p: { what: string }) => `${p.what}.`,
  rivalSubject: 'The time has been given to somebody else',
  rival: 'The time that you asked for has been given to somebody else. Your request still stands, but it cannot be approved as it is.',
  nearby: 'These times nearby are free:',
  nothingNearby: 'No time nearby is free; on the page you can look further.',
  offer: 'Proposed instead:',
  machine: 'Machine', institution: 'Institution', time: 'Time', state: 'State', message: 'Message',
  page: (p: { url: string }) => `Read and answer here: ${p.url}`,
  why: 'You receive this message because you asked for this reservation, answer for the machine or mediate. Please do not reply to it: nobody reads the answers.',
};
type NoticeWords = typeof en;

const ja: NoticeWords = {
  greeting: ({ name }) => `${name} 様`,
  subject: ({ reference, what, machine }) => `${reference}：${what}（${machine}）`,
  by: ({ what, who }) => `${what}（${who}）`,
  happened: ({ what }) => what,
  rivalSubject: 'ほかの方の利用が確定しました',
  rival: 'ご希望の時間は、ほかの方の利用が確定しました。お申し込みは残っていますが、このままでは承認できません。',
  nearby: '近くでは次の時間が空いています。',
  nothingNearby: '近くに空いている時間はありません。ページでほかの日時をご確認ください。',
  offer: '提案の日時：',
  machine: '設備', institution: '保有機関', time: '日時', state: '状態', message: 'メッセージ',
  page: ({ url }) => `内容の確認と回答はこちら：${url}`,
  why: 'このメールは、予約の申込者、設備の担当者、コーディネータの方にお送りしています。送信専用のため、ご返信いただいてもお答えできません。',
};

const ko: NoticeWords = {
  greeting: ({ name }) => `${name} 님께`,
  subject: ({ reference, what, machine }) => `${reference}: ${what} (${machine})`,
  by: ({ what, who }) => `${what}: ${who}`,
  happened: ({ what }) => what,
  rivalSubject: '다른 분의 이용이 확정되었습니다',
  rival: '신청하신 시간은 다른 분의 이용이 확정되었습니다. 신청은 그대로 남아 있지만 이대로는 승인할 수 없습니다.',
  nearby: '가까운 다음 시간이 비어 있습니다.',
  nothingNearby: '가까운 빈 시간이 없습니다. 페이지에서 다른 일시를 확인해 주십시오.',
  offer: '제안한 일시:',
  machine: '장비', institution: '보유기관', time: '일시', state: '상태', message: '메시지',
  page: ({ url }) => `내용 확인과 답변: ${url}`,
  why: '이 메일은 예약 신청자, 장비 담당자, 코디네이터에게 보내 드립니다. 발신 전용이므로 회신하셔도 답변드릴 수 없습니다.',
};

/** Words of the host's messages, by language. */
export const noticeWords: Record<Language, NoticeWords> = { en, ja, ko };
