import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Language } from '../../core/types.js';
import { textOf } from '../../i18n/language.js';
import { requestMessages } from '../../i18n/request/index.js';
import { noticeTemplate } from '../base/templates/feedback.js';
import { issueWords } from './field.templates.js';
import type { FieldIssue } from './request-form.model.js';

/** All that is still missing or wrong, at the top, each leading to its field. Gets the focus when it appears. */
export function issueSummaryTemplate(issues: readonly FieldIssue[], language: Language, onGo: (field: string) => void): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  const t = requestMessages[language];
  const labelOf = ({ field, params }: FieldIssue): string => {
    if (params.label) return textOf(params.label, language);
    return { purpose: t.purpose, note: t.note, time: t.chosenTime, mode: t.mode, terms: t.termsTitle, repeat: t.repeat, kit: t.kit }[field] ?? field;
  };
  return noticeTemplate('error', html`<strong>${t.errorsTitle({ count: issues.length })}</strong>
    <ul class="summary">${issues.map((issue) => html`<li><button type="button" class="link-button" @click=${() => onGo(issue.field)}>${t.issueOf({ label: labelOf(issue), words: issueWords(issue, language) })}</button></li>`)}</ul>`,
  { role: 'alert', id: 'issues' });
}
