import { css } from 'lit';

/** Arrows of paging. Not icons: the first SVG in a page costs a first drawing two milliseconds. */
export const arrowStyles = css`
  .arrow { inline-size: 0.6em; block-size: 0.6em; border: solid; border-width: 1.7px 0 0 1.7px; }
  .arrow.back, [dir='rtl'] .arrow.on { rotate: -45deg; translate: 20%; }
  .arrow.on, [dir='rtl'] .arrow.back { rotate: 135deg; translate: -20%; }
`;
