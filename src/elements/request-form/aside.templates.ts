import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Language, Quote, Reason } from '../../core/types.js';
import { quoteText } from '../../i18n/pricing/index.js';
import { requestMessages } from '../../i18n/request/index.js';
import type { Verdict } from '../base/controllers/verdict-controller.js';
import { iconTemplate } from '../base/templates/icon.js';
import { reasonsTemplate, type BesideReason } from '../base/templates/reasons.js';

/** The fee with every line's formula, and what it means for the whole of a larger request; always called an estimate. */
export function estimateTemplate(quote: Quote | undefined, language: Language, whole: TemplateResult | typeof nothing = nothing): TemplateResult {
  const t = requestMessages[language];
  if (!quote) return html`<section class="box" aria-labelledby="estimate-title"><h3 id="estimate-title">${t.estimate}</h3><p class="small muted">${t.noEstimate}</p></section>`;
  const { lines, total, remark } = quoteText(quote, language);
  return html`<section class="box" aria-labelledby="estimate-title">
    <h3 id="estimate-title">${t.estimate}</h3>
    <dl class="lines">
      ${lines.map((line) => html`<div><dt>${line.label}</dt><dd class="numeric">${line.amount}</dd>
        ${line.formula ? html`<dd class="formula small muted numeric">${line.formula}</dd>` : nothing}
        ${line.note ? html`<dd class="formula small muted">${line.note}</dd>` : nothing}</div>`)}
      <div class="total"><dt>${t.total}</dt><dd class="numeric">${total}</dd></div>
    </dl>
    ${whole}
    <p class="small muted">${remark}</p>
  </section>`;
}

/** Whether the request will do, with every reason and what can be done about it. */
export function verdictTemplate(verdict: Verdict, language: Language, words: (reason: Reason) => string, isSignedOut: boolean, beside?: BesideReason): TemplateResult | typeof nothing {
  const t = requestMessages[language];
  if (verdict.status === 'none') return nothing;
  if (verdict.status === 'waiting') return html`<section class="box" aria-labelledby="verdict-title"><h3 id="verdict-title">${t.verdictTitle}</h3><p class="muted">${t.verdictChecking}</p></section>`;
  if (verdict.status === 'failed') return html`<section class="box" aria-labelledby="verdict-title"><h3 id="verdict-title">${t.verdictTitle}</h3><p class="muted">${t.verdictUnknown}</p>${isSignedOut ? nothing : html`<p class="muted">${t.verdictSendAnyway}</p>`}</section>`;
  const { decision } = verdict;
  const reasons = decision.ok ? decision.warnings : decision.reasons;
  return html`<section class="box" aria-labelledby="verdict-title">
    <h3 id="verdict-title">${t.verdictTitle}</h3>
    <div class="notice ${decision.ok ? 'ok' : 'error'}">${iconTemplate(decision.ok ? 'check-circle' : 'error')}<strong class="body">${decision.ok ? t.verdictOk : t.verdictNo}</strong></div>
    ${decision.ok && reasons.length ? html`<p class="small muted">${t.verdictWarn}</p>` : nothing}
    ${reasonsTemplate(reasons, words, language, beside)}
    ${verdict.status === 'asking' ? html`<p class="small muted">${t.verdictChecking}</p>` : nothing}
    ${verdict.status === 'unconfirmed' ? html`<p class="small muted">${t.verdictLocal}</p>` : nothing}
    ${isSignedOut ? html`<p class="small muted">${t.signInChanges}</p>` : nothing}
  </section>`;
}
