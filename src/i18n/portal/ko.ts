import type { PortalMessages } from './en.js';

/** Words of the portal's frame, in Korean. */
export const ko: PortalMessages = {
  heading: '공용 장비 검색·예약 신청',
  navigation: '공용 장비',
  find: '장비 찾기',
  timeline: '이용 가능 시간',
  mine: '내 신청',
  approvals: '신청에 답하기',
  inquiries: '코디네이터 상담',
  records: '이용 실적',
  cases: '상담 처리',
  askInstead: '찾지 못하셨다면 코디네이터에게 상담하기',
  backToList: '목록으로 돌아가기',
  backToTimeline: '이용 가능 시간으로 돌아가기',
  backToMachine: '장비 상세로 돌아가기',
  toAnswer: ({ count }) => `미답변 ${count}건`,
  needsAnswer: ({ count }) => `회신 필요 ${count}건`,
  noClient: '이 포털은 서비스에 연결되어 있지 않습니다. adapter와 src 속성을 지정하거나 <eq-client> 안에 넣어 주십시오.',
};
