import { css } from 'lit';

/** The typed fields and the verdict, under or beside the grid. */
export const panelStyles = css`
  .panel { display: grid; align-content: start; gap: 16px 24px; min-inline-size: 0; }
  .moved { grid-column: 1 / -1; }
  .entry { display: grid; align-content: start; gap: 8px; min-inline-size: 0; }
  .entry legend { font-size: var(--_size); font-weight: 600; padding-block-end: 6px; }
  .fields { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 8px 10px; align-items: start; }
  .field.date, .field.endDate { grid-column: 1 / -1; }
  .field.start, .field.end { grid-column: span 3; }
  .problem { display: grid; grid-template-columns: auto 1fr; gap: 6px; color: var(--_danger); font-weight: 600; }
  .problem .icon { margin-block-start: 0.1em; }
  .twice { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; }
  .verdict { display: grid; align-content: start; gap: 10px; padding: 14px 16px; border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_surface-raised); }
  .verdict .none { display: grid; gap: 4px; }
  .verdict .none strong { color: var(--_text); font-weight: 600; }
  .chosen { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px; }
  .chosen .when { font-size: var(--_size-l); }
  .chosen .elsewhere { flex-basis: 100%; }
  .hint { display: flex; gap: 6px; color: var(--_accent-strong); }
  .judgment { display: grid; gap: 8px; padding-inline-start: 12px; border-inline-start: 4px solid var(--_border-strong); }
  .judgment.ok { border-color: var(--_free); }
  .judgment.warn { border-color: var(--_pending); }
  .judgment.error { border-color: var(--_danger); }
  .judgment .words { display: grid; grid-template-columns: auto 1fr; gap: 8px; }
  .judgment .words strong { font-weight: 600; }
  .judgment .words > .icon { margin-block-start: 0.15em; }
  .judgment.ok .words > .icon { color: var(--_free); }
  .judgment.warn .words > .icon { color: var(--_pending); }
  .judgment.error .words > .icon { color: var(--_danger); }
  .suggestions { display: grid; gap: 6px; }
  .suggestions ul { display: flex; flex-wrap: wrap; gap: 6px; }
  .suggestions .chip { border-color: var(--_accent); color: var(--_accent-strong); min-block-size: 36px; }
  .fee { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px; }
  .fee .muted { flex-basis: 100%; }
  .steps { display: grid; grid-template-columns: repeat(auto-fit, minmax(max(6.5em, 40%), 1fr)); gap: 6px; }
  .steps .button { justify-content: center; }
  .way-on { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
  .way-on > .small { flex-basis: 100%; }

  @container (inline-size >= 440px) and (inline-size < 640px) {
    .field.date { grid-column: span 2; }
    .field.start, .field.end { grid-column: span 2; }
    .field.endDate { grid-column: 1 / span 2; }
  }
  @container (inline-size >= 640px) {
    .panel { grid-template-columns: minmax(280px, 5fr) minmax(300px, 7fr); }
  }
  @container (inline-size >= 1100px) {
    .panel { grid-template-columns: 1fr; position: sticky; inset-block-start: 12px; align-self: start; }
  }
`;
