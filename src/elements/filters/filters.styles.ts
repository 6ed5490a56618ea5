import { css } from 'lit';

/** Groups under one another in a side column, in columns where there is room. */
export const filtersStyles = css`
  .groups { display: grid; align-items: start; column-gap: 32px; }
  .fold { border-block-end: 1px solid var(--_border); }
  summary { display: flex; align-items: center; gap: 8px; min-block-size: 44px; padding-block: 8px; cursor: pointer; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary:hover .title { color: var(--_accent-strong); }
  .title { flex: 1; font-size: var(--_size-s); font-weight: 600; }
  summary > .icon { color: var(--_text-muted); transition: transform 120ms; }
  details[open] > summary > .icon { transform: rotate(180deg); }
  fieldset { min-inline-size: 0; padding-block-end: 12px; }

  .choice { align-items: baseline; font-size: var(--_size-s); line-height: 1.4; padding-block: 3px; }
  .choice input { margin: 0; position: relative; inset-block-start: 3px; }
  .choice .label { flex: 1; min-inline-size: 0; }
  .choice:hover .label { text-decoration: underline; text-underline-offset: 0.2em; }
  .choice.disabled, .choice.disabled input { cursor: default; }
  .choice.disabled .label { color: var(--_text-muted); text-decoration: none; }
  .count { color: var(--_text-muted); font-size: var(--_size-xs); }

  .tree .tree { padding-inline-start: 20px; }
  .node { display: flex; align-items: flex-start; }
  .node .choice { flex: 1; min-inline-size: 0; }
  .expander { flex: none; display: grid; place-items: center; inline-size: 24px; block-size: 28px; margin-inline-start: -6px; padding: 0; border: 0; background: none; color: var(--_text-muted); cursor: pointer; }
  span.expander { cursor: default; }
  .expander .icon { inline-size: 16px; block-size: 16px; transition: transform 120ms; }
  .expander[aria-expanded='true'] .icon, [dir='rtl'] .expander[aria-expanded='true'] .icon.directional { transform: rotate(90deg); }
  .expander:hover { color: var(--_text); }

  .find { position: relative; margin-block-end: 4px; }
  .find .icon { position: absolute; inset-inline-start: 9px; inset-block-start: 10px; inline-size: 16px; block-size: 16px; color: var(--_text-muted); pointer-events: none; }
  .find .input { min-block-size: 36px; padding-inline-start: 32px; font-size: var(--_size-s); }
  .kinds summary { min-block-size: 32px; padding-block: 2px; }
  .kinds .title { font-weight: 600; }
  .kinds details > ul { padding-inline-start: 4px; padding-block-end: 6px; }

  .free { display: grid; gap: 12px; }
  .free .input { font-size: var(--_size-s); min-block-size: 36px; }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; }

  @container (inline-size >= 620px) {
    .groups { grid-template-columns: repeat(auto-fill, minmax(264px, 1fr)); }
  }
`;
