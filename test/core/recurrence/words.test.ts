import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatRule, ruleFromWords, wordsFromRule } from '../../../src/core/recurrence/index.js';

describe('rules in words', () => {
  it('are read', async () => {
    const cases = {
      'every 2 weeks on Tuesday and Thursday for 10 times': 'FREQ=WEEKLY;COUNT=10;INTERVAL=2;BYDAY=TU,TH',
      'every month on the 2nd last Friday': 'FREQ=MONTHLY;BYDAY=-2FR',
      'every day until January 1, 2027': 'FREQ=DAILY;UNTIL=20270101T235959',
      'RRULE:FREQ=DAILY;COUNT=2': 'FREQ=DAILY;COUNT=2',
    };
    for (const [words, text] of Object.entries(cases)) {
      const { rule, problems } = await ruleFromWords(words);
      assert.deepEqual(problems, []);
      assert.equal(formatRule(rule!), text);
    }
  });

  it('are told where they are not understood', async () => {
    for (const words of ['', 'whenever it rains', 'every', 'every blue moon', 'every 3']) {
      const { rule, problems } = await ruleFromWords(words);
      assert.equal(rule, undefined, words);
      assert.deepEqual(problems.map(({ code }) => code), ['words-not-understood'], words);
    }
  });

  it('are written where words say all of the rule', async () => {
    assert.equal(await wordsFromRule({ frequency: 'weekly', byDay: [{ day: 'mo' }, { day: 'tu' }] }), 'every week on Monday, Tuesday');
    assert.equal(await wordsFromRule({ frequency: 'monthly', byDay: [{ day: 'mo' }], bySetPosition: [3] }), 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=3');
  });
});
