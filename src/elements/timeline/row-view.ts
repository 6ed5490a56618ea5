import type { BarKind } from './bars.model.js';
import { BAR_KINDS } from './bars.model.js';
import { digits } from '../base/digits.js';
import { make, makeSvg, setAttribute } from '../base/make.js';

/** A row as it is printed. */
export interface RowFace {
  /** Which row it is: a row that stays the same keeps its element. */
  id: string;
  kind: 'group' | 'machine' | 'coming';
  /** Position among all rows, from 0. */
  index: number;
  name: string;
  /** Name in full, for people who listen. */
  label: string;
  sub: string;
  /** Address of the machine's page; empty where there is none. */
  href: string;
  isOpen: boolean;
  /** Whether the machine is chosen for comparison. */
  isPicked: boolean;
  pickLabel: string;
  /** Said in place of bars: loading, failed, not known. */
  note: string;
  isStale: boolean;
  /** Whether `sub` says what bars do not tell: that some of them failed, or cannot be read. */
  isOdd: boolean;
  /** Whether `sub` begins with how far from UTC the machine's own clock is. */
  isAway: boolean;
  /** Reckons the path data by kind, empty texts where there is nothing to draw; the same function for as long as they stay. Nothing to draw without it. */
  draw: (() => readonly string[]) | undefined;
}

/** Kinds that are drawn in a pattern, so that they are known by shape. */
const PATTERNS = new Set<BarKind>(['closed', 'unknown', 'buffer']);

/** Kinds that nearly every row has. */
const COMMON: readonly BarKind[] = ['closed', 'free', 'busy'];

/**
 * The elements of one row, made once and used for one row after another: the row itself, in the column of names that
 * stays in sight, and its lane, the drawing that scrolls below that column. Only what differs from the row before is
 * written, and only what a row needs is made: that is what makes scrolling cheap.
 */
export class RowView {
  readonly element: HTMLElement;
  /** What is drawn over the time axis; nothing in it is told to people who listen. */
  readonly lane: HTMLElement;
  /** The cell that names the row. */
  readonly head: HTMLElement;
  /** Which row it shows now. */
  id = '';
  index = -1;
  readonly #pick: HTMLElement;
  readonly #title: HTMLElement;
  readonly #bars: Element;
  readonly #paths: (Element | undefined)[];
  #sub: HTMLElement | undefined;
  #note: HTMLElement | undefined;
  #top: number | undefined;
  #face: Partial<RowFace> = {};

  constructor() {
    const { row, lane } = (patterns ??= makePatterns());
    const element = row.cloneNode(true) as HTMLElement;
    const head = element.firstElementChild as HTMLElement;
    [this.#pick, this.#title] = head.children as unknown as [HTMLElement, HTMLElement];
    this.element = element;
    this.head = head;
    this.lane = lane.cloneNode(true) as HTMLElement;
    const bars = this.#bars = this.lane.firstElementChild!;
    this.#paths = BAR_KINDS.map((kind) => bars.children[COMMON.indexOf(kind)]);
  }

  /** Prints a row. */
  show(face: RowFace): void {
    const last = this.#face;
    const { element, lane, head } = this;
    this.id = face.id;
    if (face.index !== last.index) {
      this.index = face.index;
      element.setAttribute('aria-rowindex', digits(face.index + 2));
    }
    if (face.kind !== last.kind) {
      element.className = `row ${face.kind}`;
      lane.className = `lane ${face.kind}`;
      this.#pick.hidden = face.kind !== 'machine';
    }
    if (face.name !== last.name) this.#title.textContent = face.name;
    if (face.sub !== last.sub) this.#showSub(face.sub);
    if (face.label !== last.label) head.setAttribute('aria-label', face.label);
    if (face.href !== last.href) setAttribute(this.#title, 'href', face.href || undefined);
    if (face.isStale !== last.isStale) lane.classList.toggle('stale', face.isStale);
    if (face.isOdd !== (last.isOdd ?? false)) element.classList.toggle('odd', face.isOdd);
    if (face.isAway !== (last.isAway ?? false)) element.classList.toggle('away', face.isAway);
    if (face.note !== last.note) this.#showNote(face.note);
    if (face.kind === 'group' || last.kind === 'group') setAttribute(head, 'aria-expanded', face.kind === 'group' ? String(face.isOpen) : undefined);
    if (face.pickLabel !== last.pickLabel) this.#pick.setAttribute('aria-label', face.pickLabel);
    if (face.isPicked !== last.isPicked) this.#pick.setAttribute('aria-pressed', String(face.isPicked));
    if (face.draw !== last.draw) this.#draw(face.draw?.() ?? []);
    this.#face = face;
  }

  /** Puts it so many CSS pixels below the first row, out of the line in which all others stand; or back into that. */
  place(top: number | undefined): void {
    if (top === this.#top) return;
    this.#top = top;
    for (const { style } of [this.element, this.lane]) {
      style.position = top === undefined ? '' : 'absolute';
      style.insetBlockStart = top === undefined ? '' : `${digits(top)}px`;
    }
  }

  #showSub(sub: string): void {
    if (!sub && !this.#sub) return;
    if (!this.#sub) this.head.append(this.#sub = make('span', { class: 'sub' }));
    this.#sub.textContent = sub;
  }

  #showNote(note: string): void {
    if (!note && !this.#note) return;
    if (!this.#note) this.element.append(this.#note = make('span', { class: 'note' }));
    this.#note.textContent = note;
  }

  /** Rows are mostly closed at the same times: that is not written again. Of all else it costs more to ask what is there. */
  #draw(paths: readonly string[]): void {
    for (let i = 0; i < BAR_KINDS.length; i += 1) {
      const data = paths[i] ?? '';
      if (!data && !this.#paths[i]) continue;
      const path = (this.#paths[i] ??= this.#makePath(i));
      if (!data || BAR_KINDS[i] === 'closed') setAttribute(path, 'd', data);
      else path.setAttribute('d', data);
    }
  }

  /** A kind's path, in its place among those that are there: what is drawn later lies above. */
  #makePath(kind: number): Element {
    return this.#bars.insertBefore(makePath(BAR_KINDS[kind]!), this.#paths.find((other, i) => i > kind && other) ?? null);
  }
}

/** A row and a lane with nothing in them, from which all others are copied. */
let patterns: { row: HTMLElement; lane: HTMLElement } | undefined;

function makePatterns(): { row: HTMLElement; lane: HTMLElement } {
  const head = make('div', { class: 'name', role: 'rowheader', 'aria-colindex': '1', tabindex: '-1' },
    make('button', { class: 'pick', type: 'button', tabindex: '-1' }), make('a', { class: 'title', tabindex: '-1' }));
  const bars = makeSvg('svg', { class: 'bars', 'aria-hidden': 'true' }, ...COMMON.map((kind) => makePath(kind)));
  return { row: make('div', { class: 'row', role: 'row' }, head), lane: make('div', { class: 'lane' }, bars) };
}

/** A kind's shape, for a row or the legend. */
export function makePath(kind: BarKind, data?: string): SVGPathElement {
  return makeSvg('path', { class: `shape ${kind}`, fill: PATTERNS.has(kind) ? `url(#bars-${kind})` : undefined, d: data });
}
