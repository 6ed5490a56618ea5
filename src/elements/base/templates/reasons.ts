import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Language, Reason } from '../../../core/types.js';
import { commonMessages } from '../../../i18n/common/index.js';
import type { IconName } from './icon.js';
import { iconTemplate } from './icon.js';

/**
 * Every reason in words: refusals, and after them, as a list of its own, what is only to be noted. Each says the limit and
 * the nearest thing that would be allowed.
 */
export function reasonsTemplate(reasons: readonly Reason[], words: (reason: Reason) => string, language: Language): TemplateResult | typeof nothing {
  const refusals = reasons.filter(({ severity }) => severity === 'block');
  const notes = reasons.filter(({ severity }) => severity !== 'block');
  if (refusals.length === 0) return listTemplate(notes, words);
  return html`${listTemplate(refusals, words)}
    ${notes.length > 0 ? html`<p class="small muted">${commonMessages[language].alsoNote}</p>` : nothing}
    ${listTemplate(notes, words)}`;
}

function listTemplate(reasons: readonly Reason[], words: (reason: Reason) => string): TemplateResult | typeof nothing {
  if (reasons.length === 0) return nothing;
  return html`<ul class="reasons">${reasons.map((reason) => html`
    <li class=${reason.severity} data-code=${reason.code}>${iconTemplate(iconOf(reason))}<span>${words(reason)}</span></li>`)}
  </ul>`;
}

function iconOf({ code, severity }: Reason): IconName {
  if (severity === 'block') return 'error';
  // The usual way of things is told, not warned of.
  return code === 'approval-needed' ? 'info' : 'alert';
}
