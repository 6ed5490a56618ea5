import { addAllLanguages } from '../../src/i18n/all-languages.js';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldMessages, fieldWord, joinWords } from '../../src/i18n/field/index.js';
import { importsMessages } from '../../src/i18n/imports/index.js';
import { pricingMessages } from '../../src/i18n/pricing/index.js';
import { problemsMessages } from '../../src/i18n/problems/index.js';
import { reasonsMessages } from '../../src/i18n/reasons/index.js';
import { regionMessages, regionName } from '../../src/i18n/regions/index.js';
import { stateMessages } from '../../src/i18n/states/index.js';

addAllLanguages();

type Message = string | ((params: object) => string) | { [key: string]: Message };

/** Every message as a text: functions are given every param as a mark of its own name. */
function texts(messages: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(messages) as [string, Message][]) {
    const name = `${path}${key}`;
    if (typeof value === 'string') found.set(name, value);
    else if (typeof value === 'function') found.set(name, value(new Proxy({}, { get: (_, param) => `<${String(param)}>` })));
    else for (const [inner, text] of texts(value, `${name}/`)) found.set(inner, text);
  }
  return found;
}
const marks = (text: string): string[] => [...new Set(text.match(/<\w+>/g) ?? [])].sort();
const bare = (text: string): string => text.replace(/<\w+>/g, '');
/** Pure notation, the same everywhere. */
const isNotation = (text: string): boolean => !/\p{L}/u.test(bare(text));

for (const [topic, messages] of Object.entries({ field: fieldMessages, imports: importsMessages, problems: problemsMessages, pricing: pricingMessages, reasons: reasonsMessages, regions: regionMessages, states: stateMessages })) {
  describe(`the words of ${topic}`, () => {
    const en = texts(messages.en);
    for (const language of ['ja', 'ko'] as const) {
      const other = texts(messages[language]);
      it(`are all there in ${language}, and in its script`, () => {
        assert.deepEqual([...other.keys()].sort(), [...en.keys()].sort());
        const script = language === 'ja' ? /[\u3041-\u30ff\u4e00-\u9fff]/ : /[\uac00-\ud7a3]/;
        for (const [key, text] of other) if (!isNotation(text)) assert.match(bare(text), script, `${topic}.${key}: ${text}`);
      });
      it(`are not English left over in ${language}, and name the same things`, () => {
        for (const [key, text] of other) {
          if (!isNotation(text)) assert.notEqual(text, en.get(key), `${topic}.${key}`);
          assert.deepEqual(marks(text), marks(en.get(key) ?? ''), `${topic}.${key}: ${text}`);
        }
      });
    }
  });
}

describe('fixed words', () => {
  it('are found by group and value, and an unknown value is written as it is', () => {
    assert.equal(fieldWord('mode', 'loan', 'ja'), '貸出');
    assert.equal(fieldWord('mode', 'teleport', 'ja'), 'teleport');
    assert.equal(regionName('JP-13', 'ko'), '도쿄도');
    assert.equal(regionName('FR-75', 'ko'), 'FR-75');
    assert.equal(joinWords(['A', 'B'], 'en'), 'A and B');
  });
});
