import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { HostError } from '../../host/index.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { noticeTemplate } from '../base/templates/feedback.js';
import type { CalendarNote } from './calendar.model.js';
import { asOfWords, dayListItems, dayTitle, differingZone, zoneNote } from './calendar.model.js';
import { dayListTemplate, legendTemplate } from './calendar.templates.js';
import { cursorStep } from './cells.model.js';
import type { Frame } from './frame.model.js';
import { dayIndexAt } from './frame.model.js';
import type { CalendarRules } from '../base/availability/rules.model.js';
import { Memo } from '../base/availability/memo.js';
import { monthModel } from './month.model.js';
import { monthTemplate } from './month.templates.js';
import type { Ground, NavigatorController } from './navigator-controller.js';
import { overlayModel } from './overlay.model.js';
import type { Scene } from './scene.model.js';
import { sceneOf } from './scene.model.js';
import type { Choice } from '../base/availability/selection.model.js';
import type { RecordState } from './source-controller.js';
import type { WeekModel } from './week.model.js';
import { weekModel } from './week.model.js';
import { weekTemplate } from './week.templates.js';

/** What is on the stage now. */
export interface StageInput {
  frame: Frame;
  rules: CalendarRules;
  state: RecordState;
  now: number;
  firstWeekday: number;
  isRtl: boolean;
  readerZone: string;
  allHours: boolean;
  choice: Choice | undefined;
  /** Whether the choice will do; undefined while that is not known. */
  isAllowed: boolean | undefined;
  messages: CalendarMessages;
  context: FormatContext;
}

/** What the stage's own controls do. */
export interface StageHandlers {
  onAllHours: () => void;
  onOpenWeek: () => void;
  onChooseFrom: (start: number) => void;
}

const MINUTE_MS = 60_000;

/** The month or the week as it stands: reckoned once for as long as nothing changes, with a cheap layer over it for what moves. */
export class CalendarStage {
  /** What there is to move in. */
  ground: Ground | undefined;
  readonly #scene = new Memo<Scene | undefined>();
  readonly #week = new Memo<WeekModel>();
  #input: StageInput | undefined;
  #drawn: Scene | undefined;
  #model: WeekModel | undefined;

