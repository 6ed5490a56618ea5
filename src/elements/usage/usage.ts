import type { CSSResultGroup, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EquipmentSummary, InstantRange, Reservation, ReservationState, UsageGrouping, UsageReport, UsageRow } from '../../core/types.js';
import { CONFIRMED_STATES } from '../../core/booking/index.js';
import type { Directory, ReservationQuery, Session, TableKind, UsageQuery } from '../../host/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import { textOf } from '../../i18n/language.js';
import type { UsageMessages } from '../../i18n/usage/index.js';
import { usageMessages } from '../../i18n/usage/index.js';
import { announce } from '../base/announce.js';
import { ArrivalController } from '../base/controllers/arrival-controller.js';
import { PagesController } from '../base/controllers/pages-controller.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { downloadText } from '../base/download.js';
import { EqElement } from '../base/eq-element.js';
import { listOf } from '../base/equipment-words.js';
import { EqSignInRequestEvent } from '../base/events/index.js';
import { OneTask } from '../base/one-task.js';
import { MachinesController } from '../base/reservations/machines-controller.js';
import { readableReservations } from '../base/reservations/reservation.model.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { tableStyles } from '../base/styles/table.styles.js';
import { emptyTemplate, errorTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { MorePages } from '../base/templates/states.js';
import { loadingTemplate, moreTemplate, signedOutTemplate } from '../base/templates/states.js';
import type { PeriodName, TypedPeriod } from './period.model.js';
import { datesOf, elapsed, windowOf } from './period.model.js';
import { periodTemplate } from './period.templates.js';
import { sumsTemplate, totalsTemplate } from './totals.templates.js';
import { isListed, rowsOf, totalsOf } from './usage.model.js';
import { usageStyles } from './usage.styles.js';
import { usesTemplate } from './uses.templates.js';

const GROUPINGS: readonly UsageGrouping[] = ['equipment', 'category', 'institution', 'pair', 'mode', 'year'];
/** Rows of a table at first, and with each "show more". */
const ROWS = 20;
/** What is counted, and times that were given back, for their fee. */
const COUNTED: readonly ReservationState[] = [...CONFIRMED_STATES, 'cancelled'];

/**
 * What machines were used for in a period: hours, samples, fees and signatures, summed by machine, category, institution
 * or year, and use by use; to be taken along as files for billing. Owners see their machines, others their own use.
 *
 * @summary Use of machines by period: hours, samples, fees, signatures.
 * @tag eq-usage
 * @fires {EqSignInRequestEvent} eq-sign-in-request - The reader wants to sign in.
 */
export class EqUsage extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, controlStyles, feedbackStyles, tableStyles, usageStyles];

  /** Period to begin with: `this-month`, `last-month`, `this-year`, `last-year`, `this-fiscal-year`, `last-fiscal-year`, `three-years` or `own`. */
  @property() period: PeriodName = 'this-year';
  /** The sums to show, when no client tells them. */
  @property({ attribute: false }) report?: UsageReport;
  /** The uses to show, when no client tells them. */
  @property({ attribute: false }) items?: readonly Reservation[];
  /** The machines that they name, when no client tells them. */
  @property({ attribute: false }) equipment: readonly EquipmentSummary[] = [];
  /** Institutions and categories, when no client tells them. */
  @property({ attribute: false }) directory?: Directory;

  @state() private typed: TypedPeriod | undefined;
  @state() private groupBy: UsageGrouping = 'equipment';
  @state() private machineId: string | undefined;
  @state() private rowLimit = ROWS;

  readonly #session = new QueryController<Session>(this);
  readonly #known = new QueryController<Directory>(this);
  readonly #report = new QueryController<UsageReport>(this);
  readonly #uses = new PagesController<Reservation>(this);
  readonly #arrival = new ArrivalController(this);
  readonly #machines = new MachinesController(this);
  readonly #file = new OneTask(this);

  protected override willUpdate(): void {
    const client = this.report ? undefined : this.connection;
    this.#session.watch(client?.session());
    this.#known.watch(this.directory ? undefined : client?.directory());
    const reader = this.#session.value?.person && this.#session.value.capabilities.usage ? client : undefined;
    const query = this.#query;
    this.#report.watch(query && reader?.ask(`usage ${JSON.stringify(query)}`, (adapter, options) => adapter.usage?.(query, options)));
    const uses = query && this.#usesQuery(query);
    this.#uses.watch(uses && reader && JSON.stringify(uses), (cursor) => uses && reader?.reservations({ ...uses, ...(cursor !== undefined && { cursor }) }));
    const named = [...this.#rows.flatMap(({ equipmentId }) => equipmentId ?? []), ...this.#listed.map(({ equipmentId }) => equipmentId)];
    this.#machines.watch(client, new Set(named));
  }

  protected override content(): TemplateResult {
    const t = this.messages(usageMessages);
    return html`<div class="account">
      <div class="head"><h2>${t.title}</h2>${this.#isReady ? html`<p class="muted">${this.#isOwner ? t.leadOwner : t.leadOwn}</p>` : nothing}</div>
      ${this.#bodyTemplate()}
    </div>`;
  }

  get #isReady(): boolean {
    return this.report !== undefined || Boolean(this.#session.value?.person);
  }

  get #isOwner(): boolean {
    return this.#roles.includes('owner') || this.#roles.includes('admin');
  }

  get #roles(): readonly string[] {
    return listOf(this.#session.value?.person?.roles);
  }

  get #dates(): TypedPeriod {
    return this.typed ?? datesOf(this.period === 'own' ? 'this-year' : this.period, this.currentTime, this.readerTimeZone);
  }

  get #window(): InstantRange | undefined {
    return windowOf(this.#dates, this.readerTimeZone);
  }

  /** Of what sums, list and files are: the same uses, as the same person, up to the end of the day. */
  get #query(): UsageQuery | undefined {
    const window = this.#window && elapsed(this.#window, this.currentTime, this.readerTimeZone);
    const role = this.#isOwner ? 'owner' : this.#roles.includes('coordinator') ? 'coordinator' : 'asker';
    return window && { from: window.start, to: window.end, groupBy: this.groupBy, role };
  }

  /** Whether part of the period is still ahead. */
  get #isUnderWay(): boolean {
    return !this.report && this.#window?.end !== this.#query?.to;
  }

  #usesQuery({ groupBy: _, ...query }: UsageQuery): ReservationQuery {
    return { ...query, state: [...COUNTED], limit: 50, ...(this.machineId !== undefined && { equipmentId: this.machineId }) };
  }

  /** Every row that there is, those with use first. */
  get #allRows(): UsageRow[] {
    const { shown } = this.#report;
    return rowsOf(this.report ?? (shown && shown.status !== 'pending' ? shown.value : undefined));
  }

  /** The rows on the page. */
  get #rows(): UsageRow[] {
    return this.#allRows.slice(0, this.rowLimit);
  }

  get #moreRows(): MorePages {
    return { hasMore: this.#allRows.length > this.rowLimit, isLoadingMore: false, more: () => (this.rowLimit += ROWS) };
  }

  get #listed(): Reservation[] {
    const { items } = readableReservations(this.items ?? this.#uses.items);
    return items.filter((use) => isListed(use) && (this.machineId === undefined || use.equipmentId === this.machineId));
  }

  #bodyTemplate(): TemplateResult {
    const t = this.messages(usageMessages);
    if (this.report) return this.#accountTemplate(t);
    const session = this.#session.state;
    if (!this.connection || (session?.status === 'ready' && !session.value.capabilities.usage)) return emptyTemplate('info', t.notOffered);
    if (session?.status === 'error' && !session.value) return errorTemplate(session.error, this.language, () => this.#session.refresh());
    if (!this.#session.value) return loadingTemplate(this.language);
    if (!this.#session.value.person) return signedOutTemplate(t, this.language, () => this.dispatchEvent(new EqSignInRequestEvent()));
    return this.#accountTemplate(t);
  }

  #accountTemplate(t: UsageMessages): TemplateResult {
    const period = this.report ? nothing : periodTemplate({
      language: this.language, name: this.period, typed: this.#dates, isUnreadable: this.#window === undefined,
      onName: (name) => this.#handlePeriod(name), onTyped: (typed) => this.#handleDates(typed),
    });
    if (!this.report && !this.#window) return html`${period}`;
    if (!this.report && !this.#query) return html`${period}${emptyTemplate('calendar', t.none, t.noneHelp)}`;
    const state = this.report ? undefined : this.#report.shown;
    if (state?.status === 'error' && !state.value) return html`${period}${errorTemplate(state.error, this.language, () => this.#report.refresh())}`;
    if (!this.report && (!state || state.status === 'pending')) return html`${period}${loadingTemplate(this.language)}`;
    const totals = totalsOf(this.#allRows);
    if (totals.reservations === 0 && totals.fees.length === 0) return html`${period}${emptyTemplate('calendar', t.none, t.noneHelp)}`;
    return html`${period}${this.#isUnderWay ? html`<p class="small muted">${t.soFar}</p>` : nothing}${totalsTemplate(totals, this.language)}${this.#sumsTemplate(t)}${this.#usesTemplate(t)}`;
  }

  #sumsTemplate(t: UsageMessages): TemplateResult {
    const groupBy = this.report?.groupBy ?? this.groupBy;
    const hidden = this.#allRows.length - this.#rows.length;
    return html`<div class="block sums">
      <div class="block-head"><h3 id="sums-title">${t.sums({ group: t.groups[groupBy] })}</h3>${this.#fileTemplate('usage', t.fileSums)}</div>
      ${this.report ? nothing : html`<div class="line" role="group" aria-label=${t.groupBy}>${GROUPINGS.map((one) => html`<button type="button" class="button compact"
        aria-pressed=${one === groupBy ? 'true' : 'false'} @click=${() => this.#handleGroup(one)}>${t.groups[one]}</button>`)}</div>`}
      ${sumsTemplate(this.#rows, {
        language: this.language, groupBy, nameOf: (row) => this.#rowName(row, groupBy),
        ...(groupBy === 'equipment' && !this.report && { onMachine: (equipmentId) => void this.#handleMachine(equipmentId) }),
      })}
      ${moreTemplate(this.#arrival.after(this.#moreRows, '.sums tbody th'), t.moreRows({ count: Math.min(ROWS, hidden) }), this.language)}
    </div>`;
  }

  #usesTemplate(t: UsageMessages): TemplateResult {
    const { machineId } = this;
    const { omitted, failed } = this.#uses;
    const uses = this.#listed;
    return html`<div class="block uses">
      <div class="block-head"><h3 id="uses-title" tabindex="-1">${t.each}</h3>${this.#fileTemplate('reservations', t.fileUses)}</div>
      ${machineId === undefined ? nothing : html`<div class="line"><span class="badge accent">${t.eachOf({ machine: this.#machineName(machineId) })}</span>
        <button type="button" class="button compact" @click=${() => (this.machineId = undefined)}>${t.allMachines}</button></div>`}
      ${failed ? errorTemplate(failed.error, this.language, () => this.#uses.refresh()) : nothing}
      ${uses.length === 0 ? (failed || this.#uses.state?.status === 'pending' ? nothing : html`<p class="muted">${t.noUses}</p>`) : usesTemplate(uses, {
        format: this.formatContext(), nameOf: (id) => this.#machineName(id), institutionOf: (id) => this.#institutionName(id),
        zoneOf: (id) => this.#machineOf(id)?.timeZone ?? this.readerTimeZone,
      })}
      ${omitted ? noticeTemplate('warn', t.omitted({ count: omitted })) : nothing}
      ${this.items ? nothing : moreTemplate(this.#arrival.after(this.#uses, '.uses tbody th'), t.more, this.language)}
      ${this.#canExport ? html`<p class="small muted">${t.fileHelp}</p>` : nothing}
      ${this.#file.error ? noticeTemplate('error', this.messages(commonMessages).error[this.#file.error.code] ?? '', { role: 'alert' }) : nothing}
    </div>`;
  }

  get #canExport(): boolean {
    return !this.report && this.#session.value?.capabilities.exports === true;
  }

  #fileTemplate(kind: TableKind, words: string): TemplateResult | typeof nothing {
    if (!this.#canExport) return nothing;
    return html`<button type="button" class="button compact" aria-disabled=${this.#file.isBusy ? 'true' : nothing} @click=${() => void this.#handleFile(kind)}>${iconTemplate('download')}${words}</button>`;
  }

  #rowName(row: UsageRow, groupBy: UsageGrouping): string {
    const t = this.messages(usageMessages);
    switch (groupBy) {
      case 'equipment': return this.#machineName(row.equipmentId ?? '');
      case 'institution': return this.#institutionName(row.institutionId);
      case 'pair': return t.pair({ asker: row.askerInstitutionId === undefined ? t.noInstitution : this.#institutionName(row.askerInstitutionId), owner: this.#institutionName(row.institutionId) });
      case 'category': return textOf(listOf(this.#directory?.categories).find(({ id }) => id === row.category)?.name, this.language) || (row.category ?? '—');
      case 'mode': return row.mode ? fieldWord('mode', row.mode, this.language) : '—';
      case 'year': return String(row.year ?? '—');
    }
  }

  get #directory(): Directory | undefined {
    return this.directory ?? this.#known.value;
  }

  #machineOf(id: string): EquipmentSummary | undefined {
    return listOf(this.equipment).find((one) => one.id === id) ?? this.#machines.get(id);
  }

  #machineName(id: string): string {
    return textOf(this.#machineOf(id)?.name, this.language) || id;
  }

  #institutionName(wanted: string | undefined): string {
    return wanted === undefined ? '' : textOf(listOf(this.#directory?.institutions).find(({ id }) => id === wanted)?.name, this.language) || wanted;
  }

  #handlePeriod(name: PeriodName): void {
    // One's own dates begin with those that were shown.
    this.typed = name === 'own' ? this.#dates : undefined;
    this.period = name;
    this.rowLimit = ROWS;
  }

  #handleDates(typed: Partial<TypedPeriod>): void {
    this.typed = { ...this.#dates, ...typed };
  }

  #handleGroup(groupBy: UsageGrouping): void {
    this.groupBy = groupBy;
    this.rowLimit = ROWS;
  }

  async #handleMachine(equipmentId: string): Promise<void> {
    this.machineId = equipmentId;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#uses-title')?.focus();
  }

  async #handleFile(kind: TableKind): Promise<void> {
    const query = this.#query;
    const client = this.connection;
    if (!query || !client) return;
    await this.#file.run(async () => {
      const text = await client.run((adapter, options) => adapter.records?.table?.(kind, query, options));
      downloadText(text, `equipool-${kind}-${this.#dates.from}.csv`, 'text/csv;charset=utf-8');
      announce(this.messages(usageMessages).fileDone);
    });
  }
}
