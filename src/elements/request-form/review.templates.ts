import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { InstantRange, Question, Reservation } from '../../core/types.js';
import type { WriteState } from '../../client/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import { formatRange } from '../../i18n/format.js';
import { textOf } from '../../i18n/language.js';
import { requestMessages } from '../../i18n/request/index.js';
import { localizedTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import { fieldOf, questionsOf } from './request-form.model.js';
import type { SectionContext } from './sections.templates.js';
import { timeTemplate } from './sections.templates.js';

/** What is sent besides one time on one machine. */
export interface ReviewExtras {
  dates: TemplateResult | typeof nothing;
  machines: TemplateResult | typeof nothing;
  /** Whether the machine that the form was opened for is not asked for. */
  isFirstLeft: boolean;
}

/** Everything that will be sent, in words, each with a way back to its field where it may still change. */
export function reviewTemplate(context: SectionContext, extras: ReviewExtras | undefined, onEdit: ((field: string) => void) | undefined): TemplateResult {
  const { equipment, institution, values, language } = context;
  const t = requestMessages[language];
  const row = (field: string, label: unknown, plainLabel: string, value: unknown): TemplateResult => html`<div>
    <dt>${label}</dt><dd>${value}</dd>
    ${onEdit ? html`<dd class="edit"><button type="button" class="link-button small" aria-label=${t.edit({ what: plainLabel })} @click=${() => onEdit(field)}>${t.editShort}</button></dd>` : nothing}
  </div>`;
  const answered = questionsOf(equipment, values.mode).filter(({ id }) => values.answers[id]?.trim());
  return html`<dl class="checklist">
    ${extras?.isFirstLeft ? nothing : row('time', t.machine, t.machine, html`<strong>${localizedTemplate(equipment.name, language)}</strong>${institution ? html`<br><span class="muted">${localizedTemplate(institution.name, language)}</span>` : nothing}`)}
    ${row('time', t.chosenTime, t.chosenTime, timeTemplate(values.start, values.end, context))}
    ${extras && extras.dates !== nothing ? row('repeat', t.repeat, t.repeat, extras.dates) : nothing}
    ${extras && extras.machines !== nothing ? row('kit', ...(extras.isFirstLeft ? [t.machine, t.machine] as const : [t.kit, t.kit] as const), extras.machines) : nothing}
    ${row('mode', t.mode, t.mode, values.mode ? fieldWord('mode', values.mode, language) : '—')}
    ${row('purpose', t.purpose, t.purpose, values.purpose)}
    ${answered.map((question) => row(fieldOf(question), localizedTemplate(question.label, language), textOf(question.label, language), answerWords(question, values.answers[question.id]!, context)))}
    ${values.note.trim() ? row('note', t.note, t.note, values.note) : nothing}
  </dl>`;
}

/** An answer as it reads: the option's label, yes or no, a number with its unit. */
export function answerWords(question: Question, typed: string, { language }: Pick<SectionContext, 'language'>): unknown {
  const common = commonMessages[language];
  if (question.type === 'yes-no') return typed === 'yes' ? common.yes : common.no;
  if (question.type === 'choice') return textOf(question.options?.find(({ value }) => value === typed)?.label, language) || typed;
  return question.unit ? `${typed} ${question.unit}` : typed;
}

/** What the outcome's buttons do. */
export interface OutcomeHandlers {
  reasons: () => TemplateResult | typeof nothing;
  suggestions: () => TemplateResult | typeof nothing;
  onSend: () => void;
  onOtherTime: () => void;
}

/** Why the request was not taken, or that nobody knows yet: what was typed is kept, and there is a way on. */
export function outcomeTemplate(outcome: WriteState, { language }: SectionContext, handlers: OutcomeHandlers): TemplateResult | typeof nothing {
  const t = requestMessages[language];
  const common = commonMessages[language];
  if (outcome.status === 'uncertain') {
    return noticeTemplate('warn', html`<strong>${t.uncertainTitle}</strong><span>${t.uncertainBody}</span>
      <div class="actions"><button type="button" class="button compact primary" @click=${handlers.onSend}>${iconTemplate('refresh')}${t.checkAgain}</button></div>`, { role: 'alert', id: 'outcome' });
  }
  if (outcome.status === 'failed') {
    return noticeTemplate('error', html`<strong>${t.failedTitle}</strong><span>${common.error[outcome.error.code]}</span><span>${t.refusedKept}</span>
      <div class="actions"><button type="button" class="button compact" @click=${handlers.onSend}>${t.sendAgain}</button></div>`, { role: 'alert', id: 'outcome' });
  }
  if (outcome.status !== 'refused') return nothing;
  const { error } = outcome;
  return noticeTemplate('error', html`<strong>${t.refusedTitle}</strong>
    ${error.reasons.length ? handlers.reasons() : html`<span>${common.error[error.code]}</span>`}
    ${error.errors.map(({ detail }) => (detail ? html`<span>${detail}</span>` : nothing))}
    <span class="small">${t.refusedKept}</span>
    ${handlers.suggestions()}
    ${error.code === 'conflict' ? html`<div class="actions"><button type="button" class="button compact" @click=${handlers.onOtherTime}>${iconTemplate('calendar')}${t.otherTime}</button></div>` : nothing}`,
  { role: 'alert', id: 'outcome' });
}

/** Free times to choose from, under a title of their own. */
export function slotsTemplate(
  slots: readonly InstantRange[], { equipment, language, now }: Pick<SectionContext, 'equipment' | 'language' | 'now'>, onChoose: (slot: InstantRange) => void, title = requestMessages[language].nearby,
): TemplateResult | typeof nothing {
  if (slots.length === 0) return nothing;
  const t = requestMessages[language];
  const words = ({ start, end }: InstantRange): string => formatRange(start, end, { language, timeZone: equipment.timeZone, now });
  return html`<span><strong>${title}</strong></span><div class="suggestions">
    ${slots.map((slot) => html`<button type="button" class="button compact numeric" aria-label=${t.useTime({ range: words(slot) })} @click=${() => onChoose(slot)}>${words(slot)}</button>`)}
  </div>`;
}

/** The reference number, and what happens next. "Requested" is never worded as confirmed. */
export function doneTemplate(reservation: Reservation, context: SectionContext, handlers: { hasCalendarFile: boolean; onCalendarFile: () => void; onAnother: () => void }): TemplateResult {
  const { language } = context;
  const t = requestMessages[language];
  const isBooked = reservation.state === 'approved';
  const { start, end } = reservation.confirmed ?? reservation.wished;
  return html`<div class="done">
    <div class="tick">${iconTemplate('check-circle')}<h2 tabindex="-1" id="done">${isBooked ? t.doneBooked : t.doneTitle}</h2></div>
    <p class="reference"><span class="small muted">${t.doneReference}</span><strong class="numeric">${reservation.reference}</strong></p>
    <p><strong>${localizedTemplate(context.equipment.name, language)}</strong><br>${timeTemplate(start, end, context)}</p>
    <p>${isBooked ? t.doneNextBooked : t.doneNext}</p>
    <div class="bar">
      ${handlers.hasCalendarFile ? html`<button type="button" class="button" @click=${handlers.onCalendarFile}>${iconTemplate('download')}${t.calendarFile}</button>` : nothing}
      <button type="button" class="button quiet" @click=${handlers.onAnother}>${t.another}</button>
      <slot name="done"></slot>
    </div>
  </div>`;
}
