import type { ProblemsMessages } from './en.js';

/** {@link ProblemsMessages} in Korean. */
export const ko: ProblemsMessages = {
  'malformed-json': '요청을 읽을 수 없습니다. 본문이 올바른 JSON이 아닙니다.',
  'query-invalid': (p) => `다음 검색 조건을 읽을 수 없습니다: ${p.fields}.`,
  'key-required': 'Idempotency-Key가 없어 재전송과 중복 신청을 구별할 수 없습니다.',
  'key-invalid': 'Idempotency-Key는 영문자, 숫자, 하이픈, 밑줄로 8자 이상 128자 이하여야 합니다.',
  unauthorized: '로그인하지 않았거나 로그인이 만료되었습니다. 다시 로그인해 주십시오.',
  'token-expired': '로그인이 만료되었습니다. 다시 로그인해 주십시오.',
  'token-invalid': '이 로그인은 여기에서 사용할 수 없습니다. 다시 로그인해 주십시오.',
  forbidden: '이 작업을 수행할 권한이 없습니다.',
  'not-found': '해당 항목이 없거나 열람할 수 없습니다.',
  'method-not-allowed': '이 주소에서는 해당 작업을 수행할 수 없습니다.',
  conflict: '이 내용으로는 접수할 수 없습니다.',
  'state-conflict': '현재 예약 상태에서는 이 작업을 수행할 수 없습니다.',
  'in-flight': '같은 요청을 처리하고 있습니다. 잠시만 기다려 주십시오.',
  stale: '화면을 여신 뒤에 내용이 변경되었습니다. 새 내용을 확인한 후 다시 진행해 주십시오.',
  'too-large': '요청이 너무 큽니다. 최대 64 KB까지 접수합니다.',
  'too-deep': '요청의 중첩이 너무 깊습니다.',
  'unsupported-media': '요청은 application/json 형식으로 보내 주십시오.',
  invalid: '입력되지 않았거나 사용할 수 없는 항목이 있습니다.',
  'key-reused': '이 Idempotency-Key는 이미 다른 신청에 사용되었습니다.',
  'precondition-required': '변경할 때에는 어느 버전에 대한 변경인지 If-Match로 알려야 합니다.',
  'rate-limited': '짧은 시간에 요청이 너무 많습니다. 잠시만 기다려 주십시오.',
  internal: '서버에서 문제가 발생했습니다. 변경된 내용은 없습니다.',
  'issuer-unavailable': '현재 로그인을 확인할 수 없습니다. 잠시 후 다시 시도해 주십시오.',
  unavailable: '현재 기록에 접근할 수 없습니다. 잠시 후 다시 시도해 주십시오.',
};
