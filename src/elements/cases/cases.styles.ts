import { css } from 'lit';

/** How looking for machines inside a case looks. */
export const casesStyles = css`
  .propose { display: grid; gap: 16px; margin-block: 8px; padding: 12px; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); min-inline-size: 0; }
  .propose h4 { font-size: var(--_size); font-weight: 650; }
  .propose section { display: grid; gap: 10px; min-inline-size: 0; }
  .propose .line { justify-content: space-between; }
  @container (inline-size < 520px) {
    /* A catalog needs the room that the panel's icon and margins would take. */
    .panel .notice { grid-template-columns: minmax(0, 1fr); padding-inline: 8px; }
    .panel .notice > .icon { display: none; }
    .propose { padding: 8px; }
  }
`;
