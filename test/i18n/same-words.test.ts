import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { addAllLanguages } from '../../src/i18n/all-languages.js';
import { calendarMessages } from '../../src/i18n/calendar/index.js';
import { timelineMessages } from '../../src/i18n/timeline/index.js';

addAllLanguages();

describe('one thing has one name', () => {
  for (const language of ['en', 'ja', 'ko'] as const) {
    it(`in the legends of the calendar and the timeline, in ${language}`, () => {
      const calendar: Record<string, string> = calendarMessages[language].legendItems;
      const timeline: Record<string, string> = timelineMessages[language].legendItems;
      const shared = Object.keys(timeline).filter((key) => key in calendar);
      assert.ok(shared.length >= 6);
      assert.deepEqual(shared.map((key) => timeline[key]), shared.map((key) => calendar[key]));
    });
  }

  it('signing in is ログイン, as on its button', () => {
    const files = readdirSync('src/i18n', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('ja.ts'));
    assert.ok(files.length > 20);
    assert.deepEqual(files.filter((name) => readFileSync(`src/i18n/${name}`, 'utf8').includes('サインイン')), []);
  });
});
