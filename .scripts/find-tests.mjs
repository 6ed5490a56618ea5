import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Rooms under test/ that run in Node; elements and zoo run in the browser, e2e has its own runner. */
export const nodeRooms = ['core', 'exchange', 'host', 'adapters', 'client', 'i18n', 'contract', 'demo', 'scripts', 'docs'];

/**
 * Test files under a folder, sorted, so that every machine runs them in one order.
 * @param {string} folder
 * @returns {string[]} paths from the current folder; empty when the folder is not there
 */
export function testFiles(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { recursive: true });
  } catch {
    return [];
  }
  return entries
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .sort();
}
