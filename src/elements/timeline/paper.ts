/** The rows as they are printed, and what stays away from paper. Put together when somebody prints. */
import { css } from 'lit';
import type { TimeWindow } from '../../core/time/index.js';
import type { Language } from '../../core/types.js';
import { formatNumber } from '../../i18n/format.js';
import { paperMessages } from '../../i18n/paper/index.js';
import { timelineMessages } from '../../i18n/timeline/index.js';
import { make, makeSvg } from '../base/make.js';
import { BAR_KINDS } from './bars.model.js';
import type { Heads } from './heads.model.js';
import { headsOf } from './heads.model.js';
import type { RowState } from './row-facts.js';
import { touches } from './row-facts.js';
import type { RowFace } from './row-view.js';
import { makePath } from './row-view.js';
import type { TimelineRow } from './rows.model.js';
import { positionOf } from './scale.model.js';
import type { TimelineStage } from './stage.js';

/** What is printed. */
export interface PaperInput {
  rows: readonly TimelineRow[];
  state: (id: string) => RowState;
  now: number;
  language: Language;
  /** Zone of the axis. */
  timeZone: string;
  /** Whole days in sight. */
  days: TimeWindow;
}

/** Most machines that are printed: some ten pages. */
const MOST = 200;
/** A row's drawing, in units of about a pixel on upright A4; it becomes as wide as the paper has room. */
const WIDTH = 500;
const HEIGHT = 36;
/** Size of the words over the axis, in the same units. */
const TEXT = 10;

/** On a screen there is nothing of it. A table, since its head is printed on each page. */
export const paperStyles = css`
  .paper { display: none; }
  @media print {
    .printed, .paper { display: block; }
    .printed > * { margin-block-end: 8px; }
    .printed :is(.scroller, .paging, .toolbar > .group, .choosers, .fits button) { display: none; }
    .printed .stage { border: 0; }
    .paper table { inline-size: 100%; border-collapse: collapse; table-layout: fixed; font-size: 9pt; line-height: 1.3; }
    .paper tr { break-inside: avoid; }
    .paper .heading { break-after: avoid; }
    .paper :is(th, td) { padding: 0; border: 1px solid var(--_border-strong); vertical-align: middle; }
    .paper th { inline-size: 30%; padding: 3px 6px; text-align: start; font-weight: 600; }
    .paper .heading th { background: var(--_surface-sunken); }
    .paper .sub { white-space: normal; font-weight: 400; }
    .paper .heading .sub { display: inline; }
    .paper td > span { padding-inline: 6px; color: var(--_text-muted); }
    .paper svg { display: block; inline-size: 100%; block-size: 36px; }
    [dir='rtl'] .paper svg { transform: scaleX(-1); }
    .paper .thin { fill: var(--_border); }
    .paper .strong { fill: var(--_border-strong); }
    .paper .present { fill: var(--_danger); }
    .paper .axis { position: relative; block-size: 32px; font-size: 7.5pt; overflow: clip; }
    .paper .axis > * { position: absolute; inset-block: 16px 0; overflow: clip; padding-inline: 3px; border-inline-start: 1px solid var(--_border); white-space: nowrap; }
    .paper .axis > .over { inset-block: 0 16px; font-weight: 600; }
    .paper p { margin-block-start: 4px; font-size: 9pt; }
  }
`;

/** What is printed in place of the scrolled box; nothing where no time is in sight. */
export function paperOf(stage: TimelineStage, { rows, state, now, language, timeZone, days }: PaperInput): HTMLElement | undefined {
  if (!stage.scale || !(days.to > days.from)) return undefined;
  const scale = { ...stage.scale, density: WIDTH / (days.to - days.from) };
  const part = { ...days, at: positionOf(scale, days.from), size: WIDTH };
  const messages = timelineMessages[language];
  const heads = headsOf(scale, part, { now, text: TEXT, messages, context: { language, timeZone } });
  const lines = { thin: linesAt(heads.thin), strong: linesAt(heads.strong), present: linesAt([Math.round(positionOf(scale, now) - part.at)]) };
  const body = make('tbody', {});
  let group: HTMLElement | undefined;
  let [printed, more, unloaded] = [0, 0, 0];
  rows.forEach((row, index) => {
    if (row.kind !== 'group' && printed >= MOST) return void (more += 1);
    if (row.kind === 'coming' || (row.kind === 'machine' && !isKnown(state(row.id), days))) return void (unloaded += 1);
    const face = stage.faces.face(row, index, { state, scale, part, sight: days, height: HEIGHT });
    const name = make('th', { scope: 'row', ...(row.kind === 'group' && { colspan: '2' }) }, face.name, ...(face.sub ? [' ', make('span', { class: 'sub' }, face.sub)] : []));
    if (row.kind === 'group') {
      group = make('tr', { class: 'heading' }, name);
      // One that is unfolded stands over its first machine, if there is one here.
      if (!row.isOpen && printed < MOST) body.append(group);
      return;
    }
    if (group && !group.parentNode) body.append(group);
    body.append(make('tr', {}, name, make('td', {}, face.note ? make('span', {}, face.note) : drawing(face, lines))));
    printed += 1;
  });
  const t = paperMessages[language];
  const number = (n: number): { n: number; text: string } => ({ n, text: formatNumber(n, language) });
  return make('div', { class: 'paper' },
    make('table', {}, make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, messages.machines), make('td', {}, axis(heads)))), body),
    ...(more ? [make('p', {}, t.more({ ...number(more), most: formatNumber(MOST, language) }))] : []),
    ...(unloaded ? [make('p', {}, t.unloaded(number(unloaded)))] : []));
}

/** Whether there is anything to tell of a row in that time, be it that it failed. */
function isKnown(state: RowState, days: TimeWindow): boolean {
  return state.status === 'ready' ? touches(state.window, days) : state.status !== 'loading';
}

function drawing({ draw }: RowFace, lines: Readonly<Record<string, string>>): SVGElement {
  const bars = (draw?.() ?? []).flatMap((data, kind) => (data ? [makePath(BAR_KINDS[kind]!, data)] : []));
  return makeSvg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none' }, ...bars, ...Object.entries(lines).map(([name, d]) => makeSvg('path', { class: name, d })));
}

function axis({ columns, supers }: Heads): HTMLElement {
  const over = supers.map((one) => placed(one, 'over'));
  return make('div', { class: 'axis' }, ...over, ...columns.map((one) => placed(one, '')));
}

function placed({ at, size, words }: { at: number; size: number; words: string }, name: string): HTMLElement {
  const element = make('span', { class: name }, words);
  element.style.setProperty('inset-inline-start', `${(at / WIDTH) * 100}%`);
  element.style.setProperty('inline-size', `${(size / WIDTH) * 100}%`);
  return element;
}

/** Lines at those places that are on the paper. */
function linesAt(places: readonly number[]): string {
  return places.filter((at) => at > 0 && at < WIDTH).map((at) => `M${at} 0h1v${HEIGHT}h-1z`).join('');
}
