import type { CSSResult, CSSResultOrNative } from 'lit';

/** What was added to each root, which is to be found again when it comes into another document. */
const added = new WeakMap<Node, readonly CSSResult[]>();

/** Adds style sheets to a shadow root after those that are there; what is there already is not added twice. */
export function addStyles(root: HTMLElement | DocumentFragment, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const before = added.get(root) ?? [];
  const there = root.adoptedStyleSheets;
  const missing = styles.filter((style) => !before.includes(style) && !(style.styleSheet && there.includes(style.styleSheet)));
  if (missing.length === 0) return;
  added.set(root, [...before, ...missing]);
  root.adoptedStyleSheets = [...there, ...sheetsFor(root, missing)];
}

/** Dresses a shadow root that has come into another document, where its style sheets cannot be; `styles` are its element's own. */
export function dressAgain(root: HTMLElement | DocumentFragment, styles: readonly CSSResultOrNative[]): void {
  if (root instanceof ShadowRoot) root.adoptedStyleSheets = sheetsFor(root, [...styles, ...(added.get(root) ?? [])]);
}

/** Style sheets for the document of a root: in ours those that all elements share, in another copies. */
function sheetsFor({ ownerDocument: { defaultView } }: ShadowRoot, styles: readonly CSSResultOrNative[]): CSSStyleSheet[] {
  return styles.flatMap((style) => {
    if (style instanceof CSSStyleSheet || !defaultView) return [];
    if (defaultView === window) return style.styleSheet ?? [];
    const copy = new defaultView.CSSStyleSheet();
    copy.replaceSync(style.cssText);
    return copy;
  });
}

/** Reads style sheets when their code comes, rather than when the first element that wears them is drawn. A server has none. */
export function prepareStyles(styles: readonly CSSResultOrNative[]): void {
  if (typeof CSSStyleSheet === 'undefined') return;
  for (const style of styles) if (!(style instanceof CSSStyleSheet)) void style.styleSheet;
}
