import { css } from 'lit';

/** How calendar subscriptions look. */
export const feedsStyles = css`
  .feeds { padding: 12px 16px; border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_surface-raised); }
  .feeds > summary { font-weight: 600; }
  .feeds-body { display: grid; gap: 12px; padding-block-start: 8px; max-inline-size: 720px; }
  .copy { display: flex; gap: 8px; }
  .copy .input { min-inline-size: 0; font-size: var(--_size-s); }
`;
