import { css } from 'lit';

/** How the element looks; everything is read from the tokens. */
export const requestFormStyles = css`
  .layout { display: grid; gap: 24px 40px; grid-template-columns: minmax(0, 1fr); }
  .head { display: grid; gap: 4px; }
  .hold { display: flex; gap: 6px; align-items: center; }
  .hold > .notice { flex: 1; }
  .hold.ending { position: sticky; inset-block-start: 8px; z-index: 2; }
  .sections { display: grid; gap: 32px; align-content: start; min-inline-size: 0; }
  .section { display: grid; gap: 14px; min-inline-size: 0; }
  .section > h3, fieldset > legend.title { font-size: var(--_size-l); font-weight: 600; line-height: 1.35; }
  fieldset.section { margin: 0; }
  fieldset.section > legend.title { margin-block-end: 14px; }
  .field > label.choice { font-weight: 400; font-size: inherit; }
  .with-unit .choice + .choice { margin-inline-start: 16px; }
  .machine { display: grid; grid-template-columns: 112px minmax(0, 1fr); gap: 4px 16px; align-items: center; padding: 12px; border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_surface-raised); }
  .machine img, .machine .blank { grid-row: span 2; inline-size: 112px; aspect-ratio: 4 / 3; object-fit: cover; border-radius: var(--_radius); background: var(--_surface-sunken); }
  .machine .blank { display: grid; place-items: center; color: var(--_text-muted); }
  .machine strong { align-self: end; line-height: 1.4; }
  .machine .muted { align-self: start; }
  .time { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; padding: 14px 16px; border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_surface-sunken); }
  .time.invalid { border-color: var(--_danger); }
  .time .when { font-size: var(--_size-l); font-weight: 600; line-height: 1.4; }
  .modes { display: grid; gap: 10px; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); }
  .mode { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 10px; align-content: start; padding: 14px; border: 1px solid var(--_border-strong); border-radius: var(--_radius-l); background: var(--_surface-raised); cursor: pointer; }
  .mode:hover { background: var(--_surface-sunken); }
  .mode:has(:checked) { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); background: var(--_accent-soft); }
  .mode:has(:focus-visible) { outline: 3px solid var(--_focus); outline-offset: 2px; }
  .mode input { grid-row: span 3; inline-size: 18px; block-size: 18px; margin: 4px 0 0; accent-color: var(--_accent); }
  .mode input:focus-visible { outline: none; }
  .mode .tags { display: flex; flex-wrap: wrap; gap: 4px; margin-block-start: 4px; }
  .fields { display: grid; gap: 18px; max-inline-size: 640px; }
  .fields .input.number { max-inline-size: 160px; }
  .with-unit { display: flex; align-items: center; gap: 8px; }
  .terms { max-block-size: 180px; overflow: auto; padding: 12px 14px; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface-sunken); font-size: var(--_size-s); white-space: pre-line; }
  .aside { display: grid; gap: 16px; align-content: start; min-inline-size: 0; }
  .box { display: grid; gap: 10px; padding: 16px; border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_surface-raised); }
  .box h3 { font-size: var(--_size); }
  .lines { display: grid; gap: 8px; }
  .lines > div { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 12px; padding-block-end: 8px; border-block-end: 1px solid var(--_border); }
  .lines dd { text-align: end; }
  .lines .formula { grid-column: 1 / -1; text-align: start; }
  .lines .total { border: 0; padding: 0; font-weight: 600; font-size: var(--_size-l); }
  .reasons { display: grid; gap: 8px; }
  .reasons li { display: flex; gap: 8px; }
  .reasons .block .icon { color: var(--_danger); margin-block-start: 2px; }
  .reasons .warn .icon { color: var(--_pending); margin-block-start: 2px; }
  .suggestions { display: flex; flex-wrap: wrap; gap: 8px; }
  .bar { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; }
  .summary li { margin-block-start: 4px; }
  .checklist { display: grid; border: 1px solid var(--_border); border-radius: var(--_radius-l); }
  .checklist > div { display: grid; grid-template-columns: minmax(7em, 180px) minmax(0, 1fr) auto; gap: 4px 16px; padding: 12px 16px; }
  .checklist > div + div { border-block-start: 1px solid var(--_border); }
  .checklist dt { color: var(--_text-muted); }
  .checklist dd { white-space: pre-line; }
  .done { display: grid; gap: 16px; justify-items: start; padding: 28px; border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_surface-raised); }
  .done h2:focus { outline: none; }
  .done .tick { display: flex; align-items: center; gap: 10px; color: var(--_free); }
  .done .tick .icon { inline-size: 36px; block-size: 36px; }
  .done h2 { color: var(--_text); }
  .reference { display: grid; gap: 0; }
  .reference strong { font-size: calc(var(--_size) * 2); letter-spacing: 0.02em; line-height: 1.3; }
  .heading:focus { outline: none; }
  .loading { display: grid; gap: 16px; }
  .loading .skeleton:nth-child(2) { block-size: 108px; }
  .loading .skeleton:nth-child(3) { block-size: 72px; }
  .loading .skeleton:nth-child(4) { block-size: 240px; }
  @container (inline-size >= 880px) {
    .layout { grid-template-columns: minmax(0, 1fr) 340px; }
    .layout > .head, .layout > .wide { grid-column: 1 / -1; }
    .aside { position: sticky; inset-block-start: 16px; align-self: start; }
  }
  @container (inline-size < 480px) {
    .machine { grid-template-columns: 80px minmax(0, 1fr); gap: 4px 12px; }
    .machine img, .machine .blank { inline-size: 80px; }
    .checklist > div { grid-template-columns: minmax(0, 1fr) auto; }
    .checklist dt { grid-column: 1 / -1; font-size: var(--_size-s); }
    .bar .button { inline-size: 100%; }
    .done { padding: 20px 16px; }
    .modes { grid-template-columns: minmax(0, 1fr); }
  }
`;
