import type { TemplateResult } from 'lit';
import { svg, html } from 'lit';

/** Line drawings on a 24-unit grid, drawn for this library. */
const DRAWINGS = {
  search: svg`<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5.5 5.5"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  check: svg`<path d="m4.5 12.5 5 5 10-11"/>`,
  'check-circle': svg`<circle cx="12" cy="12" r="8.5"/><path d="m8 12.2 2.8 2.8L16 9.4"/>`,
  alert: svg`<path d="M12 3.8 21.5 20h-19z"/><path d="M12 10v4.5M12 17.2v.1"/>`,
  error: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5v5.5M12 16.3v.1"/>`,
  info: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.7v.1"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.2l3.4 2"/>`,
  calendar: svg`<rect x="4" y="5.5" width="16" height="15" rx="1.5"/><path d="M4 10h16M8.5 3v4M15.5 3v4"/>`,
  'chevron-left': svg`<path d="m14.5 5.5-6.5 6.5 6.5 6.5"/>`,
  'chevron-right': svg`<path d="m9.5 5.5 6.5 6.5-6.5 6.5"/>`,
  'chevron-down': svg`<path d="m5.5 9.5 6.5 6.5 6.5-6.5"/>`,
  filter: svg`<path d="M4 6h16M7 12h10M10 18h4"/>`,
  building: svg`<path d="M5 20.5v-16h9v16M14 9.5h5v11M3 20.5h18M8 8h3M8 12h3M8 16h3"/>`,
  pin: svg`<path d="M12 21s6.5-6.2 6.5-11a6.5 6.5 0 1 0-13 0c0 4.800 6.500 11 6.500 11z"/><circle cx="12" cy="10" r="2.300"/>`,
  person: svg`<circle cx="12" cy="8" r="3.800"/><path d="M4.500 20.500c1-4 4-6 7.500-6s6.500 2 7.500 6"/>`,
  key: svg`<circle cx="8" cy="14.500" r="4"/><path d="m11 11.500 8-8M16 6.500l3 3"/>`,
  lock: svg`<rect x="5" y="11" width="14" height="9.500" rx="1.500"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`,
  tool: svg`<path d="M14.500 6.500a4.500 4.500 0 0 0-6 5.500L3.500 17a2 2 0 0 0 3 3l5.500-5.500a4.500 4.500 0 0 0 5.500-6l-3 3-2.500-.5-.5-2.500z"/>`,
  download: svg`<path d="M12 4v11M7.500 11l4.500 4.500 4.500-4.500M4.500 20h15"/>`,
  external: svg`<path d="M10 5H5v14h14v-5M13.500 4H20v6.500M20 4l-9 9"/>`,
  refresh: svg`<path d="M19.500 8A8.200 8.200 0 1 0 20 13.500M20 4v4.500h-4.500"/>`,
  machine: svg`<path d="M4 20.500h16M6 20.500v-5h12v5M9 15.500v-4h6v4M10.500 11.500v-7h3v7"/>`,
} as const;

/** Names of the icons. */
export type IconName = keyof typeof DRAWINGS;

/** Icons whose meaning follows the reading direction. */
const DIRECTIONAL: readonly IconName[] = ['chevron-left', 'chevron-right', 'external'];

/** A decorative icon; what it means always stands beside it in words. */
export function iconTemplate(name: IconName): TemplateResult {
  return html`<svg class="icon ${DIRECTIONAL.includes(name) ? 'directional' : ''}" viewBox="0 0 24 24" fill="none"
    stroke="currentColor" stroke-width="1.700" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${DRAWINGS[name]}</svg>`;
}
