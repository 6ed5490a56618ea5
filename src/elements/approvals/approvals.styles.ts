import { css } from 'lit';

/** How the inbox looks; rows are those of the list of one's own requests. */
export const approvalsStyles = css`
  .pick { display: grid; place-items: start center; padding-block-start: 14px; }
  .pick input { inline-size: 20px; block-size: 20px; margin: 2px; accent-color: var(--_accent); cursor: pointer; }
  .item { grid-template-columns: 24px 68px minmax(0, 1fr) auto; }
  .item.open { background: var(--_surface); box-shadow: inset 3px 0 0 var(--_accent); }
  .badge .icon { inline-size: 14px; block-size: 14px; }
  .toggle .icon { inline-size: 16px; block-size: 16px; transition: rotate 150ms; }
  .toggle[aria-expanded='true'] .icon { rotate: 180deg; }
  .opened { grid-column: 2 / -1; display: grid; gap: 16px 32px; padding-block: 12px 4px; }
  .opened .wide { grid-column: 1 / -1; }
  .rivals { display: grid; gap: 2px; }
  .wish { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 20px; padding: 12px 16px; }
  .wish + .wish { border-block-start: 1px solid var(--_border); }
  .answers { display: flex; flex-wrap: wrap; gap: 8px; }
  .opened .panel { grid-column: 1 / -1; }

  .day-box { display: grid; gap: 8px; align-content: start; }
  .day-box h5 { font-size: var(--_size-s); font-weight: 600; }
  .strip { position: relative; block-size: 34px; border: 1px solid var(--_border); border-radius: var(--_radius); overflow: hidden; background: var(--_closed-soft); }
  .strip span { position: absolute; inset-block: 0; inset-inline-start: calc(var(--at) * 100%); inline-size: calc(var(--size) * 100%); }
  .strip .free, .dot.free { background: var(--_free-soft); }
  .strip .busy, .dot.busy { background: var(--_busy); }
  .strip .pending, .dot.pending { background: repeating-linear-gradient(135deg, var(--_pending) 0 3px, transparent 3px 7px); }
  .strip .unknown, .dot.unknown { background: repeating-linear-gradient(135deg, var(--_unknown-soft) 0 5px, transparent 5px 10px); }
  .strip .own { border: 3px solid var(--_accent); border-radius: 4px; }
  .day-list { display: grid; gap: 2px; }
  .day-list li { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; }
  .dot { flex: none; inline-size: 12px; block-size: 12px; border: 1px solid var(--_border-strong); border-radius: 3px; }

  .offer-form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; max-inline-size: 620px; }
  .offer-verdict { display: grid; gap: 6px; }

  .bulk { position: sticky; inset-block-end: 0; z-index: 2; display: grid; gap: 8px; padding: 12px 16px; border: 1px solid var(--_border-strong); border-radius: var(--_radius-l); background: var(--_surface-raised); box-shadow: 0 -4px 18px rgb(10 16 24 / 12%); }
  .bulk .row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }
  .bulk .count { margin-inline-end: auto; font-weight: 600; font-variant-numeric: tabular-nums; }
  .item { scroll-margin-block: 16px 120px; }

  @container (inline-size >= 840px) {
    .opened { grid-template-columns: minmax(0, 3fr) minmax(260px, 2fr); }
  }
  @container (inline-size < 640px) {
    .item { grid-template-columns: 28px 60px minmax(0, 1fr); }
    .opened { grid-column: 1 / -1; }
  }
  @media (forced-colors: active) {
    .strip .free { border-block-end: 4px solid Highlight; }
    .strip .busy { background: CanvasText; forced-color-adjust: none; }
    .strip .own { border-color: Highlight; }
    .item.open { outline: 2px solid Highlight; outline-offset: -2px; }
  }
`;
