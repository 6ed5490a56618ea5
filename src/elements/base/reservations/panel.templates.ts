import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Language, Reason, Reservation } from '../../../core/types.js';
import { commonMessages } from '../../../i18n/common/index.js';
import { reservationsMessages } from '../../../i18n/reservations/index.js';
import type { PendingAction, TypedChange } from '../controllers/action-controller.js';
import { noticeTemplate } from '../templates/feedback.js';
import { iconTemplate } from '../templates/icon.js';
import { reasonsTemplate } from '../templates/reasons.js';
import type { Missing } from './action-panel.js';
import { outcomeTemplate } from './reservation.templates.js';

/** What the open action prints, and what its controls do. */
export interface PanelContext {
  language: Language;
  title: string | undefined;
  body: unknown;
  /** The message that goes along; absent where none can. */
  note: { label: string; isNeeded: boolean; missing: string | undefined } | undefined;
  /** The action's own fields, if it has any. */
  form: unknown;
  missing: Missing | undefined;
  isDanger: boolean;
  send: string | undefined;
  back: string;
  /** Words for a reason; undefined while they are not known. */
  reasonWords: ((reason: Reason) => string) | undefined;
  onType: (typed: TypedChange) => void;
  onSend: () => void;
  onClose: () => void;
}

/** The open action: what it means, what it needs, and what became of it. */
export function panelTemplate(reservation: Reservation, pending: PendingAction, context: PanelContext): TemplateResult {
  const { language, isDanger, missing, reasonWords } = context;
  const { outcome } = pending;
  const t = reservationsMessages[language];
  const isSending = outcome.status === 'sending';
  return html`<div class="panel" role="group" aria-label=${context.title ?? nothing}>
    ${noticeTemplate(isDanger ? 'warn' : 'info', html`
      <strong>${context.title}</strong>
      <span>${context.body}</span>
      ${context.form}
      ${context.note ? noteField(reservation, pending, context.note, context) : nothing}
      ${missing ? nothing : outcomeTemplate(pending, language)}
      ${outcome.status === 'refused' && reasonWords ? reasonsTemplate(outcome.error.reasons, reasonWords, language) : nothing}
      <div class="actions">
        <button type="button" class="button compact ${isDanger ? 'danger' : 'primary'}" aria-disabled=${isSending ? 'true' : nothing} @click=${context.onSend}>
          ${isSending ? t.sending : outcome.status === 'uncertain' ? t.checkAgain : context.send}</button>
        <button type="button" class="button compact" @click=${context.onClose}>${context.back}</button>
      </div>`)}
  </div>`;
}

function noteField({ id: reservationId }: Reservation, { note, outcome }: PendingAction, words: NonNullable<PanelContext['note']>, { language, missing, onType }: PanelContext): TemplateResult {
  const common = commonMessages[language];
  const isMissing = missing === 'note';
  const id = `note-${reservationId}`;
  return html`<div class="field">
    <label for=${id}>${words.label} <span class=${words.isNeeded ? 'required' : 'muted'}>${words.isNeeded ? common.required : `(${common.optional})`}</span></label>
    <textarea id=${id} class="input" maxlength="2000" .value=${note} ?readonly=${outcome.status === 'sending' || outcome.status === 'uncertain'} aria-required=${words.isNeeded ? 'true' : nothing} aria-invalid=${isMissing ? 'true' : nothing}
      aria-describedby=${isMissing ? `${id}-error` : nothing} @input=${(event: Event) => onType({ note: (event.target as HTMLTextAreaElement).value })}></textarea>
    ${isMissing ? html`<span class="error" id="${id}-error">${iconTemplate('error')}${words.missing}</span>` : nothing}
  </div>`;
}
