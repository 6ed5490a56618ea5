import type { Frequency, Weekday } from '../../core/recurrence/index.js';
import type { RecurrenceMessages } from './en.js';

const NAMES: Record<Weekday, string> = { mo: '月曜日', tu: '火曜日', we: '水曜日', th: '木曜日', fr: '金曜日', sa: '土曜日', su: '日曜日' };
const EVERY: Record<Frequency, string> = { yearly: '毎年', monthly: '毎月', weekly: '毎週', daily: '毎日', hourly: '毎時', minutely: '毎分', secondly: '毎秒' };
const UNITS: Record<Frequency, string> = { yearly: '年', monthly: 'か月', weekly: '週間', daily: '日', hourly: '時間', minutely: '分', secondly: '秒' };

function nth(n: number): string {
  if (n === -1) return '最終';
  return n < 0 ? `最後から${-n}番目の` : `第${n}`;
}

function monthDay(day: number): string {
  if (day === -1) return '月末';
  return day < 0 ? `月末から${-day}日目` : `${day}日`;
}

/** Japanese. */
export const ja: RecurrenceMessages = {
  every: ({ frequency, interval }) => (interval === 1 ? EVERY[frequency] : `${interval}${UNITS[frequency]}ごと`),
  weekdays: (days) => days.map((day) => NAMES[day]).join('・'),
  mondayToFriday: '月曜日から金曜日',
  nthWeekdays: (groups) => groups.map(({ day, positions }) => `${positions.map(nth).join('・')}${NAMES[day]}`).join('、'),
  monthDays: (days) => days.map(monthDay).join('・'),
  months: (months) => months.map((month) => `${month}月`).join('・'),
  yearDays: (days) => days.map((day) => (day < 0 ? `年末から${-day}日目` : `年の${day}日目`)).join('・'),
  weeks: (weeks) => weeks.map((week) => (week < 0 ? `年末から${-week}週目` : `第${week}週`)).join('・'),
  positions: (positions) => `(そのうち${positions.map((n) => (n === -1 ? '最後' : n < 0 ? `最後から${-n}番目` : `${n}番目`)).join('・')}のみ)`,
  times: (times) => ` ${times.join('・')}`,
  count: (count) => `全${count}回`,
  until: (date) => `${date}まで`,
  once: ({ date }) => `${date}のみ`,
  sentence: ({ every, when, end }) => {
    const days = when.join('').replace(/(\d)週(?=[月火水木金土日最第])/g, '$1週の');
    return `${every}${days && !days.startsWith(' ') && every.endsWith('ごと') ? 'の' : ''}${days}${end ? `、${end}` : ''}`;
  },
  period: ({ start, end }) => `${start}〜${end}`,
  lasting: ({ days, duration }) => `${days}から${duration.replace(/日$/, '日間')}`,
  hours: ({ days, start, end }) => `${days} ${start}〜${end}`,
  problems: {
    'rule-empty': () => '繰り返しの規則が空です。例: FREQ=WEEKLY;BYDAY=MO',
    'words-not-understood': () => '入力された言葉を解釈できませんでした。例: "every 2 weeks on Tuesday"',
    'part-malformed': ({ text }) => `「${text ?? ''}」は規則の項目ではありません。「名前=値」をセミコロンで区切って入力してください。`,
    'part-unknown': ({ part }) => `${part}という項目はありません。`,
    'part-repeated': ({ part }) => `${part}が2回指定されています。どちらか1つにしてください。`,
    'part-outside-rfc': ({ part, frequency }) => `${frequency}と${part}の組み合わせは標準にありません。ほかのカレンダーでは異なる日になることがあります。`,
    'part-ignored': ({ part }) => `終日の繰り返しのため、${part}は使われません。`,
    'frequency-missing': () => '繰り返しの頻度(FREQ)が指定されていません。',
    'frequency-unknown': ({ value }) => `「${value}」という頻度はありません。YEARLY、MONTHLY、WEEKLY、DAILYのいずれかを指定してください。`,
    'frequency-refused': ({ value }) => `${value}は受け付けていません。DAILY、WEEKLY、MONTHLY、YEARLYのいずれかを指定してください。`,
    'value-invalid': ({ part, value, min, max }) => `「${value}」は${part}に指定できません。指定できる範囲は${min}から${max}です。`,
    'until-invalid': ({ value }) => `「${value}」は日付として読めません。UNTILは20261231または20261231T150000Zの形で指定してください。`,
    'until-is-date': ({ value }) => `UNTILに時刻がないため、${value}の0時までとして扱います。`,
    'count-and-until': () => 'COUNTとUNTILの両方が指定されています。先に達したほうで終わります。どちらか1つにしてください。',
    'count-too-large': ({ value, max }) => `${value}回は多すぎます。申し込めるのは${max}回までです。`,
    'until-too-far': ({ years }) => `繰り返しの期間は最長${years}年です。`,
    endless: ({ max, years }) => `繰り返しの終わりがありません。回数(${max}回まで)または最終日(${years}年以内)を指定してください。`,
    'position-needs-month-or-year': ({ frequency }) => `${frequency}では「第何曜日」の指定は意味を持たないため、番号は使われません。`,
    'setpos-alone': () => 'BYSETPOSはほかの項目が示す日から選ぶものですが、その項目がありません。',
    'calendar-unsupported': ({ value }) => `暦「${value}」は扱えません。GREGORIAN(西暦)のみ使えます。`,
    'start-invalid': ({ value }) => `「${value}」は開始日時として読めません。2026-03-03T09:00、終日の場合は2026-03-03の形で指定してください。`,
    'date-invalid': ({ value }) => `「${value}」は日付として読めないため、除外しました。`,
    'second-pass': ({ value }) => `「${value}」は、時計が同じ時刻を2回示す時間帯の2回目に当たります。繰り返しの日時は1回目を指すため、除外しました。`,
    'too-many-rules': ({ value, max }) => `規則が${value}件あります。最初の${max}件のみを使い、残りは除外しました。`,
    'zone-unknown': ({ value }) => `「${value}」というタイムゾーンはありません。Asia/Tokyoのような名前を指定してください。`,
    'window-invalid': () => '期間が正しくありません。終わりは始まりより後にしてください。',
    'never-matches': () => 'この規則に当てはまる日はありません。',
    'too-many-occurrences': ({ limit }) => `${limit}回を超えるため、最初の${limit}回のみ示します。`,
    'budget-exhausted': () => '規則の計算に時間がかかりすぎるため、期間の途中で打ち切りました。',
  },
};
