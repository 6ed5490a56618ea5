import { html, type nothing, type TemplateResult } from 'lit';
import type { Equipment } from '../../core/types.js';
import { approvalsMessages } from '../../i18n/approvals/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { reasonText } from '../../i18n/reasons/index.js';
import { reasonsTemplate } from '../base/templates/reasons.js';
import { isOfConcern } from './approvals.model.js';
import type { InboxSource } from './inbox-source.js';

/** What the rules say of the opened request; undefined where nobody asked them. */
export function rulesTemplate(check: InboxSource['check'], format: FormatContext, machine: Equipment | undefined): TemplateResult | typeof nothing | string | undefined {
  const t = approvalsMessages[format.language];
  if (!check) return undefined;
  if (check.status === 'pending') return html`<span class="skeleton">…</span>`;
  if (!check.value) return t.rulesUnknown;
  const { decision } = check.value;
  const context = { ...format, ...(machine && { equipment: machine }) };
  const reasons = (decision.ok ? decision.warnings : decision.reasons).filter(isOfConcern);
  return reasons.length ? reasonsTemplate(reasons, (reason) => reasonText(reason, context), format.language) : t.rulesOk;
}
