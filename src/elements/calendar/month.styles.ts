import { css } from 'lit';

/** The month: cells, their words, and the small bar of the day. */
export const monthStyles = css`
  .month { table-layout: fixed; border-collapse: separate; border-spacing: 4px; margin-inline: -4px; inline-size: calc(100% + 8px); }
  .month th { padding-block: 2px 4px; font-size: var(--_size-s); font-weight: 600; color: var(--_text-muted); text-align: start; padding-inline-start: 8px; }
  .month td { padding: 0; block-size: 1px; }
  .month .day {
    position: relative;
    display: grid;
    align-content: start;
    gap: 0;
    inline-size: 100%;
    min-block-size: 86px;
    block-size: 100%;
    padding: 6px 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: start;
    line-height: 1.35;
    cursor: pointer;
    overflow: hidden;
  }
  .month .day:hover { border-color: var(--_accent); }
  .month .day:focus-visible { z-index: 1; outline-offset: 0; border-radius: var(--_radius); }
  .month .number { font-weight: 600; }
  .month .words { font-size: var(--_size-s); color: var(--_text-muted); }
  .month .free .words { color: var(--_free); font-weight: 600; }
  .month .note { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; font-size: var(--_size-xs); color: var(--_text-muted); }
  .month .short { display: none; }
  .month .closed { background: var(--_closed-soft); }
  .month .past { background: transparent; color: var(--_text-muted); }
  .month .unknown { background: repeating-linear-gradient(135deg, var(--_unknown-soft) 0 5px, transparent 5px 10px); }
  .month .skeleton { block-size: 14px; inline-size: 70%; margin-block-start: 6px; }
  .month .outside .day { border-color: transparent; }
  .month .outside .day:hover { border-color: var(--_accent); }
  .month .outside .number { color: var(--_text-muted); font-weight: 400; }
  .month [aria-current='date'] .number {
    inline-size: fit-content;
    min-inline-size: 1.9em;
    margin-inline-start: -4px;
    padding-inline: 5px;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    text-align: center;
  }
  .month td[aria-selected='true'] .day { border: 2px solid var(--_accent); padding: 5px 7px 11px; background: var(--_accent-soft); }
  .bar { position: absolute; inset-inline: 8px; inset-block-end: 7px; block-size: 6px; border-radius: 2px; background: var(--_closed-soft); overflow: hidden; }
  .bar > i { position: absolute; inset-block: 0; inset-inline-start: calc(var(--at) * 100%); inline-size: calc(var(--size) * 100%); }
  .bar > .free { background: var(--_free); }
  .bar > .busy { background: var(--_border-strong); inset-block: 2px; }
  .bar > .pending { background: repeating-linear-gradient(135deg, var(--_pending) 0 2px, transparent 2px 4px); }
  .bar > .unknown { background: repeating-linear-gradient(135deg, var(--_unknown) 0 2px, transparent 2px 4px); }
  .bar > .past { background: var(--_border); }

  @container (inline-size < 640px) {
    .month .day[tabindex='0'] { border: 2px solid var(--_accent); padding: 3px 1px 10px; }
    .month { border-spacing: 2px; margin-inline: 0; inline-size: 100%; }
    .month th { text-align: center; padding-inline: 0; }
    .month .day { min-block-size: 54px; padding: 4px 2px 11px; text-align: center; justify-items: center; }
    .month td[aria-selected='true'] .day { padding: 3px 1px 10px; }
    .month .words, .month .note { display: none; }
    .month .number { font-size: min(1em, 9cqi); }
    .month .short { display: block; font-size: min(var(--_size-xs), 5cqi); color: var(--_text-muted); white-space: nowrap; }
    .month .free .short { color: var(--_free); font-weight: 600; }
    .month [aria-current='date'] .number { margin-inline-start: 0; }
    .bar { inset-inline: 4px; inset-block-end: 4px; block-size: 5px; }
  }
  @media (forced-colors: active) {
    .bar { border: 1px solid CanvasText; }
    .bar > .free { background: Highlight; forced-color-adjust: none; }
    .bar > .busy, .bar > .pending { background: CanvasText; forced-color-adjust: none; }
    .month td[aria-selected='true'] .day { border-color: Highlight; }
    .month [aria-current='date'] .number { outline: 2px solid Highlight; }
  }
`;
