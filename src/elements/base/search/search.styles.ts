import { css } from 'lit';

/** The search box, the filters that hold, and the dialog with all filters. */
export const searchStyles = css`
  .search { display: grid; gap: 4px; }
  .search label { font-weight: 600; font-size: var(--_size-s); }
  .box { position: relative; }
  .box > .icon { position: absolute; inset-inline-start: 13px; inset-block-start: 13px; color: var(--_text-muted); pointer-events: none; }
  .box .input { min-block-size: 46px; padding-inline: calc(23px + 1.2em) 44px; font-size: var(--_size); }
  .box .input::-webkit-search-cancel-button { display: none; }
  .clear { position: absolute; inset-inline-end: 6px; inset-block-start: 5px; display: grid; place-items: center; inline-size: 36px; block-size: 36px; padding: 0; border: 0; border-radius: var(--_radius); background: none; color: var(--_text-muted); cursor: pointer; }
  .clear:hover { background: var(--_surface-sunken); color: var(--_text); }

  .chips { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
  .chip .icon { inline-size: 14px; block-size: 14px; color: var(--_text-muted); }
  .chip { text-align: start; }
`;
