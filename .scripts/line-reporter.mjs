import { relative } from 'node:path';

/**
 * Web Test Runner reporter: ends a run with one plain line, `N passed, N failed, N skipped`.
 * A test file that does not load counts as one failure. What failed is told once more before that line, in the words
 * of Node's own reporter, so that the end of a long log says what is wrong.
 */
export function lineReporter() {
  return {
    stop({ sessions }) {
      let passed = 0;
      let failed = 0;
      let skipped = 0;
      const failures = [];
      const walk = (suite, path) => {
        for (const test of suite?.tests ?? []) {
          if (test.skipped) skipped++;
          else if (test.passed) passed++;
          else {
            failed++;
            failures.push(`${[...path, test.name].join(' > ')}\n    ${test.error?.message ?? 'no error was given'}`);
          }
        }
        for (const inner of suite?.suites ?? []) walk(inner, inner.name ? [...path, inner.name] : path);
      };
      for (const session of sessions) {
        const file = relative(process.cwd(), session.testFile);
        walk(session.testResults, [file]);
        if (session.testResults && !session.errors?.length) continue;
        failed++;
        failures.push([file, ...(session.errors ?? []).map(({ message }) => `    ${message}`)].join('\n'));
      }
      const told = failures.length ? `✖ failing tests:\n${failures.join('\n')}\n` : '';
      setTimeout(() => console.log(`${told}browser: ${passed} passed, ${failed} failed, ${skipped} skipped`), 0);
    },
  };
}
