import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

/** Codes as sources give them: to `warnOnce`, as the `code` of a value to choose from a list, or at the head of a line of the console. */
const GIVEN = /warnOnce\(\s*'([a-z-]+)'|code: '([a-z-]+-unknown)'|\[equipool\] ([a-z-]+):/g;

describe('docs/warnings.md', () => {
  it('lists the codes that there are, each once', () => {
    const sources = ['src/adapters', 'src/client', 'src/elements'].flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(room, name), 'utf8')));
    sources.push(readFileSync('src/autoloader.ts', 'utf8'));
    const given = new Set(sources.flatMap((text) => [...text.matchAll(GIVEN)].map(([, ...codes]) => codes.find(Boolean))));
    const listed = [...readFileSync('docs/warnings.md', 'utf8').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
    assert.deepEqual(listed.toSorted(), [...given].toSorted());
  });
});
