import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dayAt, formatInstant as isoInstant, parseLocalDate } from '../../core/time/index.js';
import type { AvailabilityItem, EquipmentQuery, EquipmentSummary, LocalDate, Person } from '../../core/types.js';
import type { Directory, Session } from '../../host/index.js';
import { calendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { timelineMessages } from '../../i18n/timeline/index.js';
import type { Stretch } from '../base/availability/day.model.js';
import { announce } from '../base/announce.js';
import { ClockController } from '../base/controllers/clock-controller.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { EqElement } from '../base/eq-element.js';
import { EqEquipmentSelectEvent, EqSlotSelectEvent } from '../base/events/index.js';
import { hrefOf } from '../base/search/search.model.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { emptyTemplate, errorTemplate } from '../base/templates/feedback.js';
import { warnOnce } from '../base/warn.js';
import { AvailabilitySource } from './availability-source.js';
import { slotIn } from './cell.model.js';
import type { RowChoice } from './cursor.js';
import { GridCursor } from './cursor.js';
import { RowGestures } from './gestures.js';
import { gridTemplate } from './grid.templates.js';
import { machineRules } from './row-facts.js';
import { RowMark } from './row-mark.js';
import { RowSource } from './row-source.js';
import type { TimelineGrouping, TimelineRow } from './rows.model.js';
import { GROUPINGS } from './rows.model.js';
import type { TimelineView } from './scale.model.js';
import { periodStart, stepPeriod, TIMELINE_VIEWS } from './scale.model.js';
import type { Sight } from './stage.js';
import { TimelineStage } from './stage.js';
import { timelineStyles } from './timeline.styles.js';
import type { ToolbarHandlers, ToolbarModel, ToolbarWords } from './toolbar.templates.js';
import { choosersTemplate, failedTemplate, legendTemplate, toolbarTemplate } from './toolbar.templates.js';

/** What a page gives is believed for as long as it says: whatever time is looked at. */
const EVER = { from: 0, to: 7_258_118_400_000 };

/**
 * When many machines are free: a row for each machine over one time axis, from hours to months, for ten machines or ten
 * thousand. Only what is in sight is in the page. Choosing a time on a row opens that machine's calendar with the time
 * in it, its verdict and its reasons, and asks with the same event as the calendar.
 *
 * From plain data: `items` are the machines, `availability` what a host's `GET /availability` answers for them (a list,
 * or a Map by machine id), `directory` the names of institutions and categories. Give a new list or Map when something
 * has changed; only rows whose record is another one are drawn again. Without `items` or `availability` the client is
 * asked for what is missing.
 *
 * @summary Many machines' availability over time, and choosing a time in it.
 * @tag eq-timeline
 * @fires {EqSlotSelectEvent} eq-slot-select - The chosen time changed (`final: false`), or the person asks for it (`final: true`).
 * @fires {EqEquipmentSelectEvent} eq-equipment-select - Somebody pressed a machine's name. Preventing the default keeps its link from being followed.
 * @fires {EqQueryChangeEvent} eq-query-change - Somebody changed what is searched.
 * @csspart toolbar - Paging, heading, zoom and layout.
 * @csspart grid - The rows and their axis.
 * @cssprop [--eq-timeline-row=44px] - Height of a row.
 * @cssprop [--eq-timeline-height=640px] - Greatest height of the grid, which scrolls beyond it.
 */
export class EqTimeline extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, controlStyles, feedbackStyles, timelineStyles];

  /** The machines, in the order of their rows; with them no host is searched. */
  @property({ attribute: false }) items?: readonly EquipmentSummary[];
  /** Their availability, as a list or by machine id; the client's when absent. */
  @property({ attribute: false }) availability?: readonly AvailabilityItem[] | ReadonlyMap<string, AvailabilityItem>;
  /** Names of institutions, categories and qualifications; the client's when absent. */
  @property({ attribute: false }) directory?: Partial<Directory>;
  /** How much time is in sight: `day`, `week`, `month` or `quarter`. */
  @property() view: TimelineView = 'week';
  /** Day whose period is shown, `2026-03-03`; today's when absent. */
  @property() date: LocalDate = '';
  /** By what rows are put together: `institution`, `category` or `none`. */
  @property({ attribute: 'group-by' }) groupBy: TimelineGrouping = 'institution';
  /** Minutes on end: free stretches at least this long stand out. 0 for none. */
  @property({ type: Number, attribute: 'min-free' }) minFree = 0;
  /** First day of the week. */
  @property({ attribute: 'week-start' }) weekStart: 'monday' | 'sunday' = 'monday';
  /** What is searched, as in the catalog. */
  @property({ attribute: false }) query: EquipmentQuery = {};
  /** What is always asked besides, such as one institution's machines only. People neither see nor change it. */
  @property({ attribute: false }) fixedQuery: EquipmentQuery = {};
  /** Address of a machine's page, with `{id}` where its id belongs. */
  @property({ attribute: 'equipment-href' }) equipmentHref = '';
  /** Ids of the machines that are chosen for comparison. */
  @property({ attribute: false }) compare: readonly string[] = [];
  /** Who is asking, before the client's session; null for someone who has not signed in. */
  @property({ attribute: false }) person?: Person | null;

  @state() private folded: ReadonlySet<string> = new Set();
  @state() private isComparing = false;
  @state() private choice: RowChoice | undefined;

  readonly #session = new QueryController<Session>(this);
  readonly #directory = new QueryController<Directory>(this);
  readonly #rows = new RowSource(this);
  readonly #source = new AvailabilitySource(this, () => this.#handleAvailability());
  readonly #stage: TimelineStage = new TimelineStage({ onSight: (sight) => this.#handleSight(sight), onPainted: () => this.#cursor.place(), pinned: () => this.#cursor.index });
  readonly #cursor: GridCursor = new GridCursor(this.#stage, () => ({
    rows: this.#rows.rows, state: (id) => this.#source.state(id), choice: this.choice, now: this.currentTime, isRtl: this.direction === 'rtl',
    words: { timeline: this.messages(timelineMessages), calendar: this.messages(calendarMessages), context: this.#context },
  }), {
    onOpen: (row, span) => this.#handleOpen(row, span),
    onMark: (choice) => (this.choice = choice),
    onFold: (group) => this.#handleFold(group),
    onMachine: (id) => this.#handleMachine(id),
    onPick: (id) => this.#handlePick(id),
    onPeriod: () => undefined,
  });
  readonly #gestures = new RowGestures(this.#stage, () => this.#rows.rows, {
    onPress: (row, span, index) => {
      this.#cursor.moveTo(index, span.start);
      this.#handleOpen(row, span);
    },
    onDraw: (choice, isDone, index) => this.#handleDraw(choice, isDone, index),
    onFold: (group) => this.#handleFold(group),
    onPick: (id) => this.#handlePick(id),
    onMachine: (id, event) => this.#handleMachine(id, event),
  });
  readonly #mark = new RowMark(this.#stage);
  #zone = 'UTC';
  #goal: number | undefined;
  #isPainting = false;
  #failed = 0;
  #title = '';

  constructor() {
    super();
    new ClockController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const client = this.connection;
    this.#session.watch(this.items && this.availability ? undefined : client?.session());
    this.#directory.watch(this.directory ? undefined : client?.directory());
    if (!TIMELINE_VIEWS.includes(this.view)) {
      warnOnce('view-unknown', `view="${String(this.view)}" is not a view. Give ${TIMELINE_VIEWS.join(', ')}.`);
      this.view = 'week';
    }
    if (!GROUPINGS.includes(this.groupBy)) {
      warnOnce('group-unknown', `group-by="${String(this.groupBy)}" is not a grouping. Give ${GROUPINGS.join(', ')}.`);
      this.groupBy = 'institution';
    }
    this.#rows.ask({
      items: this.items, client, directory: this.#names, query: this.query, fixedQuery: this.fixedQuery, now: this.currentTime, language: this.language,
      grouping: this.groupBy, folded: this.folded, only: this.isComparing && this.compare.length ? this.compare : undefined,
    });
    this.#zone = this.#rows.zone ?? this.readerTimeZone;
    if (changed.has('date')) this.#takeDate();
    this.#source.take(this.availability, EVER, client);
  }

  protected override updated(): void {
    const t = this.messages(timelineMessages);
    this.#stage.show(this.renderRoot.querySelector<HTMLElement>('.scroller') ?? undefined, {
      view: this.view, zone: this.#zone, firstWeekday: this.weekStart === 'sunday' ? 6 : 0, now: this.currentTime,
      rows: this.#rows.rows, state: (id) => this.#source.state(id), messages: t, separate: this.messages(calendarMessages).weekTitle, context: this.#context,
      faces: {
        directory: this.#names, grouping: this.groupBy, hrefTemplate: this.equipmentHref, picked: new Set(this.compare),
        least: this.#least, now: this.currentTime, messages: t, language: this.language,
      },
    });
    if (this.#goal === undefined) return;
    this.#stage.goTo(this.#goal);
    this.#goal = undefined;
  }

  protected override content(): TemplateResult {
    const t = this.messages(timelineMessages);
    const words: ToolbarWords = { t, calendar: this.messages(calendarMessages), language: this.language };
    const { answer } = this.#rows;
    if (answer.status === 'none') return emptyTemplate('machine', t.nothingToShow, t.nothingToShowHint);
    if (!this.availability && this.#session.value?.capabilities?.availability === false) return emptyTemplate('calendar', t.noAvailability);
    const model: ToolbarModel = { title: this.#title, view: this.view, layout: 'grid', grouping: this.groupBy, minFree: this.minFree, picked: this.compare.length, isComparing: this.isComparing };
    const handlers = this.#toolbarHandlers;
    const failed = this.#source.failed;
    return html`<section class="timeline" aria-label=${t.label}>
      ${toolbarTemplate(model, handlers, words)}
      ${choosersTemplate(model, handlers, words)}
      ${answer.status === 'error' && answer.error ? errorTemplate(answer.error, this.language, () => this.#rows.retry()) : nothing}
      ${answer.moreError ? errorTemplate(answer.moreError, this.language, () => this.#rows.retry()) : nothing}
      ${failed ? failedTemplate(failed, () => this.#source.retry(), words) : nothing}
      ${answer.status === 'ready' && answer.total === 0 ? emptyTemplate('machine', t.noMatch) : nothing}
      ${gridTemplate({ rows: this.#rows.rows.length, columns: this.#stage.columns, isBusy: answer.status === 'pending' }, {
        onKey: this.#cursor.handleKey, onClick: this.#gestures.handleClick, onPointerDown: this.#gestures.handlePointerDown,
      }, t)}
      <div class="foot">${legendTemplate(model, words)}</div>
    </section>`;
  }

  readonly #toolbarHandlers: ToolbarHandlers = {
    onStep: (count) => this.#handleStep(count),
    onView: (view) => (this.view = view),
    onLayout: () => undefined,
    onGrouping: (grouping) => (this.groupBy = grouping),
    onMinFree: (minutes) => (this.minFree = minutes),
    onCompare: () => (this.isComparing = !this.isComparing),
    onForget: () => {
      this.compare = [];
      this.isComparing = false;
    },
  };

  get #names(): Partial<Directory> | undefined {
    return this.directory ?? this.#directory.value;
  }

  get #context(): FormatContext {
    return this.formatContext(this.#zone);
  }

  get #least(): number {
    return Number.isFinite(this.minFree) && this.minFree > 0 ? this.minFree * 60_000 : 0;
  }

  #takeDate(): void {
    const day = this.date ? parseLocalDate(this.date) : NaN;
    if (Number.isFinite(day)) this.#goal = periodStart(this.view, day, this.weekStart === 'sunday' ? 6 : 0);
    else if (this.date) warnOnce('date-unknown', `date="${this.date.slice(0, 60)}" is not a date. Give one such as "2026-03-03".`);
  }

  #handleStep(count: number): void {
    const firstWeekday = this.weekStart === 'sunday' ? 6 : 0;
    this.#stage.goTo(count === 0 ? periodStart(this.view, dayAt(this.currentTime, this.#zone), firstWeekday) : stepPeriod(this.view, this.#stage.edgeDay, count, firstWeekday));
    announce(this.#title);
  }

  #handleSight({ from, to, ids, end, title }: Sight): void {
    this.#mark.place(this.choice);
    this.#source.want(ids, { from, to });
    this.#rows.reach(end);
    if (title === this.#title) return;
    this.#title = title;
    // Scrolling draws by itself; the bar follows when another day has come into sight.
    void this.updateComplete.then(() => this.requestUpdate());
  }

  /** Many rows have news at once: they are drawn once. */
  #handleAvailability(): void {
    if (this.#isPainting) return;
    this.#isPainting = true;
    queueMicrotask(() => {
      this.#isPainting = false;
      const { failed } = this.#source;
      if (failed !== this.#failed) this.requestUpdate();
      this.#failed = failed;
      this.#stage.paint();
    });
  }

  #handleFold(group: string): void {
    const folded = new Set(this.folded);
    if (!folded.delete(group)) folded.add(group);
    this.folded = folded;
  }

  #handlePick(id: string): void {
    this.compare = this.compare.includes(id) ? this.compare.filter((one) => one !== id) : [...this.compare, id];
    if (this.compare.length === 0) this.isComparing = false;
  }

  #handleMachine(id: string, event?: MouseEvent): void {
    const select = new EqEquipmentSelectEvent(id);
    this.dispatchEvent(select);
    if (select.defaultPrevented || !this.equipmentHref) event?.preventDefault();
    else if (!event) location.assign(hrefOf(this.equipmentHref, id));
  }

  #handleDraw(choice: RowChoice | undefined, isDone: boolean, index: number): void {
    this.choice = choice;
    if (!choice || !isDone) return;
    this.#cursor.moveTo(index, choice.start);
    this.#choose(choice);
  }

  #handleOpen(row: Extract<TimelineRow, { kind: 'machine' }>, span: Stretch): void {
    const { choice } = this;
    const isMarked = choice?.id === row.id && choice.start < span.end && choice.end > span.start;
    const rules = { zone: this.#zone, ...machineRules(row.machine) };
    this.#choose(isMarked ? choice : { id: row.id, ...slotIn(span, this.#stage.segments(row), { rules, now: this.currentTime, least: this.#least }) });
  }

  #choose(choice: RowChoice): void {
    this.choice = choice;
    this.dispatchEvent(new EqSlotSelectEvent({ equipmentId: choice.id, start: isoInstant(choice.start), end: isoInstant(choice.end), final: false }));
  }
}
