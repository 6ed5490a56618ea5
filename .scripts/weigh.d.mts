/** Bytes, minified; all but `min` gzipped. */
export interface Weight {
  min: number;
  /** Scripts that load at once. */
  first: number;
  /** Scripts that are fetched on demand. */
  later: number;
  styles: number;
}
/** What a module costs a page, with all that it imports. */
export function weigh(contents: string, options?: { resolveDir?: string; external?: string[] }): Promise<Weight>;
