import { css } from 'lit';

/** The list of reasons: why a time will not do, or what to know about it. */
export const reasonsStyles = css`
  .reasons { display: grid; gap: 6px; }
  .reasons > li { display: grid; grid-template-columns: auto 1fr; gap: 8px; }
  .reasons > li > .icon { margin-block-start: 0.15em; }
  .reasons > .block > .icon { color: var(--_danger); }
  .reasons > .warn > .icon { color: var(--_pending); }
  .reasons > [data-code='approval-needed'] > .icon { color: var(--_text-muted); }
`;
