import { css } from 'lit';

/** Bar, head and rows. What a row shows is drawn in SVG, in shapes that differ where colors may not be seen. */
export const timelineStyles = css`
  /* In a flex row as wide as there is room, as in any other place; in a flex column no higher than it is. */
  :host { flex-grow: 1; max-block-size: max-content; }
  /* On paper, too, states keep what tells them apart: browsers leave backgrounds out by themselves. */
  .root { print-color-adjust: exact; }
  .timeline { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; --_high: var(--eq-timeline-row, max(44px, calc(var(--_size) * 2.75))); --_row: var(--_high); --_line: calc(var(--_size) * 1.5); --_head: calc(var(--_size) * 4); --_size-t: calc(var(--_size) * 0.75); }
  /* In whole pixels, as rows are reckoned with: a quarter of one too few is ten rows off after two thousand. */
  @supports (block-size: round(up, 1px, 1px)) { .timeline { --_row: round(up, var(--_high), 1px); } }
  .place { display: contents; }
  .paging, .choosers, .chosen { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; }
  .choosers { gap: 8px 16px; }
  /* Words keep their own direction in a page that reads the other way. */
  .toolbar .button, .choosers .button, .name .title, .name .sub { unicode-bidi: plaintext; }
  [dir='rtl'] :is(.title, .sub) { text-align: right; }
  .chosen:empty, .foot[hidden] { display: none; }
  .glass { position: relative; inline-size: 0.8em; block-size: 0.8em; margin: 0 0.3em 0.3em 0; border: 1.7px solid; border-radius: 50%; }
  .glass::after { content: ''; position: absolute; inset: 100% auto auto 100%; inline-size: 0.5em; border-block-start: 1.7px solid; transform-origin: 0 0; rotate: 45deg; }
  /* What is unfolded stands below; the button that was pressed stays where it is. */
  .folded { display: grid; gap: 8px; flex-basis: 100%; }
  .folded[hidden] { display: none; }
  .chooser { display: flex; align-items: center; gap: 6px; font-size: var(--_size-s); }
  .chooser .button { white-space: nowrap; }
  .chooser > span { color: var(--_text-muted); white-space: nowrap; }
  .fits { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
  .finding-bar { display: grid; gap: 8px; min-block-size: 120px; align-content: start; }
  .panel.choice-panel { inline-size: min(560px, 100%); }
  .finding { min-block-size: 32px; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }

  .stage { position: relative; border: 1px solid var(--_border); border-radius: var(--_radius); overflow: hidden; background: var(--_surface); }
  .scroller {
    --_names: clamp(min(132px, 50cqi), 26cqi, calc(var(--_size) * 16.5));
    position: relative;
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior-x: contain;
    /* Known to hide what is below it, it is shown without mixing the two in each frame. */
    background: var(--_surface);
    /* No taller than the window, even at 400 %: a box to be scrolled whose head is out of sight cannot be read. */
    max-block-size: var(--eq-timeline-height, min(640px, max(200px, 92vh)));
    scrollbar-gutter: stable;
  }
  .canvas { position: relative; inline-size: calc(var(--_names) + var(--length) * 1px); }
  .head { position: sticky; inset-block-start: 0; z-index: 3; block-size: var(--_head); background: var(--_surface-raised); border-block-end: 1px solid var(--_border-strong); contain: layout style; }
  .corner { position: sticky; inset-inline-start: 0; z-index: 2; display: flex; align-items: end; inline-size: var(--_names); block-size: calc(var(--_head) - 1px); padding: 6px 12px; border-inline-end: 1px solid var(--_border-strong); background: var(--_surface-raised); font-size: var(--_size-s); font-weight: 600; }
  /* Of what is there in a moment nobody needs to be told. */
  .updating { position: absolute; inset-block-start: 0; inset-inline-start: 12px; line-height: var(--_line); font-weight: 400; color: var(--_text-muted); animation: appear 1ms 0.6s backwards; }
  @keyframes appear { from { opacity: 0; } }
  .zone { margin-inline-start: auto; padding-inline-start: 6px; font-size: var(--_size-t); font-weight: 400; color: var(--_text-muted); unicode-bidi: plaintext; }
  .ticks { position: absolute; inset-block: 0; inset-inline-start: calc(var(--_names) + var(--at) * 1px); inline-size: calc(var(--size) * 1px); overflow: clip; font-variant-numeric: tabular-nums; }
  .super, .tick { position: absolute; white-space: nowrap; }
  .super { overflow: clip; inset-block-start: 0; block-size: var(--_line); border-inline-start: 1px solid var(--_border-strong); font-size: var(--_size-s); font-weight: 600; color: var(--_text-muted); }
  .super > span { position: sticky; inset-inline-start: calc(var(--_names) + 6px); display: inline-block; padding-inline: 6px; line-height: var(--_line); }
  .tick { inset-block: var(--_line) 0; padding: 3px 4px; border-inline-start: 1px solid var(--_border); font-size: var(--_size-t); line-height: 1.3; }
  /* Of a day that is scrolled away at its start the name stays in sight as long as there is room; one alone, since each is a layer of its own. */
  /* Its line would run through the words of the column before. */
  .tick.bare:not(.now) { inset-block-start: calc(100% - 10px); }
  .tick.edge > :not(.hours, .visually-hidden) { position: sticky; inset-inline-start: calc(var(--_names) + 4px); display: inline-block; }
  .tick.weekend { color: var(--_text-muted); }
  .tick.now { background: var(--_accent-soft); color: var(--_accent-strong); box-shadow: inset 0 -3px 0 var(--_accent); }
  .hours { position: absolute; inset-block-end: 1px; text-align-last: justify; color: var(--_text-muted); }
  .hours[hidden] { display: none; }

  .probe { position: absolute; block-size: var(--_row); }
  .rows { position: relative; block-size: calc(var(--rows) * var(--_row)); }
  .lanes { position: absolute; inset: 0; contain: size style; }
  /* One layer for all names, which the browser moves as a whole: a name that stays in sight by itself is a layer of its own. */
  .names { position: sticky; inset-inline-start: 0; z-index: 2; inline-size: var(--_names); block-size: 100%; background: var(--_surface); }
  .row, .lane { display: block; position: relative; inset-inline: 0; block-size: var(--_row); contain: size style; }
  .lane { border-block-end: 1px solid var(--_border); }
  .row.group, .lane.group { background: var(--_surface-sunken); }
  .row.group { border-block-end: 1px solid var(--_border); }
  .name {
    display: flex;
    flex-direction: column;
    /* A name that needs two lines has them; what stands below it goes on in a column that nobody sees. */
    flex-wrap: wrap;
    column-gap: 8px;
    justify-content: center;
    inline-size: var(--_names);
    block-size: var(--_row);
    padding-inline: 34px 8px;
    border: 0 solid var(--_border-strong);
    border-inline-end-width: 1px;
    border-block-end: 1px solid var(--_border);
    /* As large as it is whatever it says: another name lays out nothing around it. */
    contain: strict;
  }
  .group > .name { flex-flow: row; justify-content: start; align-items: center; gap: 8px; contain: content; flex: none; inline-size: max-content; max-inline-size: min(calc(var(--_names) * 2), 100cqi); padding-inline: 8px; border: 0; block-size: calc(var(--_row) - 1px); background: var(--_surface-sunken); font-weight: 600; cursor: pointer; }
  .group > .name::before { content: ''; flex: none; inline-size: 8px; block-size: 8px; margin-inline: 6px 0; border: solid currentColor; border-width: 0 2px 2px 0; transform: translateY(-2px) rotate(45deg); }
  .group > .name[aria-expanded='false']::before { transform: rotate(-45deg); }
  [dir='rtl'] .group > .name[aria-expanded='false']::before { transform: rotate(135deg); }
  .title, .sub { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; line-height: 1.35; }
  .row .title { font-size: var(--_size-s); color: inherit; text-decoration: none; }
  .machine .title { padding-block: 3px; margin-block: -3px; font-weight: 600; cursor: pointer; }
  .row .title[href] { color: var(--_accent); }
  .machine .title:hover { text-decoration: underline; }
  .machine :is(.title, .sub) { inline-size: 100%; }
  .machine .title { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; white-space: normal; }
  .sub { font-size: var(--_size-t); color: var(--_text-muted); }
  /* What is said there has its line, whatever the name. */
  .machine:is(.odd, .away) .title { -webkit-line-clamp: 1; }
  .odd .sub { background: var(--_pending-soft); color: var(--_text); }
  .group .sub { flex: none; font-weight: 400; }
  .coming .title { inline-size: 70%; block-size: 12px; border-radius: 3px; background: var(--_surface-sunken); }
  .pick { position: absolute; inset-inline-start: 4px; inset-block-start: calc(50% - 14px); inline-size: 28px; block-size: 28px; padding: 0; border: 0; border-radius: var(--_radius); background: none; cursor: pointer; }
  .pick[hidden] { display: none; }
  .pick::before { content: ''; position: absolute; inset: 6px; border: 2px solid var(--_border-strong); border-radius: 3px; }
  .pick[aria-pressed='true']::before { border-color: var(--_accent); background: var(--_accent); }
  .pick[aria-pressed='true']::after { content: ''; position: absolute; inset-inline-start: 11px; inset-block-start: 7px; inline-size: 5px; block-size: 10px; border: solid var(--_on-accent); border-width: 0 2px 2px 0; transform: rotate(40deg); }
  .pick:hover::before { border-color: var(--_accent); }
  .bars { position: absolute; inset-block: 0; inset-inline-start: calc(var(--_names) + var(--at) * 1px); inline-size: calc(var(--size) * 1px); block-size: 100%; overflow: hidden; pointer-events: none; }
  [dir='rtl'] .bars { transform: scaleX(-1); }
  .group > .bars, .coming > .bars { display: none; }
  .stale > .bars { opacity: 0.6; }
  /* Beside the name, above the veil of the past. */
  .note { position: absolute; inset-inline-start: calc(100% + 10px); inset-block-start: calc((var(--_row) - var(--_line)) / 2); line-height: var(--_line); white-space: nowrap; padding-inline: 6px; border-radius: 3px; background: var(--_surface); font-size: var(--_size-s); color: var(--_text-muted); }
  .note:empty { display: none; }
  .shape.loading { fill: var(--_border); fill-opacity: 0.6; }
  .shape.free { fill: var(--_free); }
  .shape.fit { fill: var(--_free-soft); stroke: var(--_free); stroke-width: 1.5; }
  .shape.busy { fill: var(--_busy); fill-opacity: 0.55; }
  .shape.pending { fill: var(--_pending-soft); stroke: var(--_pending); stroke-dasharray: 4 3; stroke-width: 1.5; }
  .shape.own { fill: var(--_accent); }
  .shape.own-pending { fill: var(--_accent-soft); stroke: var(--_accent); stroke-dasharray: 4 3; stroke-width: 2; }
  /* Filled without softened edges, which costs a seventh less; where a pixel is larger than the page's own a thin line would be lost. */
  @media (min-resolution: 1dppx) { .lines path, .shape:is(.closed, .free, .busy, .own) { shape-rendering: crispEdges; } }
  .patterns { position: absolute; inline-size: 0; block-size: 0; }
  .patterns .ground-closed { fill: var(--_closed-soft); }
  .patterns .line-closed { stroke: var(--_border); }
  .patterns .ground-unknown { fill: var(--_unknown-soft); }
  .patterns .line-unknown { stroke: var(--_unknown); stroke-opacity: 0.45; }
  .patterns .line-buffer { stroke: var(--_busy); }

  .lines { position: absolute; inset: 0; z-index: 1; contain: strict; pointer-events: none; }
  .lines svg { position: absolute; inset-inline-start: calc(var(--_names) + var(--at) * 1px); inset-block: 0; inline-size: calc(var(--size) * 1px); block-size: 100%; overflow: hidden; }
  [dir='rtl'] .lines svg { transform: scaleX(-1); }
  /* A shape's own opacity: that of an element is painted aside first, in every tile. */
  .lines .thin { fill: var(--_border); fill-opacity: 0.6; }
  .lines .strong { fill: var(--_border-strong); fill-opacity: 0.5; }
  .lines .present { fill: var(--_danger); }
  .lines .past { fill: var(--_surface-sunken); fill-opacity: 0.45; }

  .cell, .spot, .picked { position: absolute; inset-block: 1px; inset-inline-start: calc(var(--_names) + var(--at) * 1px); inline-size: max(6px, calc(var(--size) * 1px)); }
  .cell { inset-block: 1px 2px; outline: none; }
  .cell, .spot { pointer-events: none; }
  .spot { z-index: 2; }
  .rows:has(.cell:focus) .spot { background: color-mix(in srgb, var(--_focus) 14%, transparent); }
  .rows:has(.cell:focus-visible) .spot, .name:focus-visible { outline: 3px solid var(--_focus); outline-offset: -3px; border-radius: 3px; }
  .picked { inset-block: 3px; border: 2px solid var(--_accent); border-radius: 4px; background: color-mix(in srgb, var(--_accent) 22%, transparent); pointer-events: none; }

  .below:empty { display: none; }
  .below { display: grid; gap: 6px; }
  .below .body { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
  .empty .body { justify-content: center; }
  .below .actions { margin: 0; margin-inline-start: auto; }
  /* In sight although the rows end below the window; where that is low, or there are none, it would hide what stands above. */
  @media (min-height: 480px) {
    .troubled .below { position: sticky; inset-block-end: 8px; z-index: 4; }
    .troubled :is(a, button, summary, .cell, .name) { scroll-margin-block-end: 80px; }
    .troubled .below button { scroll-margin: 0; }
  }
  .foot { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 20px; }
  .legend { display: flex; flex-wrap: wrap; gap: 4px 14px; color: var(--_text-muted); }
  .legend li { display: flex; align-items: center; gap: 6px; }
  .legend svg { inline-size: 22px; block-size: 16px; border: 1px solid var(--_border); border-radius: 3px; background: var(--_surface); }

  .listing { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
  .list-group > button { max-inline-size: 100%; padding-inline: 4px 8px; text-align: start; }
  .list-group [aria-expanded='false'] > svg { rotate: -90deg; }
  [dir='rtl'] .list-group [aria-expanded='false'] > svg { rotate: 90deg; }
  .machines { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }
  .machines > li { padding: 10px 14px; border: 1px solid var(--_border); border-radius: var(--_radius); }
  .listed { display: flex; flex-wrap: wrap; align-items: start; gap: 2px 10px; padding-block-end: 4px; }
  .listed > :first-child { flex: 1 1 9em; min-inline-size: 0; }
  .machines .sub { white-space: normal; font-weight: 400; }
  .machines :is(h4, h5) { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px; margin-block: 0 4px; font-size: var(--_size); }
  /* Beside each other where there is room: a button belongs near its words. */
  .days { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26em), 1fr)); column-gap: 32px; }
  .days > li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 2px 12px; min-block-size: 40px; padding-block: 3px; border-block-start: 1px solid var(--_border); font-size: var(--_size-s); }
  .days > li > span { flex: 1 1 10em; }
  /* Words of a place begin small after a machine's name, and large where they stand first. */
  .days > li > span::first-letter { text-transform: uppercase; }
  .days > li:not(.free) { color: var(--_text-muted); }
  .others > summary { min-block-size: 32px; padding-block: 6px; cursor: pointer; }
  .more { justify-self: center; }

  @container (inline-size < 640px) {
    .toolbar .title { order: -1; flex-basis: 100%; }
    .pick { display: none; }
    /* Values that find no room beside each other go on in the next line: large text in a narrow page. */
    .chooser, .toolbar > .group, .chooser > .group { flex-wrap: wrap; row-gap: 4px; }
    .chooser .button { padding-inline: 6px; }
    .name { padding-inline: 8px 6px; }
    .title { white-space: normal; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; font-size: var(--_size-xs); }
    .machine:not(.odd, .away) .sub { display: none; }
  }
  @media (forced-colors: active) {
    .tick.now { border-block-end: 3px solid Highlight; }
    .shape.loading { fill: GrayText; }
    .shape.free, .shape.busy { fill: CanvasText; }
    .shape.busy { fill-opacity: 1; }
    .shape.own { fill: Highlight; }
    .shape.fit, .shape.pending, .shape.own-pending { fill: Canvas; stroke: CanvasText; }
    .patterns .ground-closed, .patterns .ground-unknown { fill: Canvas; }
    .patterns .line-closed, .patterns .line-unknown, .patterns .line-buffer { stroke: GrayText; stroke-opacity: 1; }
    .lines .thin, .lines .strong { fill: GrayText; }
    .lines .present { fill: Highlight; }
    /* Drawings keep a page's colors unless they are told others. */
    .lines .past { fill: Canvas; }
    .legend svg { background: Canvas; }
    .picked { border-color: Highlight; }
    .rows { --_focus: Highlight; }
    .pick[aria-pressed='true']::before { background: Highlight; }
  }
`;
