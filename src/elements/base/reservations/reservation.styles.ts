import { css } from 'lit';

/** How a list of reservations looks: rows with a date, what it is, and what can be done. */
export const reservationStyles = css`
  .list { display: grid; gap: 28px; }
  .top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; }
  .part { display: grid; gap: 10px; }
  .part > h3 { display: flex; align-items: baseline; gap: 8px; font-size: var(--_size); color: var(--_text-muted); }
  .items { display: grid; border: 1px solid var(--_border); border-radius: var(--_radius-l); overflow: clip; background: var(--_surface-raised); }
  .item { display: grid; gap: 4px 20px; padding: 16px; grid-template-columns: 68px minmax(0, 1fr) auto; }
  .item + .item { border-block-start: 1px solid var(--_border); }
  .date { display: grid; align-content: start; justify-items: center; gap: 0; padding-block: 6px; border-radius: var(--_radius); background: var(--_surface-sunken); text-align: center; line-height: 1.25; block-size: fit-content; }
  .date .day { font-size: var(--_size-xl); font-weight: 600; }
  .main.wait { grid-column: 1 / -1; justify-items: start; }
  .main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; align-content: start; min-inline-size: 0; }
  .name { font-size: var(--_size); font-weight: 600; line-height: 1.4; }
  .line { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
  .times { display: grid; gap: 2px; }
  .times div { display: flex; flex-wrap: wrap; gap: 0 8px; }
  .times dt { color: var(--_text-muted); font-size: var(--_size-s); min-inline-size: 5.5em; }
  .times dd { font-variant-numeric: tabular-nums; }
  .side { display: flex; flex-direction: column; align-items: stretch; gap: 6px; }
  .side .button { white-space: nowrap; }
  .stray { display: grid; gap: 6px; justify-items: start; }
  .stray .notice { inline-size: 100%; }
  .panel { grid-column: 2 / -1; }
  .panel .notice { margin-block-start: 8px; }
  .panel textarea { min-block-size: 72px; background: var(--_surface); }
  .panel .field { margin-block-start: 8px; max-inline-size: 560px; }
  .panel p.error { display: flex; gap: 6px; color: var(--_danger); font-size: var(--_size-s); font-weight: 600; }
  .said { white-space: pre-line; overflow-wrap: anywhere; }
  .times-fields { display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; margin-block-start: 8px; padding: 0; border: 0; min-inline-size: 0; }
  .times-fields .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(210px, 100%), 1fr)); min-inline-size: 0; gap: 8px; max-inline-size: 560px; }
  .free-times { display: flex; flex-wrap: wrap; gap: 6px; }
  .offer { grid-column: 2 / -1; display: grid; gap: 8px; padding: 12px; border: 1px solid var(--_accent); border-radius: var(--_radius); background: var(--_surface); }
  .offer table { inline-size: 100%; border-collapse: collapse; font-size: var(--_size-s); }
  .offer caption { padding-block-end: 6px; font-weight: 600; text-align: start; }
  .offer :is(th, td) { padding: 6px 12px 6px 0; border-block-start: 1px solid var(--_border); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
  .offer thead :is(th, td) { border: 0; padding-block: 0 4px; color: var(--_text-muted); font-weight: 500; }
  .offer tbody th { inline-size: 6.5em; color: var(--_text-muted); font-weight: 500; }
  .instead { grid-column: 2 / -1; }
  .instead .free-times { margin-block-start: 8px; }
  .terms { display: grid; gap: 2px; margin-block-start: 6px; }
  details { grid-column: 2 / -1; }
  summary { inline-size: fit-content; min-block-size: 28px; padding-block: 2px; color: var(--_accent); font-size: var(--_size-s); cursor: pointer; }
  .facts { display: grid; grid-template-columns: minmax(6em, auto) minmax(0, 1fr); gap: 6px 16px; padding-block: 8px; font-size: var(--_size-s); }
  .facts dt { color: var(--_text-muted); }
  .history { display: grid; gap: 0; }
  .history li { position: relative; padding: 0 0 10px 18px; border-inline-start: 2px solid var(--_border); margin-inline-start: 5px; }
  .history li::before { content: ''; position: absolute; inset-inline-start: -6px; inset-block-start: 7px; inline-size: 10px; block-size: 10px; border-radius: 50%; background: var(--_border-strong); }
  .history li:last-child { border-color: transparent; padding-block-end: 0; }
  .loading { display: grid; gap: 12px; }
  .loading .skeleton { block-size: 104px; }
  @container (inline-size < 640px) {
    .item { grid-template-columns: 60px minmax(0, 1fr); gap: 8px 12px; padding: 14px 12px; }
    .side, .panel, .offer, .instead, details { grid-column: 1 / -1; }
    .side { flex-flow: row wrap; }
    .times-fields .input { min-inline-size: 0; padding-inline: 4px; font-size: var(--_size-s); }
    .facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
    .facts dd { margin-block-end: 8px; }
  }
`;
