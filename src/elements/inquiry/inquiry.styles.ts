import { css } from 'lit';

/** How the form for a new question looks. */
export const askStyles = css`
  .lead { max-inline-size: 72ch; color: var(--_text-muted); }
  .ask { display: grid; gap: 16px; padding: 20px; border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_surface-raised); }
  .ask .fields { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 12px 16px; }
  @container (inline-size < 640px) {
    .ask { padding: 16px 12px; }
    .ask .fields { grid-template-columns: minmax(0, 1fr); }
  }
`;
