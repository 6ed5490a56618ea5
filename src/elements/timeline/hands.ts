import type { Stretch } from '../base/availability/day.model.js';
import { Lazy } from '../base/lazy.js';
import type { HandsContext, HandsHandlers } from './hands-context.js';
import type { Hands } from './hands.part.js';
import type { TimelineRow } from './rows.model.js';
import type { TimelineStage } from './stage.js';

const part = new Lazy(() => import('./hands.part.js'));

/** Fetches what moves and chooses, and plays what was done before it came. */
export class HandsKeeper {
  /** There once the code is. */
  hands: Hands | undefined;
  readonly #stage: TimelineStage;
  readonly #context: () => HandsContext;
  readonly #handlers: HandsHandlers;
  #isWaking = false;
  /** What was done meanwhile, in its order. */
  #missed: ((hands: Hands) => void)[] = [];

  constructor(stage: TimelineStage, context: () => HandsContext, handlers: HandsHandlers) {
    this.#stage = stage;
    this.#context = context;
    this.#handlers = handlers;
  }

  /** Fetches the code soon, when the page has nothing better to do. */
  readonly prefetch = (): void => {
    if (this.hands || this.#isWaking) return;
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => this.wake(), { timeout: 1000 });
    else setTimeout(() => this.wake(), 200);
  };

  /** Fetches the code now. What fails is tried again at the next use. */
  readonly wake = (): void => {
    if (this.hands || this.#isWaking) return;
    this.#isWaking = true;
    part.load().then(({ Hands: Made }) => {
      const hands = (this.hands ??= new Made(this.#stage, this.#context, this.#handlers));
      this.#handlers.onReady();
      this.#stage.paint();
      for (const play of this.#missed) play(hands);
      this.#missed = [];
    }, () => undefined).finally(() => (this.#isWaking = false));
  };

  /** The grid itself got the focus, because its place is not there yet. */
  readonly handleFocus = (event: FocusEvent): void => {
    if (event.target === event.currentTarget) this.#do(({ cursor }) => cursor.focus());
  };

  readonly handleKey = (event: KeyboardEvent): void => {
    if (this.hands) return this.hands.cursor.handleKey(event);
    if (/^(?:Arrow|Page|Home|End|Enter| )/.test(event.key)) event.preventDefault();
    this.#do(({ cursor }) => cursor.handleKey(event));
  };

  readonly handleClick = (event: MouseEvent): void => {
    const { target } = event;
    if (!this.hands && (target as Element).closest('a')) event.preventDefault();
    this.#do(({ gestures }) => gestures.handleClick(event, target as Element));
  };

  /** Chooses in a stretch of a machine's time. */
  open(row: Extract<TimelineRow, { kind: 'machine' }>, span: Stretch): void {
    this.#do((hands) => hands.open(row, span));
  }

  readonly handlePointerDown = (event: PointerEvent): void => {
    this.wake();
    this.hands?.gestures.handlePointerDown(event);
  };

  #do(play: (hands: Hands) => void): void {
    if (this.hands) return play(this.hands);
    this.#missed.push(play);
    this.wake();
  }
}
