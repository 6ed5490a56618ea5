/**
 * Web Test Runner reporter: ends a run with one plain line, `N passed, N failed, N skipped`.
 * A test file that does not load counts as one failure.
 */
export function lineReporter() {
  return {
    stop({ sessions }) {
      let passed = 0;
      let failed = 0;
      let skipped = 0;
      const walk = (suite) => {
        for (const test of suite?.tests ?? []) {
          if (test.skipped) skipped++;
          else if (test.passed) passed++;
          else failed++;
        }
        for (const inner of suite?.suites ?? []) walk(inner);
      };
      for (const session of sessions) {
        walk(session.testResults);
        if (!session.testResults || session.errors?.length) failed++;
      }
      setTimeout(() => console.log(`browser: ${passed} passed, ${failed} failed, ${skipped} skipped`), 0);
    },
  };
}
