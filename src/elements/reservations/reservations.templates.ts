import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { EquipmentSummary, Institution, Language, Reservation, ReservationAction } from '../../core/types.js';
import { commonMessages } from '../../i18n/common/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatInstant, formatMoney } from '../../i18n/format.js';
import { reservationsMessages } from '../../i18n/reservations/index.js';
import { stateMessages } from '../../i18n/states/index.js';
import { localizedTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { PendingAction } from '../base/controllers/action-controller.js';
import { ENDING_ACTIONS, timeOf, toneOf } from '../base/reservations/reservation.model.js';
import { historyTemplate, outcomeTemplate, timesTemplate } from '../base/reservations/reservation.templates.js';
import { actionsOf } from './reservations.model.js';

/** What one row of the list prints, and what its buttons do. */
export interface RowContext {
  language: Language;
  /** The reader's zone; the machine's own is used for its times. */
  readerTimeZone: string;
  machine: EquipmentSummary | undefined;
  institution: Institution | undefined;
  pending: PendingAction | null;
  onOpen: (action: ReservationAction) => void;
  onClose: () => void;
  onType: (note: string) => void;
  onSend: () => void;
  onMachine: (event: MouseEvent) => void;
  onCalendarFile: () => void;
}

/** One reservation. */
export function rowTemplate(reservation: Reservation, context: RowContext): TemplateResult {
  const { language, machine, readerTimeZone } = context;
  const t = reservationsMessages[language];
  const states = stateMessages[language];
  const format: FormatContext = { language, timeZone: machine?.timeZone ?? readerTimeZone };
  const { start } = timeOf(reservation);
  return html`<li class="item">
    <div class="date" aria-hidden="true">
      <span class="small muted">${formatInstant(start, 'month-short', format)}</span>
      <span class="day numeric">${formatInstant(start, 'day-number', format)}</span>
      <span class="small muted">${formatInstant(start, 'weekday', format)}</span>
    </div>
    <div class="main">
      <h4 class="name">
        ${machine
          ? html`<button type="button" class="link-button name" @click=${context.onMachine}>${localizedTemplate(machine.name, language)}</button>`
          : html`<span class="muted">${t.unknownMachine}</span>`}
      </h4>
      <div class="line">
        <span class="badge ${toneOf(reservation.state)}">${states.state[reservation.state] ?? reservation.state}</span>
        <span class="small muted">${states.meaning[reservation.state] ?? nothing}</span>
      </div>
      ${timesTemplate(reservation, format, readerTimeZone)}
      <div class="line small muted">
        ${context.institution ? html`<span>${localizedTemplate(context.institution.name, language)}</span>` : nothing}
        <span>${fieldWord('mode', reservation.mode, language)}</span>
        <span class="numeric">${reservation.reference}</span>
      </div>
    </div>
    <div class="side">
      ${actionsOf(reservation).map((action) => html`<button type="button"
        class="button compact ${ENDING_ACTIONS.includes(action) ? '' : 'primary'}"
        aria-expanded=${context.pending?.action === action ? 'true' : 'false'}
        aria-label="${states.action[action] ?? action} ${reservation.reference}"
        @click=${() => context.onOpen(action)}>${states.action[action] ?? action}</button>`)}
      <button type="button" class="button compact quiet" aria-label=${t.calendarFileOf({ reference: reservation.reference })}
        @click=${context.onCalendarFile}>${iconTemplate('download')}.ics</button>
    </div>
    ${context.pending ? panelTemplate(reservation, context.pending, context) : nothing}
    ${detailsTemplate(reservation, format, language)}
  </li>`;
}

/** The open action: what it means, a message, and what became of it. */
function panelTemplate(reservation: Reservation, pending: PendingAction, context: RowContext): TemplateResult {
  const { language } = context;
  const t = reservationsMessages[language];
  const states = stateMessages[language];
  const isSending = pending.outcome.status === 'sending';
  const isAnswer = pending.action === 'answer-info';
  const isMissing = pending.outcome.status === 'refused' && pending.outcome.error.code === 'invalid' && isAnswer;
  const id = `note-${reservation.id}`;
  return html`<div class="panel" role="group" aria-label=${t.confirmTitle[pending.action] ?? nothing}>
    ${noticeTemplate(ENDING_ACTIONS.includes(pending.action) ? 'warn' : 'info', html`
      <strong>${t.confirmTitle[pending.action]}</strong>
      <span>${t.confirmBody[pending.action]}</span>
      <div class="field">
        <label for=${id}>${t.note} <span class="${isAnswer ? 'required' : 'muted'}">${isAnswer ? commonMessages[language].required : `(${commonMessages[language].optional})`}</span></label>
        <textarea id=${id} class="input" maxlength="2000" .value=${pending.note} aria-invalid=${isMissing ? 'true' : nothing}
          @input=${(event: Event) => context.onType((event.target as HTMLTextAreaElement).value)}></textarea>
        ${isMissing ? html`<span class="error">${iconTemplate('error')}${t.noteMissing}</span>` : nothing}
      </div>
      ${isMissing ? nothing : outcomeTemplate(pending, language)}
      <div class="actions">
        <button type="button" class="button compact ${ENDING_ACTIONS.includes(pending.action) ? 'danger' : 'primary'}" aria-disabled=${isSending ? 'true' : nothing}
          @click=${context.onSend}>${isSending ? t.sending : pending.outcome.status === 'uncertain' ? t.checkAgain : states.action[pending.action]}</button>
        <button type="button" class="button compact" @click=${context.onClose}>${t.keep}</button>
      </div>`)}
  </div>`;
}

/** What is seldom needed: purpose, fee, and the history that both sides read. */
function detailsTemplate(reservation: Reservation, format: FormatContext, language: Language): TemplateResult {
  const t = reservationsMessages[language];
  const { quote } = reservation;
  return html`<details>
    <summary aria-label=${t.details({ reference: reservation.reference })}>${t.detailsShort}</summary>
    <dl class="facts">
      <dt>${t.purpose}</dt><dd>${reservation.purpose || '—'}</dd>
      ${quote ? html`<dt>${t.fee}</dt><dd class="numeric">${formatMoney(quote.total, quote.currency, language)}</dd>` : nothing}
      <dt>${t.history}</dt>
      <dd>${historyTemplate(reservation, format)}</dd>
    </dl>
  </details>`;
}
