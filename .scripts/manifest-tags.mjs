import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Analyzer plugin: a class in src/elements/x/x.ts with a define.ts beside it is the element <eq-x>, and everything
 * else that the analyzer took for an element (the base class) is not one. An element's events are those of its @fires;
 * of a dispatchEvent() call the analyzer knows no name, or takes an argument for it.
 */
export function elementTagsPlugin() {
  return {
    name: 'equipool-element-tags',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        const [, folder, file] = module.path.match(/^src\/elements\/([^/]+)\/([^/]+)\.ts$/) ?? [];
        const isElement = folder !== undefined && folder === file && existsSync(`src/elements/${folder}/define.ts`);
        for (const declaration of module.declarations ?? []) {
          if (!declaration.customElement) continue;
          if (!isElement) {
            delete declaration.customElement;
            continue;
          }
          declaration.tagName ??= `eq-${folder}`;
          declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('eq-'));
        }
      }
    },
  };
}

/**
 * Analyzer plugin, last in the list: the JSX types name the events of @fires and import only the classes; this adds the
 * import of the events.
 */
export function jsxEventImportsPlugin(file) {
  return {
    name: 'equipool-jsx-event-imports',
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
      const types = declarations.flatMap((declaration) => declaration.events ?? []).map((event) => event.type?.text ?? '');
      const names = [...new Set(types.flatMap((text) => text.match(/\bEq\w+Event\b/g) ?? []))].sort();
      if (!names.length || !existsSync(file)) return;
      writeFileSync(file, `import type { ${names.join(', ')} } from '../dist/index.js';\n${readFileSync(file, 'utf8')}`);
    },
  };
}
