import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Answer, EquipmentSummary, Institution, Language, Question, Reservation, ReservationAction } from '../../core/types.js';
import { approvalsMessages } from '../../i18n/approvals/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import { formatAgo } from '../../i18n/ago.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatMoney, formatNumber, formatRange } from '../../i18n/format.js';
import { textOf } from '../../i18n/language.js';
import { reservationsMessages } from '../../i18n/reservations/index.js';
import { stateMessages } from '../../i18n/states/index.js';
import { listOf } from '../base/equipment-words.js';
import { timeOf, toneOf } from '../base/reservations/reservation.model.js';
import { dateTemplate, historyTemplate, machineTemplate, timesTemplate } from '../base/reservations/reservation.templates.js';
import { UNANSWERED } from '../base/reservations/unanswered.js';
import { localizedTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { NeededQualification } from './approvals.model.js';
import { answersTo, urgencyOf } from './approvals.model.js';

/** What one request of the inbox prints, and what its controls do. */
export interface ItemContext {
  language: Language;
  now: number;
  /** The reader's zone; the machine's own is used for its times. */
  readerTimeZone: string;
  /** Language, now, and the machine's zone. */
  format: FormatContext;
  machine: EquipmentSummary | undefined;
  /** Where the asker comes from. */
  institution: Institution | undefined;
  rivals: readonly Reservation[];
  isOpen: boolean;
  isPicked: boolean;
  /** Whether it can be answered together with others. */
  canPick: boolean;
  onToggle: () => void;
  onPick: (isPicked: boolean) => void;
  onMachine: () => void;
  /** The open request's facts, answers and panel. */
  body: () => unknown;
}

/** One request, folded or open. */
export function itemTemplate(reservation: Reservation, context: ItemContext): TemplateResult {
  const { language, machine, isOpen, rivals } = context;
  const t = approvalsMessages[language];
  const { format } = context;
  const urgency = UNANSWERED.includes(reservation.state) ? urgencyOf(reservation, context.now) : undefined;
  const asked = reservation.createdAt ?? reservation.history[0]?.at;
  return html`<li class="item ${isOpen ? 'open' : ''}" data-id=${reservation.id}>
    <div class="pick">${context.canPick ? html`<input type="checkbox" aria-label=${t.select({ reference: reservation.reference })} .checked=${context.isPicked}
      @change=${(event: Event) => context.onPick((event.target as HTMLInputElement).checked)} />` : nothing}</div>
    ${dateTemplate(reservation, format)}
    <div class="main">
      ${machineTemplate(machine, language, context.onMachine)}
      <div class="line">
        <span class="badge ${toneOf(reservation.state)}">${stateMessages[language].state[reservation.state] ?? reservation.state}</span>
        ${urgency ? html`<span class="badge ${urgency === 'begun' ? 'danger' : 'pending'}">${iconTemplate('clock')}${t[urgency]}</span>` : nothing}
        ${rivals.length ? html`<span class="badge busy">${iconTemplate('alert')}${t.rivals({ count: rivals.length })}</span>` : nothing}
      </div>
      ${timesTemplate(reservation, format, context.readerTimeZone)}
      <div class="line small muted">
        <span>${reservation.asker?.name ?? t.unknownAsker}</span>
        ${context.institution ? html`<span>${localizedTemplate(context.institution.name, language)}</span>` : nothing}
        <span>${fieldWord('mode', reservation.mode, language)}</span>
        ${asked ? html`<span>${t.asked({ ago: formatAgo(asked, context.now, language) })}</span>` : nothing}
        <span class="numeric">${reservation.reference}</span>
      </div>
    </div>
    <div class="side"><button type="button" class="button compact ${answersTo(reservation).length && !isOpen ? 'primary' : ''} toggle" aria-expanded=${isOpen ? 'true' : 'false'}
      aria-label=${answersTo(reservation).length ? t.open({ reference: reservation.reference }) : reservationsMessages[language].details({ reference: reservation.reference })}
      @click=${context.onToggle}>${answersTo(reservation).length ? stateMessages[language].action['answer-info'] : reservationsMessages[language].detailsShort}${iconTemplate('chevron-down')}</button></div>
    ${isOpen ? html`<div class="opened">${context.body()}</div>` : nothing}
  </li>`;
}

/** What is known of the request and of who asks; absent parts are still being asked for. */
export interface FactsContext {
  language: Language;
  format: FormatContext;
  institution: Institution | undefined;
  questions: readonly Question[] | undefined;
  pastUse: { used: number; missed: number } | undefined;
  rules: unknown;
  qualifications: readonly NeededQualification[];
  rivals: readonly Reservation[];
}

/** Who asks for what, what the rules say, who else wants the time, and what happened so far. */
export function factsTemplate(reservation: Reservation, context: FactsContext): TemplateResult {
  const { language, format, rivals } = context;
  const t = approvalsMessages[language];
  const own = reservationsMessages[language];
  const { quote, asker } = reservation;
  const fact = (label: string, value: unknown): TemplateResult => html`<dt>${label}</dt><dd>${value}</dd>`;
  return html`<dl class="facts">
    ${fact(t.asker, html`${asker?.name ?? t.unknownAsker}${context.institution ? html` · ${localizedTemplate(context.institution.name, language)}` : nothing}`)}
    ${context.pastUse ? fact(t.pastUse, t.pastUseWords(context.pastUse)) : nothing}
    ${context.qualifications.length ? fact(t.qualifications, html`<ul>${context.qualifications.map((one) => qualificationTemplate(one, language))}</ul>`) : nothing}
    ${fact(own.purpose, html`<span class="said">${reservation.purpose || '—'}</span>`)}
    ${Object.entries(reservation.answers ?? {}).map(([id, answer]) => {
      const question = listOf(context.questions).find((one) => one.id === id);
      return fact(textOf(question?.label, language) || id, html`<span class="said">${answerWords(answer, question, language)}</span>`);
    })}
    ${reservation.note ? fact(t.noteLabel['approve'] ?? '', html`<span class="said">${reservation.note}</span>`) : nothing}
    ${quote ? fact(own.fee, html`<span class="numeric">${formatMoney(quote.total, quote.currency, language)}</span>`) : nothing}
    ${context.rules ? fact(t.rules, context.rules) : nothing}
    ${rivals.length ? fact(t.rivals({ count: rivals.length }), html`<ul class="rivals">${rivals.map((rival) => html`<li>${t.rival({
      asker: rival.asker?.name ?? t.unknownAsker,
      range: formatRange(timeOf(rival).start, timeOf(rival).end, format),
      state: stateMessages[language].state[rival.state] ?? rival.state,
    })}</li>`)}</ul><span class="small muted">${t.rivalsNote}</span>`) : nothing}
    ${fact(own.history, historyTemplate(reservation, format))}
  </dl>`;
}

function qualificationTemplate({ id, definition, state }: NeededQualification, language: Language): TemplateResult {
  const words = approvalsMessages[language].qualification[state];
  return html`<li class="line"><span>${definition ? localizedTemplate(definition.name, language) : id}</span> <span class="badge ${state === 'held' ? 'free' : 'danger'}">${words}</span></li>`;
}

function answerWords(answer: Answer, question: Question | undefined, language: Language): string {
  if (typeof answer === 'boolean') return answer ? commonMessages[language].yes : commonMessages[language].no;
  if (typeof answer === 'number') return [formatNumber(answer, language), question?.unit].filter(Boolean).join(' ');
  return textOf(listOf(question?.options).find(({ value }) => value === answer)?.label, language) || String(answer);
}

/** The answers that can be given now. */
export function answersTemplate(reservation: Reservation, language: Language, current: ReservationAction | undefined, onOpen: (action: ReservationAction) => void, more: unknown): TemplateResult {
  const states = stateMessages[language];
  return html`<div class="answers">${answersTo(reservation).map((action, index) => html`<button type="button"
    class="button ${index === 0 ? 'primary' : ''} ${action === 'decline' || action === 'cancel' ? 'danger' : ''}"
    aria-expanded=${current === action ? 'true' : 'false'} aria-label="${states.action[action] ?? action} ${reservation.reference}"
    @click=${() => onOpen(action)}>${states.action[action] ?? action}</button>`)}${more}</div>`;
}
