import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { InstantRange, Language, Reason, Reservation } from '../../core/types.js';
import { approvalsMessages } from '../../i18n/approvals/index.js';
import { calendarMessages } from '../../i18n/calendar/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatDayName, formatRange, formatZone } from '../../i18n/format.js';
import { reservationsMessages } from '../../i18n/reservations/index.js';
import { stateMessages } from '../../i18n/states/index.js';
import { clockRange } from '../base/availability/day.model.js';
import { cssVars } from '../base/css-vars.js';
import type { PendingAction, TypedTimes } from '../base/controllers/action-controller.js';
import { ENDING_ACTIONS, timeOf } from '../base/reservations/reservation.model.js';
import { outcomeTemplate } from '../base/reservations/reservation.templates.js';
import { noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import { reasonsTemplate } from '../base/templates/reasons.js';
import { NEEDS_NOTE } from './approvals.model.js';
import type { DayStrip } from './times.model.js';

/** What the open answer prints, and what its controls do. */
export interface AnswerContext {
  language: Language;
  format: FormatContext;
  now: number;
  /** What was missing when it was last tried to be sent. */
  missing: 'note' | 'times' | undefined;
  /** Free times nearby, for a proposal. */
  free: readonly InstantRange[];
  reasonWords: (reason: Reason) => string;
  onType: (typed: string | Partial<TypedTimes>) => void;
  onUse: (range: InstantRange) => void;
  onSend: () => void;
  onClose: () => void;
}

/** The answer that is being given: what it means, what it needs, and what became of it. */
export function answerTemplate(reservation: Reservation, pending: PendingAction, context: AnswerContext): TemplateResult {
  const { language, missing } = context;
  const { action } = pending;
  const t = approvalsMessages[language];
  const own = reservationsMessages[language];
  const isSending = pending.outcome.status === 'sending';
  const isDanger = action === 'decline' || action === 'no-show' || ENDING_ACTIONS.includes(action);
  const send = t.send[action] ?? stateMessages[language].action[action];
  return html`<div class="panel" role="group" aria-label=${t.confirmTitle[action] ?? nothing}>
    ${noticeTemplate(isDanger ? 'warn' : 'info', html`
      <strong>${t.confirmTitle[action]}</strong>
      <span>${t.confirmBody[action]}</span>
      ${pending.times ? timesFields(pending.times, context) : nothing}
      ${t.noteLabel[action] ? noteField(reservation, pending, context) : nothing}
      ${missing ? nothing : outcomeTemplate(pending, language)}
      ${refusalTemplate(pending, context)}
      <div class="actions">
        <button type="button" class="button compact ${isDanger ? 'danger' : 'primary'}" aria-disabled=${isSending ? 'true' : nothing} @click=${context.onSend}>
          ${isSending ? own.sending : pending.outcome.status === 'uncertain' ? own.checkAgain : send}</button>
        <button type="button" class="button compact" @click=${context.onClose}>${t.back}</button>
      </div>`)}
  </div>`;
}

function noteField(reservation: Reservation, { action, note }: PendingAction, { language, missing, onType }: AnswerContext): TemplateResult {
  const t = approvalsMessages[language];
  const common = commonMessages[language];
  const isNeeded = NEEDS_NOTE.includes(action);
  const isMissing = missing === 'note';
  const id = `note-${reservation.id}`;
  return html`<div class="field">
    <label for=${id}>${t.noteLabel[action]} <span class=${isNeeded ? 'required' : 'muted'}>${isNeeded ? common.required : `(${common.optional})`}</span></label>
    <textarea id=${id} class="input" maxlength="2000" .value=${note} aria-required=${isNeeded ? 'true' : nothing} aria-invalid=${isMissing ? 'true' : nothing}
      aria-describedby=${isMissing ? `${id}-error` : nothing} @input=${(event: Event) => onType((event.target as HTMLTextAreaElement).value)}></textarea>
    ${isMissing ? html`<span class="error" id="${id}-error">${iconTemplate('error')}${t.noteMissing[action]}</span>` : nothing}
  </div>`;
}

/** Another time, typed or taken from what is free. */
function timesFields(times: TypedTimes, { language, format, now, missing, free, onType, onUse }: AnswerContext): TemplateResult {
  const t = approvalsMessages[language];
  const field = (name: keyof TypedTimes, label: string, type: 'date' | 'time'): TemplateResult => html`<div class="field">
    <label for="counter-${name}">${label}</label>
    <input id="counter-${name}" class="input" type=${type} required .value=${times[name]} aria-invalid=${missing === 'times' ? 'true' : nothing}
      aria-describedby=${missing === 'times' ? 'counter-error' : nothing}
      @input=${(event: Event) => onType({ [name]: (event.target as HTMLInputElement).value })} />
  </div>`;
  return html`<fieldset class="times-fields"><legend>${t.counterLegend}</legend>
    <div class="three">${field('date', t.counterDate, 'date')}${field('start', t.counterStart, 'time')}${field('end', t.counterEnd, 'time')}</div>
    <p class="small muted">${t.counterZone({ zone: formatZone(format.timeZone, now, language) })}</p>
    ${missing === 'times' ? html`<p class="error" id="counter-error">${iconTemplate('error')}${t.counterUnreadable}</p>` : nothing}
    ${free.length ? html`<p class="small"><strong>${t.counterFree}</strong></p>
      <div class="free-times">${free.map((range) => {
        const words = formatRange(range.start, range.end, format);
        return html`<button type="button" class="button compact" aria-label=${t.counterUse({ range: words })} @click=${() => onUse(range)}>${words}</button>`;
      })}</div>` : nothing}
  </fieldset>`;
}

/** Every reason that the host gave, where it gave any. */
function refusalTemplate({ outcome }: PendingAction, { reasonWords, language }: AnswerContext): TemplateResult | typeof nothing {
  return outcome.status === 'refused' ? reasonsTemplate(outcome.error.reasons, reasonWords, language) : nothing;
}

/** The machine's day as a strip with the request in it, and the same as words. */
export function dayTemplate(reservation: Reservation, strip: DayStrip, language: Language, format: FormatContext): TemplateResult {
  const t = approvalsMessages[language];
  const words = calendarMessages[language];
  const title = t.dayTitle({ day: formatDayName(Date.parse(timeOf(reservation).start), format) });
  return html`<section class="day-box" aria-label=${title}>
    <h5>${title}</h5>
    <div class="strip" aria-hidden="true">
      ${strip.parts.map(({ segment, at, size }) => html`<span class="part ${segment.state}" ${cssVars({ '--at': at, '--size': size })}></span>`)}
      <span class="own" ${cssVars({ '--at': strip.own.at, '--size': strip.own.size })}></span>
    </div>
    <ul class="day-list small">${strip.parts.filter(({ segment }) => segment.state !== 'closed').map(({ segment }) => html`<li>
      <span class="dot ${segment.state}"></span><span class="numeric">${strip.isOneDay ? clockRange(segment, strip, format) : formatRange(segment.start, segment.end, format)}</span>
      <span class="muted">${words.reason[segment.reason.code] ?? segment.state}</span></li>`)}</ul>
  </section>`;
}
