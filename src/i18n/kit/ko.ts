import type { KitMessages } from './en.js';

/** Words of requests for several machines, in Korean. */
export const ko: KitMessages = {
  title: '같은 시간에 이용할 다른 장비',
  remove: '이 장비만 신청',
  search: '추가할 장비 찾기',
  none: '다른 장비를 찾지 못했습니다.',
  add: '추가', addOf: ({ name }) => `${name} 추가`,
  take: '제거', takeOf: ({ name }) => `${name} 제거`,
  added: ({ name }) => `${name}을(를) 추가했습니다.`,
  taken: ({ name }) => `${name}을(를) 제거했습니다.`,
  checking: '확인하고 있습니다…',
  unknown: '지금은 이 장비를 확인할 수 없습니다.',
  ok: '이 시간에 비어 있습니다',
  refused: '이 시간에는 신청할 수 없습니다',
  left: '제외',
  noMode: ({ mode }) => `제공하지 않는 이용 방법입니다: ${mode}`,
  fee: ({ total }) => `약 ${total}`,
  total: ({ total, count }) => `장비 ${count}대 약 ${total}`,
  wish: '추가한 장비를 이용할 수 없는 경우',
  all: '모든 장비가 가능할 때만 신청',
  partial: '가능한 장비만 신청', partialHelp: '신청할 수 없는 장비는 자동으로 제외됩니다.',
  together: '모든 장비가 비어 있는 시간',
  noTogether: '가까운 시간 중 모든 장비가 비어 있는 때를 찾지 못했습니다.',
  terms: ({ name }) => `이용 약관: ${name}`,
  accept: '이 이용 약관을 읽었으며 동의합니다.',
  review: '다른 장비',
};
