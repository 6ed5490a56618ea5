import { addAllLanguages } from '../../src/i18n/all-languages.js';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RefusalWhy } from '../../src/core/booking/life.js';
import { REASON_CODES } from '../../src/core/booking/types.js';
import type { InquiryRefusalWhy } from '../../src/core/inquiry/life.js';
import type { Reason } from '../../src/core/index.js';
import { LANGUAGES } from '../../src/i18n/language.js';
import { problemsMessages } from '../../src/i18n/problems/index.js';
import { reasonText, reasonWords, reasonsMessages } from '../../src/i18n/reasons/index.js';
import { machine } from '../core/booking/support.js';

addAllLanguages();

/** One example of each code as the rules give it, with what its words must name in English. */
const EXAMPLES: Record<Reason['code'], [Reason['params'], string]> = {
  'in-past': [{ nearestStart: '2026-11-24T01:00:00Z' }, 'Earliest start: Tue, Nov 24, 10:00'],
  'outside-opening': [{ openFrom: '2026-11-25T00:00:00Z', openTo: '2026-11-25T08:00:00Z' }, 'Open: Wed, Nov 25, 09:00–17:00'],
  'during-closure': [{ start: '2026-11-22T15:00:00Z', end: '2026-11-23T15:00:00Z', kind: 'holiday', 'name.ja': '勤労感謝の日', 'name.en': 'Labor Thanksgiving Day', 'name.source': 'ja' }, 'Labor Thanksgiving Day'],
  'overlaps-reservation': [{ start: '2026-11-25T04:00:00Z', end: '2026-11-25T06:00:00Z', nearestBefore: '2026-11-25T01:30:00Z', nearestAfter: '2026-11-26T00:00:00Z' }, 'from Wed, Nov 25, 10:30 or from Thu, Nov 26, 09:00'],
  'overlaps-pending': [{ start: '2026-11-25T04:00:00Z', end: '2026-11-25T06:00:00Z' }, 'Wed, Nov 25, 13:00–15:00'],
  'within-buffer': [{ bufferMinutes: 30, start: '2026-11-25T04:00:00Z', end: '2026-11-25T06:00:00Z', nearestStart: '2026-11-25T06:30:00Z' }, 'Possible from Wed, Nov 25, 15:30'],
  'too-short': [{ minMinutes: 60, nearestEnd: '2026-11-25T05:00:00Z' }, 'at least 1 h'],
  'too-long': [{ maxMinutes: 480, nearestEnd: '2026-11-25T05:00:00Z' }, 'at most 8 h'],
  'off-grid': [{ stepMinutes: 30, nearestStart: '2026-11-25T04:00:00Z', nearestEnd: '2026-11-25T05:30:00Z' }, 'Nearest: Wed, Nov 25, 13:00–14:30'],
  'lead-time': [{ leadMinutes: 2880, earliestStart: '2026-11-26T00:00:00Z' }, '2 days before the start. Earliest start: Thu, Nov 26, 09:00'],
  'beyond-horizon': [{ days: 30, membership: 'none', latestStart: '2026-12-24T07:30:00Z', wider: 'associate', widerDays: 60 }, 'Associate member: up to 60 days ahead'],
  'crosses-days': [{ nearestEnd: '2026-11-25T15:00:00Z' }, 'Possible until Thu, Nov 26, 00:00'],
  'quota-count': [{ scope: 'person', per: 'week', maxCount: 2, used: 2, nextPeriod: '2026-11-29T15:00:00Z' }, 'You can hold 2 reservations per week'],
  'quota-hours': [{ scope: 'institution', per: 'month', maxMinutes: 240, usedMinutes: 150, leftMinutes: 90, nextPeriod: '2026-11-30T15:00:00Z' }, 'Still left: 1 h 30 min'],
  'too-close-to-own': [{ minGapMinutes: 120, start: '2026-11-25T00:00:00Z', end: '2026-11-25T02:00:00Z', nearestStart: '2026-11-25T04:00:00Z' }, 'At least 2 h'],
  capacity: [{ capacity: 2, start: '2026-11-25T04:00:00Z', end: '2026-11-25T06:00:00Z' }, 'All 2 units'],
  'qualification-missing': [{ qualificationId: 'sem-operator' }, 'SEM operator training'],
  'qualification-expired': [{ qualificationId: 'sem-operator', expiresAt: '2026-10-31T15:00:00Z' }, 'Nov 1, 2026'],
  'membership-required': [{ allowed: 'regular,associate', membership: 'none' }, 'Regular member and Associate member'],
  'mode-not-offered': [{ mode: 'loan', offered: 'self-use,visit' }, 'Offered: Self-use and Visit'],
  'region-not-eligible': [{ allowed: 'JP-13,JP-14', region: 'JP-27' }, 'Tokyo and Kanagawa'],
  'answers-missing': [{ missing: 'purpose,material', invalid: 'samples', count: 3 }, 'Purpose and Material of the sample. These answers do not fit their questions: Number of samples'],
  'terms-not-accepted': [{}, 'terms of use'],
  'equipment-fault': [{ status: 'maintenance' }, 'under maintenance'],
  'equipment-retired': [{}, 'out of service'],
  'confirmation-stale': [{ confirmedAt: '2024-03-01T00:00:00Z', confirmBy: '2025-03-01T00:00:00Z' }, 'Mar 1, 2024'],
  'approval-needed': [{ mode: 'self-use' }, 'not confirmed'],
  'recurrence-conflicts': [{ failed: 2, total: 10 }, '2 of 10'],
  'hold-expired': [{}, 'open to everyone again'],
  'not-permitted': [{ why: 'cutoff', cutoffMinutes: 1440, until: '2026-11-24T04:00:00Z' }, 'until Tue, Nov 24, 13:00'],
  'unknown-availability': [{ source: 'feed', asOf: '2026-11-24T00:05:00Z' }, 'last read Tue, Nov 24, 09:05'],
  'invalid-range': [{ field: 'order', value: '' }, 'after the start'],
};
const equipment = machine('sem-1');
const text = (reason: Reason, language: (typeof LANGUAGES)[number]): string => reasonText(reason, { language, timeZone: 'Asia/Tokyo', equipment });

