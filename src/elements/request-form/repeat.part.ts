/** What makes a request repeat: fetched when somebody first wants that. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { zoneTable, type ZoneTable } from '../../core/time/index.js';
import type { Draft, Occurrence } from '../../core/types.js';
import { formatMoney } from '../../i18n/format.js';
import { describeRuleText, recurrenceProblemText } from '../../i18n/recurrence/index.js';
import { seriesMessages } from '../../i18n/series/index.js';
import { addStyles } from '../base/add-styles.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { RecurrenceProblem } from '../../core/recurrence/index.js';
import { countDates, dateRows, holidayCountry, leftOut, putBack, shifted, toggled, withoutRefused, type DateRow } from './dates.model.js';
import { datesTemplate, dateWords } from './dates.templates.js';
import type { ExtraContext } from './extra-context.js';
import { focusAfterUpdate, keepFocus, type RootedHost } from './focus.js';
import { recurrenceOf, type RepeatValues } from './repeat.model.js';
import { localTime, repeatIssue, ruleOf, understand } from './repeat-rule.js';
import { extraStyles } from './extra.styles.js';
import { repeatTemplate } from './repeat.templates.js';

/** Keeps the rule true to what is chosen, and the dates in sight while they are checked again. */
export class RepeatDesk {
  readonly #host: RootedHost;
  #problems: readonly RecurrenceProblem[] = [];
  /** The dates as the host last told them, of which rule. */
  #seen: { rule: string; occurrences: readonly Occurrence[] } = { rule: '', occurrences: [] };

  constructor(host: RootedHost) {
    this.#host = host;
    addStyles(host.renderRoot, [extraStyles]);
  }

  /** Follows what is chosen and what the host says of it, in `willUpdate`. */
  follow({ values, equipment, verdict, onChange }: ExtraContext): void {
    const { repeat, start } = values;
    const zone = zoneTable(equipment.timeZone);
    if (!repeat || !zone) return;
    if (repeat.anchor !== start) onChange({ repeat: ruled({ ...repeat, dropped: [], moved: {} }, start, zone) });
    else if ('occurrences' in verdict && verdict.occurrences) this.#seen = { rule: keyOf(repeat), occurrences: verdict.occurrences };
  }

