import type { TimelineMessages } from '../../i18n/timeline/index.js';
import { make, makeSvg, setAttribute, setText } from '../base/make.js';

/** What the grid does when it is used. */
export interface GridHandlers {
  handleFocus: (event: FocusEvent) => void;
  /** A pointer has come near. */
  handleApproach: () => void;
  handleKey: (event: KeyboardEvent) => void;
  handleClick: (event: MouseEvent) => void;
  handlePointerDown: (event: PointerEvent) => void;
}

/** Patterns that bars are filled with: side, CSS pixels; whether they have a ground; and their line. */
const PATTERNS = [
  ['closed', 8, true, 'M-2 10 10-2'],
  ['unknown', 10, true, 'M-2-2 12 12'],
  ['buffer', 4, false, 'M0 1.5h4'],
] as const;

/**
 * The box that is scrolled in, for the stage to draw into; with the patterns, which have to stand in the same root. Until
 * it has been used the grid itself is the tab stop, then a place in it.
 */
export class GridView {
  /** The words on keys, which are only ever heard, and the box. */
  readonly elements: readonly HTMLElement[];
  readonly #help = make('p', { hidden: '', id: 'help' });
  readonly #machines = new Text();
  readonly #updating = make('span', { class: 'updating small', 'aria-hidden': 'true' });
  // Told in words below.
  readonly #zone = make('span', { class: 'zone', 'aria-hidden': 'true' });
  readonly #corner = make('div', { class: 'corner', role: 'columnheader', 'aria-colindex': '1' }, this.#machines, this.#updating, this.#zone);
  readonly #scroller: HTMLElement;

  constructor({ handleFocus, handleApproach, handleKey, handleClick, handlePointerDown }: GridHandlers) {
    const head = make('div', { class: 'head', role: 'row', 'aria-rowindex': '1' }, this.#corner, make('div', { class: 'ticks', role: 'presentation' }));
    const lines = make('div', { class: 'lines', 'aria-hidden': 'true' }, make('i', { class: 'probe' }));
    const scroller = make('div', { class: 'scroller', part: 'grid', role: 'grid', 'aria-labelledby': 'title', 'aria-describedby': 'help zone-note', 'aria-multiselectable': 'true', tabindex: '0' },
      make('div', { class: 'canvas', role: 'presentation' }, head,
        make('div', { class: 'rows', role: 'rowgroup' }, make('div', { class: 'lanes', 'aria-hidden': 'true' }), lines, make('div', { class: 'names', role: 'presentation' }))));
    scroller.addEventListener('focus', handleFocus);
    scroller.addEventListener('pointerenter', handleApproach);
    scroller.addEventListener('keydown', handleKey);
    scroller.addEventListener('click', handleClick);
    scroller.addEventListener('pointerdown', handlePointerDown);
    this.#scroller = scroller;
    this.elements = [this.#help, make('div', { class: 'stage' }, makePatterns(), scroller)];
  }

  /** Writes what is told of the grid as a whole; `rows` leave out the head, `zone` is how far the axis is from UTC where that is to be told. */
  paint({ rows, isBusy, isUpdating, zone }: { rows: number; isBusy: boolean; isUpdating: boolean; zone: string }, t: TimelineMessages): readonly HTMLElement[] {
    setText(this.#help, t.help);
    this.#machines.data = t.machines;
    setText(this.#updating, t.updating);
    this.#updating.hidden = !isUpdating;
    setText(this.#zone, zone);
    setAttribute(this.#scroller, 'aria-rowcount', String(rows + 1));
    setAttribute(this.#scroller, 'aria-busy', String(isBusy));
    return this.elements;
  }
}

function makePatterns(): SVGElement {
  return makeSvg('svg', { class: 'patterns', 'aria-hidden': 'true' }, ...PATTERNS.map(([kind, side, hasGround, way]) => {
    const square = { width: String(side), height: String(side) };
    return makeSvg('pattern', { id: `bars-${kind}`, ...square, patternUnits: 'userSpaceOnUse' },
      ...(hasGround ? [makeSvg('rect', { class: `ground-${kind}`, ...square })] : []), makeSvg('path', { class: `line-${kind}`, d: way }));
  }));
}
