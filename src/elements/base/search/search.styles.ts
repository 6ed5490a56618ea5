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

  .panel { position: fixed; inset: 0; inset-inline-start: auto; display: none; flex-direction: column; inline-size: min(420px, 100%); max-inline-size: 100%; block-size: 100%; max-block-size: 100%; margin: 0; margin-inline-start: auto; padding: 0; border: 0; background: var(--_surface); color: var(--_text); }
  .panel[open] { display: flex; }
  .panel::backdrop { background: rgb(10 16 24 / 45%); }
  .panel header { display: flex; align-items: center; justify-content: space-between; gap: 8px; padding: 10px 16px; border-block-end: 1px solid var(--_border); }
  .panel header h2 { font-size: var(--_size-l); }
  .panel .body { flex: 1; overflow: auto; padding: 0 16px 24px; scroll-padding-block: 16px; }
  .panel footer { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 12px 16px; border-block-start: 1px solid var(--_border); }
  .panel footer .primary { flex: 1; }
`;
