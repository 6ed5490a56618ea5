import type { CardMessages } from './en.js';

/** Words on a machine's card, in Korean. */
export const ko: CardMessages = {
  modes: '이용 방식',
  specifications: '주요 사양',
  confirmed: (p) => `정기등록: ${p.ago}`,
  overdue: (p) => `정기등록 기한(${p.date})이 지났습니다`,
  neverConfirmed: '보유기관의 정기등록 기록이 없습니다',
  members: '회원 전용',
  classesOnly: (p) => `대상: ${p.classes}`,
  training: '교육 이수가 필요합니다',
  trainingFor: (p) => `교육 필요: ${p.modes}`,
  units: (p) => `동일 장비 ${p.count}대`,
  noName: '이름이 등록되지 않은 장비',
};
