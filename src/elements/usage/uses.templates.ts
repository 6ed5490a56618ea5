import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Reservation } from '../../core/types.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatInstant, formatMoney, formatNumber, formatRangeInYear } from '../../i18n/format.js';
import { stateMessages } from '../../i18n/states/index.js';
import { usageMessages } from '../../i18n/usage/index.js';
import { timeOf } from '../base/reservations/reservation.model.js';
import { hoursOf, isUnused, signStateOf } from './usage.model.js';

/** What the table of uses prints beside the reservations. */
export interface UsesContext {
  /** In the reader's zone; each use is written in its machine's. */
  format: FormatContext;
  nameOf: (equipmentId: string) => string;
  zoneOf: (equipmentId: string) => string;
  institutionOf: (institutionId: string | undefined) => string;
}

/** One line for each use: when, where, by whom, how much, what is owed, and whether the owner has signed. */
export function usesTemplate(uses: readonly Reservation[], { format, nameOf, zoneOf, institutionOf }: UsesContext): TemplateResult {
  const { language } = format;
  const t = usageMessages[language];
  const money = ({ report }: Reservation): string => (report?.settlement ? formatMoney(report.settlement.total, report.settlement.currency, language) : '—');
  const number = (value: number | undefined): string => (value === undefined ? '—' : formatNumber(value, language));
  return html`<div class="scroll" role="region" aria-label=${t.each} tabindex="0"><table>
    <caption class="visually-hidden">${t.each}</caption>
    <thead><tr>
      <th scope="col">${t.when}</th><th scope="col">${t.machine}</th><th scope="col">${t.who}</th>
      <th scope="col" class="numeric">${t.hours}</th><th scope="col" class="numeric">${t.units}</th><th scope="col" class="numeric">${t.fee}</th>
      <th scope="col">${t.signed}</th><th scope="col">${t.reference}</th>
    </tr></thead>
    <tbody>${uses.map((use) => {
      const { start, end } = use.actual ?? timeOf(use);
      const institution = institutionOf(use.asker?.institutionId);
      return html`<tr>
        <th scope="row" class="numeric">${formatRangeInYear(start, end, { ...format, timeZone: zoneOf(use.equipmentId) })}</th>
        <td>${nameOf(use.equipmentId)}</td>
        <td>${use.asker?.name ?? '—'}${institution ? html`<br><span class="small muted">${institution}</span>` : ''}</td>
        <td class="numeric">${isUnused(use) ? stateMessages[language].state[use.state] : number(hoursOf(use))}</td>
        <td class="numeric">${number(use.report?.units)}</td>
        <td class="numeric">${money(use)}${use.state === 'cancelled' ? html`<br><span class="small muted">${t.cancelFee}</span>` : ''}</td>
        <td>${signatureTemplate(use, format)}</td>
        <td class="numeric reference">${use.reference}</td>
      </tr>`;
    })}</tbody>
  </table></div>`;
}

function signatureTemplate(use: Reservation, format: FormatContext): TemplateResult {
  const t = usageMessages[format.language];
  switch (signStateOf(use)) {
    case 'signed': return html`<span class="badge free">${t.signedOn({ at: formatInstant(use.report?.signedAt ?? '', 'date', format) })}</span>`;
    case 'open': return html`<span class="badge pending">${t.notSigned}</span>`;
    case 'running': return html`<span class="badge accent">${t.running}</span>`;
    case 'none': return html`<span class="small muted">${t.notNeeded}</span>`;
  }
}
