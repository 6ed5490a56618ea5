import { css } from 'lit';

/** The week: axis, columns, what is in them, and the layer over them. */
export const weekStyles = css`
  .scroller {
    max-block-size: var(--eq-calendar-height, 620px);
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    overscroll-behavior: auto;
  }
  .choice-bar { display: none; }
  .week { --_axis: 3.25em; --_hour: var(--eq-calendar-hour, 3em); min-inline-size: fit-content; }
  .week.fine { --_hour: var(--eq-calendar-hour, 4em); }
  .week.two-zones { --_axis: 8.75em; }
  .heads {
    position: sticky;
    inset-block-start: 0;
    /* Above all that goes under them while the week is scrolled, the overlay too. */
    z-index: 5;
    display: grid;
    grid-template-columns: var(--_axis) repeat(var(--columns), minmax(0, 1fr));
    border-block-end: 1px solid var(--_border);
    background: var(--_surface-raised);
  }
  .corner { display: flex; align-items: end; padding-block: 4px; font-size: var(--_size-s); color: var(--_text-muted); }
  .corner span { text-align: end; padding-inline-end: 6px; line-height: 1.2; white-space: nowrap; }
  .head { min-inline-size: 0; border-inline-start: 1px solid var(--_border); }
  .head-button {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 6px;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 48px;
    align-content: start;
    padding: 5px 8px;
    border: 0;
    background: none;
    text-align: start;
    line-height: 1.3;
    cursor: pointer;
  }
  .head-button:hover { background: var(--_surface-sunken); }
  .head-button .weekday { font-size: var(--_size-s); color: var(--_text-muted); white-space: nowrap; }
  .head-button .number { font-size: var(--_size-l); }
  .head-button .words { flex-basis: 100%; font-size: var(--_size-s); color: var(--_text-muted); }
  .head-button .words.named { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
  .head-button.free .words { color: var(--_free); }
  .head-button .short { display: none; }
  .head-button[aria-current='date'] .number { inline-size: fit-content; min-inline-size: 1.6em; padding-inline: 5px; border-radius: 999px; background: var(--_accent); color: var(--_on-accent); text-align: center; }

  .body { position: relative; display: grid; grid-template-columns: var(--_axis) minmax(0, 1fr); block-size: calc(var(--hours) * var(--_hour)); }
  .axis { position: relative; }
  .mark { position: absolute; inset-inline: 0; display: flex; font-size: var(--_size-s); color: var(--_text-muted); line-height: 1; margin-block-start: 3px; }
  .mark span { text-align: end; padding-inline-end: 6px; white-space: nowrap; inline-size: 100%; }
  .two-zones .mark span, .two-zones .corner span { inline-size: 50%; }
  .mark .reader { font-style: italic; }
  .mark abbr { text-decoration: none; margin-inline-start: 2px; }
  .lines {
    position: absolute;
    inset-block: 0;
    inset-inline: var(--_axis) 0;
    pointer-events: none;
    z-index: 1;
    opacity: 0.7;
    background: linear-gradient(var(--_border) 1px, transparent 1px) 0 0 / 100% calc(100% / var(--hours));
  }
  .columns { position: relative; display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); cursor: crosshair; user-select: none; -webkit-user-select: none; -webkit-touch-callout: none; touch-action: manipulation; }
  .column { position: relative; border-inline-start: 1px solid var(--_border); overflow: clip; }
  .column > .skeleton { position: absolute; inset: 8% 6px 30%; border-radius: var(--_radius); opacity: 0.6; }

  .box {
    position: absolute;
    inset-inline: 0;
    padding: 2px 6px;
    overflow: clip;
    font-size: var(--_size-s);
    line-height: 1.25;
    overflow-wrap: break-word;
    hyphens: auto;
  }
  .box .what { display: block; }
  .box .what { position: relative; z-index: 2; }
  /* What begins above the hours that are in sight is told there. */
  .tall .box > .all { display: block; }
  .tall .box > :is(.all, .what) { position: sticky; inset-block-start: 0; }
  /* The lines of the hours go through what is free and closed, and behind bookings. */
  .box:is(.busy, .pending, .own, .own-pending) { z-index: 1; }
  .box .time, .choice > span, .mark span { direction: ltr; unicode-bidi: isolate; }
  .box.busy, .box.pending, .box.own, .box.own-pending { margin-inline: 2px; padding-inline: 3px; }
  .box.slim { margin-inline: 1px; padding: 0; font-size: inherit; line-height: inherit; overflow-wrap: inherit; }
  /* Around what is in the way, with its words below those of the booking. */
  .box.wait { display: flex; align-items: end; justify-content: end; padding: 0; border: 2px dotted var(--_accent); border-radius: 4px; pointer-events: none; z-index: 1; }
  .swatch.wait { border: 2px dotted var(--_accent); }
  .box.wait .what { padding-inline: 4px; border-start-start-radius: 4px; background: var(--_surface); color: var(--_accent-strong); font-weight: 600; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .box .time { display: block; }
  [dir='rtl'] .box .time { text-align: right; }
  .box:is(.low, .lowest) { padding-block: 0; line-height: 1.15; white-space: nowrap; }
  .box.lowest { font-size: var(--_size-xs); line-height: 1; }
  .box.lane { margin-inline: 1px; padding-inline: 1px; font-size: var(--_size-xs); overflow-wrap: anywhere; }
  .box:is(.low, .lowest) > * { display: inline; }

  .overlay, .shade { pointer-events: none; --_n: var(--columns); }
  .overlay { position: absolute; inset: 0; z-index: 4; }
  .shade { position: absolute; inset-block: 0; inset-inline: var(--_axis) 0; z-index: 2; }
  .shade > i, .overlay > i, .overlay > .choice, .cursor {
    --_day: var(--day);
    position: absolute;
    inset-inline-start: calc(100% / var(--_n) * var(--_day));
    inline-size: calc(100% / var(--_n));
    inset-block-start: calc(var(--at) * 100%);
    block-size: calc(var(--size) * 100%);
  }
  .past { background: color-mix(in srgb, var(--_surface-sunken) 45%, transparent); }
  .now { block-size: 0; border-block-start: 2px solid var(--_danger); }
  .now::before { content: ''; position: absolute; inset-inline-start: -4px; inset-block-start: -6px; inline-size: 10px; block-size: 10px; border-radius: 50%; background: var(--_danger); }
  .overlay > .choice { inline-size: calc(100% / var(--_n) * 0.94); }
  /* A column of its own: a line that has no room below the others goes into the next one, which nobody sees, and is not there by half. */
  .choice {
    --_room: calc(var(--size) * var(--hours) * var(--_hour) - 4px);
    display: block;
    columns: 1;
    column-fill: auto;
    min-block-size: 0;
    padding: 0 3px;
    border: 2px solid var(--_accent);
    border-block-width: 0;
    background: var(--_accent-soft);
    font-size: min(var(--_size-s), max(12px, var(--_room) * 0.76), max(0px, (var(--_room) - 9px) * 999));
    font-weight: 600;
    line-height: clamp(12px, var(--_room), 1.3em);
    overflow-wrap: normal;
    color: var(--_text);
    overflow: hidden;
    font-variant-numeric: tabular-nums;
  }
  .choice.first { border-block-start-width: 2px; border-start-start-radius: 4px; border-start-end-radius: 4px; }
  .choice.last { border-block-end-width: 2px; border-end-start-radius: 4px; border-end-end-radius: 4px; }
  .choice.no { border-color: var(--_danger); border-style: dashed; background: var(--_danger-soft); }
  .choice.open { border-style: dashed; }
  .overlay > .choice:not(.open) { pointer-events: auto; cursor: grab; }
  .box[data-grip] { cursor: grab; }
  [data-grip]::before, [data-grip]::after { position: absolute; inset-inline: 0; block-size: 7px; cursor: ns-resize; }
  [data-grip][data-ends*='start']::before { content: ''; inset-block-start: 0; }
  [data-grip][data-ends*='end']::after {
    content: '';
    inset-block-end: 0;
    background: linear-gradient(currentColor, currentColor) center bottom 1px / 18px 2px no-repeat;
    opacity: 0.55;
  }
  /* Room for the headings, which stay above while the week is scrolled. */
  .cursor { min-block-size: 8px; border-radius: 3px; scroll-margin-block: 7em 24px; }
  .cursor:focus-visible { outline: 3px solid var(--_focus); outline-offset: -3px; }
  .cursor:focus { background: color-mix(in srgb, var(--_focus) 10%, transparent); }

  @container (inline-size < 640px) {
    /* Like the headings no larger than has room: the panel has it all once more. */
    .scroller { --_bar: min(3.5em, 19.5cqi); }
    .choice-bar {
      position: sticky;
      inset-block-start: 0;
      z-index: 5;
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
      box-sizing: border-box;
      block-size: var(--_bar);
      padding: 4px 6px;
      border-block-end: 1px solid var(--_border);
      border-radius: var(--_radius) var(--_radius) 0 0;
      background: var(--_surface-raised);
    }
    .choice-bar .button { flex: none; font-size: min(var(--_size-s), 4.9cqi); }
    .choice-bar :is(.how, .told) { font-size: min(var(--_size-xs), 4.6cqi); line-height: 1.25; }
    .choice-bar .told { display: flex; gap: 5px; align-items: center; font-weight: 600; word-break: keep-all; }
    .choice-bar .told.ok { color: var(--_free); }
    .choice-bar .told.error { color: var(--_danger); }
    .week { --_axis: 2.9em; min-inline-size: 0; }
    .week.two-zones { --_axis: 4.25em; }
    .two-zones .mark { flex-direction: column; gap: 3px; }
    .two-zones .mark span, .two-zones .mark .reader { inline-size: 100%; }
    .scroller { max-block-size: none; overflow: visible; }
    .heads { grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); inset-block-start: var(--_bar); }
    .cursor { scroll-margin-block-start: calc(var(--_bar) + 6em); }
    .corner { display: none; }
    .head:nth-child(2) { border-inline-start: 0; }
    .head-button { flex-flow: column; align-items: center; padding: 6px 1px; min-block-size: 62px; text-align: center; }
    .head-button :is(.words, .words.named) { display: none; }
    .head-button .number { font-size: min(var(--_size-l), 8cqi); white-space: nowrap; }
    .head-button[aria-current='date'] .number { min-inline-size: min(1.6em, 100%); padding-inline: 0; }
    .head-button .weekday { font-size: min(var(--_size-s), 6cqi); }
    .head-button .short { display: block; unicode-bidi: plaintext; font-size: min(var(--_size-xs), 5cqi); color: var(--_text-muted); white-space: nowrap; }
    .head-button.free .short { color: var(--_free); }
    .head.current .head-button { background: var(--_accent-soft); box-shadow: inset 0 -3px 0 var(--_accent); }
    .columns { grid-template-columns: minmax(0, 1fr); }
    .column:not(.current), .elsewhere { display: none; }
    .overlay, .shade { --_n: 1; }
    .shade > i, .overlay > i, .overlay > .choice, .cursor { --_day: 0; }
  }
  /* The times of the choice are whole, and what has no room below them is not there by half. */
  @container (inline-size >= 640px) {
    .week { --_column: calc((100cqi - var(--_beside, 0px) - 3.25 * var(--_size)) / var(--columns)); }
    .week.two-zones { --_column: calc((100cqi - var(--_beside, 0px) - 8.75 * var(--_size)) / var(--columns)); }
    /* Large text in narrow columns: a word is whole, and every day's number stands below its name or none. */
    .head-button .words:not(.named) { font-size: min(var(--_size-s), (var(--_column) - 17px) * 0.28); text-wrap: balance; word-break: keep-all; }
    :lang(en) > * .head-button .weekday { flex-basis: clamp(0px, (4.1 * var(--_size) - var(--_column) + 17px) * 999, 100%); }
    .choice {
      --_one: calc(var(--_column) * 0.134 - 1.6px);
      --_two: 12px;
      --_least: max(12px, var(--_size-s) * 0.75);
      --_fit: max(12px, var(--_one), min((var(--_least) - var(--_one)) * 999, var(--_two)));
      font-size: min(var(--_size-s), max(12px, var(--_room) * 0.76), max(0px, (var(--_room) - 9px) * 999), var(--_fit));
    }
    /* Rather both times below each other than in letters that nobody reads. */
    .choice.first.last { --_two: min(var(--_column) * 0.25 - 3px, var(--_room) * 0.38); }
  }
  /* Beside the panel, with the gap before it. */
  @container (inline-size >= 1100px) {
    .week { --_beside: 360px; }
  }
  /* Where a page is that low, the hours need the room. */
  @media (height < 420px) {
    .choice-bar { position: static; }
    .scroller .heads { inset-block-start: 0; }
  }
  @media (forced-colors: active) {
    .head-button[aria-current='date'] .number { outline: 2px solid Highlight; }
    .choice { border-color: Highlight; }
    .now { border-color: CanvasText; }
    .now::before { background: CanvasText; }
    /* Hour lines and grips are gradients, which would be dropped. */
    .lines, [data-grip]::after { forced-color-adjust: none; }
    .lines { --_border: GrayText; }
    [data-grip]::after { color: CanvasText; }
  }
`;
