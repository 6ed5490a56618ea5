import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import house from './.scripts/eslint-rules.mjs';

const nodeGlobals = Object.fromEntries(['process', 'console', 'setTimeout', 'URL', 'Buffer'].map((name) => [name, 'readonly']));

/** Same answer for the same question: the pure rooms have no clock, no dice and no console. */
const pure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the present as an argument: this room has no clock.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Take the present as an argument: this room has no clock.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Take the present as an argument: this room has no clock.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Take randomness as an argument: this room has no dice.' },
  { selector: "Identifier[name='console']", message: 'Answer in values: this room has no console.' },
];

export default defineConfig(
  { ignores: ['node_modules', 'dist', 'dist-demo', 'cdn', 'gen', 'storybook-static', 'coverage', '.data', '**/*.gen.ts', '**/*.d.ts', '**/*.d.mts'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  // Text from outside is cleaned of control characters here, which takes naming them.
  { rules: { 'no-control-regex': 'off' } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'lit-a11y': litA11y, house },
    settings: { wc: { elementBaseClasses: ['LitElement', 'EqElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'house/documented-exports': 'error',
      'house/no-inline-style': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['lit/directives/style-map*', 'lit-html/directives/style-map*'], message: 'A style attribute is refused by a strict Content-Security-Policy.' },
            { group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*'], message: 'Text from a host is never markup.' },
          ],
        },
      ],
    },
  },
  { files: ['src/core/**/*.ts', 'src/exchange/**/*.ts', 'src/host/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...pure] } },
  { files: ['src/i18n/**/{en,ja,ko}.ts', 'src/i18n/**/{en,ja,ko}.*.ts', 'demo/data/**/*.ts'], rules: { 'max-lines': 'off' } },
  {
    // node:test gives promises that need no awaiting, chai asserts by bare property, and a test may reach inside.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['**/*.mjs', '**/*.cjs'], languageOptions: { globals: { ...nodeGlobals, module: 'writable' } } },
  // These hold functions that run in a page.
  { files: ['.scripts/check-*.mjs'], languageOptions: { globals: { document: 'readonly', customElements: 'readonly' } } },
);
