import { addAllLanguages } from '../../src/i18n/all-languages.js';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language, WallRecurrence } from '../../src/core/types.js';
import { expandRecurrence, type RecurrenceProblemCode } from '../../src/core/recurrence/index.js';
import { describeRuleText, describeSpan, recurrenceMessages, recurrenceProblemText } from '../../src/i18n/recurrence/index.js';

addAllLanguages();

const LANGUAGES: readonly Language[] = ['en', 'ja', 'ko'];
const SCRIPT = { en: /[a-z]/, ja: /[\u3041-\u30ff\u4e00-\u9fff]/, ko: /[\uac00-\ud7a3]/ };

describe('a rule in words', () => {
  const cases: [string, string, string, string][] = [
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=10', 'every 2 weeks on Tuesday, 10 times', '2週間ごとの火曜日、全10回', '2주마다 화요일, 총 10회'],
    ['FREQ=MONTHLY;BYDAY=2SA,4SA', 'every month on the 2nd and 4th Saturday', '毎月第2・第4土曜日', '매월 둘째·넷째 토요일'],
    ['FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=13,14,15', 'every year in August on the 13th, 14th and 15th', '毎年8月13日・14日・15日', '매년 8월 13일·14일·15일'],
    ['FREQ=WEEKLY;BYDAY=FR,TH,WE,TU,MO;UNTIL=20270331', 'every week from Monday to Friday, until Mar 31, 2027', '毎週月曜日から金曜日、2027年3月31日まで', '매주 월요일부터 금요일까지, 2027년 3월 31일까지'],
    ['FREQ=DAILY', 'every day', '毎日', '매일'],
    ['FREQ=DAILY;BYHOUR=9,14', 'every day at 09:30 and 14:30', '毎日 09:30・14:30', '매일 09:30·14:30'],
    ['FREQ=WEEKLY', 'every week on Tuesday', '毎週火曜日', '매주 화요일'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,-1', 'every month on the 1st and last day', '毎月1日・月末', '매월 1일·말일'],
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR', 'every 3 months on the last Friday', '3か月ごとの最終金曜日', '3개월마다 마지막 금요일'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', 'every year in week 20 on Monday', '毎年第20週の月曜日', '매년 20번째 주 월요일'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'every month from Monday to Friday (only the last of these)', '毎月月曜日から金曜日(そのうち最後のみ)', '매월 월요일부터 금요일까지 (그중 마지막만)'],
  ];
  for (const [rule, ...expected] of cases) {
    it(`${expected[0]}`, () => {
      assert.deepEqual(LANGUAGES.map((language) => describeRuleText(rule, { language, start: '2026-03-03T09:30' })), expected);
    });
  }

  it('stays as it is where it cannot be read', () => {
    assert.equal(describeRuleText('FREQ=SOMETIMES', { language: 'ja' }), 'FREQ=SOMETIMES');
  });
});

describe('opening hours and closures in words', () => {
  const told = (span: WallRecurrence): string[][] => LANGUAGES.map((language) => describeSpan(span, language));

  it('name days and hours', () => {
    assert.deepEqual(told({ start: '2020-01-06T09:00', end: '2020-01-06T17:00', rules: ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'] }), [
      ['every week from Monday to Friday, 09:00–17:00'], ['毎週月曜日から金曜日 09:00〜17:00'], ['매주 월요일부터 금요일까지 09:00~17:00'],
    ]);
  });

  it('name the first and last day of a closure of several days', () => {
    assert.deepEqual(told({ start: '2026-08-12T00:00', end: '2026-08-17T00:00' }), [['Aug 12, 2026 – Aug 16, 2026'], ['2026年8月12日〜2026年8月16日'], ['2026년 8월 12일 ~ 2026년 8월 16일']]);
    assert.deepEqual(told({ start: '2026-08-12T00:00', end: '2026-08-15T00:00', rules: ['FREQ=YEARLY'] })[1], ['毎年8月12日から3日間']);
  });

  it('have nothing to say of what is no span', () => {
    assert.deepEqual(told({ start: 'x', end: '2026-08-17T00:00' }), [[], [], []]);
    assert.deepEqual(told({ start: '2026-08-17T00:00', end: '2026-08-16T00:00' }), [[], [], []]);
  });
});

describe('problems of a rule in words', () => {
  it('exist for every code in every language, and name the same values', () => {
    const params = { part: 'BYDAY', value: '§1', min: '§2', max: '§3', text: '§4', years: '§5', limit: '§6', frequency: '§7', budget: '§8' };
    for (const code of Object.keys(recurrenceMessages.en.problems) as RecurrenceProblemCode[]) {
      const texts = LANGUAGES.map((language) => recurrenceProblemText({ code, severity: 'error', params, place: { input: 'rule' } }, language));
      texts.forEach((text, i) => assert.match(text, SCRIPT[LANGUAGES[i]!], `${code}: ${text}`));
      const marks = texts.map((text) => [...new Set(text.match(/§\d|BYDAY/g) ?? [])].sort().join());
      const named = code === 'rule-empty' ? marks.slice(1) : marks;
      assert.equal(new Set(named).size, 1, `${code}: ${marks.join(' | ')}`);
    }
  });

  it('say what is wrong and what would do', () => {
    const { problems } = expandRecurrence({ start: '2026-03-03T09:00', rules: 'FREQ=MONTHLY;BYMONTHDAY=32' }, { from: '2026-01-01', to: '2027-01-01' });
    assert.deepEqual(LANGUAGES.map((language) => recurrenceProblemText(problems[0]!, language)), [
      '"32" does not fit BYMONTHDAY: it takes -31 to 31.', '「32」はBYMONTHDAYに指定できません。指定できる範囲は-31から31です。', '"32" 값은 BYMONTHDAY 항목에 지정할 수 없습니다. 지정할 수 있는 범위는 -31~31입니다.',
    ]);
  });
});
