import { css } from 'lit';

/** How inquiries look, beside what all lists of requests have. */
export const inquiryStyles = css`
  .item.inquiry { grid-template-columns: minmax(0, 1fr); gap: 12px; }
  .item.inquiry > * { grid-column: 1; }
  .main { display: grid; gap: 8px; }
  .needs { font-size: var(--_size); max-inline-size: 76ch; }
  .said { white-space: pre-line; overflow-wrap: anywhere; }
  .strong { font-weight: 600; }
  .wishes { display: flex; flex-wrap: wrap; gap: 2px 20px; }
  .wishes > div { display: flex; flex-wrap: wrap; gap: 0 6px; min-inline-size: 0; }
  .wishes dt { color: var(--_text-muted); }
  .answers { display: flex; flex-wrap: wrap; gap: 8px; }
  .proposal { display: grid; gap: 8px; padding: 12px; border: 1px solid var(--_accent); border-radius: var(--_radius); background: var(--_accent-soft); }
  .proposal h4 { font-size: var(--_size-s); font-weight: 650; }
  .slots { display: grid; gap: 8px; }
  .slot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 6px 16px; padding: 8px 10px; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface-raised); }
  .chooser, .outcomes { display: grid; gap: 4px; margin: 0; padding: 0; border: 0; min-inline-size: 0; }
  .chooser .field { max-inline-size: 420px; margin-block: 4px; }
  .chooser .about { display: block; }
  .line-skeleton { block-size: 40px; }
  p.error { display: flex; gap: 6px; color: var(--_danger); font-size: var(--_size-s); font-weight: 550; }
  .panel .field { max-inline-size: 720px; }
  .history strong { font-size: var(--_size-s); }
`;
