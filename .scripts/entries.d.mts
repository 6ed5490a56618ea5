/** One door of the library: its name in the exports map, and its module under src without `.ts`. */
export interface Entry {
  subpath: string;
  module: string;
}
/** What a page may import, in the order of the exports map. */
export function entries(): Entry[];
/** Every element that can be registered, by the name of its folder. */
export function elementNames(): string[];
/** The style sheets of src/themes, by file name. */
export function themeFiles(): string[];
