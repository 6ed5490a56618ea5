import type { Stretch } from '../base/availability/day.model.js';
import type { EqElement } from '../base/eq-element.js';
import { Lazy } from '../base/lazy.js';
import { whenIdle } from '../base/when-idle.js';
import type { ChoiceDialog } from './choice-dialog.js';
import type { HandsContext, HandsHandlers } from './hands-context.js';
import type { Hands } from './hands.part.js';
import type { TimelineRow } from './rows.model.js';
import type { TimelineStage } from './stage.js';

const part = new Lazy(() => import('./hands.part.js'));

/**
 * What moves and chooses: its code comes when the page has nothing better to do, and it is put together when somebody
 * comes near. What was done before it was there is played then.
 */
export class HandsKeeper {
  /** There once somebody has come near and the code is. */
  hands: Hands | undefined;
  readonly #stage: TimelineStage;
  readonly #context: () => HandsContext;
  readonly #handlers: HandsHandlers;
  #isPrefetched = false;
  /** What was done meanwhile, in its order. */
  #missed: ((hands: Hands) => void)[] = [];

  constructor(stage: TimelineStage, context: () => HandsContext, handlers: HandsHandlers) {
    this.#stage = stage;
    this.#context = context;
    this.#handlers = handlers;
  }

  /** Fetches the code soon, when the page has nothing better to do. What fails is tried again when it is needed. */
  prefetch(): void {
    if (this.#isPrefetched) return;
    this.#isPrefetched = true;
    whenIdle(() => void part.load().catch(() => undefined), 1000);
  }

  readonly handleApproach = (): void => this.#wake();

  /** The grid itself got the focus, because its place is not there yet. */
  readonly handleFocus = (event: FocusEvent): void => {
    if (event.target === event.currentTarget) this.#do(({ cursor }) => cursor.focus());
  };

  readonly handleKey = (event: KeyboardEvent): void => {
    if (this.hands) return this.hands.cursor.handleKey(event);
    if (/^(?:Arrow|Page|Home|End|Enter| )/.test(event.key) && !event.altKey && !event.metaKey) event.preventDefault();
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
    this.#wake();
    this.hands?.gestures.handlePointerDown(event);
  };

  /** The dialog in which a choice is looked at closer; only who moves and chooses has one. */
  makeDialog(host: EqElement): ChoiceDialog {
    return new part.module!.ChoiceDialog(host, () => this.hands?.cursor.focus());
  }

  /** What prints the rows; undefined as long as its code is not there, and what is in sight is printed as it is. */
  get press(): Pick<typeof import('./hands.part.js'), 'paperOf' | 'paperStyles'> | undefined {
    return part.module;
  }

  #do(play: (hands: Hands) => void): void {
    this.#wake();
    if (this.hands) play(this.hands);
    else this.#missed.push(play);
  }

  #wake(): void {
    if (this.hands) return;
    if (!part.module) return void part.load().then(() => this.#wake(), () => undefined);
    this.hands = new part.module.Hands(this.#stage, this.#context, this.#handlers);
    this.hands.place();
    for (const play of this.#missed) play(this.hands);
    this.#missed = [];
  }
}
