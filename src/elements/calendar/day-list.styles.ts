import { css } from 'lit';

/** A day as a list, for pages too narrow for a week. */
export const dayListStyles = css`
  .day-list { display: none; }
  @container (inline-size < 640px) {
    .day-list { display: grid; gap: 6px; padding-block-start: 8px; border-block-start: 1px solid var(--_border); }
    .day-list ul { display: grid; }
    .day-list li { display: grid; grid-template-columns: auto auto 1fr auto; align-items: center; gap: 4px 10px; min-block-size: 40px; border-block-end: 1px solid var(--_border); }
    .day-list .words { min-inline-size: 0; font-size: var(--_size-s); }
    .day-list .button { min-inline-size: 40px; padding-inline: 6px; }
    .day-list > .button { justify-self: start; }
  }
`;
