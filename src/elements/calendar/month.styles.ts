import { css } from 'lit';

/** The month: cells, their words, and the small bar of the day. */
export const monthStyles = css`
  /* Seven of the same width: a grid would ask each for its size before it is laid out, half a millisecond of a month. */
  .month > div { display: flex; gap: 4px; }
  .month > div > * { flex: 1 1 0; min-inline-size: 0; }
  .month > * + * { margin-block-start: 4px; }
  .weekdays { padding-block: 2px; font-size: var(--_size-s); color: var(--_text-muted); }
  .weekdays > * { padding-inline-start: 9px; }
  .month .day {
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    min-block-size: 86px;
    block-size: 100%;
    padding: 6px 8px 7px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: start;
    line-height: 1.35;
    cursor: pointer;
  }
  .month .day:hover { border-color: var(--_accent); }
  .month .day:focus-visible { position: relative; z-index: 1; outline-offset: 0; border-radius: var(--_radius); }
  .month :is(.number, .words) { font-size: var(--_size-s); }
  .month .words { color: var(--_text-muted); white-space: pre-line; }
  .month .free .words { color: var(--_free); }
  /* The number, where it has no look of its own. */
  .month .dated::first-line { color: var(--_text); }
  .month .past .dated::first-line, .month .outside .dated::first-line { color: var(--_text-muted); }
  .month .day > .note { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; font-size: var(--_size-xs); color: var(--_text-muted); }
  .month .closed { background: var(--_closed-soft); }
  .month .past { background: transparent; color: var(--_text-muted); }
  .month .unknown { background: repeating-linear-gradient(135deg, var(--_unknown-soft) 0 5px, transparent 5px 10px); }
  .month .skeleton { block-size: 14px; inline-size: 70%; margin-block-start: 6px; }
  .month .outside .day { border-color: transparent; }
  .month .outside .day:hover { border-color: var(--_accent); }
  .month .outside .number { color: var(--_text-muted); }
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
  .month [aria-selected='true'] .day { border: 2px solid var(--_accent); padding: 5px 7px 6px; background: var(--_accent-soft); }
  /* A month has 42 of everything: neither cells nor bars are layers of their own. */
  .month .day > :nth-last-child(2) { margin-block-end: 5px; }
  .bar { flex: none; margin-block-start: auto; block-size: 6px; border-radius: 2px; background: var(--_busy-soft) center / 100% 100% no-repeat; }

  @container (inline-size < 640px) {
    .month .day[tabindex='0'] { border: 2px solid var(--_accent); padding: 3px 1px 3px; }
    .month > div { gap: 2px; }
    .month > * + * { margin-block-start: 2px; }
    .weekdays { font-size: min(var(--_size-s), 4.5cqi); text-align: center; white-space: nowrap; }
    .weekdays > * { padding-inline-start: 0; }
    .month .day { min-block-size: 54px; padding: 4px 2px 4px; text-align: center; overflow: clip; }
    .month [aria-selected='true'] .day { padding: 3px 1px 3px; }
    .month .day > :nth-last-child(2) { margin-block-end: 1px; }
    .month .words { font-size: min(var(--_size-xs), 4.2cqi); white-space: pre; }
    .month .number, .month .dated::first-line { font-size: min(var(--_size), 5.5cqi); }
    .month .number { white-space: nowrap; }
    .month [aria-current='date'] .number { margin-inline: auto; min-inline-size: min(1.9em, 100%); padding-inline: 0; }
    .bar { margin-inline: 2px; }
  }
  @media (forced-colors: active) {
    .bar { forced-color-adjust: none; --_free: Canvas; --_pending: Highlight; --_unknown: Canvas; --_surface: GrayText; background-color: CanvasText; border: 1px solid CanvasText; }
    .month [aria-selected='true'] .day { border-color: Highlight; }
    .month [aria-current='date'] .number { outline: 2px solid Highlight; }
  }
`;
