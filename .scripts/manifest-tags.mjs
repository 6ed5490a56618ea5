import { existsSync } from 'node:fs';

/**
 * Analyzer plugin: a class in src/elements/x/x.ts with a define.ts beside it is the element <eq-x>, and everything
 * else that the analyzer took for an element (the base class) is not one.
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
          if (isElement) declaration.tagName ??= `eq-${folder}`;
          else delete declaration.customElement;
        }
      }
    },
  };
}
