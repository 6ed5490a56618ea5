import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AvailabilityItem, EquipmentQuery, LocalDate, Person } from '../../core/types.js';
import type { Directory, Session } from '../../host/index.js';
import { timelineMessages } from '../../i18n/timeline/index.js';
import { announce } from '../base/announce.js';
import { ClockController } from '../base/controllers/clock-controller.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { EqElement } from '../base/eq-element.js';
import { EqEquipmentSelectEvent, EqQueryChangeEvent } from '../base/events/index.js';
import type { GivenMachine } from '../base/search/catalog-answer.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { emptyTemplate, errorTemplate } from '../base/templates/feedback.js';
import type { Canvas } from './canvas.part.js';
import { canvasPart as part } from './canvas-part.js';
import type { Comparison } from './comparison.js';
import { FindingBar, type AddressPrefix } from './finding-bar.js';
import type { Fits } from './fits.js';
import { PlaceAddress } from './place-address.js';
import type { FindingModel } from './finding.part.js';
import type { FrameHandlers } from './frame.view.js';
import type { ListInput } from './list-view.js';
import type { RowState } from './row-facts.js';
import { RowSource } from './row-source.js';
import type { TimelineGrouping } from './rows.model.js';
import type { TimelineLayout, TimelineView } from './timeline.model.js';
import type { Sight } from './stage.js';
import { knownDay, knownGrouping, knownLayout, knownView, weekdayNumber } from './timeline.model.js';

/**
 * When many machines are free: a row for each over one time axis, from hours to months, for ten machines or ten thousand. Only what is in sight
 * is in the page. Choosing a time on a row opens that machine's calendar with its verdict and reasons, and asks with the same event as that.
 *
 * From plain data: `items` are the machines, `availability` what a host's `GET /availability` answers for them (a list, or a Map by machine
 * id), `directory` the names of institutions and categories. Give a new list or Map when something has changed; only rows whose record is
 * another one are drawn again. Without `items` or `availability` the client is asked for what is missing.
 *
 * @summary Many machines' availability over time, and choosing a time in it.
 * @tag eq-timeline
 * @slot none - Shown where no machine matches, after the way back to all.
 * @fires {EqSlotSelectEvent} eq-slot-select - The chosen time changed (`final: false`), or the person asks for it (`final: true`).
 * @fires {EqEquipmentSelectEvent} eq-equipment-select - Somebody pressed a machine's name. Preventing the default keeps its link from being followed.
 * @fires {EqTogetherRequestEvent} eq-together-request - The machines chosen for comparison are to be asked for at once. Show a request form for the first with all of them in its `prefill`.
 * @fires {EqQueryChangeEvent} eq-query-change - Somebody changed what is searched.
 * @csspart toolbar - Paging, heading, zoom and layout.
 * @csspart grid - The rows and their axis.
 * @csspart list - The same as a list, in its place.
 * @csspart search - The search box, where one is open.
 * @cssprop [--eq-timeline-row=44px] - Height of a row; by itself higher where the text is larger.
 * @cssprop [--eq-timeline-height=640px] - Greatest height of the grid, which scrolls beyond it; by itself no taller than the window.
 */
