import { css } from 'lit';

/** The stretches of a day as a list, in the agenda and under a narrow month. */
export const dayListStyles = css`
  .day-items { display: grid; }
  .day-items li {
    display: grid;
    grid-template-columns: auto minmax(6.5em, auto) minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 10px;
    min-block-size: 40px;
    padding-block: 3px;
    border-block-end: 1px solid var(--_border);
  }
  .day-items .range { direction: ltr; unicode-bidi: isolate; }
  .day-items .words { font-size: var(--_size-s); overflow-wrap: anywhere; }
  .day-items .button { min-inline-size: 40px; padding-inline: 8px; }
  .day-items .chosen-item { background: var(--_accent-soft); }
  .day-items .note { text-align: end; }
  .day-list { display: none; }
  @container (inline-size < 640px) {
    .day-list { display: grid; gap: 6px; padding-block-start: 8px; border-block-start: 1px solid var(--_border); }
    .day-list > .button { justify-self: start; }
  }
  @container (inline-size < 380px) {
    .day-items li { grid-template-columns: auto minmax(0, 1fr) auto; }
    .day-items .words { grid-column: 2; }
    .day-items .note { grid-column: 2; text-align: start; }
    .day-items .button { grid-column: 3; grid-row: 1 / span 2; }
  }
`;
