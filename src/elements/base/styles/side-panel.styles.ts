import { css } from 'lit';

/** A dialog at the side of the page, over its whole height: header, body, footer. */
export const sidePanelStyles = css`
  .panel { position: fixed; inset: 0; inset-inline-start: auto; display: none; flex-direction: column; inline-size: min(420px, 100%); max-inline-size: 100%; block-size: 100%; max-block-size: 100%; margin: 0; margin-inline-start: auto; padding: 0; border: 0; background: var(--_surface); color: var(--_text); }
  .panel[open] { display: flex; }
  .panel::backdrop { background: rgb(10 16 24 / 45%); }
  .panel header { display: flex; align-items: center; justify-content: space-between; gap: 8px; padding: 10px 16px; border-block-end: 1px solid var(--_border); }
  .panel header h2 { font-size: var(--_size-l); }
  .panel .body { flex: 1; overflow: auto; padding: 0 16px 24px; scroll-padding-block: 16px; }
  .panel footer { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 12px 16px; border-block-start: 1px solid var(--_border); }
  .panel footer .primary { flex: 1; }
`;