export class EqTimeline extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, controlStyles, feedbackStyles];

  /** The machines, in the order of their rows: their ids and names at least. With them no host is searched. */
  @property({ attribute: false }) items?: readonly GivenMachine[];
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
  /** `grid` or `list`; the element's own width decides when absent. */
  @property() layout: TimelineLayout | '' = '';
  /** Keeps search, period, comparison and how all of it is shown in the page's address. */
  @property({ type: Boolean, attribute: 'url-state' }) urlState = false;
  /** Put before each address parameter, where a page has others of the same name. */
  @property({ attribute: 'url-prefix' }) urlPrefix = '';
  /** Address of a machine's page, with `{id}` where its id belongs. */
  @property({ attribute: 'equipment-href' }) equipmentHref = '';
  /** Ids of the machines that are chosen for comparison. */
  @property({ attribute: false }) compare: readonly string[] = [];
  /** Who is asking, before the client's session; null for someone who has not signed in. */
  @property({ attribute: false }) person?: Person | null;

  readonly #session = new QueryController<Session>(this);
  readonly #directory = new QueryController<Directory>(this);
  readonly #rows = new RowSource(this);
  /** What stands before the parameters of the page's address; none where the address is the page's alone. */
  readonly #prefix = (): AddressPrefix => (this.urlState ? this.urlPrefix : undefined);
  readonly #finding = new FindingBar(this, this.#prefix, (query, isOwn) => this.#handleQuery(query, isOwn));
  readonly #address = new PlaceAddress(this, this.#rows, this.#prefix);
  #canvas!: Canvas;
  #comparison!: Comparison;
  #zone = 'UTC';
  /** The machines' zone, as they or else what the page gave of their time have it. */
  #givenZone: string | undefined;

  constructor() {
    super();
    new ClockController(this);
  }

  /** Waits for what draws: nothing is shown in pieces. What cannot be had is said where the rows would be. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (part.module) return super.scheduleUpdate();
    return part.load().catch(() => undefined).then(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!part.module) return;
    if (!this.#canvas) {
      this.#canvas = this.#makeCanvas(part.module);
      this.#finding.readAddress();
      this.#address.read();
    }
    const client = this.connection;
    this.#session.watch(this.items && this.availability ? undefined : client?.session());
    this.#directory.watch(this.directory ? undefined : client?.directory());
    this.view = knownView(this.view);
    this.layout = knownLayout(this.layout);
    this.groupBy = knownGrouping(this.groupBy);
    this.minFree = part.module.knownLength(this.minFree, this.getAttribute('min-free'));
    if (!Array.isArray(this.compare)) this.compare = [];
    if (this.#least > 0) this.#askFits();
    this.#rows.ask({
      items: this.items, client, directory: this.#names(), query: this.query, fixedQuery: this.fixedQuery, free: this.#fits?.query, now: this.currentTime, language: this.language,
      grouping: this.groupBy, only: this.#comparison.isOn ? this.compare : this.#fits?.only,
    });
    this.#fits?.take({ machines: this.#rows.answer.items, given: this.availability, state: this.#state }, this.#rows.answer.total);
    const day = changed.has('date') ? knownDay(this.date) : undefined;
    if (day !== undefined) this.#canvas.paging.goTo(day);
    if (changed.has('availability') || changed.has('client') || !this.availability) this.#canvas.source.take(this.availability, client);
    this.#givenZone = this.#rows.zone ?? this.#canvas.source.zone;
    this.#zone = part.module.zoneInUse(this.#givenZone ?? this.readerTimeZone);
    // Before the list is written, which takes its names from there as the grid does.
    this.#canvas.stage.faces.prepare({
      directory: this.#names(), grouping: this.groupBy, hrefTemplate: this.equipmentHref, picked: new Set(this.compare), isCut: this.#rows.answer.moreError !== undefined,
      least: this.#least, now: this.currentTime, zone: this.#zone, messages: this.messages(timelineMessages), language: this.language,
    });
  }

  protected override updated(): void {
    if (!part.module) return;
    const t = this.messages(timelineMessages);
    // Told before it is shown, so that rows are drawn once.
    if (this.#canvas.paging.goal !== undefined) this.#canvas.stage.aimAt(this.#canvas.paging.goal);
    this.#canvas.paging.goal = undefined;
    this.#canvas.stage.show(this.renderRoot.querySelector<HTMLElement>('.scroller') ?? undefined, {
      view: this.view, zone: this.#zone, firstWeekday: weekdayNumber(this.weekStart), isRtl: this.direction === 'rtl', now: this.currentTime,
      rows: this.#rows.rows, state: this.#state, messages: t, context: { language: this.language, timeZone: this.#zone },
    });
    if (this.#layout === 'list') {
      this.#canvas.paging.title.data = this.#canvas.list.title(this.#listInput);
      this.#rows.reach(this.#canvas.wantListed(this.#rows.rows));
    } else this.#canvas.hands.prefetch();
    this.#finding.say(this.#findingModel);
    this.#fits?.say({ t, language: this.language });
  }

  protected override content(): TemplateResult | HTMLElement {
    if (!part.module) return errorTemplate({ code: 'network' }, this.language, () => this.requestUpdate());
    const t = this.messages(timelineMessages);
    const { answer, rows } = this.#rows;
    if (answer.status === 'none') return emptyTemplate('machine', t.nothingToShow, t.nothingToShowHint);
    if (!this.availability && this.#session.value?.capabilities?.availability === false) return emptyTemplate('calendar', t.noAvailability);
    return this.#canvas.frame.paint({
      answer, rows: rows.length, isNarrowed: this.#rows.isNarrowed, failed: this.#canvas.source.failedAmong(answer.items, this.#canvas.paging.days), isUpdating: this.#canvas.source.isUpdating, isAsking: !this.availability && this.connection !== undefined, finding: this.#finding.template(this.#findingModel), fits: this.#fits?.template({ t, language: this.language }), zone: part.module.zoneNote(this.#zone, this.#givenZone, this.readerTimeZone, this.#canvas.paging.days.from || this.currentTime, t, this.language),
      toolbar: {
        view: this.view, layout: this.#layout, grouping: this.groupBy, minFree: this.minFree,
        picked: this.compare.length, isComparing: this.#comparison.isOn, canAsk: this.#session.value?.capabilities?.kits !== false, isFinding: this.#finding.isOpen, isNarrow: this.#canvas.list.isNarrow,
      },
      list: () => this.#canvas.list.template(this.#listInput, { onChoose: (row, span) => this.#canvas.hands.open(row, span), onMachine: (id, event) => this.#handleMachine(id, event), onFold: (group) => this.#handleFold(group), onPick: (id) => this.#comparison.pick(id) }),
      dialog: this.#canvas.isChoosing ? this.#canvas.dialog.template({
        rows, faces: this.#canvas.stage.faces, given: (id) => this.#canvas.source.given(id), person: this.person, client: this.connection, now: this.now,
        zone: this.#zone, readerZone: this.timeZone, language: this.language,
      }, t) : undefined,
    }, { t, language: this.language });
  }

  /** Puts together what draws, once its code is there. */
  #makeCanvas({ Canvas: Made, Comparison: Compared }: typeof import('./canvas.part.js')): Canvas {
    this.#comparison = new Compared(this, (id) => this.#canvas.nameOf(this.#rows.rows, id), () => this.messages(timelineMessages), () => this.#canvas.paging.save());
    return new Made(this, () => ({
      rows: this.#rows.rows, state: this.#state, choice: this.#canvas.choice, isChoosing: this.#canvas.isChoosing, client: this.connection, now: this.currentTime, least: this.#least, isRtl: this.direction === 'rtl',
      language: this.language, timeZone: this.#zone, view: this.view, firstWeekday: weekdayNumber(this.weekStart), isList: this.#layout === 'list',
    }), {
      ...this.#frameHandlers,
      onSight: (sight) => this.#handleSight(sight),
      onRetryMachines: () => this.#rows.retry(),
      onPlace: (date) => this.#address.write(date),
      onPage: () => this.#canvas.paging.save(),
      onChoice: (choice, isDone) => {
        this.#canvas.dialog.choose(choice, isDone);
        this.#canvas.hands.hands?.place();
      },
      onFold: (group) => this.#handleFold(group),
      onPick: (id) => this.#comparison.pick(id),
      onMachine: (id, event) => this.#handleMachine(id, event),
    });
  }

  get #layout(): TimelineLayout {
    return this.layout || (this.#canvas.list.isNarrow ? 'list' : 'grid');
  }

  readonly #names = (): Partial<Directory> | undefined => this.directory ?? this.#directory.value;

  get #listInput(): ListInput {
    return { rows: this.#rows.rows, state: this.#state, picked: this.compare, view: this.view, firstWeekday: weekdayNumber(this.weekStart), now: this.currentTime, least: this.#least, context: { language: this.language, timeZone: this.#zone }, messages: this.messages(timelineMessages) };
  }

  get #findingModel(): FindingModel {
    return {
      query: this.query, fixedQuery: this.fixedQuery, answer: this.#rows.answer, directory: this.#names(), client: this.connection, now: this.now,
      canAskFree: !this.items && this.#session.value?.capabilities?.availability !== false, zone: this.readerTimeZone, language: this.language,
    };
  }

  readonly #state = (id: string): RowState => this.#canvas.source.state(id);

  readonly #frameHandlers: FrameHandlers = {
    onRetry: () => this.#canvas.source.retryAll(),
    onClear: () => {
      this.#comparison.showAll();
      this.#fits?.showAll();
      this.#finding.clear();
    },
    onStep: (count) => this.#canvas.paging.step(count),
    onView: (view) => this.#show({ view }),
    onLayout: (layout) => {
      this.#canvas.paging.turn(layout === 'list');
      this.#show({ layout });
    },
    onGrouping: (groupBy) => this.#show({ groupBy }),
    onMinFree: (minFree) => {
      this.#show({ minFree });
      this.#canvas.fits.sayNext();
    },
    onFind: () => this.#finding.toggle(),
    onCompare: () => this.#comparison.toggle(),
    onTogether: () => this.#comparison.ask(),
    onForget: () => this.#comparison.forget(),
  };

  /** Shows it as a person wants it. */
  readonly #show = (how: Partial<Pick<EqTimeline, 'view' | 'layout' | 'groupBy' | 'minFree'>>): void => void Object.assign(this, how).updateComplete.then(() => this.#canvas.paging.save());

  /** Milliseconds on end that are looked for. */
  get #least(): number {
    return this.minFree * 60_000;
  }

  /** The count of what is free long enough; only where that is looked for. */
  get #fits(): Fits | undefined {
    return this.#least > 0 ? this.#canvas.fits : undefined;
  }

  #askFits(): void {
    const isAsked = !this.items && this.connection !== undefined && !this.query.freeFrom;
    this.#canvas.fits.ask({
      least: this.#least, days: this.#canvas.paging.days, now: this.currentTime, canCount: isAsked || this.availability !== undefined,
      count: isAsked ? (query) => this.#rows.count(query) : undefined,
    });
  }

  #handleQuery(query: EquipmentQuery, isOwn: boolean): void {
    this.query = query;
    if (isOwn) this.dispatchEvent(new EqQueryChangeEvent(query));
  }

  #handleSight({ from, to, ids, end, title }: Sight): void {
    this.#canvas.want(ids, { from, to });
    this.#rows.reach(end);
    if (this.#canvas.paging.title.data === title) return;
    this.#canvas.paging.title.data = title;
    // Of another period something else is free long enough, or failed, and its clocks may show another time.
    if (this.#least > 0 || !this.availability || (this.#zone !== this.readerTimeZone && !this.#canvas.paging.isUntouched)) void this.updateComplete.then(() => this.requestUpdate());
  }

  #handleFold(group: string): void {
    const t = this.messages(timelineMessages);
    const name = this.#canvas.stage.faces.groupName(group);
    const count = this.#rows.fold(group);
    this.#canvas.paging.save();
    announce(count === undefined ? t.groupHidden({ name }) : t.groupShown({ name, n: count }));
  }

  #handleMachine(id: string, event?: MouseEvent): void {
    // For the way back.
    this.#canvas.paging.save();
    const select = new EqEquipmentSelectEvent(id);
    this.dispatchEvent(select);
    if (select.defaultPrevented || !this.equipmentHref) event?.preventDefault();
    else if (!event) this.#canvas.follow(this.equipmentHref, id);
  }
}
