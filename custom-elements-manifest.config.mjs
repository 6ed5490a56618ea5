import { cemValidatorPlugin } from '@wc-toolkit/cem-validator';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { modulePathResolverPlugin } from '@wc-toolkit/module-path-resolver';
import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const dist = (path, extension) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, extension);

/** The manifest is built from class comments: the comment is the API document. */
export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.styles.ts', 'src/elements/**/*.model.ts', 'src/elements/**/*.templates.ts'],
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
    typeParserPlugin({ propertyName: 'parsedType' }),
    modulePathResolverPlugin({
      modulePathTemplate: (path) => dist(path, '.js'),
      definitionPathTemplate: (path) => dist(path.replace(/[^/]+$/, 'define.ts'), '.js'),
      typeDefinitionPathTemplate: (path) => dist(path, '.d.ts'),
    }),
    customElementVsCodePlugin({ outdir: 'gen', htmlFileName: 'vscode.html-custom-data.json', cssFileName: 'vscode.css-custom-data.json' }),
    jsxTypesPlugin({ outdir: 'gen', fileName: 'jsx.d.ts', componentTypePath: () => '../dist/index.js' }),
    cemValidatorPlugin({ logErrors: true }),
  ],
};
