import { css } from 'lit';

/** Notices, badges, empty states and the placeholders shown while something loads. */
export const feedbackStyles = css`
  .notice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 10px;
    padding: 12px 14px;
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_tone, var(--_border-strong));
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }
  .notice > .icon { margin-block-start: 2px; color: var(--_tone); }
  .notice > .body { min-inline-size: 0; display: grid; gap: 4px; }
  .notice .actions { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 6px; }
  .notice.ok { --_tone: var(--_free); background: var(--_free-soft); }
  .notice.warn { --_tone: var(--_pending); background: var(--_pending-soft); }
  .notice.error { --_tone: var(--_danger); background: var(--_danger-soft); }
  .notice.info { --_tone: var(--_accent); background: var(--_accent-soft); }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    padding: 1px 8px;
    border: 1px solid transparent;
    border-radius: calc(0.8em + 2px);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    font-size: var(--_size-xs);
    font-weight: 600;
    line-height: 1.6;
    max-inline-size: 100%;
  }
  .badge.free { background: var(--_free-soft); color: var(--_free); }
  .badge.busy { background: var(--_busy-soft); color: var(--_busy); }
  .badge.pending { background: var(--_pending-soft); color: var(--_pending); }
  .badge.closed { background: var(--_closed-soft); color: var(--_closed); }
  .badge.unknown { background: var(--_unknown-soft); color: var(--_unknown); }
  .badge.danger { background: var(--_danger-soft); color: var(--_danger); }
  .badge.accent { background: var(--_accent-soft); color: var(--_accent-strong); }
  .badge.outline { background: none; border-color: var(--_border); color: var(--_text-muted); font-weight: 500; }

  .empty > .icon { color: var(--_text-muted); }
  .empty {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 40px 16px;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius-l);
    text-align: center;
  }

  .skeleton {
    display: block;
    border-radius: var(--_radius);
    background: linear-gradient(100deg, var(--_surface-sunken) 40%, var(--_border) 50%, var(--_surface-sunken) 60%) 0 0 / 300% 100%;
    animation: shimmer 1.6s linear infinite;
  }
  .skeleton.part { block-size: 360px; }
  @keyframes shimmer {
    from { background-position: 100% 0; }
    to { background-position: 0 0; }
  }
  .icon { flex: none; display: inline-block; inline-size: 1.25em; block-size: 1.25em; vertical-align: -0.25em; }
  [dir='rtl'] .icon.directional { transform: scaleX(-1); }
  @media (forced-colors: active) {
    .badge, .notice, .empty { border: 1px solid CanvasText; }
  }
`;
