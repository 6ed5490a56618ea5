import { css } from 'lit';

/** The agenda: a day under each heading. */
export const agendaStyles = css`
  .agenda { display: grid; gap: 14px; }
  .agenda-day { display: grid; gap: 2px; }
  .agenda-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px; padding-block-end: 4px; border-block-end: 2px solid var(--_border-strong); }
  .agenda-head h4 { font-size: var(--_size); }
  .agenda-words { margin-inline-start: auto; color: var(--_text-muted); }
  .agenda-day.free .agenda-words { color: var(--_free); }
  .agenda-day.past { color: var(--_text-muted); }
  .agenda .skeleton { block-size: 34px; }
`;
