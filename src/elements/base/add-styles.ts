import type { CSSResult, CSSResultOrNative } from 'lit';

/** Adds style sheets to a shadow root after those that are there; what is there already is not added twice. */
export function addStyles(root: HTMLElement | DocumentFragment, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const there = root.adoptedStyleSheets;
  const added = styles.flatMap(({ styleSheet }) => (styleSheet && !there.includes(styleSheet) ? [styleSheet] : []));
  if (added.length > 0) root.adoptedStyleSheets = [...there, ...added];
}

/** Reads style sheets when their code comes, rather than when the first element that wears them is drawn. A server has none. */
export function prepareStyles(styles: readonly CSSResultOrNative[]): void {
  if (typeof CSSStyleSheet === 'undefined') return;
  for (const style of styles) if (!(style instanceof CSSStyleSheet)) void style.styleSheet;
}
