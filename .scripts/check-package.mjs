// Asks the package linters about what would be published, as it was built before.
import { runNode } from './run.mjs';
import { themeFiles } from './entries.mjs';

// Style sheets and the REST description have no types to resolve.
const excluded = [...themeFiles().map((name) => `themes/${name}`), 'openapi.yaml'];
const checks = {
  // Projects skip the checking of declaration files; these are made by a tool and name what the library exports.
  jsx: [
    'node_modules/typescript7/bin/tsc', '--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022',
    '--lib', 'es2023,dom,dom.iterable', '--pretty', 'false', 'gen/jsx.d.ts',
  ],
  react: [
    'node_modules/typescript7/bin/tsc', '--ignoreConfig', '--noEmit', '--strict', '--exactOptionalPropertyTypes', '--module', 'nodenext', '--target', 'es2022',
    '--lib', 'es2023,dom,dom.iterable', '--types', '', '--jsx', 'react-jsx', '--pretty', 'false', '.scripts/react-page.tsx',
  ],
  publint: ['node_modules/publint/src/cli.js', '--strict'],
  attw: [
    'node_modules/@arethetypeswrong/cli/dist/index.js',
    '--pack',
    '.',
    '--profile',
    'esm-only',
    '--format',
    'ascii',
    '--no-emoji',
    ...(excluded.length ? ['--exclude-entrypoints', ...excluded] : []),
  ],
};
let failed = 0;
for (const [name, args] of Object.entries(checks)) {
  // Packing builds; what is asked about here was built a step before.
  const { code } = await runNode(args, { env: { npm_config_ignore_scripts: 'true' } });
  console.log(`${name}: ${code === 0 ? 'ok' : 'found faults'}`);
  if (code !== 0) failed++;
}
console.log(`package: ${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
