import { formatDuration } from '../../i18n/format.js';
import { make, makeSvg } from '../base/make.js';
import type { BarKind } from './bars.model.js';
import { makePath } from './row-view.js';
import type { ToolbarWords } from './toolbar.view.js';

/** Samples of what bars are drawn as, in a box of 22 by 16. */
const SAMPLES = {
  free: 'M0 13h22v2h-22z', fit: 'M1 2h20v12h-20z', busy: 'M2 2h18v12h-18z', pending: 'M2 2h18v12h-18z', own: 'M2 2h18v12h-18z',
  buffer: 'M0 4h22v8h-22z', closed: 'M0 0h22v16h-22z', unknown: 'M0 0h22v16h-22z', loading: 'M0 6h22v4h-22z',
} as const satisfies Partial<Record<BarKind, string>>;
const KINDS = Object.keys(SAMPLES) as (keyof typeof SAMPLES)[];

/** What the shapes mean, each with its word. `minFree` are the minutes that are looked for, 0 for none; `isAsking` where rows are asked for. */
export function legendOf({ minFree, isAsking }: { minFree: number; isAsking: boolean }, { t, language }: ToolbarWords): HTMLElement {
  const items = KINDS.filter((kind) => (kind === 'fit' ? minFree > 0 : kind !== 'loading' || isAsking)).map((kind) =>
    make('li', {}, sampleOf(kind), kind === 'fit' ? t.fitLegend({ duration: formatDuration(minFree, language) }) : t.legendItems[kind]));
  return make('ul', { class: 'legend small', 'aria-label': t.legend }, ...items);
}

function sampleOf(kind: keyof typeof SAMPLES): SVGElement {
  return makeSvg('svg', { viewBox: '0 0 22 16', 'aria-hidden': 'true' }, makePath(kind, SAMPLES[kind]));
}
