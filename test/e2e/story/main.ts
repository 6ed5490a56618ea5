/**
 * `npm run story`: tells the story once with everybody reading English, Japanese and Korean, on one demo, and prints what
 * it took from one person's last key to another person's screen. `npm run story -- mixed` tells it once, with people who
 * read different languages side by side.
 */
import { cpus, loadavg } from 'node:os';
import type { Language } from '../../../src/core/types.js';
import { openBrowser } from '../support/browser.js';
import { startDemo } from '../support/demo.js';
import type { Part } from './scene.js';
import { tellStory } from './tell-story.js';

/** What one person does is to be on the other's screen within so many milliseconds. */
const WITHIN = 1000;

type Readers = Readonly<Record<Part, Language>>;

const all = (language: Language): Readers => ({ asker: language, rival: language, owner: language, coordinator: language, administrator: language });
const READERS: Readonly<Record<string, Readers>> = {
  en: all('en'),
  ja: all('ja'),
  ko: all('ko'),
  mixed: { asker: 'ja', rival: 'ko', owner: 'ja', coordinator: 'en', administrator: 'ko' },
};

const asked = process.argv.slice(2);
const told = asked.length > 0 ? asked : ['en', 'ja', 'ko'];
const unknown = told.filter((name) => !Object.hasOwn(READERS, name));
if (unknown.length > 0) throw new Error(`"${unknown.join(' ')}" is none of ${Object.keys(READERS).join(', ')}.`);

const demo = await startDemo();
const browser = await openBrowser();
try {
  for (const name of told) {
    const began = performance.now();
    const figures = await tellStory(browser, demo.origin, READERS[name]!);
    console.log(`\n${name}, told in ${Math.round((performance.now() - began) / 1000)} s`);
    for (const { what, ms } of figures) console.log(`  ${String(Math.round(ms)).padStart(6)} ms  ${ms <= WITHIN ? 'met   ' : 'missed'}  ${what}`);
    const missed = figures.filter(({ ms }) => ms > WITHIN).length;
    console.log(missed === 0 ? '  everything within a second' : `  ${missed} of ${figures.length} took more than a second, at a load of ${loadavg()[0]!.toFixed(1)} on ${cpus().length} processors`);
  }
} finally {
  await browser.close();
  await demo.stop();
}
