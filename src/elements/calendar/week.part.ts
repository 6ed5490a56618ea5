import type { TemplateResult } from 'lit';
import { cursorStep } from './cells.model.js';
import { Memo } from '../base/availability/memo.js';
import { overlayModel } from './overlay.model.js';
import type { Scene } from './scene.model.js';
import { SceneMemo } from './scene.model.js';
import { settle } from './settle.js';
import { stateStyles } from './states.styles.js';
import type { CalendarViewer, Desk, Shown } from './view-part.js';
import { WeekHands } from './week-hands.js';
import type { WeekModel } from './week.model.js';
import { weekModel } from './week.model.js';
import { weekStyles } from './week.styles.js';
import { weekTemplate } from './week.templates.js';

/** Style sheets of the week. */
export const styles = [stateStyles, weekStyles];

const MINUTE_MS = 60_000;

/** The week, or a day: reckoned once for as long as nothing changes, with a cheap layer over it for what moves. */
class WeekView implements CalendarViewer {
  readonly #desk: Desk;
  readonly #hands: WeekHands;
  readonly #scene = new SceneMemo();
  readonly #week = new Memo<WeekModel>();
  #shown: Shown | undefined;
  #drawn: Scene | undefined;
  #model: WeekModel | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#hands = new WeekHands(desk);
  }

  get broken(): number {
    return this.#drawn?.broken ?? 0;
  }

  get clockNotes(): readonly string[] {
    return this.#model?.clockNotes ?? [];
  }

  get isNarrowed(): boolean {
    return Boolean(this.#model?.isNarrowed);
  }

  prepare(shown: Shown): void {
    this.#shown = shown;
    this.#drawn = this.#scene.get(shown);
    const { frame, rules, now, isRtl } = shown;
    const ground = { frame, segments: this.#drawn?.segments, rules, now };
    settle(this.#desk.place, ground);
    this.#model = this.#modelOf(shown);
    this.#hands.ground = { ...ground, axis: this.#model.axis, isRtl };
  }

  template(isBusy: boolean): TemplateResult {
    const shown = this.#shown!;
    const week = this.#model!;
    const overlay = overlayModel({ ...shown, week, segments: this.#drawn?.segments, stepMinutes: cursorStep(shown.rules.stepMinutes), trail: this.#desk.place.trail });
    const { handleKey: onKey, handleDay: onDay, pointer } = this.#hands;
    return weekTemplate(week, overlay, shown.messages, { onKey, onDay, onPointerDown: pointer.handlePointerDown, onClick: pointer.handleClick }, { isBusy, hasReaderZone: shown.readerZone !== '' });
  }

  #modelOf({ frame, now, rules, allHours, choice, readerZone, messages, context }: Shown): WeekModel {
    const scene = this.#drawn;
    // A choice that is still being drawn does not move the ground under the pointer.
    const selection = choice && !choice.isOpen ? choice : undefined;
    const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
    return this.#week.get(
      [scene, frame.view, frame.from, frame.to, frame.zone, frame.anchor, minute, rules.stepMinutes, allHours, selection?.start, selection?.end, readerZone, messages],
      () => weekModel({ frame, segments: scene?.segments, items: scene?.items ?? [], openings: scene?.openings ?? [], now: minute, stepMinutes: cursorStep(rules.stepMinutes), allHours, selection, readerZone, messages, context }),
    );
  }
}

/** Makes a calendar's week. */
export function createView(desk: Desk): CalendarViewer {
  return new WeekView(desk);
}
