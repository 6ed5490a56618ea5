import type { Frequency, Weekday } from '../../core/recurrence/index.js';
import type { RecurrenceMessages } from './en.js';

const NAMES: Record<Weekday, string> = { mo: '월요일', tu: '화요일', we: '수요일', th: '목요일', fr: '금요일', sa: '토요일', su: '일요일' };
const EVERY: Record<Frequency, string> = { yearly: '매년', monthly: '매월', weekly: '매주', daily: '매일', hourly: '매시간', minutely: '매분', secondly: '매초' };
const UNITS: Record<Frequency, string> = { yearly: '년', monthly: '개월', weekly: '주', daily: '일', hourly: '시간', minutely: '분', secondly: '초' };
const ORDINALS = ['첫째', '둘째', '셋째', '넷째', '다섯째'];

function nth(n: number): string {
  if (n === -1) return '마지막';
  return n < 0 ? `끝에서 ${-n}번째` : (ORDINALS[n - 1] ?? `${n}번째`);
}

function monthDay(day: number): string {
  if (day === -1) return '말일';
  return day < 0 ? `말일부터 ${-day}번째 날` : `${day}일`;
}

/** Korean. */
export const ko: RecurrenceMessages = {
  every: ({ frequency, interval }) => (interval === 1 ? EVERY[frequency] : `${interval}${UNITS[frequency]}마다`),
  weekdays: (days) => days.map((day) => NAMES[day]).join('·'),
  mondayToFriday: '월요일부터 금요일까지',
  nthWeekdays: (groups) => groups.map(({ day, positions }) => `${positions.map(nth).join('·')} ${NAMES[day]}`).join(', '),
  monthDays: (days) => days.map(monthDay).join('·'),
  months: (months) => months.map((month) => `${month}월`).join('·'),
  yearDays: (days) => days.map((day) => (day < 0 ? `연말부터 ${-day}번째 날` : `연중 ${day}번째 날`)).join('·'),
  weeks: (weeks) => weeks.map((week) => (week < 0 ? `연말부터 ${-week}번째 주` : `${week}번째 주`)).join('·'),
  positions: (positions) => `(그중 ${positions.map((n) => (n === -1 ? '마지막' : n < 0 ? `끝에서 ${-n}번째` : `${n}번째`)).join('·')}만)`,
  times: (times) => times.join('·'),
  count: (count) => `총 ${count}회`,
  until: (date) => `${date}까지`,
  once: ({ date }) => `${date} 하루`,
  sentence: ({ every, when, end }) => `${[every, ...when].join(' ')}${end ? `, ${end}` : ''}`,
  period: ({ start, end }) => `${start} ~ ${end}`,
  lasting: ({ days, duration }) => `${days}부터 ${duration}`,
  hours: ({ days, start, end }) => `${days} ${start}~${end}`,
  problems: {
    'rule-empty': () => '반복 규칙이 비어 있습니다. 예: FREQ=WEEKLY;BYDAY=MO',
    'words-not-understood': () => '입력한 말을 해석하지 못했습니다. 예: "every 2 weeks on Tuesday"',
    'part-malformed': ({ text }) => `"${text ?? ''}" 부분은 규칙 항목이 아닙니다. 이름=값을 세미콜론으로 구분하여 입력하십시오.`,
    'part-unknown': ({ part }) => `${part} 항목은 없습니다.`,
    'part-repeated': ({ part }) => `${part} 항목이 두 번 지정되었습니다. 하나만 남기십시오.`,
    'part-outside-rfc': ({ part, frequency }) => `${frequency} 규칙에 ${part} 항목을 쓰는 것은 표준에 없습니다. 다른 캘린더에서는 다르게 해석될 수 있습니다.`,
    'part-ignored': ({ part }) => `종일 반복이므로 ${part} 항목은 사용되지 않습니다.`,
    'frequency-missing': () => '반복 주기(FREQ)가 지정되지 않았습니다.',
    'frequency-unknown': ({ value }) => `"${value}" 주기는 없습니다. YEARLY, MONTHLY, WEEKLY, DAILY 중에서 지정하십시오.`,
    'frequency-refused': ({ value }) => `${value} 주기는 받지 않습니다. DAILY, WEEKLY, MONTHLY, YEARLY 중에서 지정하십시오.`,
    'value-invalid': ({ part, value, min, max }) => `"${value}" 값은 ${part} 항목에 지정할 수 없습니다. 지정할 수 있는 범위는 ${min}~${max}입니다.`,
    'until-invalid': ({ value }) => `"${value}" 값을 날짜로 읽을 수 없습니다. UNTIL은 20261231 또는 20261231T150000Z 형식으로 지정하십시오.`,
    'until-is-date': ({ value }) => `UNTIL에 시각이 없어 ${value} 0시까지로 처리합니다.`,
    'count-and-until': () => 'COUNT와 UNTIL이 함께 지정되었습니다. 먼저 도달하는 쪽에서 끝납니다. 하나만 남기십시오.',
    'count-too-large': ({ value, max }) => `${value}회는 너무 많습니다. 최대 ${max}회까지 신청할 수 있습니다.`,
    'until-too-far': ({ years }) => `반복 기간은 최장 ${years}년입니다.`,
    endless: ({ max, years }) => `반복의 끝이 없습니다. 횟수(최대 ${max}회) 또는 마지막 날(${years}년 이내)을 지정하십시오.`,
    'position-needs-month-or-year': ({ frequency }) => `${frequency} 규칙에서는 몇째 요일이라는 지정이 의미가 없으므로 번호는 사용되지 않습니다.`,
    'setpos-alone': () => 'BYSETPOS는 다른 항목이 가리키는 날 중에서 고르는 항목인데, 그런 항목이 없습니다.',
    'calendar-unsupported': ({ value }) => `${value} 역법은 처리할 수 없습니다. GREGORIAN(양력)만 사용할 수 있습니다.`,
    'start-invalid': ({ value }) => `"${value}" 값을 시작 일시로 읽을 수 없습니다. 2026-03-03T09:00, 종일이면 2026-03-03 형식으로 지정하십시오.`,
    'date-invalid': ({ value }) => `"${value}" 값을 날짜로 읽을 수 없어 제외했습니다.`,
    'second-pass': ({ value }) => `"${value}" 시각은 시계가 두 번 가리키는 시간대의 두 번째에 해당합니다. 반복 일정의 시각은 첫 번째를 뜻하므로 제외했습니다.`,
    'too-many-rules': ({ value, max }) => `규칙이 ${value}개로 너무 많습니다. 처음 ${max}개만 적용하고 나머지는 제외했습니다.`,
    'zone-unknown': ({ value }) => `"${value}" 시간대는 없습니다. Asia/Seoul과 같은 이름을 지정하십시오.`,
    'window-invalid': () => '기간이 올바르지 않습니다. 끝은 시작보다 뒤여야 합니다.',
    'never-matches': () => '이 규칙에 맞는 날이 없습니다.',
    'too-many-occurrences': ({ limit }) => `${limit}회를 넘으므로 처음 ${limit}회만 표시합니다.`,
    'budget-exhausted': () => '규칙을 계산하는 데 시간이 너무 오래 걸려 기간 도중에 중단했습니다.',
  },
};
