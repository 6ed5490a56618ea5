import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Language } from '../../core/types.js';
import { approvalsMessages } from '../../i18n/approvals/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import { reservationsMessages } from '../../i18n/reservations/index.js';
import { noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { BulkState } from './bulk-controller.js';

/** What the bar for several requests prints, and what its controls do. */
export interface BulkContext {
  language: Language;
  /** How many are selected. */
  count: number;
  /** Reason for declining all; undefined until it is asked for. */
  note: string | undefined;
  isMissing: boolean;
  onApprove: () => void;
  onDecline: () => void;
  onType: (note: string) => void;
  onClear: () => void;
  onUndo: () => void;
  onNow: () => void;
  onDismiss: () => void;
}

/** The bar at the end of the list: what is selected, what is about to be sent, and what became of it. */
export function bulkTemplate(state: BulkState | null, context: BulkContext): TemplateResult | typeof nothing {
  const parts = [stateTemplate(state, context), context.count ? selectionTemplate(context) : nothing].filter((part) => part !== nothing);
  return parts.length ? html`<div class="bulk">${parts}</div>` : nothing;
}

function selectionTemplate({ language, count, note, isMissing, ...context }: BulkContext): TemplateResult {
  const t = approvalsMessages[language];
  const common = commonMessages[language];
  return html`
    ${note === undefined ? nothing : html`<div class="field">
      <label for="bulk-note">${t.declineReason} <span class="required">${common.required}</span></label>
      <textarea id="bulk-note" class="input" maxlength="2000" .value=${note} aria-required="true" aria-invalid=${isMissing ? 'true' : nothing}
        aria-describedby=${isMissing ? 'bulk-error' : nothing} @input=${(event: Event) => context.onType((event.target as HTMLTextAreaElement).value)}></textarea>
      ${isMissing ? html`<span class="error" id="bulk-error">${iconTemplate('error')}${t.noteMissing['decline']}</span>` : nothing}
    </div>`}
    <div class="row">
      <span class="count">${t.selected({ count })}</span>
      ${note === undefined ? html`<button type="button" class="button compact primary" @click=${context.onApprove}>${t.approveSelected({ count })}</button>` : nothing}
      <button type="button" class="button compact danger" @click=${context.onDecline}>${t.declineSelected({ count })}</button>
      <button type="button" class="button compact quiet" @click=${context.onClear}>${t.selectNone}</button>
    </div>`;
}

function stateTemplate(state: BulkState | null, { language, onUndo, onNow, onDismiss }: BulkContext): TemplateResult | typeof nothing {
  if (!state) return nothing;
  const t = approvalsMessages[language];
  if (state.status === 'waiting') {
    return html`<div class="row"><span class="count">${t.pendingBulk[state.action]({ count: state.count })}</span>
      <button type="button" class="button compact primary" @click=${onUndo}>${t.undo}</button>
      <button type="button" class="button compact" @click=${onNow}>${t.sendNow}</button></div>`;
  }
  if (state.status === 'sending') return html`<div class="row" role="status">${reservationsMessages[language].sending}</div>`;
  const { done, failures } = state;
  return noticeTemplate(failures.length ? 'warn' : 'ok', html`<strong>${t.bulkDone({ done, failed: failures.length })}</strong>
    ${failures.length ? html`<ul>${failures.map(({ reservation, error }) => html`<li>${reservation.reference}: ${commonMessages[language].error[error.code] ?? t.bulkFailed}</li>`)}</ul>` : nothing}
    <div class="actions"><button type="button" class="button compact" @click=${onDismiss}>${commonMessages[language].close}</button></div>`, { role: 'status' });
}
