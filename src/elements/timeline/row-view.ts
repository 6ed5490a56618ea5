import { BAR_KINDS } from './bars.model.js';

/** A row as it is printed. */
export interface RowFace {
  /** Which row it is: a row that stays the same keeps its element. */
  id: string;
  kind: 'group' | 'machine' | 'coming';
  /** Position among all rows, from 0. */
  index: number;
  /** CSS pixels from the first row. */
  top: number;
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
  /** Path data by kind; empty texts where there is nothing to draw. */
  paths: readonly string[];
}

const SVG = 'http://www.w3.org/2000/svg';
/** Kinds that are drawn in a pattern, so that they are known by shape. */
const PATTERNS = new Set<string>(['closed', 'unknown', 'buffer']);

/**
 * The elements of one row, made once and used for one row after another. Only what differs from the row before is
 * written: that is what makes scrolling cheap.
 */
export class RowView {
  readonly element = make('div', 'row');
  /** Which row it shows now. */
  id = '';
  index = -1;
  readonly #head = make('div', 'name');
  readonly #pick = make('button', 'pick');
  readonly #title = make('a', 'title');
  readonly #sub = make('span', 'sub');
  readonly #note = make('span', 'note');
  readonly #bars = document.createElementNS(SVG, 'svg');
  readonly #paths = BAR_KINDS.map((kind) => {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', `shape ${kind}`);
    if (PATTERNS.has(kind)) path.setAttribute('fill', `url(#bars-${kind})`);
    return path;
  });
  #face: Partial<RowFace> = {};

  constructor() {
    this.element.setAttribute('role', 'row');
    this.#head.setAttribute('role', 'rowheader');
    this.#head.setAttribute('aria-colindex', '1');
    this.#head.tabIndex = -1;
    this.#pick.type = 'button';
    this.#pick.tabIndex = -1;
    this.#title.tabIndex = -1;
    this.#bars.setAttribute('class', 'bars');
    this.#bars.setAttribute('aria-hidden', 'true');
    this.#bars.append(...this.#paths);
    const words = make('span', 'words');
    words.append(this.#title, this.#sub);
    this.#head.append(this.#pick, words);
    this.element.append(this.#head, this.#bars, this.#note);
  }

  /** The cell that names the row. */
  get head(): HTMLElement {
    return this.#head;
  }

  /** Prints a row. */
  show(face: RowFace): void {
    const last = this.#face;
    this.id = face.id;
    if (face.index !== last.index) {
      this.index = face.index;
      this.element.setAttribute('aria-rowindex', String(face.index + 2));
    }
    if (face.top !== last.top) this.element.style.setProperty('inset-block-start', `${face.top}px`);
    if (face.kind !== last.kind) this.element.className = `row ${face.kind}`;
    if (face.name !== last.name) this.#title.textContent = face.name;
    if (face.sub !== last.sub) this.#sub.textContent = face.sub;
    if (face.label !== last.label) this.#head.setAttribute('aria-label', face.label);
    if (face.href !== last.href) setOrRemove(this.#title, 'href', face.href);
    if (face.isStale !== last.isStale) this.element.classList.toggle('stale', face.isStale);
    if (face.note !== last.note) this.#note.textContent = face.note;
    if (face.kind === 'group') setOrRemove(this.#head, 'aria-expanded', String(face.isOpen));
    else if (last.kind === 'group') setOrRemove(this.#head, 'aria-expanded', '');
    this.#showPick(face, last);
    if (face.paths !== last.paths) this.#draw(face.paths, last.paths);
    this.#face = face;
  }

  #showPick(face: RowFace, last: Partial<RowFace>): void {
    if (face.pickLabel !== last.pickLabel) this.#pick.setAttribute('aria-label', face.pickLabel);
    if (face.isPicked !== last.isPicked) this.#pick.setAttribute('aria-pressed', String(face.isPicked));
    if (face.kind !== last.kind) this.#pick.hidden = face.kind !== 'machine';
  }

  #draw(paths: readonly string[], last: readonly string[] | undefined): void {
    this.#paths.forEach((path, i) => {
      const data = paths[i] ?? '';
      if (data !== (last?.[i] ?? '')) path.setAttribute('d', data);
    });
  }
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

function setOrRemove(element: Element, name: string, value: string): void {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}
