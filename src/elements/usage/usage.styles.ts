import { css } from 'lit';

/** How the account of use looks. */
export const usageStyles = css`
  .account { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
  .head { display: grid; gap: 4px; }
  .period { display: flex; flex-wrap: wrap; align-items: end; gap: 8px 16px; }
  .period .field { flex: 0 1 16em; }
  .period .dates { padding-block-end: 9px; }
  .period .error { flex-basis: 100%; display: flex; gap: 6px; color: var(--_danger); font-size: var(--_size-s); font-weight: 600; }
  .totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr)); gap: 12px; }
  .totals > div { display: flex; flex-direction: column; gap: 2px; padding: 12px 14px; border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_surface-raised); }
  .totals dt { color: var(--_text-muted); font-size: var(--_size-s); }
  .totals dd { font-size: var(--_size-l); font-weight: 600; }
  .totals .open { border-color: var(--_pending); background: var(--_pending-soft); }
  .totals .open :is(dt, dd) { color: var(--_pending); }
  .loading { display: grid; gap: 12px; }
  .line { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; }
  .loading .skeleton { block-size: 96px; }
`;
