import { css } from 'lit';

/** How the element looks; everything is read from the tokens. */
export const portalStyles = css`
  :host { flex-grow: 1; max-block-size: max-content; }
  .records { display: grid; grid-template-columns: minmax(0, 1fr); gap: 48px; }
  .frame {
    display: grid;
    gap: 24px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 24px;
    border-block-end: 1px solid var(--_border);
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
  }
  .tab {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 48px;
    /* None at all below the others: where the system chooses the colors, a transparent line is seen. */
    --_under: 0px;
    padding: 10px 2px calc(11px - var(--_under));
    border: 0 solid var(--_border);
    border-block-end-width: var(--_under);
    background: none;
    color: var(--_text-muted);
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  .tab:is(:hover, [aria-current='page']) { --_under: 3px; }
  .tab:hover { color: var(--_text); }
  .tab[aria-current='page'] {
    color: var(--_accent-strong);
    border-color: var(--_accent);
  }
  eq-account { margin-inline-start: auto; }
  @container (inline-size < 480px) {
    .tabs { gap: 0 20px; }
    .tab { min-block-size: 40px; padding-block: 6px calc(7px - var(--_under)); }
    eq-account { margin-inline-start: 0; }
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 32px;
    margin-block-end: 8px;
    text-decoration: none;
  }
  .back:hover {
    text-decoration: underline;
  }
  .place:focus {
    outline: none;
  }
  [hidden] {
    display: none;
  }
`;
