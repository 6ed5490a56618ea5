import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { quote, type Reason, type Tariff } from '../../src/core/index.js';
import { describeRuleText, LANGUAGES, loadLanguage, quoteText, reasonText } from '../../src/i18n/index.js';

const reason: Reason = { code: 'too-short', params: { minMinutes: 60, nearestEnd: '2026-11-25T05:00:00Z' }, severity: 'block' };
const inWords = (): string[] => LANGUAGES.map((language) => reasonText(reason, { language, timeZone: 'Asia/Tokyo' }));

describe('equipool/i18n', () => {
  let early: string[];
  before(async () => {
    early = inWords();
    await Promise.all(LANGUAGES.map(loadLanguage));
  });

  it('words a reason in English sentences until a language has been loaded', () => {
    for (const text of early) assert.match(text, /^This machine is reserved for at least 1.+Possible until /);
  });

  it('words a reason in every language that has been loaded', () => {
    assert.deepEqual(inWords(), [
      'This machine is reserved for at least 1 h. Possible until Wed, Nov 25, 14:00.',
      'この設備は1時間以上で予約してください。11月25日(水) 14:00まで利用できます。',
      '이 장비는 1시간 이상 예약해야 합니다. 11월 25일 (수) 14:00까지 이용할 수 있습니다.',
    ]);
  });

  it('words a rule in every language', () => {
    const words = LANGUAGES.map((language) => describeRuleText('FREQ=MONTHLY;BYDAY=2SA', { language }));
    assert.deepEqual(words, ['every month on the 2nd Saturday', '毎月第2土曜日', '매월 둘째 토요일']);
  });

  it('words a fee in every language', () => {
    const tariff: Tariff = { id: 't', mode: 'self-use', currency: 'JPY', components: [{ kind: 'setup', amount: 1000 }] };
    const asker = { id: 'p-1', name: 'Sato', roles: ['member' as const], membership: 'regular' as const };
    const fee = quote({ tariffs: [tariff], mode: 'self-use', asker, start: '2026-03-03T03:00:00Z', end: '2026-03-03T05:00:00Z' });
    assert.ok(fee.ok);
    const labels = LANGUAGES.map((language) => quoteText(fee.quote, language).lines[0]?.label);
    assert.deepEqual(labels, ['Setup fee', '基本料', '기본료']);
  });
});
