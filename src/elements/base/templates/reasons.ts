import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Language, Reason } from '../../../core/types.js';
import { commonMessages } from '../../../i18n/common/index.js';
import type { IconName } from './icon.js';
import { iconTemplate } from './icon.js';

type ReasonWords = (reason: Reason) => string;
/** What stands beside a reason's words. */
export type BesideReason = (reason: Reason) => TemplateResult | typeof nothing;

/**
 * Every reason in words: refusals, and after them, as a list of its own, what is only to be noted. Each says the limit and
 * the nearest thing that would be allowed; `beside` adds what can be done about it.
 */
export function reasonsTemplate(reasons: readonly Reason[], words: ReasonWords, language: Language, beside?: BesideReason): TemplateResult | typeof nothing {
  const refusals = reasons.filter(({ severity }) => severity === 'block');
  const notes = reasons.filter(({ severity }) => severity !== 'block');
  if (refusals.length === 0) return listTemplate(notes, words, beside);
  return html`${listTemplate(refusals, words, beside)}
    ${notes.length > 0 ? html`<p class="small muted">${commonMessages[language].alsoNote}</p>` : nothing}
    ${listTemplate(notes, words, beside)}`;
}

function listTemplate(reasons: readonly Reason[], words: ReasonWords, beside: BesideReason | undefined): TemplateResult | typeof nothing {
  if (reasons.length === 0) return nothing;
  return html`<ul class="reasons">${reasons.map((reason) => html`
    <li class=${reason.severity} data-code=${reason.code}>${iconTemplate(iconOf(reason))}<div>${words(reason)}${beside?.(reason) ?? nothing}</div></li>`)}
  </ul>`;
}

function iconOf({ code, severity }: Reason): IconName {
  if (severity === 'block') return 'error';
  // The usual way of things is told, not warned of.
  return code === 'approval-needed' ? 'info' : 'alert';
}
