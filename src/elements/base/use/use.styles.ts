import { css } from 'lit';

/** How the report of a use and a fault look inside a row. */
export const useStyles = css`
  .fault { grid-column: 2 / -1; }
  .use-report { display: grid; gap: 6px; margin-block: 4px; padding: 10px 12px; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); }
  .use-report h5 { font-size: var(--_size-s); font-weight: 600; }
  .use-report dl { display: flex; flex-wrap: wrap; gap: 4px 24px; font-size: var(--_size-s); }
  .use-report dl div { display: flex; flex-wrap: wrap; gap: 0 8px; }
  .use-report dt { color: var(--_text-muted); }
  .use-report .badge .icon { inline-size: 14px; block-size: 14px; }
  @container (inline-size < 640px) {
    .fault { grid-column: 1 / -1; }
  }
`;
