import { css } from 'lit';

/** How the element looks; everything is read from the tokens. */
export const clientStyles = css`
  :host {
    display: contents;
    container-type: normal;
    /* What stands in it is the page's, and so is how it looks. */
    font: inherit !important;
  }
  .own {
    display: contents;
    font: medium sans-serif;
    --_eq-readers-size: 1em;
  }
  dialog {
    inline-size: min(560px, calc(100% - 32px));
    max-block-size: calc(100% - 48px);
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    color: inherit;
    box-shadow: 0 12px 48px rgb(10 20 35 / 28%);
  }
  dialog::backdrop {
    background: rgb(16 24 36 / 45%);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    padding: 16px 12px 12px 24px;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface-raised);
  }
  dialog > .body {
    display: grid;
    gap: 16px;
    padding: 16px 24px 24px;
  }
  .people {
    display: grid;
    gap: 8px;
  }
  .person {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 2px 12px;
    inline-size: 100%;
    min-block-size: 56px;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    text-align: start;
    cursor: pointer;
  }
  .person:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .person .icon {
    color: var(--_text-muted);
  }
  .person strong,
  .person .small {
    display: block;
  }
`;
