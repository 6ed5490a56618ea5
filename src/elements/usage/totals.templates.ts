import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Language, MoneySum, UsageGrouping, UsageRow } from '../../core/types.js';
import { formatMoney, formatNumber } from '../../i18n/format.js';
import { usageMessages } from '../../i18n/usage/index.js';
import type { UsageTotals } from './usage.model.js';
import { shareOf } from './usage.model.js';

/** Amounts of money, one for each currency; a dash where nothing is owed. */
export function moneyText(fees: readonly MoneySum[], language: Language): string {
  return fees.length === 0 ? '—' : fees.map(({ amount, currency }) => formatMoney(amount, currency, language)).join(', ');
}

/** What everything comes to. */
export function totalsTemplate(totals: UsageTotals, language: Language): TemplateResult {
  const t = usageMessages[language];
  const fact = (label: string, value: string, tone = ''): TemplateResult => html`<div class=${tone || nothing}><dt>${label}</dt><dd class="numeric">${value}</dd></div>`;
  const number = (value: number): string => formatNumber(value, language);
  const share = shareOf(totals);
  return html`<section aria-labelledby="totals-title">
    <h3 id="totals-title" class="visually-hidden">${t.totals}</h3>
    <dl class="totals">
      ${fact(t.uses, number(totals.reservations))}
      ${fact(t.used, number(totals.usedHours))}
      ${share === undefined ? nothing : fact(t.share, `${share}%`)}
      ${fact(t.units, number(totals.units))}
      ${fact(t.fees, moneyText(totals.fees, language))}
      ${fact(t.unsigned, number(totals.unsigned), totals.unsigned > 0 ? 'open' : '')}
    </dl>
  </section>`;
}

/** What the table of sums prints and tells. */
export interface SumsContext {
  language: Language;
  groupBy: UsageGrouping;
  nameOf: (row: UsageRow) => string;
  /** Shows the uses of a machine; absent where rows are of something else. */
  onMachine?: (equipmentId: string) => void;
}

/** Sums by what was chosen, one row each. It scrolls by itself where the page is narrow. */
export function sumsTemplate(rows: readonly UsageRow[], { language, groupBy, nameOf, onMachine }: SumsContext): TemplateResult {
  const t = usageMessages[language];
  const caption = t.sums({ group: t.groups[groupBy] });
  const hasOpen = rows.some(({ openHours }) => openHours !== undefined);
  const cell = (value: number | undefined): TemplateResult => html`<td class="numeric">${value === undefined ? '—' : formatNumber(value, language)}</td>`;
  return html`<div class="scroll" role="region" aria-label=${caption} tabindex="0"><table>
    <caption class="visually-hidden">${caption}</caption>
    <thead><tr>
      <th scope="col">${t.groups[groupBy]}</th>
      ${[t.uses, t.noShows, t.booked, t.used, ...(hasOpen ? [t.share] : []), t.units, t.fees, t.unsigned].map((words) => html`<th scope="col" class="numeric">${words}</th>`)}
      ${onMachine ? html`<td></td>` : nothing}
    </tr></thead>
    <tbody>${rows.map((row) => {
      const name = nameOf(row);
      const share = shareOf(row);
      return html`<tr>
        <th scope="row">${name}</th>
        ${cell(row.reservations)}${cell(row.noShows)}${cell(row.bookedHours)}${cell(row.usedHours)}
        ${hasOpen ? html`<td class="numeric">${share === undefined ? '—' : `${share}%`}</td>` : nothing}
        ${cell(row.units)}<td class="numeric">${moneyText(row.fees ?? [], language)}</td>${cell(row.unsigned)}
        ${onMachine ? html`<td>${row.equipmentId !== undefined && row.reservations > 0
          ? html`<button type="button" class="link-button" aria-label=${t.onlyThisOf({ machine: name })} @click=${() => onMachine(row.equipmentId!)}>${t.onlyThis}</button>` : nothing}</td>` : nothing}
      </tr>`;
    })}</tbody>
  </table></div>`;
}
