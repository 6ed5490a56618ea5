import type { WaitsMessages } from './en.js';

/** Words of waiting lists, in Korean. */
export const ko: WaitsMessages = {
  join: '비면 알려 주기',
  joinOf: ({ range }) => `${range}이(가) 비면 알려 주기`,
  waiting: ({ before }) => (before === 0 ? '대기 순번 1번입니다.' : `대기자 명단에 등록되어 있습니다(앞에 ${before}명).`),
  joined: '대기자 명단에 등록되었습니다. 시간이 비면 알려 드립니다.',
  leave: '대기 취소', leaveOf: ({ range }) => `${range} 대기 취소`,
  left: '대기를 취소했습니다.',
  title: '대기자 명단',
  offeredTitle: '기다리시던 시간이 비었습니다',
  offered: ({ until }) => `${until}까지 확보되어 있습니다. 그 전에 신청하시거나 다음 분께 양보해 주십시오.`,
  accept: '신청하기', acceptOf: ({ range }) => `${range} 신청하기`,
  decline: '다음 분께 양보', declineOf: ({ range }) => `${range}을(를) 다음 분께 양보`,
  declined: '다음 대기자에게 안내합니다.',
  why: '이 메일은 대기자 명단에 등록하신 분께 보내 드립니다. 발신 전용이므로 회신하셔도 답변드릴 수 없습니다.',
};
