import { css } from 'lit';

/** Tables of records, with a head over each; wide ones scroll by themselves. */
export const tableStyles = css`
  .block { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
  .block-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; }
  .scroll { overflow-x: auto; border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_surface-raised); }
  .scroll table { inline-size: 100%; border-collapse: collapse; font-size: var(--_size-s); }
  .scroll :is(th, td) { padding: 8px 12px; border-block-start: 1px solid var(--_border); text-align: start; vertical-align: top; font-weight: 400; }
  .scroll :is(th, td).numeric { text-align: end; white-space: nowrap; }
  .scroll thead :is(th, td) { border: 0; color: var(--_text-muted); font-weight: 600; white-space: nowrap; }
  .scroll tbody th:not(.numeric) { min-inline-size: 15em; font-weight: 600; }
  .scroll tbody th.numeric { font-weight: 600; text-align: start; }
  .scroll td:not(.numeric) { min-inline-size: 9em; }
  .scroll .link-button { white-space: nowrap; }
  .reference { font-size: var(--_size-xs); }
`;
