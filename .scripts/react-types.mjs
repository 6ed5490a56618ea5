import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Where the generator adds the elements to React by itself, with types that React's own attributes and references do not fit. */
const REACT_MODULES = /declare module "react(?:\/[\w-]+)?" \{\n(?: {2}.*\n)*\}\n\n?/g;
/** The generator's type of a reference, which no framework's reference fits. */
const REFERENCE = 'ref?: (T | ((e: T) => void)) | undefined;';

/**
 * Analyzer plugin, after the JSX types: writes the types for React beside them. An element takes its own properties and
 * whatever React takes of any element: `ref`, `key`, `onClick`, `suppressHydrationWarning`. They stand in a file of their
 * own, because they name React's types, which the users of other frameworks do not have.
 */
export function reactTypesPlugin(jsxFile, reactFile) {
  return {
    name: 'equipool-react-types',
    packageLinkPhase({ customElementsManifest }) {
      if (!existsSync(jsxFile)) return;
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
      const elements = declarations.filter(({ customElement, tagName }) => customElement && tagName).map(({ name, tagName }) => ({ name, tagName }));
      const jsx = readFileSync(jsxFile, 'utf8');
      if (!jsx.includes(REFERENCE) || jsx.match(REACT_MODULES)?.length !== 3) throw new Error(`${jsxFile} is not written as it was: correct .scripts/react-types.mjs.`);
      writeFileSync(jsxFile, jsx.replace(REFERENCE, 'ref?: T | ((e: T) => void) | { current: T | null } | null | undefined;').replace(REACT_MODULES, ''));
      writeFileSync(reactFile, reactTypes(elements));
    },
  };
}

function reactTypes(elements) {
  const names = elements.map(({ name }) => name);
  return `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ${names.join(', ')} } from '../dist/index.js';
import type { CustomCssProperties, ${names.map((name) => `${name}Props`).join(', ')} } from './jsx.js';

/** What an element takes of its own, and what React takes of any element. */
type InReact<Element, Own> = Own & { class?: string | undefined } & Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own>;

/** Equipool's elements in React 19, by tag. */
export interface ReactElements {
${elements.map(({ name, tagName }) => `  '${tagName}': InReact<${name}, ${name}Props>;`).join('\n')}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
  interface CSSProperties extends CustomCssProperties {}
}
`;
}
