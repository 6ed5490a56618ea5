/**
 * Writes src/core/time/holidays.gen.ts from two kept packages that follow the official lists:
 * @holiday-jp/holiday_jp (Cabinet Office of Japan) and @hyunbinseo/holidays-kr (official gazette of Korea).
 * Run it after either is updated: `node .scripts/generate-holidays.mjs`. The output does not depend on the machine's zone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const japan = require('@holiday-jp/holiday_jp').holidays;
const korea = await import('@hyunbinseo/holidays-kr/all');
const version = (name) => JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url))).version;

/** Days in lieu carry the holiday's own name in Japanese; here they say the same in English. */
const JAPANESE = {
  建国記念の日: 'National Foundation Day', 憲法記念日: 'Constitution Memorial Day', 海の日: 'Marine Day', スポーツの日: 'Sports Day',
  文化の日: 'Culture Day', 休日: "Citizens' Holiday",
};

const KOREAN = {
  '1월 1일': "New Year's Day", '설날 전날': 'Day before Seollal', 설날: 'Seollal', '설날 다음 날': 'Day after Seollal',
  '3ㆍ1절': 'Independence Movement Day', 어린이날: "Children's Day", '부처님 오신 날': "Buddha's Birthday", 현충일: 'Memorial Day',
  제헌절: 'Constitution Day', 노동절: 'Labor Day', 광복절: 'Liberation Day', '추석 전날': 'Day before Chuseok', 추석: 'Chuseok',
  '추석 다음 날': 'Day after Chuseok', 개천절: 'National Foundation Day', 한글날: 'Hangul Day', 기독탄신일: 'Christmas Day',
  임시공휴일: 'Temporary public holiday', 대통령선거: 'Presidential election', '임시공휴일(대통령선거)': 'Presidential election',
  전국동시지방선거: 'Local elections', '제21대 국회의원선거': 'National Assembly election', 제22대국회의원선거: 'National Assembly election',
};

/** What a day off in lieu is called after the holiday that it stands for, `*`. */
const IN_LIEU = { JP: '* 振替休日', KR: '대체공휴일(*)' };

function firstEnglish(name) {
  return Object.values(japan).find((day) => day.name === name)?.name_en ?? name;
}

/** The holiday's own name, and whether the day is one in lieu of it. */
function split(country, name) {
  const [before, after] = IN_LIEU[country].split('*');
  const isInLieu = name.startsWith(before) && name.endsWith(after) && name !== before + after;
  return { local: isInLieu ? name.slice(before.length, name.length - after.length) : name, isInLieu };
}

function english(country, local) {
  const name = country === 'JP' ? (JAPANESE[local] ?? firstEnglish(local)) : KOREAN[local];
  if (!name) throw new Error(`No English name for ${local}: add it to KOREAN.`);
  return name;
}

/** One country: names once, then days of three characters: month and day in base 36, and the name's letter, a capital for a day in lieu. Days of every year stand once. */
function pack(country, days, first, last) {
  const names = [];
  const years = [];
  for (let year = first; year <= last; year += 1) {
    let text = '';
    for (const { date, local, isInLieu } of days.filter((day) => day.date.startsWith(`${year}-`))) {
      if (!names.includes(local)) names.push(local);
      const letter = String.fromCharCode(97 + names.indexOf(local));
      if (letter > 'z') throw new Error('More than 26 names: the encoding needs a second character.');
      text += Number(date.slice(5, 7)).toString(36) + Number(date.slice(8, 10)).toString(36) + (isInLieu ? letter.toUpperCase() : letter);
    }
    if (!text) throw new Error(`No holidays for ${year}.`);
    years.push(text.match(/.../g));
  }
  const always = years[0].filter((day) => years.every((year) => year.includes(day)));
  return {
    first,
    names,
    english: names.map((local) => english(country, local)),
    always: always.join(''),
    years: years.map((year) => year.filter((day) => !always.includes(day)).join('')),
  };
}

const byDate = (a, b) => (a.date < b.date ? -1 : 1);
const jp = Object.values(japan).map((day) => ({ date: day.date, ...split('JP', day.name) })).sort(byDate);
const kr = Object.values(korea).flatMap((year) => Object.entries(year).flatMap(([date, names]) => names.map((name) => ({ date, ...split('KR', name) })))).sort(byDate);
const lastKorean = Math.max(...kr.map((day) => Number(day.date.slice(0, 4))));

/** Texts joined by `|`, one line of source for about a hundred characters. */
function joined(texts, mark) {
  const lines = [''];
  for (const text of texts.map((text, i) => text.replace(/'/g, "\\'") + (i < texts.length - 1 ? mark : ''))) {
    if ((lines.at(-1) + text).length > 100) lines.push('');
    lines[lines.length - 1] += text;
  }
  return lines.map((line) => `'${line}'`).join('\n    + ');
}

const print = (name, language, { first, names, english: inEnglish, always, years }) => `/** ${name === 'JP' ? 'Japan' : 'Korea'}, ${first}–${first + years.length - 1}. */
export const ${name}: PackedHolidays = {
  first: ${first},
  language: '${language}',
  inLieu: '${IN_LIEU[name]}',
  names: ${joined(names, '|')},
  english: ${joined(inEnglish, '|')},
  always: '${always}',
  years: ${joined(years, ' ')},
};
`;

writeFileSync(new URL('../src/core/time/holidays.gen.ts', import.meta.url), `/**
 * Generated by .scripts/generate-holidays.mjs; do not edit.
 * Japan: the Cabinet Office's list of national holidays, through @holiday-jp/holiday_jp ${version('@holiday-jp/holiday_jp')} (MIT).
 * Korea: the official gazette, through @hyunbinseo/holidays-kr ${version('@hyunbinseo/holidays-kr')} (MIT); years not yet gazetted are absent.
 */

/**
 * Holidays of a country from the year \`first\` on. Names stand between bars. A day has three characters: month and day
 * in base 36, then the letter of the name: a capital where the day is off in lieu of that holiday.
 */
export interface PackedHolidays {
  first: number;
  language: 'ja' | 'ko';
  /** What a day in lieu is called, \`*\` for the holiday's own name. */
  inLieu: string;
  names: string;
  english: string;
  /** Days of every year. */
  always: string;
  /** Each year's other days. */
  years: string;
}

${print('JP', 'ja', pack('JP', jp, 2020, 2035))}
${print('KR', 'ko', pack('KR', kr, 2020, lastKorean))}`);
