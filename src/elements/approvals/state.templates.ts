import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Language } from '../../core/types.js';
import { approvalsMessages } from '../../i18n/approvals/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import { emptyTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';

/** What someone sees who has not signed in. */
export function signedOutTemplate(language: Language, onSignIn: () => void): TemplateResult {
  const t = approvalsMessages[language];
  return emptyTemplate('lock', t.signedOutTitle, html`<p>${t.signedOutBody}</p>
    <p><button type="button" class="button primary" @click=${onSignIn}>${iconTemplate('person')}${commonMessages[language].signIn}</button></p>`);
}

/** Rows that are on their way. */
export function loadingTemplate(language: Language): TemplateResult {
  return html`<div class="loading" role="status"><span class="visually-hidden">${commonMessages[language].loading}</span>
    <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span></div>`;
}
