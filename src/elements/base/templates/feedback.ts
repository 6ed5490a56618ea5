import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Language, LocalizedText } from '../../../core/types.js';
import type { HostError } from '../../../host/index.js';
import type { CommonMessages } from '../../../i18n/common/index.js';
import { commonMessages } from '../../../i18n/common/index.js';
import { chooseText } from '../../../i18n/language.js';
import type { IconName } from './icon.js';
import { iconTemplate } from './icon.js';

/** How a notice is meant. */
export type NoticeTone = 'info' | 'ok' | 'warn' | 'error';

const TONE_ICONS: Record<NoticeTone, IconName> = { info: 'info', ok: 'check-circle', warn: 'alert', error: 'error' };

/** A box that says something, with its icon; `role` only where it must be announced. */
export function noticeTemplate(tone: NoticeTone, body: unknown, options: { role?: 'alert' | 'status'; id?: string } = {}): TemplateResult {
  return html`<div class="notice ${tone}" id=${options.id ?? nothing} role=${options.role ?? nothing} tabindex=${options.id ? '-1' : nothing}>
    ${iconTemplate(TONE_ICONS[tone])}<div class="body">${body}</div>
  </div>`;
}

/** Why something could not be asked, with a way to try again. Never blanks more than its own element. */
export function errorTemplate(error: Pick<HostError, 'code' | 'status' | 'detail'>, language: Language, onRetry: () => void): TemplateResult {
  const t = commonMessages[language];
  const words = t.error[error.code] ?? t.error['unavailable'];
  // A host's own words come after ours, and only where they were written for people.
  const detail = error.status !== undefined && error.detail && error.detail !== words ? error.detail : nothing;
  return noticeTemplate('error', html`
    <strong>${t.errorTitle}</strong>
    <span>${words}</span>
    ${detail === nothing ? nothing : html`<span class="small muted">${detail}</span>`}
    <div class="actions"><button type="button" class="button compact" @click=${onRetry}>${iconTemplate('refresh')}${t.retry}</button></div>
  `, { role: 'alert' });
}

/** Said in the place of an element whose data are beyond showing. */
export function brokenTemplate(t: CommonMessages, onRetry: () => void): TemplateResult {
  return noticeTemplate('error', html`
    <strong>${t.brokenTitle}</strong>
    <span>${t.brokenBody}</span>
    <div class="actions"><button type="button" class="button compact" @click=${onRetry}>${iconTemplate('refresh')}${t.retry}</button></div>
  `, { role: 'alert' });
}

/** Text that a person wrote, marked with its own language where that is not the reader's. */
export function localizedTemplate(text: LocalizedText | undefined, language: Language): TemplateResult | typeof nothing {
  const chosen = chooseText(text, language);
  if (!chosen) return nothing;
  return chosen.isFallback ? html`<span lang=${chosen.language}>${chosen.text}</span>` : html`${chosen.text}`;
}

/** What is shown when there is nothing to show: what is missing, and what to do about it. */
export function emptyTemplate(icon: IconName, title: string, body: unknown = nothing): TemplateResult {
  return html`<div class="empty">${iconTemplate(icon)}<strong>${title}</strong>${body === nothing ? nothing : html`<div class="muted">${body}</div>`}</div>`;
}
