import { css } from 'lit';

/** The bar and the layout, whatever the view. */
export const calendarStyles = css`
  :host { flex-grow: 1; max-block-size: max-content; }
  .calendar { display: grid; gap: 12px; }
  .paging, .views { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
  .paging { gap: 4px; }
  .face, .notes { display: contents; }
  .invitation { display: flex; flex-direction: column; align-items: start; gap: 8px; padding: 12px 16px; border: 1px solid var(--_border); border-radius: var(--_radius-l); }
  .invitation h4 { font-size: var(--_size-s); font-weight: 400; color: var(--_text-muted); }
  .zone-note { margin-block-start: -4px; }
  .layout { display: grid; gap: 16px 24px; }
  .main { min-inline-size: 0; display: grid; align-content: start; gap: 8px; }
  .stage { position: relative; }
  .stage.stale > :first-child, .stage.stale > :nth-child(2) { opacity: 0.6; }
  .loading-note {
    position: absolute;
    inset-block-start: 50%;
    inset-inline: 0;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 4px 14px;
    border: 1px solid var(--_border);
    border-radius: 999px;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    z-index: 4;
  }

  @container (inline-size < 640px) {
    .toolbar .title { order: -1; flex-basis: 100%; }
    .views { display: contents; }
    .views .group { flex: 1 1 100%; flex-wrap: wrap; }
    .views .group .button { flex: 1; justify-content: center; overflow-wrap: normal; }
    .views .next-free { flex: 1 1 100%; }
  }
  @container (inline-size >= 1100px) {
    .layout { grid-template-columns: minmax(0, 1fr) 336px; }
  }
`;
