import type { Stretch } from '../base/availability/day.model.js';
import { asOfWords } from './as-of.model.js';
import type { Scene } from './scene.model.js';
import { SceneMemo } from './scene.model.js';
import { settle } from './settle.js';
import type { CalendarViewer, Desk, Drawn, LegendKind, Shown } from './view-part.js';

const NOTHING: ReadonlySet<LegendKind> = new Set();
/** What there mostly is: explained while nothing has come yet, so that the page does not jump. */
export const MOSTLY: ReadonlySet<LegendKind> = new Set(['free', 'busy', 'closed']);

/** What all views share: the scene of the record that is shown, and a cursor in sight. */
export abstract class SceneView implements CalendarViewer {
  protected readonly desk: Desk;
  /** What is shown; there once {@link prepare} was called. */
  protected shown!: Shown;
  /** The record as it is drawn; undefined while there is none. */
  protected scene: Scene | undefined;
  readonly #scenes = new SceneMemo();

  constructor(desk: Desk) {
    this.desk = desk;
  }

  get broken(): number {
    return this.scene?.broken ?? 0;
  }

  get asOf(): string {
    const { state, now, messages, context } = this.shown;
    return state.status === 'ready' ? asOfWords(state.record, now, messages, context) : '';
  }

  get clockNotes(): readonly string[] {
    return [];
  }

  get isNarrowed(): boolean {
    return false;
  }

  get kinds(): ReadonlySet<LegendKind> {
    return NOTHING;
  }

  /** What is chosen to be asked for; the new time of a booking that is being moved was not chosen from what is free. */
  protected get chosen(): Stretch | undefined {
    return this.desk.choice.moves ? undefined : this.shown.choice;
  }

  prepare(shown: Shown): void {
    this.shown = shown;
    this.scene = this.#scenes.get(shown);
    settle(this.desk.place, { ...shown, segments: this.scene?.segments });
  }

  abstract template(isBusy: boolean): Drawn;
}
