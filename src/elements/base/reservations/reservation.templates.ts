import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { isValidTimeZone } from '../../../core/time/index.js';
import type { EquipmentSummary, Language, Reservation } from '../../../core/types.js';
import { commonMessages } from '../../../i18n/common/index.js';
import type { FormatContext } from '../../../i18n/format.js';
import { formatInstant, formatRange } from '../../../i18n/format.js';
import { reservationsMessages } from '../../../i18n/reservations/index.js';
import { stateMessages } from '../../../i18n/states/index.js';
import { localizedTemplate, noticeTemplate } from '../templates/feedback.js';
import { iconTemplate } from '../templates/icon.js';
import type { PendingAction } from '../controllers/action-controller.js';
import { isMoved, timeOf } from './reservation.model.js';

/** The day as a leaf of a calendar; the same stands in words beside it. */
export function dateTemplate(reservation: Reservation, format: FormatContext): TemplateResult {
  const { start } = timeOf(reservation);
  return html`<div class="date" aria-hidden="true">
    <span class="small muted">${formatInstant(start, 'month-short', format)}</span>
    <span class="day numeric">${formatInstant(start, 'day-number', format)}</span>
    <span class="small muted">${formatInstant(start, 'weekday', format)}</span>
  </div>`;
}

/** The machine's name as a way to its page, or that it is not listed any more. */
export function machineTemplate(machine: EquipmentSummary | undefined, language: Language, onMachine: () => void): TemplateResult {
  return html`<h4 class="name">${machine
    ? html`<button type="button" class="link-button name" @click=${onMachine}>${localizedTemplate(machine.name, language)}</button>`
    : html`<span class="muted">${reservationsMessages[language].unknownMachine}</span>`}</h4>`;
}

/** Wished and confirmed time, both where they differ; the reader's own time where the zones do. */
export function timesTemplate(reservation: Reservation, format: FormatContext, readerTimeZone: string): TemplateResult {
  const t = reservationsMessages[format.language];
  const isZoneKnown = isValidTimeZone(format.timeZone);
  const line = (label: string, { start, end }: { start: string; end: string }): TemplateResult => {
    const range = formatRange(start, end, format);
    const own = formatRange(start, end, { ...format, timeZone: readerTimeZone });
    return html`<div><dt>${label}</dt><dd>${range}${own === range || !isZoneKnown ? nothing : html` <span class="small muted">(${t.yourTime({ range: own })})</span>`}</dd></div>`;
  };
  const { wished, confirmed, actual } = reservation;
  return html`<dl class="times">
    ${confirmed && !isMoved(reservation) ? line(t.confirmed, confirmed) : line(t.wished, wished)}
    ${confirmed && isMoved(reservation) ? line(t.confirmed, confirmed) : nothing}
    ${actual ? line(t.actual, actual) : nothing}
  </dl>
  ${isZoneKnown ? nothing : html`<p class="line small">${iconTemplate('alert')}<span>${commonMessages[format.language].zoneUnknown({ zone: String(format.timeZone).slice(0, 60) })}</span></p>`}`;
}

/** Why the action was not taken, or that nobody knows yet. */
export function outcomeTemplate({ outcome }: Pick<PendingAction, 'outcome'>, language: Language): TemplateResult | typeof nothing {
  if (outcome.status === 'uncertain') return noticeTemplate('warn', reservationsMessages[language].uncertain, { role: 'alert' });
  if (outcome.status !== 'refused' && outcome.status !== 'failed') return nothing;
  const { error } = outcome;
  return noticeTemplate('error', html`<span>${commonMessages[language].error[error.code]}</span>
    ${error.detail && error.status !== undefined ? html`<span class="small">${error.detail}</span>` : nothing}`, { role: 'alert' });
}

/** The history that both sides read. */
export function historyTemplate({ history }: Pick<Reservation, 'history'>, format: FormatContext): TemplateResult {
  const states = stateMessages[format.language];
  return html`<ol class="history">${history.map((entry) => html`<li>
    <strong>${states.done[entry.action] ?? entry.action}</strong>
    <span class="muted numeric">${formatInstant(entry.at, 'date-time', format)}</span>
    ${entry.by ? html`<span class="muted">· ${entry.by.name ?? states.relation[entry.by.role] ?? entry.by.role}</span>` : nothing}
    ${entry.note ? html`<div>${entry.note}</div>` : nothing}
  </li>`)}</ol>`;
}
