import { cursorStep } from './cells.model.js';
import { Memo } from '../base/availability/memo.js';
import { overlayModel } from './overlay.model.js';
import { openingsIn } from './scene.model.js';
import { MOSTLY, SceneView } from './scene-view.js';
import { stateStyles } from './states.styles.js';
import type { CalendarViewer, Desk, Drawn, LegendKind, Shown } from './view-part.js';
import { WeekHands } from './week-hands.js';
import type { WeekModel } from './week.model.js';
import { weekModel } from './week.model.js';
import { weekStyles } from './week.styles.js';
import { WeekDrawing } from './week.view.js';

/** Style sheets of the week. */
export const styles = [stateStyles, weekStyles];

const MINUTE_MS = 60_000;

/** The week, or a day: reckoned once for as long as nothing changes, with a cheap layer over it for what moves. */
class WeekView extends SceneView {
  readonly #hands: WeekHands;
  readonly #drawing: WeekDrawing;
  readonly #week = new Memo<WeekModel>();
  #model: WeekModel | undefined;

  constructor(desk: Desk) {
    super(desk);
    this.#hands = new WeekHands(desk);
    const { handleDay: onDay, handleKey: onKey, pointer: { handlePointerDown: onPointerDown, handleClick: onClick, handleGesture: onGesture } } = this.#hands;
    this.#drawing = new WeekDrawing({ onDay, onKey, onPointerDown, onClick, onGesture });
  }

  override get clockNotes(): readonly string[] {
    return this.#model?.clockNotes ?? [];
  }

  override get isNarrowed(): boolean {
    return Boolean(this.#model?.isNarrowed);
  }

  override get kinds(): ReadonlySet<LegendKind> {
    if (!this.scene) return MOSTLY;
    const kinds = new Set<LegendKind>();
    for (const { boxes } of this.#model!.columns) {
      for (const { kind } of boxes) if (kind !== 'skipped' && kind !== 'blank') kinds.add(kind === 'own-pending' ? 'own' : kind);
    }
    return kinds;
  }

  override prepare(shown: Shown): void {
    super.prepare(shown);
    const { frame, rules, now, isRtl } = shown;
    this.#model = this.#modelOf(shown);
    this.#hands.ground = { frame, segments: this.scene?.segments, rules, now, items: this.scene?.items ?? [], canMove: shown.canMove, axis: this.#model.axis, isRtl };
  }

  template(isBusy: boolean): Drawn {
    const { shown } = this;
    const week = this.#model!;
    const overlay = overlayModel({ ...shown, week, segments: this.scene?.segments, items: this.scene?.items ?? [], stepMinutes: cursorStep(shown.rules.stepMinutes), asking: { ...shown.rules, zone: shown.frame.zone }, trail: this.desk.place.trail });
    this.#drawing.paint(week, overlay, { isBusy, hasReaderZone: shown.readerZone !== '', bar: shown.isNarrow ? this.desk.bar : undefined }, shown.messages);
    return this.#drawing.elements;
  }

  #modelOf({ frame, state, now, rules, allHours, isNarrow, canMove, choice, waits, readerZone, messages, context }: Shown): WeekModel {
    const { scene } = this;
    // A choice that is still being drawn does not move the ground under the pointer.
    const selection = choice && !choice.isOpen ? choice : undefined;
    const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
    return this.#week.get(
      [scene, frame.view, frame.from, frame.to, frame.zone, frame.anchor, minute, rules.stepMinutes, rules.minMinutes, rules.mayCrossDays, rules.leadMinutes, rules.farthestDays, allHours, isNarrow, canMove, selection?.start, selection?.end, waits, readerZone, messages],
      () => weekModel({ frame, segments: scene?.segments, items: scene?.items ?? [], openings: state.status === 'ready' ? openingsIn(state.record, frame) : [], now: minute, stepMinutes: cursorStep(rules.stepMinutes), asking: { ...rules, zone: frame.zone }, blocking: rules.blocking, allHours, isNarrow, canMove, selection, waits, readerZone, messages, context }),
    );
  }
}

/** Makes a calendar's week. */
export function createView(desk: Desk): CalendarViewer {
  return new WeekView(desk);
}
