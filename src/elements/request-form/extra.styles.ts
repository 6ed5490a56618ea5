import { css } from 'lit';

/** How the parts for several dates and several machines look. */
export const extraStyles = css`
  .extra { display: grid; gap: 16px; padding: 16px; border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_surface-raised); min-inline-size: 0; }
  .extra > .top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px; }
  .extra h4:focus { outline: none; }
  .pair { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr)); align-items: end; }
  .short { max-inline-size: 260px; }
  .days, .ends { display: flex; flex-wrap: wrap; gap: 6px 16px; }
  .days { gap: 6px; }
  .days .chip:has(:checked) { border-color: var(--_accent); background: var(--_accent-soft); }
  .days .chip input { inline-size: 16px; block-size: 16px; margin: 0; accent-color: var(--_accent); }
  .rule, .tally { display: flex; gap: 8px; align-items: baseline; }
  .rule .icon { align-self: center; color: var(--_accent); }
  .tally { font-weight: 600; }
  .dates { display: grid; }
  .dates > li { display: grid; gap: 4px; padding-block: 10px; border-block-start: 1px solid var(--_border); }
  .dates .date { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 12px; }
  .dates .state { display: inline-flex; gap: 4px; align-items: center; font-weight: 600; }
  .dates .ok .state { color: var(--_free); }
  .dates .refused .state { color: var(--_danger); }
  .dates .dropped .state, .dates .left .state { color: var(--_text-muted); }
  .dates .dropped .date > .numeric, .dates .left .date > .numeric { text-decoration: line-through; color: var(--_text-muted); }
  .dates .acts { display: flex; flex-wrap: wrap; gap: 6px; }
  .fold > summary { min-block-size: 32px; cursor: pointer; font-weight: 600; }
  .dates.many { max-block-size: 480px; overflow: auto; overscroll-behavior: contain; }
  .found { display: grid; gap: 8px; }
  .found > li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 6px 12px; padding-block: 8px; border-block-start: 1px solid var(--_border); }
  .found .name { min-inline-size: 0; flex: 1 1 200px; }
  .found > li.member { display: grid; gap: 6px; }
`;
