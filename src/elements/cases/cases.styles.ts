import { css } from 'lit';

/** How looking for machines inside a case looks. */
export const casesStyles = css`
  .propose { display: grid; gap: 16px; margin-block: 8px; padding: 12px; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); min-inline-size: 0; }
  .propose h4 { font-size: var(--_size); font-weight: 650; }
  .propose section { display: grid; gap: 10px; min-inline-size: 0; }
  .propose .line { justify-content: space-between; }
`;
