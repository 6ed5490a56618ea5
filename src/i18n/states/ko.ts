import type { StateMessages } from './en.js';

/** A reservation's stations and what can be done to it, in Korean. */
export const ko: StateMessages = {
  state: {
    draft: '임시 저장', requested: '신청됨(회신 대기)', 'info-needed': '확인 요청', countered: '다른 제안', approved: '승인됨',
    'in-use': '사용 중', completed: '사용 완료', 'no-show': '미사용', declined: '거절됨', withdrawn: '철회됨',
    cancelled: '취소됨', expired: '기한 만료', waitlisted: '대기자 명단',
  },
  meaning: {
    draft: '아직 보내지 않았습니다.',
    requested: '신청을 보냈습니다. 보유기관의 회신을 기다리고 있으며, 일시는 아직 확정되지 않았습니다.',
    'info-needed': '보유기관에서 확인을 요청했습니다.',
    countered: '보유기관에서 다른 안을 제안했습니다. 수락 여부를 알려 주십시오.',
    approved: '보유기관이 이 일시를 승인했습니다.',
    'in-use': '장비를 사용하고 있습니다.',
    completed: '사용이 끝났습니다.',
    'no-show': '사용하지 않은 채 시간이 지났습니다.',
    declined: '보유기관이 이 신청을 받아들이지 못했습니다.',
    withdrawn: '신청을 철회했습니다.',
    cancelled: '승인된 예약이 취소되었습니다.',
    expired: '기한까지 회신이 없어 신청이 종료되었습니다.',
    waitlisted: '빈 시간이 생기면 알려 드립니다.',
  },
  action: {
    request: '신청하기', approve: '승인하기', decline: '거절하기', 'request-info': '질문하기', 'answer-info': '답변하기',
    counter: '다른 안 제안하기', 'accept-counter': '제안 수락하기', 'decline-counter': '제안 거절하기',
    withdraw: '신청 철회하기', cancel: '예약 취소하기', reschedule: '일시 변경하기', start: '사용 시작', finish: '사용 종료',
    'no-show': '미사용으로 기록', sign: '이용 보고에 서명', 'assign-coordinator': '코디네이터 지정', note: '메시지 쓰기', expire: '만료 처리',
  },
  done: {
    request: '신청', approve: '승인', decline: '거절', 'request-info': '질문', 'answer-info': '질문에 답변',
    counter: '다른 안 제안', 'accept-counter': '제안 수락', 'decline-counter': '제안 거절',
    withdraw: '철회', cancel: '취소', reschedule: '일시 변경', start: '사용 시작', finish: '사용 종료',
    'no-show': '미사용 기록', sign: '이용 보고 서명', 'assign-coordinator': '코디네이터 지정', note: '메시지', expire: '기한 만료',
  },
  relation: { asker: '본인', member: '신청자', owner: '장비 관리자', coordinator: '코디네이터', admin: '관리자', host: '시스템', visitor: '일반 이용자' },
};
