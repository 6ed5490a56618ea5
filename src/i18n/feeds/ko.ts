import type { FeedsMessages } from './en.js';

/** Words of calendar subscriptions, in Korean. */
export const ko: FeedsMessages = {
  title: '캘린더 구독',
  about: {
    person: '이 주소를 캘린더 프로그램에 등록하면 본인의 예약이 항상 최신 상태로 표시됩니다.',
    institution: '이 주소를 캘린더 프로그램에 등록하면 소속 기관 장비의 예약이 항상 최신 상태로 표시됩니다.',
    equipment: '이 주소를 캘린더 프로그램에 등록하면 이 장비의 예약이 항상 최신 상태로 표시됩니다.',
  },
  secret: '주소를 아는 사람은 누구나 캘린더를 볼 수 있습니다. 다른 사람에게 알려졌다면 주소를 폐기해 주십시오.',
  create: '주소 만들기',
  address: '캘린더 프로그램에 등록할 주소',
  once: '지금 한 번만 표시됩니다. 바로 복사해 주십시오.',
  copy: '복사',
  copied: '주소를 복사했습니다.',
  copyByHand: '복사하지 못했습니다. 주소를 선택해 두었으니 직접 복사해 주십시오.',
  made: ({ date }) => `${date}에 만든 주소`,
  revoke: '폐기',
  revokeOf: ({ date }) => `${date}에 만든 주소 폐기`,
  revoked: '주소를 폐기했습니다.',
};
