import { css } from 'lit';

/**
 * The root that keeps a page's inherited styles out, and the tokens. Public tokens are `--eq-…`, set by a page or a
 * theme file; inside, everything reads the private `--_…` made from them, so that each fallback stands once.
 */
export const baseStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* In a box that is as wide as what it holds, such as a dialog, a container would have no width at all; in a flex or
       grid box it still gives way. */
    contain-intrinsic-inline-size: 240px;
    min-inline-size: 0;
    /* The size that a reader has set in the browser, whatever the page sets: see text-size.ts. */
    font: medium sans-serif !important;
    --_eq-readers-size: 1em;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    display: block;
    color-scheme: inherit;

    --_accent: var(--eq-color-accent, light-dark(#14549c, #8ab8f0));
    /* A page that sets its accent has the rest of it, too. */
    --_accent-strong: var(--eq-color-accent-strong, color-mix(in srgb, var(--_accent) 70%, var(--_text)));
    /* White (1) on what has a luminance below 0.179, else black (0): the contrast by WCAG 2 is then 4.5 at least. */
    --_ink: clamp(0, (0.179 - 0.21 * r - 0.72 * g - 0.07 * b) * 1e6, 1);
    --_on-accent: var(--eq-color-on-accent, color(from var(--_accent) srgb-linear var(--_ink) var(--_ink) var(--_ink)));
    --_accent-soft: var(--eq-color-accent-soft, color-mix(in srgb, var(--_accent) 10%, var(--_surface)));
    --_text: var(--eq-color-text, light-dark(#1b2430, #e6eaf0));
    --_text-muted: var(--eq-color-text-muted, light-dark(#546172, #a5b0bf));
    --_surface: var(--eq-color-surface, light-dark(#ffffff, #14191f));
    --_surface-raised: var(--eq-color-surface-raised, light-dark(#ffffff, #1b222a));
    --_surface-sunken: var(--eq-color-surface-sunken, light-dark(#f4f6f8, #0f1318));
    --_border: var(--eq-color-border, light-dark(#d6dce3, #313b47));
    --_border-strong: var(--eq-color-border-strong, light-dark(#7a8797, #76838f));
    --_focus: var(--eq-color-focus, var(--_accent));

    --_free: var(--eq-color-free, light-dark(#1c6b43, #7fd0a2));
    --_free-soft: var(--eq-color-free-soft, light-dark(#e4f3ea, #16301f));
    --_busy: var(--eq-color-busy, light-dark(#4a5565, #aeb9c7));
    --_busy-soft: var(--eq-color-busy-soft, light-dark(#d9dfe6, #333d49));
    --_pending: var(--eq-color-pending, light-dark(#7c5200, #eabf6a));
    --_pending-soft: var(--eq-color-pending-soft, light-dark(#fcefd2, #3a2c10));
    --_closed: var(--eq-color-closed, light-dark(#5f6a78, #98a3b1));
    --_closed-soft: var(--eq-color-closed-soft, light-dark(#f0f2f4, #1b2026));
    --_unknown: var(--eq-color-unknown, light-dark(#5b4b8a, #c0b3e6));
    --_unknown-soft: var(--eq-color-unknown-soft, light-dark(#efecf7, #28223a));
    --_danger: var(--eq-color-danger, light-dark(#a8201f, #f29b96));
    --_danger-soft: var(--eq-color-danger-soft, light-dark(#fceceb, #3b1a1a));

    --_font: var(--eq-font-family, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif);
    --_size: var(--eq-font-size, var(--_eq-readers-size));
    --_size-s: calc(var(--_size) * 0.875);
    --_size-xs: calc(var(--_size) * 0.8125);
    --_size-l: calc(var(--_size) * 1.1875);
    --_size-xl: calc(var(--_size) * 1.5);
    --_radius: var(--eq-radius, 6px);
    --_radius-l: calc(var(--_radius) * 1.6);
    --_space: var(--eq-space, 8px);
    --_shadow: var(--eq-shadow, 0 1px 2px rgb(20 30 45 / 8%), 0 1px 6px rgb(20 30 45 / 6%));

    font-family: var(--_font);
    font-size: var(--_size);
    line-height: 1.55;
    color: var(--_text);
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .root[lang='ja'] {
    --_font: var(--eq-font-family, 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans CJK JP', 'Noto Sans JP', Meiryo, system-ui, sans-serif);
    line-height: 1.65;
    line-break: strict;
  }
  .root[lang='ko'] {
    --_font: var(--eq-font-family, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR', system-ui, sans-serif);
    line-height: 1.6;
    word-break: keep-all;
  }
  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, table {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul, ol {
    list-style: none;
  }
  /* One weight: each further one makes the page look for a font of its own, which costs a first drawing a millisecond. */
  b, strong { font-weight: 600; }
  h2, h3, h4 {
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  h2 { font-size: var(--_size-xl); }
  h3 { font-size: var(--_size-l); }
  h4 { font-size: var(--_size); }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  a:hover { color: var(--_accent-strong); }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 3px;
  }
  .muted { color: var(--_text-muted); }
  .small { font-size: var(--_size-s); }
  .numeric { font-variant-numeric: tabular-nums; }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    .root *, .root *::before, .root *::after {
      /* Whatever a part's own styles say, and in whichever order they come. */
      animation: none !important;
      transition: none !important;
    }
  }
`;
