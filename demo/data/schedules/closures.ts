import type { ScheduleLayer } from '../../../src/core/types.js';
import { triple } from '../text.js';
import { weekly } from './hours.js';

/** Closed each year from a day up to, not including, another. */
function yearly(name: string, from: string, to: string): ScheduleLayer {
  const spans = [{ start: `2024-${from}T00:00`, end: `${to < from ? 2025 : 2024}-${to}T00:00`, rules: ['FREQ=YEARLY'] }];
  return { kind: 'holiday', name: triple(name), spans, openings: [] };
}

function upkeep(name: string, start: string, end: string, rule: string): ScheduleLayer {
  return { kind: 'maintenance', name: triple(name), spans: [{ start, end, rules: [rule] }], openings: [] };
}

const SUMMER = '夏季休業 | Summer closure | 하계 휴무';
const YEAR_END = '年末年始休業 | Year-end closure | 연말연시 휴무';
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;

/** Layers above the weekly hours, by the name that the patterns use. */
export const CLOSURES = {
  publicHolidays: { kind: 'holiday', calendar: 'JP', openings: [] },
  summer: yearly(SUMMER, '08-13', '08-17'),
  longSummer: yearly(SUMMER, '08-08', '08-18'),
  yearEnd: yearly(YEAR_END, '12-29', '01-04'),
  longYearEnd: yearly(YEAR_END, '12-26', '01-07'),
  goldenWeek: yearly('春季連休 | Spring closure | 봄 연휴 휴무', '04-29', '05-06'),
  stocktaking: yearly('棚卸し | Stocktaking | 재고 조사', '03-30', '04-01'),
  entranceExam: yearly('入学試験に伴う入構制限 | Closed for entrance examinations | 입학시험에 따른 출입 제한', '02-12', '02-16'),
  shortVacation: {
    kind: 'group',
    name: triple('夏季休業期間の短縮利用 | Shorter hours in the summer vacation | 여름방학 단축 운영'),
    spans: [{ start: '2024-08-01T00:00', end: '2024-09-21T00:00', rules: ['FREQ=YEARLY'] }],
    openings: [weekly(WEEKDAYS, '10:00', '16:00')],
  },
  springVacation: {
    kind: 'group',
    name: triple('春季休業期間の短縮利用 | Shorter hours in the spring vacation | 봄방학 단축 운영'),
    spans: [{ start: '2024-02-17T00:00', end: '2024-04-01T00:00', rules: ['FREQ=YEARLY'] }],
    openings: [weekly(WEEKDAYS, '10:00', '16:00')],
  },
  firstMonday: upkeep('月例点検 | Monthly maintenance | 월례 점검', '2024-01-01T00:00', '2024-01-02T00:00', 'FREQ=MONTHLY;BYDAY=1MO'),
  thirdWednesday: upkeep('定期保守 | Regular maintenance | 정기 보수', '2024-01-17T13:00', '2024-01-17T17:00', 'FREQ=MONTHLY;BYDAY=3WE'),
  lastFriday: upkeep('校正作業 | Calibration | 교정 작업', '2024-01-26T00:00', '2024-01-27T00:00', 'FREQ=MONTHLY;BYDAY=-1FR'),
  quarterly: upkeep('四半期点検 | Quarterly inspection | 분기 점검', '2024-01-09T00:00', '2024-01-11T00:00', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU'),
  powerInspection: upkeep('電気設備の法定点検 | Statutory power inspection | 전기설비 법정 점검', '2024-10-13T00:00', '2024-10-14T00:00', 'FREQ=YEARLY;BYMONTH=10;BYDAY=2SU'),
} satisfies Record<string, ScheduleLayer>;

/** Name of an entry of {@link CLOSURES}. */
export type ClosureName = keyof typeof CLOSURES;
