import { css } from 'lit';

/** The patterns of the states, which boxes and the legend share, and the legend itself. */
export const stateStyles = css`
  /* On paper, too, what is closed is not the white of what is free: browsers leave backgrounds out by themselves. */
  .root { print-color-adjust: exact; }
  .foot { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 20px; }
  .legend { display: flex; flex-wrap: wrap; gap: 4px 14px; color: var(--_text-muted); }
  .legend[hidden] { display: none; }
  .legend li { display: flex; align-items: center; gap: 6px; }
  .as-of { margin-inline-start: auto; }
  .swatch { flex: none; display: inline-block; inline-size: 18px; block-size: 14px; border: 1px solid var(--_border-strong); border-radius: 3px; }

  .box.free, .swatch.free { background: var(--_surface); }
  .box.free { box-shadow: inset 3px 0 0 var(--_free); }
  [dir='rtl'] .box.free { box-shadow: inset -3px 0 0 var(--_free); }
  .swatch.free { border-color: var(--_free); border-inline-start-width: 4px; }
  .box.closed, .box.blank, .box.skipped, .swatch.closed {
    background: repeating-linear-gradient(135deg, var(--_closed-soft) 0 6px, transparent 6px 8px), var(--_closed-soft);
    background: repeating-linear-gradient(135deg, transparent 0 7px, color-mix(in srgb, var(--_border) 55%, transparent) 7px 8px), var(--_closed-soft);
    color: var(--_text-muted);
  }
  .box.closed .what, .box.unknown .what, .box.skipped .what { inline-size: fit-content; max-inline-size: 100%; padding-inline: 4px; border-radius: 3px; background: var(--_closed-soft); color: var(--_text); }
  .box.unknown, .swatch.unknown { background: repeating-linear-gradient(45deg, var(--_unknown-soft) 0 6px, transparent 6px 12px); color: var(--_unknown); }
  .box.unknown .what { background: var(--_surface); color: var(--_unknown); }
  .box.buffer, .swatch.buffer { background: repeating-linear-gradient(0deg, var(--_busy-soft) 0 2px, transparent 2px 5px); color: var(--_text-muted); }
  .box.busy, .box.pending, .box.own, .box.own-pending { border: 1px solid var(--_border-strong); border-radius: 4px; }
  .box.busy, .swatch.busy { background: var(--_busy-soft); border-color: var(--_busy-soft); color: var(--_text); }
  .swatch.busy { border-color: var(--_border-strong); }
  .box.pending, .swatch.pending { background: var(--_pending-soft); border: 1px dashed var(--_pending); color: var(--_text); }
  .box.own, .swatch.own { background: var(--_accent-soft); border: 2px solid var(--_accent); color: var(--_text); }
  .box.own-pending { background: var(--_accent-soft); border: 2px dashed var(--_accent); color: var(--_text); }

  @container (inline-size < 640px) {
    .as-of { margin-inline-start: 0; }
  }
  @media (forced-colors: active) {
    .swatch { border: 2px solid CanvasText; }
    .swatch.free { border-color: Highlight; }
    .box.free { border-inline-start: 4px solid Highlight; }
    /* Patterns are dropped with the page's colors; drawn in the reader's own they still tell the states apart. */
    :is(.closed, .blank, .skipped, .buffer, .unknown):is(.box, .swatch) { forced-color-adjust: none; color: CanvasText; border-color: CanvasText; }
    :is(.closed, .blank, .skipped):is(.box, .swatch) { background: repeating-linear-gradient(135deg, Canvas 0 7px, GrayText 7px 8px); }
    .buffer:is(.box, .swatch) { background: repeating-linear-gradient(0deg, Canvas 0 3px, GrayText 3px 4px); }
    .unknown:is(.box, .swatch) { background: repeating-linear-gradient(45deg, Canvas 0 3px, GrayText 3px 4px); }
    .box.closed .what, .box.unknown .what, .box.skipped .what { background: Canvas; color: CanvasText; }
    .busy:is(.box, .swatch) { forced-color-adjust: none; border: 2px solid CanvasText; background: CanvasText; color: Canvas; }
    .own:is(.box, .swatch) { border: 4px double Highlight; }
    .pending:is(.box, .swatch) { border: 2px dashed CanvasText; }
    .box.own-pending { border: 3px dashed Highlight; }
  }
`;
