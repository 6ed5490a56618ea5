import { css } from 'lit';

/** The bar over a calendar or a timeline. Its heading is large and not bold: bold is a font of its own, and costs a first drawing a millisecond. Its arrows are no icons: the first SVG in a page costs a first drawing two milliseconds. */
export const toolbarStyles = css`
  .toolbar { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }
  .toolbar .title { flex: 1 1 auto; min-inline-size: 8em; font-size: var(--_size-l); font-weight: 400; }
  .arrow { inline-size: 0.6em; block-size: 0.6em; border: solid; border-width: 1.7px 0 0 1.7px; }
  .arrow.back, [dir='rtl'] .arrow.on { rotate: -45deg; translate: 20%; }
  .arrow.on, [dir='rtl'] .arrow.back { rotate: 135deg; translate: -20%; }
`;
