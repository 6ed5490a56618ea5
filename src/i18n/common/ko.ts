import type { CommonMessages } from './en.js';

/** Words that many elements share, in Korean. */
export const ko: CommonMessages = {
  loading: '불러오는 중입니다…',
  retry: '다시 시도',
  close: '닫기',
  back: '뒤로',
  cancel: '취소',
  required: '필수',
  optional: '선택',
  yes: '예',
  no: '아니요',
  signIn: '로그인',
  signOut: '로그아웃',
  stale: '최신 정보가 아닐 수 있습니다. 다시 확인하고 있습니다…',
  errorTitle: '불러오지 못했습니다',
  sampleData: '샘플 데이터',
  writtenIn: { ja: '일본어', en: '영어', ko: '한국어' },
  error: {
    network: '서비스에 연결할 수 없습니다. 통신 상태를 확인한 뒤 다시 시도해 주십시오.',
    timeout: '응답이 너무 오래 걸립니다. 잠시 후 다시 시도해 주십시오.',
    unauthorized: '보시려면 로그인해 주십시오.',
    forbidden: '현재 계정으로는 볼 수 없습니다.',
    'not-found': '찾으시는 정보가 없습니다. 삭제되었거나 링크가 잘못되었을 수 있습니다.',
    conflict: '다른 분이 먼저 처리했습니다. 최신 정보로 갱신했습니다.',
    stale: '그 사이에 내용이 변경되었습니다. 최신 내용을 확인한 뒤 다시 시도해 주십시오.',
    invalid: '보내신 내용이 접수되지 않았습니다.',
    'rate-limited': '요청이 한꺼번에 몰렸습니다. 잠시 기다린 뒤 다시 시도해 주십시오.',
    unsupported: '이 서비스에서는 제공하지 않는 기능입니다.',
    malformed: '서비스의 응답을 읽을 수 없습니다. 계속되면 운영자에게 알려 주십시오.',
    unavailable: '지금은 서비스를 이용할 수 없습니다. 잠시 후 다시 시도해 주십시오.',
  },
};
