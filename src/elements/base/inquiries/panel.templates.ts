import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { INQUIRY_OUTCOMES } from '../../../core/inquiry/types.js';
import type { InquiryOutcome, Language, Reason } from '../../../core/types.js';
import { commonMessages } from '../../../i18n/common/index.js';
import { inquiriesMessages } from '../../../i18n/inquiries/index.js';
import { reservationsMessages } from '../../../i18n/reservations/index.js';
import { outcomeTemplate } from '../reservations/reservation.templates.js';
import { noticeTemplate } from '../templates/feedback.js';
import { iconTemplate } from '../templates/icon.js';
import { reasonsTemplate } from '../templates/reasons.js';
import { ENDING, NEEDS_WORDS, type MissingPart, type TypedInquiryAction } from './inquiry.model.js';
import type { WriterOutcome } from './inquiry-writer.js';

/** What the open action prints, and what its controls do. */
export interface InquiryPanelContext {
  language: Language;
  reference: string;
  outcome: WriterOutcome;
  missing: MissingPart | undefined;
  /** What the action asks for besides a message. */
  form: unknown;
  reasonWords: (reason: Reason) => string;
  onType: (typed: Partial<TypedInquiryAction>) => void;
  onSend: () => void;
  onClose: () => void;
}

/** The action that is open: what it means, what it needs, and what became of it. */
export function inquiryPanelTemplate(typed: TypedInquiryAction, context: InquiryPanelContext): TemplateResult {
  const { language, outcome, missing, onType } = context;
  const t = inquiriesMessages[language];
  const sending = reservationsMessages[language];
  const { action } = typed;
  const name = t.action[action] ?? action;
  const isEnding = ENDING.includes(action);
  const id = `note-${typed.inquiryId}`;
  const isWordless = missing === 'note';
  return html`<div class="panel" role="group" aria-label=${t.actionOf({ action: name, reference: context.reference })}>
    ${noticeTemplate(isEnding ? 'warn' : 'info', html`
      <strong>${name}</strong>
      <span>${t.panelBody[action]}</span>
      ${context.form}
      ${action === 'close' ? outcomesTemplate(typed, context) : nothing}
      ${missing === 'slots' ? html`<p class="error">${iconTemplate('error')}${t.slotsMissing}</p>` : nothing}
      ${action === 'take' ? nothing : html`<div class="field">
        <label for=${id}>${t.note} <span class=${NEEDS_WORDS.includes(action) ? 'required' : 'muted'}>${NEEDS_WORDS.includes(action) ? commonMessages[language].required : `(${commonMessages[language].optional})`}</span></label>
        <textarea id=${id} class="input" maxlength="4000" .value=${typed.note} ?readonly=${outcome.status === 'sending' || outcome.status === 'uncertain'} aria-invalid=${isWordless ? 'true' : nothing} aria-describedby=${isWordless ? `${id}-error` : nothing}
          @input=${(event: Event) => onType({ note: (event.target as HTMLTextAreaElement).value })}></textarea>
        ${isWordless ? html`<span class="error" id="${id}-error">${iconTemplate('error')}${t.noteMissing}</span>` : nothing}
      </div>`}
      ${missing || outcome.status === 'idle' || outcome.status === 'sending' ? nothing : html`${outcomeTemplate({ outcome }, language)}
        ${outcome.status === 'refused' ? reasonsTemplate(outcome.error.reasons, context.reasonWords, language) : nothing}`}
      <div class="actions">
        <button type="button" class="button compact ${isEnding ? 'danger' : 'primary'}" aria-disabled=${outcome.status === 'sending' ? 'true' : nothing} @click=${context.onSend}>
          ${outcome.status === 'sending' ? sending.sending : outcome.status === 'uncertain' ? sending.checkAgain : name}</button>
        <button type="button" class="button compact" @click=${context.onClose}>${t.back}</button>
      </div>`)}
  </div>`;
}

function outcomesTemplate({ outcome }: TypedInquiryAction, { language, missing, onType }: InquiryPanelContext): TemplateResult {
  const t = inquiriesMessages[language];
  return html`<fieldset class="outcomes"><legend>${t.outcomeLabel}</legend>
    ${INQUIRY_OUTCOMES.map((value: InquiryOutcome) => html`<label class="choice"><input type="radio" name="outcome" value=${value} .checked=${outcome === value}
      @change=${() => onType({ outcome: value })} /><span>${t.outcome[value]}</span></label>`)}
    ${missing === 'outcome' ? html`<p class="error">${iconTemplate('error')}${t.outcomeMissing}</p>` : nothing}
  </fieldset>`;
}
