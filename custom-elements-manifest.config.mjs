import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { modulePathResolverPlugin } from '@wc-toolkit/module-path-resolver';
import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { elementTagsPlugin, jsxEventImportsPlugin } from './.scripts/manifest-tags.mjs';
import { reactTypesPlugin } from './.scripts/react-types.mjs';

const dist = (path, extension) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, extension);

// The type parser reports every object type that it leaves as it is, which is what is wanted: only unions are expanded.
const { warn } = console;
console.warn = (...words) => {
  if (!words.some((word) => String(word).includes('[type-parser] - Skipped'))) warn(...words);
};

/** The manifest is built from class comments: the comment is the API document. */
export default {
  globs: ['src/elements/*/*.ts', 'src/elements/base/events/*.ts'],
  exclude: ['src/elements/*/*.{styles,model,templates}.ts', 'src/elements/base/!(eq-element).ts'],
  outdir: '.',
  litelement: true,
  dependencies: false,
  packagejson: false,
  // One TypeScript program for all files, so that a type alias can be expanded to the union that a reader needs.
  overrideModuleCreation({ ts, globs }) {
    const program = getTsProgram(ts, globs, 'tsconfig.json');
    return program.getSourceFiles().filter((file) => globs.some((glob) => file.fileName.includes(glob)));
  },
  plugins: [
    elementTagsPlugin(),
    typeParserPlugin({ propertyName: 'parsedType', parseObjectTypes: 'none', parseParameters: false, maxParseDepth: 3 }),
    modulePathResolverPlugin({
      modulePathTemplate: (path) => dist(path, '.js'),
      definitionPathTemplate: (path) => dist(path.replace(/[^/]+$/, 'define.ts'), '.js'),
      typeDefinitionPathTemplate: (path) => dist(path, '.d.ts'),
    }),
    customElementVsCodePlugin({ outdir: 'gen', htmlFileName: 'vscode.html-custom-data.json', cssFileName: 'vscode.css-custom-data.json' }),
    jsxTypesPlugin({ outdir: 'gen', fileName: 'jsx.d.ts', componentTypePath: () => '../dist/index.js' }),
    jsxEventImportsPlugin('gen/jsx.d.ts'),
    reactTypesPlugin('gen/jsx.d.ts', 'gen/react.d.ts'),
  ],
};
