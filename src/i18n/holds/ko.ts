import type { HoldsMessages } from './en.js';

/** Words of a time that is held while a form is filled in, in Korean. */
export const ko: HoldsMessages = {
  held: ({ time }) => `이 시간은 ${time}까지 임시로 확보되어 있습니다.`,
  ending: ({ time }) => `${time}까지만 확보됩니다. 1분도 남지 않았습니다.`,
  last: '더 이상 연장할 수 없습니다. 그 전에 신청서를 보내 주십시오.',
  keep: '연장하기',
  kept: ({ time }) => `${time}까지 연장되었습니다.`,
  ended: '임시 확보 시간이 끝났습니다. 아직 비어 있을 수 있으며, 입력한 내용은 그대로 남아 있습니다.',
  again: '다시 확보하기',
  refused: '이 시간은 확보되지 않았습니다. 작성하는 동안 다른 사람이 신청할 수 있습니다. 신청서는 그대로 보낼 수 있습니다.',
  tryAgain: '확보 시도하기',
};
