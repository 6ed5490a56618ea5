import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin } from 'vite';

/** The same module with its style sheets minified, or undefined when it has none. */
export function minifyStyles(code: string): Promise<string | undefined>;
/** For vite. */
export function minifiedStyles(): Plugin;
/** For esbuild. */
export const minifiedStylesForEsbuild: EsbuildPlugin;
