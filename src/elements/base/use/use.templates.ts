import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Equipment, EquipmentSummary, Reservation } from '../../../core/types.js';
import { commonMessages } from '../../../i18n/common/index.js';
import type { FormatContext } from '../../../i18n/format.js';
import { formatDuration, formatInstant, formatMoney, formatNumber } from '../../../i18n/format.js';
import { quoteLineText } from '../../../i18n/pricing/index.js';
import { useMessages } from '../../../i18n/use/index.js';
import type { PendingAction, TypedChange } from '../controllers/action-controller.js';
import type { Missing } from '../reservations/action-panel.js';
import { timesFieldsTemplate } from '../reservations/times.templates.js';
import { localizedTemplate, noticeTemplate } from '../templates/feedback.js';
import { iconTemplate } from '../templates/icon.js';

/** For whom the form of a use is written, and what its fields do. */
export interface UseFormContext {
  format: FormatContext;
  now: number;
  missing: Missing | undefined;
  onType: (typed: TypedChange) => void;
}

/** When a use really was, and what was made in it. */
export function useFormTemplate({ times, fields }: PendingAction, { format, now, missing, onType }: UseFormContext): TemplateResult | typeof nothing {
  if (!times) return nothing;
  const t = useMessages[format.language];
  const isMissing = missing === 'units';
  return html`
    ${timesFieldsTemplate(times, {
      id: 'use', legend: t.timesLegend, format, now, isMissing: missing === 'times', free: [], useLabel: () => '',
      unreadable: t.timesUnreadable, keepsLength: false, onTimes: (typed) => onType({ times: typed }),
    })}
    <div class="field">
      <label for="use-units">${t.units} <span class="muted">(${commonMessages[format.language].optional})</span></label>
      <input id="use-units" class="input" inputmode="numeric" autocomplete="off" .value=${fields['units'] ?? ''} aria-invalid=${isMissing ? 'true' : nothing}
        aria-describedby=${isMissing ? 'use-units-error' : nothing} @input=${(event: Event) => onType({ fields: { units: (event.target as HTMLInputElement).value } })} />
      ${isMissing ? html`<span class="error" id="use-units-error">${iconTemplate('error')}${t.unitsUnreadable}</span>` : nothing}
    </div>`;
}

/** What came of the use: time reserved, used and outside of it, what was made, what is owed, and the owner's signature. */
export function useReportTemplate({ report, state }: Pick<Reservation, 'report' | 'state'>, format: FormatContext): TemplateResult | typeof nothing {
  if (!report) return nothing;
  const { language } = format;
  const t = useMessages[language];
  const { settlement, units, signedAt } = report;
  const fact = (label: string, value: unknown): TemplateResult => html`<div><dt>${label}</dt><dd class="numeric">${value}</dd></div>`;
  const isUse = state === 'completed' || state === 'no-show';
  return html`<section class="use-report" aria-label=${t.report}>
    <h5>${t.report}</h5>
    <dl>
      ${settlement && isUse ? html`
        ${fact(t.reserved, formatDuration(settlement.reservedMinutes, language))}
        ${fact(t.used, formatDuration(settlement.usedMinutes, language))}
        ${settlement.overrunMinutes > 0 ? fact(t.overrun, formatDuration(settlement.overrunMinutes, language)) : nothing}` : nothing}
      ${units === undefined ? nothing : fact(t.units, formatNumber(units, language))}
      ${settlement ? fact(isUse ? t.owed : t.owedCancelled, html`<strong>${formatMoney(settlement.total, settlement.currency, language)}</strong>`) : nothing}
    </dl>
    ${settlement?.lines.length ? html`<ul class="small muted numeric" aria-label=${t.lines}>${settlement.lines.map((line) => {
      const words = quoteLineText(line, { language, currency: settlement.currency });
      return html`<li>${words.label}: ${words.formula}${words.note ? html` (${words.note})` : nothing}</li>`;
    })}</ul>` : nothing}
    ${isUse ? html`<p class="line small">${signedAt === undefined
      ? html`<span class="badge pending">${t.unsigned}</span>`
      : html`<span class="badge free">${iconTemplate('check-circle')}${t.signed({ at: formatInstant(signedAt, 'date-time', format) })}</span>`}</p>` : nothing}
  </section>`;
}

/** That the machine cannot be used now, and why, for those who have reserved it. */
export function faultTemplate(machine: EquipmentSummary | Equipment | undefined, { language }: FormatContext): TemplateResult | typeof nothing {
  if (machine?.status !== 'fault' && machine?.status !== 'maintenance') return nothing;
  const t = useMessages[language];
  const note = 'faultNote' in machine ? machine.faultNote : undefined;
  return html`<div class="fault">${noticeTemplate('warn', html`<strong>${machine.status === 'fault' ? t.outOfOrder : t.inMaintenance}</strong>
    ${note ? html`<span>${localizedTemplate(note, language)}</span>` : nothing}`)}</div>`;
}
