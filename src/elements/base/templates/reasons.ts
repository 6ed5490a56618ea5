import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Reason } from '../../../core/types.js';
import type { IconName } from './icon.js';
import { iconTemplate } from './icon.js';

/** Every reason in words, refusals first; each says the limit and the nearest thing that would be allowed. */
export function reasonsTemplate(reasons: readonly Reason[], words: (reason: Reason) => string): TemplateResult | typeof nothing {
  if (reasons.length === 0) return nothing;
  const sorted = [...reasons].sort((a, b) => Number(b.severity === 'block') - Number(a.severity === 'block'));
  return html`<ul class="reasons">${sorted.map((reason) => html`
    <li class=${reason.severity} data-code=${reason.code}>${iconTemplate(iconOf(reason))}<span>${words(reason)}</span></li>`)}
  </ul>`;
}

function iconOf({ code, severity }: Reason): IconName {
  if (severity === 'block') return 'error';
  // The usual way of things is told, not warned of.
  return code === 'approval-needed' ? 'info' : 'alert';
}
