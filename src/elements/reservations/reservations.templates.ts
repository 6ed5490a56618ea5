import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Equipment, EquipmentSummary, InstantRange, Institution, Language, Reservation, ReservationAction } from '../../core/types.js';
import { fieldWord } from '../../i18n/field/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatMoney } from '../../i18n/format.js';
import { reservationsMessages } from '../../i18n/reservations/index.js';
import { stateMessages } from '../../i18n/states/index.js';
import { offerTemplate } from '../base/reservations/offer.templates.js';
import { ENDING_ACTIONS, toneOf } from '../base/reservations/reservation.model.js';
import { dateTemplate, historyTemplate, machineTemplate, timesTemplate } from '../base/reservations/reservation.templates.js';
import { freeTimesTemplate } from '../base/reservations/times.templates.js';
import { localizedTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import { faultTemplate, useReportTemplate } from '../base/use/use.templates.js';
import { ANSWERS, canRepeat, MOVES, NEEDS_MACHINE, offeredOf } from './reservations.model.js';

/** What one row of the list prints, and what its buttons do. */
export interface RowContext {
  language: Language;
  /** The reader's zone; the machine's own is used for its times. */
  readerTimeZone: string;
  /** Language, now, and the machine's zone. */
  format: FormatContext;
  machine: EquipmentSummary | Equipment | undefined;
  institution: Institution | undefined;
  /** Of any machine that an offer names. */
  machineOf: (id: string) => EquipmentSummary | undefined;
  /** Times in place of a wished one that was given to somebody else. */
  instead: readonly InstantRange[];
  /** The action whose panel is open, and the panel. */
  open: ReservationAction | undefined;
  panel: unknown;
  /** Reports the machine as out of order, where the reader may. */
  faultButton: unknown;
  faultPanel: unknown;
  onOpen: (action: ReservationAction, range?: InstantRange) => void;
  onMachine: () => void;
  onCalendarFile: () => void;
  onRepeat: () => void;
}

/** One reservation. */
export function rowTemplate(reservation: Reservation, context: RowContext): TemplateResult {
  const { language, machine, readerTimeZone, format } = context;
  const t = reservationsMessages[language];
  const states = stateMessages[language];
  return html`<li class="item" data-id=${reservation.id}>
    ${dateTemplate(reservation, format)}
    <div class="main">
      ${machineTemplate(machine, language, context.onMachine)}
      <div class="line">
        <span class="badge ${toneOf(reservation.state)}">${states.state[reservation.state] ?? reservation.state}</span>
        <span class="small muted">${states.meaning[reservation.state] ?? nothing}</span>
      </div>
      ${timesTemplate(reservation, format, readerTimeZone)}
      ${useReportTemplate(reservation, format)}
      <div class="line small muted">
        ${context.institution ? html`<span>${localizedTemplate(context.institution.name, language)}</span>` : nothing}
        <span>${fieldWord('mode', reservation.mode, language)}</span>
        <span class="numeric">${reservation.reference}</span>
      </div>
    </div>
    <div class="side">
      ${offeredOf(reservation, ANSWERS).map((action) => actionTemplate(reservation, action, context))}
      ${context.faultButton}
      ${offeredOf(reservation, MOVES).map((action) => actionTemplate(reservation, action, context))}
      ${canRepeat(reservation) ? html`<button type="button" class="button compact" aria-label=${t.repeatOf({ reference: reservation.reference })} @click=${context.onRepeat}>${t.repeat}</button>` : nothing}
      <button type="button" class="button compact quiet" aria-label=${t.calendarFileOf({ reference: reservation.reference })}
        @click=${context.onCalendarFile}>${iconTemplate('download')}.ics</button>
    </div>
    ${NEEDS_MACHINE.includes(reservation.state) ? faultTemplate(machine, format) : nothing}
    ${context.instead.length ? insteadTemplate(context.instead, format, context.onOpen) : nothing}
    ${offerTemplate(reservation, { format, machineOf: context.machineOf })}
    ${context.panel}${context.faultPanel}
    ${detailsTemplate(reservation, format, context)}
  </li>`;
}

function actionTemplate(reservation: Reservation, action: ReservationAction, { language, open, onOpen }: RowContext): TemplateResult {
  const words = stateMessages[language].action[action] ?? action;
  return html`<button type="button" class="button compact ${ANSWERS.includes(action) && !ENDING_ACTIONS.includes(action) ? 'primary' : ''}"
    aria-expanded=${open === action ? 'true' : 'false'} aria-label="${words} ${reservation.reference}" @click=${() => onOpen(action)}>${words}</button>`;
}

/** Somebody else was given the time: the nearest ones that would do, each one press away from being asked for. */
function insteadTemplate(instead: readonly InstantRange[], format: FormatContext, onOpen: RowContext['onOpen']): TemplateResult {
  const t = reservationsMessages[format.language];
  return html`<div class="instead">${noticeTemplate('warn', html`<strong>${t.takenTitle}</strong><span>${t.takenBody}</span>
    ${freeTimesTemplate(instead, format, t.moveUse, (range) => onOpen('reschedule', range))}`)}</div>`;
}

/** What is seldom needed: purpose, fee, and the history and messages that both sides read. */
function detailsTemplate(reservation: Reservation, format: FormatContext, context: RowContext): TemplateResult {
  const { language } = format;
  const t = reservationsMessages[language];
  const { quote } = reservation;
  return html`<details>
    <summary aria-label=${t.details({ reference: reservation.reference })}>${t.detailsShort}</summary>
    <dl class="facts">
      <dt>${t.purpose}</dt><dd>${reservation.purpose || '—'}</dd>
      ${quote ? html`<dt>${t.fee}</dt><dd class="numeric">${formatMoney(quote.total, quote.currency, language)}</dd>` : nothing}
      <dt>${t.history}</dt>
      <dd>${historyTemplate(reservation, format)}${offeredOf(reservation, ['note']).map((action) => actionTemplate(reservation, action, context))}</dd>
    </dl>
  </details>`;
}
