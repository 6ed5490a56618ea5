import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import * as puppeteer from 'puppeteer-core';
import { findBrowser } from './.scripts/find-browser.mjs';
import { lineReporter } from './.scripts/line-reporter.mjs';
import { testPage } from './.scripts/test-page.mjs';
import { touchPlugin } from './.scripts/touch-plugin.mjs';

const browser = await findBrowser().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

export default {
  files: ['test/elements/**/*.test.ts', 'test/zoo/**/*.test.ts'],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  // The file's own folder holds e2e and Node tests too; only the files above are ever served to the browser.
  concurrency: Number(process.env.WTR_CONCURRENCY ?? 2),
  plugins: [esbuildPlugin({ ts: true, json: true, tsconfig: './tsconfig.json', target: 'es2022' }), a11ySnapshotPlugin(), touchPlugin()],
  browsers: [
    chromeLauncher({
      puppeteer,
      launchOptions: { executablePath: browser.executablePath, headless: browser.kind === 'bundled' ? 'shell' : true, args: browser.args },
      createPage: testPage(browser.kind !== 'bundled'),
    }),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), lineReporter()],
  coverage: Boolean(process.env.COVERAGE),
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text-summary', 'lcov'] },
  testFramework: { config: { ui: 'bdd', timeout: 8000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  // Mocha would report this notice of the layout engine, which harms nothing, as a failed test.
  testRunnerHtml: (framework) => `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><script>
    addEventListener('error', (event) => {
      if (/ResizeObserver loop/.test(event.message)) { event.stopImmediatePropagation(); event.preventDefault(); }
    });
  </script></head><body><script type="module" src="${framework}"></script></body></html>`,
  filterBrowserLogs: (log) => !String(log.args?.[0] ?? '').startsWith('Lit is in dev mode'),
};