  /** Takes what is to be shown and puts the cursor in sight; call it in `willUpdate`. */
  prepare(input: StageInput, navigator: NavigatorController): void {
    const { frame, rules, state } = input;
    this.#input = input;
    const record = state.status === 'ready' ? state.record : undefined;
    this.#drawn = this.#scene.get([record, frame.from, frame.to, JSON.stringify(rules.blocking)], () => record && sceneOf(record, frame, rules));
    const ground = { frame, segments: this.#drawn?.segments, rules, now: input.now, firstWeekday: input.firstWeekday, isRtl: input.isRtl };
    navigator.settle(ground);
    this.#model = frame.view === 'month' ? undefined : this.#weekModel(input);
    this.ground = { ...ground, axis: this.#model?.axis };
  }

  /** Why there is nothing to show. */
  get error(): HostError | undefined {
    return this.#input?.state.status === 'error' ? this.#input.state.error : undefined;
  }

  /** The reader's zone where its clock differs from the machine's; empty where not. */
  get readerZone(): string {
    return this.#input ? differingZone(this.#input.frame, this.#input.readerZone) : '';
  }

  /** What there is to say before the grid. */
  notesTemplate(notes: readonly CalendarNote[]): TemplateResult {
    const { frame, now, messages, context } = this.#input!;
    const zone = this.readerZone;
    return html`
      ${notes.map((note) => noticeTemplate(note.tone, note.words))}
      ${(this.#model?.clockNotes ?? []).map((words) => noticeTemplate('info', words))}
      ${zone ? html`<p class="small muted zone-note">${zoneNote(frame, zone, now, messages, context)}</p>` : nothing}`;
  }

  /** Entries of the record that are no stretch of time. */
  get broken(): number {
    return this.#drawn?.broken ?? 0;
  }

  /** The grid, its legend, how old it all is, and the day's list for narrow pages. */
  bodyTemplate(navigator: NavigatorController, handlers: StageHandlers): TemplateResult {
    const { frame, state, messages } = this.#input!;
    const isBusy = state.status === 'pending';
    const isStale = state.status === 'ready' && state.isStale;
    return html`
      <div class="stage ${isStale ? 'stale' : ''}">
        ${frame.view === 'month' ? this.#monthTemplate(navigator, isBusy) : this.#weekTemplate(navigator, isBusy)}
        ${isBusy ? html`<p class="loading-note small">${messages.loading}</p>` : nothing}
      </div>
      ${this.#footTemplate(handlers, isStale)}
      ${frame.view === 'month' ? this.#dayListTemplate(navigator, handlers) : nothing}`;
  }

  #monthTemplate(navigator: NavigatorController, isBusy: boolean): TemplateResult {
    const { frame, now, choice, messages, context } = this.#input!;
    const index = dayIndexAt(frame, navigator.cursor ?? frame.from);
    const model = monthModel({
      frame, segments: this.#drawn?.segments, items: this.#drawn?.items ?? [], now, selection: choice, messages, context,
      focusDay: frame.days[Math.max(0, index)]!.day,
    });
    return monthTemplate(model, messages, { onDay: navigator.handleMonthDay, onKey: navigator.handleMonthKey }, isBusy);
  }

  #weekModel({ frame, now, rules, allHours, choice, messages, context }: StageInput): WeekModel {
    const scene = this.#drawn;
    // A choice that is still being drawn does not move the ground under the pointer.
    const selection = choice && !choice.isOpen ? choice : undefined;
    const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
    const readerZone = this.readerZone;
    return this.#week.get(
      [scene, frame.view, frame.from, frame.to, frame.zone, frame.anchor, minute, rules.stepMinutes, allHours, selection?.start, selection?.end, readerZone, messages],
      () => weekModel({ frame, segments: scene?.segments, items: scene?.items ?? [], openings: scene?.openings ?? [], now: minute, stepMinutes: cursorStep(rules.stepMinutes), allHours, selection, readerZone, messages, context }),
    );
  }

  #weekTemplate(navigator: NavigatorController, isBusy: boolean): TemplateResult {
    const input = this.#input!;
    const week = this.#model!;
    const overlay = overlayModel({ ...input, week, segments: this.#drawn?.segments, stepMinutes: cursorStep(input.rules.stepMinutes), trail: navigator.trail });
    return weekTemplate(week, overlay, input.messages, {
      onKey: navigator.handleWeekKey,
      onPointerDown: navigator.pointer.handlePointerDown,
      onClick: navigator.pointer.handleClick,
      onDay: navigator.handleDay,
    }, { isBusy, hasReaderZone: this.readerZone !== '' });
  }

  #footTemplate({ onAllHours }: StageHandlers, isStale: boolean): TemplateResult {
    const { frame, state, now, allHours, messages, context } = this.#input!;
    const canWiden = frame.view !== 'month' && (allHours || this.#model?.isNarrowed);
    return html`<div class="foot">
      ${canWiden ? html`<button type="button" class="link-button small hours" aria-pressed=${allHours ? 'true' : 'false'} @click=${onAllHours}>${allHours ? messages.showOpenHours : messages.showAllHours}</button>` : nothing}
      ${legendTemplate(messages)}
      ${state.status === 'ready' ? html`<p class="small muted as-of numeric">${asOfWords(state.record, now, messages, context)}${isStale ? html` · ${commonMessages[context.language].stale}` : nothing}</p>` : nothing}
    </div>`;
  }

  #dayListTemplate(navigator: NavigatorController, { onChooseFrom, onOpenWeek }: StageHandlers): TemplateResult | typeof nothing {
    const { frame, now, messages, context } = this.#input!;
    const day = frame.days[dayIndexAt(frame, navigator.cursor ?? frame.from)];
    if (!day || !this.#drawn) return nothing;
    const items = dayListItems(day, this.#drawn.segments, now, messages, context);
    return dayListTemplate({ title: dayTitle(day, context), items }, messages, { onChoose: onChooseFrom, onOpenWeek });
  }
}