describe('every reason', () => {
  for (const code of REASON_CODES) {
    const [params, named] = EXAMPLES[code];
    const reason: Reason = { code, params, severity: 'block' };
    it(`${code} names its limit and what would be allowed, in each language by its own words`, () => {
      assert.ok(text(reason, 'en').includes(named), text(reason, 'en'));
      assert.match(text(reason, 'ja'), /[\u3041-\u30ff]/, text(reason, 'ja'));
      assert.match(text(reason, 'ko'), /[\uac00-\ud7a3]/, text(reason, 'ko'));
      for (const number of named.match(/\d+:\d+|\d+/g) ?? []) {
        for (const language of LANGUAGES) assert.match(text(reason, language), new RegExp(`(?<![\\d:])${number}(?![\\d:])`));
      }
      for (const language of LANGUAGES) assert.doesNotMatch(text(reason, language), /undefined|null|NaN|—|\[object/, language);
    });
    it(`${code} from a host that says less is still told in words`, () => {
      for (const language of LANGUAGES) {
        const words = reasonWords({ code, params: {}, severity: 'block' }, { language, timeZone: 'Asia/Tokyo' });
        assert.ok(words.title && words.text, language);
        assert.doesNotMatch(`${words.text} ${words.hint}`, /undefined|null|NaN|—|Invalid Date/, language);
      }
    });
  }
  it('is told apart from every other by its heading', () => {
    for (const language of LANGUAGES) assert.equal(new Set(Object.values(reasonsMessages[language].title)).size, REASON_CODES.length);
  });
});

describe('a reason', () => {
  it('that warns of a rival request does not forbid it', () => {
    const params = EXAMPLES['overlaps-pending'][0];
    assert.notEqual(text({ code: 'overlaps-pending', params, severity: 'warn' }, 'en'), text({ code: 'overlaps-pending', params, severity: 'block' }, 'en'));
  });
  it('that is the reader’s own booking is not told as somebody else’s', () => {
    const { start, end } = EXAMPLES['overlaps-pending'][0] as Record<'start' | 'end', string>;
    const own = [{ start: start.replace('Z', '+00:00'), end, status: 'pending' as const, own: true }];
    for (const language of LANGUAGES) {
      const say = (code: Reason['code'], busy: readonly object[]): string => reasonText({ code, params: { start, end }, severity: 'block' }, { language, timeZone: 'Asia/Tokyo', busy: busy as never });
      for (const code of ['overlaps-pending', 'overlaps-reservation'] as const) {
        assert.notEqual(say(code, own), say(code, []), `${language} ${code}`);
        for (const others of [[{ ...own[0], own: false }], [{ ...own[0], end: '2027-01-01T00:00:00Z' }], [null as never], 'nothing' as never]) assert.equal(say(code, others), say(code, []));
      }
    }
  });
  it('that the owner may set aside says so', () => {
    const words = reasonWords({ code: 'too-short', params: {}, severity: 'block', waivableBy: ['owner', 'admin'] }, { language: 'en', timeZone: 'UTC' });
    assert.equal(words.exception, 'The owner may make an exception.');
  });
  it('about data that cannot be read names them', () => {
    const reason: Reason = { code: 'invalid-range', params: { field: 'equipment.rules.quotas.0', value: 'object' }, severity: 'warn' };
    for (const language of LANGUAGES) assert.match(text(reason, language), /equipment\.rules\.quotas\.0/);
  });
  it('is written in the zone that is asked for', () => {
    const reason: Reason = { code: 'in-past', params: { nearestStart: '2026-11-24T01:00:00Z' }, severity: 'block' };
    assert.match(reasonText(reason, { language: 'en', timeZone: 'America/New_York' }), /Mon, Nov 23, 20:00/);
  });
  it('sets a sentence that ends in a list apart from the next in Japanese, with no space', () => {
    const reason: Reason = { code: 'answers-missing', params: { missing: 'purpose', invalid: 'purpose' }, severity: 'block' };
    assert.equal(text(reason, 'ja'), '次の項目に回答してください：利用目的。次の項目の回答を確認してください：利用目的');
  });
  it('with a code that we do not know is told by that code', () => {
    assert.equal(reasonText({ code: 'moon-phase' as never, params: {}, severity: 'block' }, { language: 'ja', timeZone: 'UTC' }), 'moon-phase');
  });
  it('tells a closure by the name in the reader’s language, else in the owner’s', () => {
    const reason: Reason = { code: 'during-closure', severity: 'block', params: EXAMPLES['during-closure'][0] };
    assert.match(text(reason, 'ja'), /勤労感謝の日/);
    assert.match(text(reason, 'ko'), /勤労感謝の日/);
  });
});

/** Why an action is refused, of reservations and inquiries alike; a new one that is not here does not compile. */
const WHYS: Record<RefusalWhy | InquiryRefusalWhy, Reason['params']> = {
  state: {}, role: {}, own: {}, note: {}, times: {}, offer: {}, coordinator: {}, cutoff: { cutoffMinutes: 60, until: '2026-11-25T04:00:00Z' },
  'too-early': { from: '2026-11-25T04:00:00Z' }, 'not-begun': { from: '2026-11-25T04:00:00Z' }, started: {}, signed: {}, 'use-times': {}, units: {},
  proposal: {}, reservation: {}, outcome: {},
};

describe('why an action is refused', () => {
  for (const language of LANGUAGES) {
    it(`has words of its own for each, in ${language}`, () => {
      const context = { language, timeZone: 'Asia/Tokyo' };
      const words = Object.entries(WHYS).map(([why, params]) => reasonWords({ code: 'not-permitted', severity: 'block', params: { why, ...params } }, context).text);
      const general = reasonWords({ code: 'not-permitted', severity: 'block', params: {} }, context).text;
      assert.deepEqual(words.filter((text) => text === '' || text === general), []);
      assert.equal(new Set(words).size, words.length, 'no two alike');
    });

    it(`every problem of the host has a sentence, in ${language}`, () => {
      const sentences = Object.values(problemsMessages[language]).map((say) => (typeof say === 'string' ? say : say({ fields: 'x' })));
      assert.deepEqual(sentences.filter((text) => text.trim() === ''), []);
    });
  }
});
