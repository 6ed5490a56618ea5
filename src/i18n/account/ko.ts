import type { AccountMessages } from './en.js';

/** Words of signing in and out, in Korean. */
export const ko: AccountMessages = {
  signInTitle: '로그인',
  demoLead: '데모 화면입니다. 어떤 이용자로 사용할지 선택해 주십시오. 조작한 내용은 이 서버에만 남습니다.',
  signedInAs: ({ name }) => `${name} 님으로 로그인 중`,
  nowSignedIn: ({ name }) => `${name} 님으로 로그인했습니다.`,
  nowSignedOut: '로그아웃했습니다.',
  unavailable: '이 서비스에서는 여기에서 로그인할 수 없습니다.',
  notConnected: '이 페이지가 서비스에 연결되어 있지 않습니다. 계속 이 표시가 나타나면 페이지 운영자에게 알려 주십시오.',
};