  /** All dates by now; none while nobody has told them. */
  rows({ values, equipment }: ExtraContext): DateRow[] {
    const { repeat, start, end } = values;
    const zone = zoneTable(equipment.timeZone);
    if (!repeat || !zone || this.#seen.rule !== keyOf(repeat)) return [];
    const country = holidayCountry(equipment);
    return dateRows({ repeat, occurrences: this.#seen.occurrences, start, end, zone, ...(country && { country }) });
  }

  /** What is sent: without the dates that cannot be had, where that is wished. */
  draft(draft: Draft, context: ExtraContext): Draft {
    const { repeat } = context.values;
    return repeat ? { ...draft, recurrence: recurrenceOf(repeat, leftOut(this.rows(context))) } : draft;
  }

  /** Whether dates stand in the way of the request. */
  isRefused(context: ExtraContext): boolean {
    const { verdict } = context;
    if (!('decision' in verdict) || verdict.decision.ok) return false;
    const isOther = verdict.decision.reasons.some(({ code, severity }) => severity === 'block' && code !== 'recurrence-conflicts');
    return isOther || !context.values.repeat?.isPartial || countDates(this.rows(context)).asked === 0;
  }

  template(context: ExtraContext): TemplateResult {
    const { values, equipment, language } = context;
    const t = seriesMessages[language];
    return html`<section class="extra" aria-labelledby="repeat">
      <div class="top"><h4 id="repeat" tabindex="-1">${t.title}</h4>
        <button type="button" class="button compact quiet" @click=${() => this.#close(context)}>${iconTemplate('close')}${t.remove}</button></div>
      ${this.#editorTemplate(context, values.repeat!, zoneTable(equipment.timeZone) ?? zoneTable('UTC')!)}
    </section>`;
  }

  /** All dates that are asked for, to be looked over once more. */
  reviewTemplate(context: ExtraContext): TemplateResult {
    const { values: { repeat, start }, equipment, language } = context;
    const zone = zoneTable(equipment.timeZone);
    const format = { language, timeZone: equipment.timeZone };
    const asked = this.rows(context).filter(({ state }) => state === 'ok' || state === 'refused');
    const words = repeat && zone ? describeRuleText(repeat.rule, { language, start: localTime(start, zone) }) : '';
    return html`${words}<br><details class="fold"><summary>${seriesMessages[language].dates({ count: asked.length })}</summary>
      <ol class="small numeric">${asked.map((row) => html`<li>${dateWords(row, format)}</li>`)}</ol></details>`;
  }

  /** What the fee of the one date means for all. */
  feeTemplate(context: ExtraContext): TemplateResult | typeof nothing {
    const { verdict, language } = context;
    const { asked } = countDates(this.rows(context));
    if (asked < 2) return nothing;
    const quote = 'quote' in verdict ? verdict.quote : undefined;
    const t = seriesMessages[language];
    return html`<p class="small"><strong>${t.feeEach({ count: asked })}</strong>${quote && !quote.free
      ? html`<br>${t.feeAll({ total: formatMoney(quote.total * asked, quote.currency, language), count: asked })}` : nothing}</p>`;
  }

  #editorTemplate(context: ExtraContext, repeat: RepeatValues, zone: ZoneTable): TemplateResult {
    const { values: { start }, equipment, language, verdict, readerTimeZone, reasonWords } = context;
    const change = (made: RepeatValues): void => context.onChange({ repeat: made });
    const retype = (typed: Partial<RepeatValues>): void => change(ruled({ ...repeat, ...typed, dropped: [], moved: {} }, start, zone));
    const issue = repeatIssue(repeat, start, zone);
    const problem = this.#problems.filter(({ severity }) => severity === 'error').map((one) => recurrenceProblemText(one, language)).join(' ');
    const editor = repeatTemplate({
      repeat, start, zone, language, issue, problem, onChange: retype,
      onWords: (words) => void this.#understand(words, retype),
    });
    if (!repeat.rule) return editor;
    return html`${editor}${datesTemplate({
      rows: this.rows(context), status: verdict.status === 'failed' ? 'unknown' : 'decision' in verdict ? 'known' : 'asking', isPartial: repeat.isPartial,
      format: { language, timeZone: equipment.timeZone }, readerTimeZone, reasonWords,
      onPartial: (isPartial) => change({ ...repeat, isPartial }),
      onToggle: ({ date }) => this.#changeDate(change, toggled(repeat, date)),
      onMove: (rows) => this.#changeDate(change, shifted(repeat, rows, zone)),
      onPutBack: ({ date }) => this.#changeDate(change, putBack(repeat, date)),
      onLeaveRefused: () => this.#changeDate(change, withoutRefused(repeat, this.rows(context))),
    })}`;
  }

  #close({ onChange }: ExtraContext): void {
    onChange({ repeat: undefined });
    focusAfterUpdate(this.#host, '#repeat');
  }

  /** The control that was used may be gone with what it changed: the focus goes to the heading then. */
  #changeDate(change: (made: RepeatValues) => void, made: RepeatValues): void {
    change(made);
    keepFocus(this.#host, '#repeat');
  }

  async #understand(words: string, retype: (typed: Partial<RepeatValues>) => void): Promise<void> {
    const { spoken, problems } = words.trim() ? await understand(words) : { spoken: '', problems: [] };
    this.#problems = problems;
    retype({ words, spoken });
  }
}

function ruled(repeat: RepeatValues, start: string, zone: ZoneTable): RepeatValues {
  return { ...repeat, rule: ruleOf(repeat, start, zone), anchor: start };
}

function keyOf({ rule, anchor }: RepeatValues): string {
  return `${rule} ${anchor}`;
}
