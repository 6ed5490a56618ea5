import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Language } from '../../../core/types.js';
import { commonMessages } from '../../../i18n/common/index.js';
import { iconTemplate } from './icon.js';

/** What someone sees who has not signed in: what they would see, and the way in. */
export function signedOutTemplate(words: { signedOutTitle: string; signedOutBody: string }, language: Language, onSignIn: () => void): TemplateResult {
  return html`<div class="empty">${iconTemplate('lock')}<strong>${words.signedOutTitle}</strong><p class="muted">${words.signedOutBody}</p>
    <button type="button" class="button primary" @click=${onSignIn}>${iconTemplate('person')}${commonMessages[language].signIn}</button></div>`;
}

/** Rows that are on their way. */
export function loadingTemplate(language: Language): TemplateResult {
  return html`<div class="loading" role="status"><span class="visually-hidden">${commonMessages[language].loading}</span>
    <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span></div>`;
}

/** What a list says of its further pages. */
export interface MorePages {
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  more(): void;
}

/** The button for the next page; nothing behind the last one. `name` says of what, where several lists stand on the page. */
export function moreTemplate(pages: MorePages, words: string, language: Language, name = words): TemplateResult | typeof nothing {
  if (!pages.hasMore) return nothing;
  const { isLoadingMore } = pages;
  return html`<div><button type="button" class="button" aria-label=${isLoadingMore ? nothing : name} aria-disabled=${isLoadingMore ? 'true' : nothing}
    @click=${() => pages.more()}>${isLoadingMore ? commonMessages[language].loading : words}</button></div>`;
}
