import { css } from 'lit';

/** Filters beside the list where there is room, behind a button where there is not. */
export const catalogStyles = css`
  :host { flex-grow: 1; max-block-size: max-content; }
  .catalog { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }

  .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; min-block-size: 40px; }
  .count { flex: 1 1 auto; font-size: var(--_size-l); font-variant-numeric: tabular-nums; }
  .root[lang='ja'] .count { word-break: auto-phrase; }
  .sort { display: flex; align-items: center; gap: 8px; font-size: var(--_size-s); }
  .sort label { white-space: nowrap; color: var(--_text-muted); }
  .sort .input { inline-size: auto; min-block-size: 36px; padding-block: 4px; }
  .list { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; }
  .list.stale { opacity: 0.62; transition: opacity 150ms 250ms; }
  .ghost { display: grid; grid-template-columns: auto 1fr; gap: 16px; padding: 10px 12px; border: 1px solid var(--_border); border-radius: var(--_radius); }
  .ghost .picture { inline-size: 96px; block-size: 72px; }
  .ghost .lines { display: grid; align-content: center; gap: 10px; }
  .ghost .lines .skeleton { block-size: 13px; inline-size: 52%; }
  .ghost .lines .long { block-size: 17px; inline-size: 36%; }
  .ghost .lines .short { inline-size: 28%; }
  .results { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; align-content: start; min-inline-size: 0; }
  .more { display: grid; justify-items: center; gap: 8px; padding-block: 8px 16px; }
  .alternatives { display: flex; flex-wrap: wrap; justify-content: center; gap: 8px; margin-block: 8px; }
  .alternatives .button { white-space: normal; text-align: start; }
  .progress { font-size: var(--_size-s); color: var(--_text-muted); }

  .wide { grid-template-columns: 264px minmax(0, 1fr); column-gap: 32px; }
  .wide .search, .wide search { grid-column: 1 / -1; }
  .wide .side { grid-row: 2 / span 4; min-inline-size: 0; }
  .wide .bar, .wide .chips, .wide .results { grid-column: 2; }

  @container (inline-size < 480px) {
    .bar { gap: 8px; }
    .count { flex-basis: 100%; }
    .sort { flex: 1 1 auto; justify-content: end; min-inline-size: 0; }
    .sort label { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .sort .input { min-inline-size: 0; }
    .ghost .picture { inline-size: 72px; block-size: 54px; }
  }
`;
