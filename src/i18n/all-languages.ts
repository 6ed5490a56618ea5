import { pack as ja } from './languages/ja.js';
import { pack as ko } from './languages/ko.js';
import { addLanguage } from './registry.js';

/** Makes every language available at once: for hosts and tests, which speak to many readers and wait for none. */
export function addAllLanguages(): void {
  addLanguage('ja', ja);
  addLanguage('ko', ko);
}
