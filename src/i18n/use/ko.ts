import type { UseMessages } from './en.js';

/** Words of the use of a machine, in Korean. */
export const ko: UseMessages = {
  timesLegend: '실제 이용 시간',
  units: '시료 수 또는 제작 수',
  unitsUnreadable: '정수로 입력해 주십시오.',
  timesUnreadable: '이용을 시작하고 마친 시각을 입력해 주십시오. 둘 다 현재 이전이어야 합니다.',
  report: '이용 보고',
  signed: ({ at }) => `${at} 보유기관 서명`,
  unsigned: '아직 보유기관이 서명하지 않았습니다',
  reserved: '예약한 시간', used: '이용한 시간', overrun: '예약 외 시간',
  owed: '이용료', owedCancelled: '취소 수수료',
  lines: '이용료 내역',
  faultTitle: '장비에 이상이 있는 경우',
  faultReport: '고장 신고',
  faultReportOf: ({ reference }) => `고장 신고(${reference}의 장비)`,
  faultBody: '장비 사용이 바로 중지됩니다. 내용은 이 장비를 보는 사람과 예약한 모든 사람에게 표시됩니다.',
  faultNote: '어떤 이상이 있습니까?',
  faultMissing: '이상 내용을 입력해 주십시오.',
  faultDone: '고장을 신고했습니다. 장비 사용이 중지되었습니다.',
  outOfOrder: '이 장비는 현재 고장입니다.',
  inMaintenance: '이 장비는 현재 점검 중입니다.',
};
