/** Pixels from an edge within which what is dragged scrolls what it is dragged in. */
const ZONE = 40;
/** Pixels a second at the edge itself and beyond it; slower further in. */
const FASTEST = 700;
/** Longest time that one frame stands for, so that a page that was held up does not leap. */
const LONGEST_MS = 50;

/**
 * Scrolls while something is dragged near the edge of a box that scrolls, or of the window: the innermost box that can go
 * on does, and what lies around it only when that is at its end.
 */
export class EdgeScroll {
  readonly #onScroll: () => void;
  #boxes: readonly Element[] = [];
  #heads: Element | null = null;
  /** What stays above them on a narrow page. */
  #bar: Element | null = null;
  #startY = 0;
  #y = 0;
  #frame = 0;
  #last: number | undefined;
  /** Parts of a pixel that are still to be scrolled. */
  #rest = 0;

  /** `onScroll` hears that something else lies under the pointer now. */
  constructor(onScroll: () => void) {
    this.#onScroll = onScroll;
  }

  /** A drag begins inside `surface`, `y` pixels below the top of the window. */
  start(surface: Element, y: number): void {
    this.#boxes = scrollersAround(surface);
    this.#heads = surface.closest('.week')?.querySelector('.heads') ?? null;
    this.#bar = surface.closest('.scroller')?.querySelector('.choice-bar') ?? null;
    this.#startY = y;
  }

  /** The pointer is `y` pixels below the top of the window now. */
  moveTo(y: number): void {
    this.#y = y;
    this.#frame ||= requestAnimationFrame(this.#handleFrame);
  }

  /** The drag is over. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#last = undefined;
    this.#rest = 0;
    this.#boxes = [];
    this.#heads = null;
    this.#bar = null;
  }

  readonly #handleFrame = (now: number): void => {
    this.#frame = 0;
    const elapsed = Math.min(LONGEST_MS, now - (this.#last ?? now));
    const found = this.#boxes.map((box) => ({ box, speed: this.#speedIn(box) })).find(({ speed }) => speed !== 0);
    // Where nothing can go on, nothing is asked again before the pointer moves.
    this.#last = found && now;
    if (!found) return;
    this.#frame = requestAnimationFrame(this.#handleFrame);
    this.#rest += (found.speed * elapsed) / 1000;
    const top = Math.trunc(this.#rest);
    this.#rest -= top;
    if (top === 0) return;
    const before = found.box.scrollTop;
    found.box.scrollBy({ top, behavior: 'instant' });
    // Such as a body whose scrolling the window has taken over.
    if (found.box.scrollTop === before) this.#boxes = this.#boxes.filter((box) => box !== found.box);
    else this.#onScroll();
  };

  /** Pixels a second, down or (negative) up; 0 away from the edges, and where the box is at its end. */
  #speedIn(box: Element): number {
    const { top, bottom } = this.#sightOf(box);
    // Who takes hold near an edge and goes away from it wants nothing scrolled.
    const canGoUp = this.#y < this.#startY && box.scrollTop > 0;
    const canGoDown = this.#y > this.#startY && box.scrollTop < box.scrollHeight - box.clientHeight - 1;
    const depth = (canGoDown ? Math.max(0, this.#y - bottom + ZONE) : 0) - (canGoUp ? Math.max(0, top + ZONE - this.#y) : 0);
    return Math.max(-1, Math.min(1, depth / ZONE)) * FASTEST;
  }

  /** What is seen of a box, below the headings that stay while it scrolls. */
  #sightOf(box: Element): { top: number; bottom: number } {
    const isPage = box === document.scrollingElement;
    const rect = box.getBoundingClientRect();
    const top = isPage ? 0 : Math.max(0, rect.top);
    const heads = this.#heads?.getBoundingClientRect();
    return {
      top: heads && heads.top <= top + (this.#bar?.clientHeight ?? 0) + 3 && heads.bottom > top ? heads.bottom : top,
      bottom: isPage ? window.innerHeight : Math.min(window.innerHeight, rect.bottom),
    };
  }
}

/** What scrolls around an element, the innermost first and the page last, through every shadow root. */
function scrollersAround(inner: Element): Element[] {
  const found: Element[] = [];
  let node: Node | null = inner;
  while (node) {
    if (node instanceof Element && node !== document.scrollingElement && node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY)) found.push(node);
    node = (node instanceof Element ? node.assignedSlot : null) ?? (node instanceof ShadowRoot ? node.host : node.parentNode);
  }
  return document.scrollingElement ? [...found, document.scrollingElement] : found;
}
