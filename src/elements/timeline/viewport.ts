/** Sizes of what is scrolled in, CSS pixels. */
export interface Measures {
  /** Width and height of the rows' time that is in sight. */
  room: number;
  height: number;
  /** Width of the column of names. */
  names: number;
  row: number;
  head: number;
  /** Size of the text, which is the reader's. */
  text: number;
}

/** Lines of text, as they are high without leading, that the head is high: see `--_head` in the styles. */
const HEAD_TEXTS = 4;

/** How long it has to stay where it leapt to before it rests there, milliseconds. */
const REST = 100;

/**
 * The scrolled box: how large it is and how far it is scrolled, kept so that drawing never has to ask the page, which
 * would make it lay itself out in between.
 */
export class Viewport {
  /** Undefined until it has been measured, and while it is not shown. */
  measures: Measures | undefined;
  /** How far it is scrolled from its start, in reading direction and down. */
  x = 0;
  y = 0;
  /** Whether reading goes from right to left, told by who shows it: to ask the page would make it style itself in between. */
  isRtl = false;
  /** Whether it is being scrolled by more than it is high at once, as by its bar: what is beside it now is not what comes into sight next. */
  isLeaping = false;
  readonly #onResize: () => void;
  readonly #onScroll: () => void;
  readonly #observer = new ResizeObserver(() => this.#handleResize());
  #scroller: HTMLElement | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(handlers: { onResize: () => void; onScroll: () => void }) {
    this.#onResize = handlers.onResize;
    this.#onScroll = handlers.onScroll;
  }

  /** Looks after a box from now on; none lets go of the former. */
  attach(scroller: HTMLElement | undefined): void {
    if (scroller === this.#scroller) return;
    this.#observer.disconnect();
    this.#scroller?.removeEventListener('scroll', this.#handleScroll);
    this.#scroller = scroller;
    this.#rest();
    this.measures = undefined;
    if (!scroller) return;
    scroller.addEventListener('scroll', this.#handleScroll, { passive: true });
    this.#observer.observe(scroller);
    // As high as its text is large, which a reader may change, and as a page has its rows.
    for (const part of scroller.querySelectorAll('.head, .probe')) this.#observer.observe(part);
    this.#measure();
    this.#restore(scroller);
  }

  /** A box that was moved in the page, or out of it for a while, has forgotten how far it was scrolled. */
  #restore(scroller: HTMLElement): void {
    if (this.y) scroller.scrollTop = this.y;
    if (this.x) scroller.scrollLeft = this.isRtl ? -this.x : this.x;
    // There may be fewer rows than there were: it tells nothing of a place that it does not go to.
    if (this.measures) this.y = scroller.scrollTop;
  }

  /** Scrolls to a place, at once and as far as it goes in a canvas of that size. */
  scrollTo(place: { x?: number; y?: number }, canvas: { length: number; height: number }): void {
    const { measures } = this;
    if (!this.#scroller || !measures) return;
    if (place.x !== undefined) {
      this.x = Math.round(Math.max(0, Math.min(place.x, canvas.length - measures.room)));
      this.#scroller.scrollLeft = this.isRtl ? -this.x : this.x;
    }
    if (place.y !== undefined) {
      this.y = Math.round(Math.max(0, Math.min(place.y, canvas.height - measures.height)));
      this.#scroller.scrollTop = this.y;
    }
  }

  /** How far a pointer is from the start of the time axis. */
  placeOf(event: MouseEvent): number {
    const scroller = this.#scroller!;
    const box = scroller.getBoundingClientRect();
    const across = this.isRtl ? box.right - event.clientX : event.clientX - box.left;
    // A page may show all of it larger or smaller than it is, by a transform or by its zoom.
    return across * (scroller.offsetWidth / box.width) - this.measures!.names + this.x;
  }

  #measure(): void {
    const scroller = this.#scroller!;
    const part = (name: string): HTMLElement => scroller.querySelector<HTMLElement>(name)!;
    const names = part('.corner').offsetWidth;
    const head = part('.head').offsetHeight;
    const row = part('.probe').offsetHeight;
    const room = scroller.clientWidth - names;
    this.measures = room > 0 && row > 0 ? { room, names, row, head, text: head / HEAD_TEXTS, height: Math.max(row, scroller.clientHeight - head) } : undefined;
  }

  #handleResize(): void {
    if (!this.#scroller) return;
    const before = JSON.stringify(this.measures);
    const row = this.measures?.row;
    this.#measure();
    if (!before) this.#restore(this.#scroller);
    // The rows in sight stay there when all rows have become higher.
    if (row && this.measures && this.measures.row !== row) this.y = this.#scroller.scrollTop = Math.round((this.y / row) * this.measures.row);
    if (JSON.stringify(this.measures) !== before) this.#onResize();
  }

  #handleScroll = (): void => {
    const { scrollLeft, scrollTop, clientHeight } = this.#scroller!;
    const x = Math.abs(scrollLeft);
    // Where the drawing itself scrolled to is drawn already; a box that is not shown tells nothing of where it was.
    if (!clientHeight || (x === this.x && scrollTop === this.y)) return;
    if (Math.abs(scrollTop - this.y) > (this.measures?.height ?? Infinity)) this.#leap();
    this.x = x;
    this.y = scrollTop;
    this.#onScroll();
  };

  #leap(): void {
    this.#rest();
    this.isLeaping = true;
    this.#resting = setTimeout(() => {
      this.#rest();
      this.#onScroll();
    }, REST);
  }

  #rest(): void {
    this.isLeaping = false;
    clearTimeout(this.#resting);
  }
}
