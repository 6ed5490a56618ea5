/**
 * `npm run story`: tells the story once with everybody reading English, Japanese and Korean, on one demo, and prints what
 * it took from one person's last key to another person's screen.
 */
import type { Language } from '../../../src/core/types.js';
import { openBrowser } from '../support/browser.js';
import { startDemo } from '../support/demo.js';
import { tellStory } from './tell-story.js';

const LANGUAGES: readonly Language[] = ['en', 'ja', 'ko'];

const demo = await startDemo();
const browser = await openBrowser();
try {
  for (const language of LANGUAGES) {
    const figures = await tellStory(browser, demo.origin, { asker: language, rival: language, owner: language, coordinator: language, administrator: language });
    console.log(`\n${language}`);
    for (const { what, ms } of figures) console.log(`  ${String(Math.round(ms)).padStart(6)} ms  ${what}`);
  }
} finally {
  await browser.close();
  await demo.stop();
}
