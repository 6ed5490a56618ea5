import type { ImportsMessages } from './en.js';

/** {@link ImportsMessages} in Korean. */
export const ko: ImportsMessages = {
  'no-columns': '"Name" 또는 "Description" 열이 없습니다. 첫 줄에 제목을 넣어 주십시오.',
  'column-unknown': '지원하지 않는 열이므로 읽지 않습니다.',
  'column-twice': '같은 열이 두 개 있습니다. 첫 번째 열만 읽습니다.',
  'name-missing': '명칭과 설명이 모두 없습니다. 둘 중 하나를 입력해 주십시오.',
  'id-missing': 'ID가 없어 내용을 수정하면 다른 장비로 등록됩니다. 기관에서 쓰는 ID를 붙여 주십시오.',
  'id-twice': '같은 ID를 가진 줄이 있습니다. 장비마다 다른 ID를 붙여 주십시오.',
  'value-unknown': '이 열에 사용할 수 있는 값이 아닙니다.',
  'number-bad': '1부터 999까지의 정수를 입력해 주십시오.',
  'address-bad': '연결할 수 있는 주소가 아니므로 가져오지 않습니다. https:// 로 시작해 주십시오.',
  'too-long': '글이 너무 깁니다. 줄여 주십시오.',
  'cells-surplus': '제목보다 칸이 많습니다. 구분 문자가 들어 있는 글은 따옴표로 묶어 주십시오.',
  'line-unreadable': '이 줄을 읽을 수 없습니다. 따옴표가 짝을 이루는지, 글 안의 따옴표를 두 번 썼는지 확인해 주십시오.',
  'letters-lost': '읽을 수 없는 글자가 있습니다. 파일을 UTF-8로 다시 저장하고 이 줄을 확인해 주십시오.',
  refused: '이 내용으로는 장비를 등록할 수 없습니다. 표시된 항목이 없거나 사용할 수 없는 값입니다.',
  'id-taken': '다른 기관의 장비가 이 ID를 사용하고 있습니다. 다른 ID를 붙여 주십시오.',
  'not-yours': '이 장비를 변경할 권한이 없습니다.',
};
