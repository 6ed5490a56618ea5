import { css } from 'lit';

/** Main column and a side column that stays in sight where there is room; one column where there is not. */
export const detailStyles = css`
  .page { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
  .header { display: grid; gap: 4px; }
  .header h2 { font-size: calc(var(--_size) * 1.75); }
  /* Japanese headings break between phrases where the browser knows them. */
  .root[lang='ja'] h2 { word-break: auto-phrase; }
  .model { font-size: var(--_size-l); color: var(--_text-muted); }
  .badges { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 4px; }
  .back { display: inline-flex; align-items: center; gap: 4px; min-block-size: 32px; }
  .main, .rest { display: grid; grid-template-columns: minmax(0, 1fr); gap: 32px; align-content: start; min-inline-size: 0; }
  section > h3 { margin-block-end: 10px; }
  .for-mode { font-size: var(--_size-s); font-weight: 500; margin-inline-start: 8px; }
  .notices { display: grid; gap: 8px; }
  .notices:empty { display: none; }

  .gallery { display: grid; gap: 8px; }
  .gallery figure { overflow: hidden; border-radius: var(--_radius-l); background: var(--_surface-sunken); aspect-ratio: 16 / 9; max-block-size: 360px; inline-size: 100%; }
  .gallery img { display: block; inline-size: 100%; block-size: 100%; object-fit: cover; }
  .gallery figure img { object-fit: contain; }
  .placeholder { display: grid; place-items: center; inline-size: 100%; block-size: 100%; color: var(--_border-strong); }
  .placeholder .icon { inline-size: 40%; block-size: 40%; max-inline-size: 96px; max-block-size: 96px; }
  .thumbs { display: flex; flex-wrap: wrap; gap: 8px; }
  .thumbs button { inline-size: 88px; block-size: 60px; padding: 0; border: 2px solid transparent; border-radius: var(--_radius); overflow: hidden; background: var(--_surface-sunken); cursor: pointer; }
  .thumbs button[aria-current='true'] { border-color: var(--_accent); }

  .prose { display: grid; gap: 12px; max-inline-size: 72ch; }
  .prose ul { list-style: disc; padding-inline-start: 22px; }
  .prose ol { list-style: decimal; padding-inline-start: 24px; }

  .table { inline-size: 100%; border-collapse: collapse; border-block-start: 1px solid var(--_border); font-size: var(--_size-s); }
  .table th, .table td { padding: 8px 0; border-block-end: 1px solid var(--_border); text-align: start; vertical-align: top; }
  .table th { inline-size: 36%; padding-inline-end: 16px; font-weight: 500; color: var(--_text-muted); }
  dl.table > div { display: grid; grid-template-columns: 36% minmax(0, 1fr); padding-block: 8px; border-block-end: 1px solid var(--_border); }
  dl.table dt { grid-column: 1; padding-inline-end: 16px; color: var(--_text-muted); }
  dl.table dd { grid-column: 2; }

  .trainings { display: grid; gap: 12px; }
  .trainings li { display: grid; gap: 2px; }

  .side { display: grid; gap: 16px; align-content: start; min-inline-size: 0; }
  .panel { display: grid; gap: 10px; padding: 16px; border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_surface-raised); }
  .panel > h3 { margin: 0; font-size: var(--_size); }
  .modes { display: grid; gap: 6px; }
  .modes legend { margin-block-end: 6px; }
  .mode { display: grid; grid-template-columns: auto 1fr; gap: 10px; padding: 8px 12px; border: 1px solid var(--_border-strong); border-radius: var(--_radius); cursor: pointer; }
  .mode:hover { background: var(--_surface-sunken); }
  .mode:has(:checked) { border-color: var(--_accent); background: var(--_accent-soft); box-shadow: inset 0 0 0 1px var(--_accent); }
  .mode:has(:focus-visible) { outline: 3px solid var(--_focus); outline-offset: 2px; }
  .mode input { inline-size: 18px; block-size: 18px; margin: 3px 0 0; accent-color: var(--_accent); }
  .mode input:focus-visible { outline: none; }
  .mode > span, .mode-only { display: grid; line-height: 1.4; }
  .mode .muted { color: var(--_text-muted); }
  .action { display: grid; gap: 8px; }
  .action .button { min-block-size: 48px; }
  .reason { display: flex; gap: 6px; }

  .prices, .lines { display: grid; gap: 6px; font-size: var(--_size-s); }
  .prices dt, .lines dt { color: var(--_text-muted); }
  .offers { inline-size: 100%; border-collapse: collapse; font-size: var(--_size-s); }
  .offers caption { padding-block: 4px; text-align: start; font-weight: 600; }
  .offers th, .offers td { padding: 5px 0; border-block-start: 1px solid var(--_border); font-weight: 450; text-align: start; }
  .offers td { text-align: end; white-space: nowrap; padding-inline-start: 12px; }
  .offers .own th, .offers .own td { font-weight: 600; }
  .overdue { color: var(--_pending); }

  .ghost-title { block-size: 34px; inline-size: 55%; }
  .ghost-line { block-size: 14px; inline-size: 80%; }
  .main > .ghost-line { margin-block-end: -18px; }
  .ghost-picture { aspect-ratio: 16 / 9; max-block-size: 360px; inline-size: 100%; }
  .ghost-panel { block-size: 420px; }

  @container (inline-size >= 900px) {
    .page { grid-template-columns: minmax(0, 1fr) 340px; grid-template-rows: auto auto 1fr; column-gap: 40px; }
    .header, .notices { grid-column: 1 / -1; }
    .main, .rest { grid-column: 1; }
    .side { grid-column: 2; grid-row: 3 / span 2; align-self: start; position: sticky; inset-block-start: var(--eq-sticky-offset, 16px); }
    .page:not(:has(.notices > *)) .side { grid-row: 2 / span 3; }
  }
`;
