import { nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { dayAt, formatInstant as isoInstant } from '../../core/time/index.js';
import type { AvailabilityRecord, Equipment, InstantRange, LocalDate, Mode, Person, Reservation } from '../../core/types.js';
import { calendarMessages, type CalendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { textOf } from '../../i18n/language.js';
import { announce } from '../base/announce.js';
import { ClockController } from '../base/controllers/clock-controller.js';
import { WidthController } from '../base/controllers/width-controller.js';
import { EqElement } from '../base/eq-element.js';
import { dayGiven, weekdayNumber } from '../base/given.js';
import { EqSlotSelectEvent } from '../base/events/slot-select-event.js';
import { recordGiven } from '../base/record-given.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { toolbarStyles } from '../base/styles/toolbar.styles.js';
import { emptyTemplate, errorTemplate } from '../base/templates/feedback.js';
import { differingZone, modeInUse, nextFreeNotice, notesOf } from './calendar.model.js';
import { calendarStyles } from './calendar.styles.js';
import { OutlineView, ToolbarView } from './calendar.view.js';
import { ChoiceController } from './choice-controller.js';
import { ChoosingController } from './choosing-controller.js';
import { frameOf, frameTitle, NARROW, type CalendarView, type Frame } from './frame.model.js';
import { stretchGiven, viewInUse } from './given.js';
import { NextFreeController, type NextFreeResult } from './next-free.js';
import { PanelFrame, preloadPanel } from './panel-frame.js';
import { PlaceController } from './place-controller.js';
import { calendarRules, type CalendarRules } from '../base/availability/rules.model.js';
import { shortName } from '../base/availability/stretch.model.js';
import { zoneInUse } from '../base/zone-in-use.js';
import { SourceController } from './source-controller.js';
import { CalendarStage, preloadView } from './stage.js';

/**
 * When one machine is free, by month, week and day and as a list, in the machine's zone; choosing a time, or moving a
 * reservation of one's own, by pointer, by keys or by typing; and, before anything is sent, whether that time will do and
 * every reason why not.
 *
 * @summary A machine's availability, and choosing a time in it.
 * @tag eq-calendar
 * @fires {EqSlotSelectEvent} eq-slot-select - The chosen time changed (`final: false`), or the person asks for it (`final: true`).
 * @fires {EqActionRequestEvent} eq-action-request - The person moves a reservation of their own: `reschedule` with the new start and end.
 * @csspart toolbar - Paging, heading and views.
 * @csspart grid - The month, the week or the list.
 * @csspart entry - The typed fields.
 * @csspart verdict - The chosen time and whether it will do.
 * @csspart request - The button that asks for the chosen time.
 * @cssprop [--eq-calendar-hour=3em] - Height of an hour in the week; 4em where times go by quarters of an hour or less.
 * @cssprop [--eq-calendar-height=620px] - Greatest height of the week, which scrolls beyond it.
 */
export class EqCalendar extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, controlStyles, feedbackStyles, toolbarStyles, calendarStyles];

  /**
   * Fetches what a view is drawn with before there is a calendar, such as on a page that will show one when somebody asks
   * for it. Rejects when the code cannot be had.
   */
  static async preload(view: CalendarView = 'week'): Promise<void> {
    await Promise.all([preloadView(view), preloadPanel()]);
  }

  /** Id of the machine, for the client to ask for. */
  @property({ attribute: 'equipment-id' }) equipmentId = '';
  /** `month`, `week`, `day` or `agenda`, the week as a list. */
  @property() view: CalendarView = 'week';
  /** Day to begin with, `2026-03-03`; today when absent. */
  @property() date: LocalDate = '';
  /** Mode of use that the time is wanted for; the machine's first when absent, and then the person can choose. */
  @property() mode: Mode | '' = '';
  /** First day of the week. */
  @property({ attribute: 'week-start' }) weekStart: 'monday' | 'sunday' = 'monday';
  /** The machine, before the one that `equipment-id` names. */
  @property({ attribute: false }) equipment?: Equipment;
  /** The machine's availability, before the client's. */
  @property({ attribute: false }) availability?: AvailabilityRecord;
  /** Who is asking, before the client's session; null for someone who has not signed in. */
  @property({ attribute: false }) person?: Person | null;
  /** The reader's own reservations, before the client's: those that stand in the availability can be moved. */
  @property({ attribute: false }) reservations?: readonly Reservation[];
  /** The chosen time. */
  @property({ attribute: false }) selection?: InstantRange;

  readonly #source = new SourceController(this);
  readonly #choice = new ChoiceController(this, () => ({ rules: { zone: this.#zone, ...this.#rules }, near: this.#frame?.from ?? this.currentTime }), (isTyped) => this.#handleChoice(isTyped));
  readonly #place = new PlaceController(this);
  readonly #width = new WidthController(this, NARROW);
  readonly #nextFree = new NextFreeController(this, (from, to) => this.#source.ask(from, to));
  readonly #panel = new PanelFrame(this, this.#choice);
  readonly #choosing = new ChoosingController(this, {
    choice: this.#choice, place: this.#place, panel: this.#panel, words: () => ({ messages: this.#t, context: this.#context }),
    isList: () => this.view === 'month' || this.view === 'agenda',
  });
  readonly #stage = new CalendarStage({
    host: this, place: this.#place, choice: this.#choice, bar: this.#panel.bar,
    onOpenDay: (day) => this.#handleOpenDay(day),
    onOpenWeek: () => this.#handleOpenWeek(),
    onChoiceStep: this.#choosing.step,
    onChooseFrom: this.#choosing.takeFrom,
    onPick: this.#choosing.pick,
    onResized: this.#choosing.resized,
  }, () => this.#handleAllHours());
  readonly #toolbar = new ToolbarView({ onStep: (count) => this.#handleStep(count), onNextFree: () => void this.#handleNextFree(), onView: (view) => this.#handleView(view) });
  readonly #outline = new OutlineView(this.#toolbar.element);
  #zone = 'UTC';
  #rules: CalendarRules = calendarRules(undefined, undefined);
  #mode: Mode | undefined;
  #frame: Frame | undefined;
  #allHours = false;
  /** What the last search came to, where it found nothing. */
  #inVain: NextFreeResult | undefined;
  #hasOwnModes = true;
  #pickedMode: Mode | undefined;

  constructor() {
    super();
    new ClockController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const now = this.currentTime;
    this.availability = recordGiven(this.availability, { code: 'availability-unknown' });
    this.equipment = recordGiven(this.equipment, { code: 'equipment-unknown' });
    const { id } = this.#source;
    this.#source.begin({ client: this.connection, equipmentId: this.equipmentId, equipment: this.equipment, availability: this.availability, person: this.person });
    if (this.#source.id !== id) this.#inVain = undefined;
    // What is being moved stands at the machine that it was picked up at.
    if (this.#choice.moves && this.#source.id !== id) this.#choice.release();
    this.#zone = zoneInUse(this.#source.zone ?? this.readerTimeZone);
    if (changed.has('mode') && this.mode !== this.#pickedMode) this.#hasOwnModes = this.mode === '';
    this.#mode = modeInUse(this.#source.equipment?.modes, this.mode);
    this.#rules = calendarRules(this.#source.equipment, this.#mode);
    const day = changed.has('date') ? dayGiven(this.date) : undefined;
    if (day !== undefined) this.#place.goTo(day);
    if (changed.has('selection')) this.#takeSelection();
    this.view = viewInUse(this.view);
    const choice = this.#choice.current;
    // At midnight nobody's week is turned over under their hands.
    const present = choice || this.matches(':focus-within') ? this.#frame?.anchor : undefined;
    const anchor = this.#place.anchor ?? present ?? dayAt(now, this.#zone);
    const firstWeekday = weekdayNumber(this.weekStart);
    this.#frame = frameOf({ view: this.view, anchor, zone: this.#zone, now, firstWeekday });
    this.#source.load(this.#frame, this.#rules.blocking);
    this.#source.loadAround(choice);
    const readerZone = differingZone(this.#frame, this.readerTimeZone);
    const panel = this.#panel.take();
    panel?.prepare({
      source: this.#source, moves: { client: this.connection, reservations: this.reservations }, rules: this.#rules, mode: this.#mode, offersModes: this.#hasOwnModes, now, at: this.#frame.to - 1, readerZone, context: this.#context,
    });
    this.#stage.prepare({
      frame: this.#frame, rules: this.#rules, state: this.#source.state, now, firstWeekday, isRtl: this.direction === 'rtl', isNarrow: this.#width.isNarrow,
      readerZone, allHours: this.#allHours, choice, waits: this.#source.waits, isAllowed: panel?.isAllowed,
      canMove: this.reservations !== undefined || Boolean(this.#source.capabilities?.actions?.includes('reschedule')), messages: this.#t, context: this.#context,
    });
  }

  /** Waits for the code of what is shown, too: then all is drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let isDone = await super.getUpdateComplete();
    for (let arrival = this.#arrival; arrival; arrival = this.#arrival) {
      await arrival;
      isDone = await super.getUpdateComplete();
    }
    return isDone;
  }

  protected override content(): TemplateResult | HTMLElement {
    const t = this.#t;
    if (!this.#source.id && !this.availability) return emptyTemplate('calendar', t.nothingToShow, t.nothingToShowHint);
    // White is the color of free time: what nobody can be asked about is not drawn. A client that is still to be defined comes in a moment.
    if (!this.availability && !this.connection && !this.closest('eq-client:not(:defined)')) return emptyTemplate('calendar', t.notConnected, t.nothingToShowHint);
    if (!this.availability && this.#source.capabilities?.availability === false) return emptyTemplate('calendar', t.noAvailability);
    const frame = this.#frame!;
    const error = this.#source.equipmentError ?? this.#stage.error;
    this.#toolbar.paint({ title: frameTitle(frame, this.#context, t), view: frame.view, isSearching: this.#nextFree.isSearching }, t);
    return this.#outline.paint({
      label: t.label({ name: shortName(textOf(this.#source.equipment?.name, this.language)) }),
      notes: this.#stage.notesTemplate(notesOf({ zone: this.#source.zone, usedZone: this.#zone, date: this.date, broken: this.#stage.broken, notice: this.#notice, messages: t, language: this.language })),
      main: error ? errorTemplate(error, this.language, () => this.#handleRetry()) : this.#stage.body(),
      panel: this.#stage.isSettled ? this.#panel.template({
        onLeave: this.#choosing.leaveField,
        onMode: (mode) => (this.mode = this.#pickedMode = mode),
        onSuggestion: this.#choosing.takeSuggested,
        onClear: this.#choosing.clear,
        onRequest: () => this.#handleRequest(),
        onDetails: this.#choosing.toVerdict,
        onStepped: this.#choosing.stepped,
        onMove: this.#choosing.sendMove,
        onKeep: this.#choosing.keep,
      }, { messages: t, language: this.language, view: frame.view, isRequestOffered: this.#source.capabilities?.request !== false, hasBar: this.#width.isNarrow }) : nothing,
    });
  }

  get #arrival(): Promise<void> | undefined {
    return this.#stage.arrival ?? this.#panel.arrival;
  }

  get #t(): CalendarMessages {
    return this.messages(calendarMessages);
  }

  get #context(): FormatContext {
    // Without now: the year stands above the days.
    return { language: this.language, timeZone: this.#zone };
  }

  get #notice(): string {
    return this.#inVain ? nextFreeNotice(this.#inVain, Math.max(this.#rules.minMinutes, this.#rules.stepMinutes), this.#t, this.#context) : '';
  }

  #takeSelection(): void {
    const stretch = stretchGiven(this.selection);
    const { current, moves } = this.#choice;
    if (stretch === 'none' || (!moves && stretch?.start === current?.start && stretch?.end === current?.end)) return;
    this.#choice.adopt(stretch);
    if (stretch) this.#place.goToTime(stretch.start, this.#zone);
  }

  #handleChoice(isTyped: boolean): void {
    const choice = this.#choice.current;
    this.#inVain = undefined;
    const slot = choice && { start: isoInstant(choice.start), end: isoInstant(choice.end) };
    if (slot && isTyped) this.#place.goToTime(choice.start, this.#zone);
    // A new time for a reservation is nothing to ask for; what a pointer draws is told when it is drawn.
    if (this.#choice.moves || this.#place.isDrawing || (slot?.start === this.selection?.start && slot?.end === this.selection?.end)) return;
    this.selection = slot;
    this.#fire(false);
  }

  #fire(final: boolean): void {
    const { selection } = this;
    if (selection) this.dispatchEvent(new EqSlotSelectEvent({ equipmentId: this.#source.id, start: selection.start, end: selection.end, final, ...(this.#mode && { mode: this.#mode }) }));
  }

  #handleRequest(): void {
    const panel = this.#panel.panel;
    if (!panel) return;
    if (!panel.complete()) return this.#choosing.refuse();
    this.#choice.end();
    this.#fire(true);
  }

  #handleOpenDay(day: number): void {
    if (this.#width.isNarrow) return;
    this.view = 'week';
    this.#place.goTo(day);
    this.#place.focus();
  }

  /** The button that opens it goes with the month. */
  #handleOpenWeek(): void {
    this.#handleView('week');
    this.#place.focus();
  }

  /** The button that asks again goes with the error. */
  #handleRetry(): void {
    this.#toolbar.focusTitle();
    this.#source.retry();
  }

  #handleView(view: CalendarView): void {
    const { cursor } = this.#place;
    this.view = view;
    if (cursor !== undefined) this.#place.goTo(dayAt(cursor, this.#zone));
  }

  /** Pages by months or weeks; none means to today. */
  #handleStep(count: number): void {
    if (count === 0) this.#place.goTo(dayAt(this.currentTime, this.#zone));
    else this.#place.step(count, this.#frame!);
    void this.updateComplete.then(() => announce(frameTitle(this.#frame!, this.#context, this.#t)));
  }

  #handleAllHours(): void {
    this.#allHours = !this.#allHours;
    this.#place.reopen();
    this.requestUpdate();
  }

  async #handleNextFree(): Promise<void> {
    this.#inVain = undefined;
    const { id } = this.#source;
    const { current, moves } = this.#choice;
    const { steps } = this.#place;
    // What is moved keeps its length.
    const minMinutes = moves && current ? (current.end - current.start) / 60_000 : this.#rules.minMinutes;
    const found = await this.#nextFree.find({ now: this.currentTime, after: current?.end ?? 0, zone: this.#zone, rules: { ...this.#rules, minMinutes } });
    // Whoever has chosen or gone on meanwhile wants no other time.
    if (found === 'busy' || id !== this.#source.id || current !== this.#choice.current || steps !== this.#place.steps) return;
    if (found.slot) {
      if (this.view === 'month' && !this.#width.isNarrow) this.view = 'week';
      return this.#choosing.take(found.slot);
    }
    this.#inVain = found;
    this.requestUpdate();
    announce(this.#notice);
  }
}
