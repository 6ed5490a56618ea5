import { css } from 'lit';

/** Buttons, fields, choices and chips. Every target is at least 24 px, most are 40 px high. */
export const controlStyles = css`
  button, input, select, textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    max-inline-size: 100%;
    min-block-size: 40px;
    padding: 6px 16px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    line-height: 1.3;
    text-decoration: none;
    cursor: pointer;
    transition: background-color 120ms, border-color 120ms;
  }
  .button:hover { background: var(--_surface-sunken); color: var(--_text); }
  .button.primary, .button.primary:hover {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .button.primary:hover { text-decoration: underline; }
  .button.danger { border-color: var(--_danger); color: var(--_danger); }
  .button.danger:hover { background: var(--_danger-soft); }
  .button.quiet { border-color: transparent; background: none; color: var(--_accent); }
  .button.quiet:hover { background: var(--_accent-soft); }
  .button.compact { min-block-size: 32px; padding: 3px 10px; font-size: var(--_size-s); }
  .button.icon-only { inline-size: 40px; padding: 0; }
  .button.compact.icon-only { inline-size: 32px; }
  .button[aria-pressed='true'], .button[aria-current]:not([aria-current='false']) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent-strong);
  }
  .button[disabled], .button[aria-disabled='true'] {
    border-color: var(--_border);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    cursor: not-allowed;
  }
  .link-button {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .group { display: inline-flex; flex-wrap: wrap; }
  .group > .button { border-radius: 0; margin-inline-start: -1px; white-space: nowrap; }
  .group > .button:first-child { border-start-start-radius: var(--_radius); border-end-start-radius: var(--_radius); margin-inline-start: 0; }
  .group > .button:last-child { border-start-end-radius: var(--_radius); border-end-end-radius: var(--_radius); }
  .group > .button[aria-pressed='true'] { position: relative; z-index: 1; }

  .field { display: grid; gap: 4px; align-content: start; min-inline-size: 0; }
  .field > label, .field > .label, legend { font-weight: 600; font-size: var(--_size-s); padding: 0; }
  .field .help { font-size: var(--_size-s); color: var(--_text-muted); }
  .field .error { display: flex; gap: 6px; font-size: var(--_size-s); color: var(--_danger); font-weight: 600; }
  .input {
    inline-size: 100%;
    min-block-size: 40px;
    padding: 7px 10px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    line-height: 1.4;
  }
  textarea.input { min-block-size: 96px; resize: vertical; }
  select.input { padding-inline-end: 28px; }
  .input:focus-visible { outline-offset: 0; border-color: var(--_focus); border-radius: var(--_radius); }
  .input[aria-invalid='true'] { border-color: var(--_danger); box-shadow: inset 0 0 0 1px var(--_danger); }
  .input::placeholder { color: var(--_text-muted); opacity: 1; }
  .choice { display: flex; align-items: flex-start; gap: 8px; min-block-size: 28px; padding-block: 2px; cursor: pointer; }
  .choice input { flex: none; inline-size: 18px; block-size: 18px; margin: 3px 0 0; accent-color: var(--_accent); cursor: pointer; }
  .required { color: var(--_danger); font-size: var(--_size-xs); font-weight: 600; margin-inline-start: 6px; }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    padding: 2px 10px;
    border: 1px solid var(--_border-strong);
    border-radius: 999px;
    background: var(--_surface-raised);
    font-size: var(--_size-s);
    cursor: pointer;
  }
  .chip:hover { background: var(--_surface-sunken); }
  @media (forced-colors: active) {
    .button, .input, .chip { border: 1px solid ButtonText; }
    .button[aria-pressed='true'], .button[aria-current]:not([aria-current='false']) { outline: 2px solid Highlight; outline-offset: -4px; }
  }
`;
