import { css } from 'lit';

/** A list row where there is room, stacked where there is not. */
export const cardStyles = css`
  .card {
    position: relative;
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr);
    gap: 4px 12px;
    padding: 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    font-size: var(--_size-s);
    line-height: 1.5;
  }
  .card:hover { background: var(--_surface-sunken); border-color: var(--_border-strong); }
  .picture { grid-row: span 2; inline-size: 72px; block-size: 54px; border-radius: calc(var(--_radius) - 2px); overflow: hidden; background: var(--_surface-sunken); }
  .picture img { display: block; inline-size: 100%; block-size: 100%; object-fit: cover; }
  .placeholder { display: grid; place-items: center; inline-size: 100%; block-size: 100%; color: var(--_border-strong); }
  .placeholder .icon { inline-size: 28px; block-size: 28px; }
  .title { min-inline-size: 0; line-height: 1.4; }
  .heading { display: inline; margin-inline-end: 6px; font-size: var(--_size); font-weight: 600; line-height: 1.4; margin-block: 0; text-wrap: pretty; }
  .name { padding: 0; border: 0; background: none; color: var(--_accent); font: inherit; text-align: start; text-decoration: none; cursor: pointer; }
  .card:hover .name, .name:hover { color: var(--_accent-strong); text-decoration: underline; text-underline-offset: 0.2em; }
  /* One real link; its reach is the whole card. */
  .name::after { content: ''; position: absolute; inset: 0; border-radius: var(--_radius); }
  .name:focus-visible { outline: none; }
  .name:focus-visible::after { outline: 3px solid var(--_focus); outline-offset: 2px; }
  .model { display: inline-block; color: var(--_text-muted); font-variant-numeric: tabular-nums; }
  .place { color: var(--_text-muted); }
  .owner { color: var(--_text); }
  .owner { display: block; }
  .specifications { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0 16px; }
  .specifications div { display: flex; flex-wrap: wrap; gap: 0 6px; }
  .specifications dt { color: var(--_text-muted); }
  .specifications dd { font-weight: 600; }
  .facts { grid-column: 1 / -1; display: grid; gap: 4px; align-content: start; }
  .modes { display: flex; flex-wrap: wrap; gap: 4px; }
  .badge .icon, .remark .icon { inline-size: 1.15em; block-size: 1.15em; }
  .remarks { display: flex; flex-wrap: wrap; gap: 0 16px; }
  .remark { display: inline-flex; gap: 6px; align-items: baseline; font-size: var(--_size-xs); color: var(--_text-muted); }
  .remark .icon { position: relative; inset-block-start: 0.1em; }
  .remark.pending { color: var(--_pending); }
  .unreadable { padding: 12px; }

  @container (inline-size >= 480px) {
    .card { grid-template-columns: 96px minmax(0, 1fr); grid-template-rows: auto auto 1fr; gap: 1px 16px; padding: 9px 12px; }
    .picture { grid-row: 1 / span 4; inline-size: 96px; block-size: 72px; }
    .title, .place, .specifications, .facts { grid-column: 2; }
    .facts { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; margin-block-start: 4px; }
    .owner { display: inline; }
    .owner:not(:last-child)::after { content: '\\00a0·'; }
    /* A list is scanned: what does not fit on its line stands on the machine's page. */
    .place { overflow: clip; white-space: nowrap; text-overflow: ellipsis; }
    .specifications { gap: 0 14px; block-size: 1.5em; overflow: clip; }
  }
  @container (inline-size >= 760px) {
    .card { grid-template-columns: 96px minmax(0, 1fr) minmax(176px, 24%); }
    .picture { grid-row: 1 / span 3; }
    .facts { display: grid; grid-column: 3; grid-row: 1 / span 3; gap: 4px; margin: 0; }
    .remarks { display: grid; gap: 2px; }
  }
  @media (forced-colors: active) {
    .card:hover { border-color: Highlight; }
  }
`;
