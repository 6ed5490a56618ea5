import type { AuditMessages } from './en.js';

/** Words of the trail, in Korean. */
export const ko: AuditMessages = {
  title: '작업 기록',
  lead: '모든 작업의 기록을 최신순으로 표시합니다. 열람한 사실도 기록됩니다.',
  person: '작업한 사람', personHelp: '기록에는 사람이 매달 바뀌는 기호로 표시됩니다. 사람을 선택하거나 ID를 입력하면 그 사람의 작업을 표시합니다.',
  machine: '장비', machineHelp: '장비 ID를 입력하면 그 장비와 예약에 대한 작업을 표시합니다.',
  day: '날짜', action: '작업 종류', anyAction: '전체',
  apply: '조회', clear: '전체 보기',
  when: '일시', who: '작업한 사람', what: '작업', on: '대상',
  host: '시스템', sign: ({ sign }) => `이용자 ${sign}`,
  kinds: { reservation: '예약', equipment: '장비', inquiry: '코디네이터 문의', person: '이용자', host: '서비스' },
  subject: ({ kind, id }) => `${kind} ${id}`,
  actions: {
    'sign-in': '로그인', 'first-sign-in': '첫 로그인', roles: '권한 변경', export: '데이터 내려받기', erase: '개인 데이터 삭제', retain: '오래된 데이터 정리',
    'read-trail': '이 기록 열람', 'grant-training': '교육 이수 인정', 'decline-training': '교육 신청 거절', create: '등록', edit: '등록 내용 변경', delete: '등록 삭제',
    ask: '문의', take: '담당 맡음', propose: '제안', message: '메시지', 'hand-over': '담당 인계', close: '문의 종료',
  },
  more: '이전 기록 보기',
  none: '기록이 없습니다.', noneHelp: '조건에 맞는 기록이 없습니다. 다른 날짜를 선택하거나 전체를 표시해 주십시오.',
  signedOutTitle: '기록을 보려면 로그인해 주십시오', signedOutBody: '관리자만 볼 수 있습니다.',
  notAllowed: '작업 기록은 관리자만 볼 수 있습니다.',
  notOffered: '이 서비스에는 여기에서 볼 수 있는 기록이 없습니다.',
  omitted: ({ count }) => `읽을 수 없는 기록 ${count}건은 표시하지 않았습니다.`,
};
