import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Language, Question } from '../../core/types.js';
import { commonMessages } from '../../i18n/common/index.js';
import { formatNumber } from '../../i18n/format.js';
import { textOf } from '../../i18n/language.js';
import { requestMessages } from '../../i18n/request/index.js';
import { localizedTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { FieldIssue } from './request-form.model.js';
import { fieldOf, LIMITS } from './request-form.model.js';

/** What is wrong, in words, without the field's name. */
export function issueWords(issue: FieldIssue, language: Language): string {
  const t = requestMessages[language];
  const withUnit = (value: number): string => [formatNumber(value, language), issue.params.unit].filter(Boolean).join(' ');
  if (issue.code === 'below') return t.below({ min: withUnit(issue.params.min ?? 0) });
  if (issue.code === 'above') return t.above({ max: withUnit(issue.params.max ?? 0) });
  if (issue.code === 'too-long') return t.tooLong({ max: formatNumber(issue.params.max ?? 0, language) });
  return t.issue[issue.code];
}

/** A field's frame: label, help, control and error, tied together by ids. */
export interface FieldModel {
  id: string;
  label: unknown;
  help?: unknown;
  isRequired: boolean;
  issue: FieldIssue | undefined;
  language: Language;
}

/** Label, help, control and error of one field. `control` gets the ids of what describes it. */
export function fieldTemplate(model: FieldModel, control: (describedBy: string | typeof nothing) => TemplateResult): TemplateResult {
  const { id, issue, language } = model;
  const describedBy = [model.help ? `${id}-help` : '', issue ? `${id}-error` : ''].filter(Boolean).join(' ') || nothing;
  const common = commonMessages[language];
  return html`<div class="field">
    <label for=${id}>${model.label}${model.isRequired
      ? html`<span class="required">${common.required}</span>`
      : html` <span class="muted">(${common.optional})</span>`}</label>
    ${model.help ? html`<span class="help" id="${id}-help">${model.help}</span>` : nothing}
    ${control(describedBy)}
    ${issue ? html`<span class="error" id="${id}-error">${iconTemplate('error')}<span>${issueWords(issue, language)}</span></span>` : nothing}
  </div>`;
}

/** A long text. */
export function longTextTemplate(model: FieldModel, value: string, onInput: (value: string) => void, maxLength: number): TemplateResult {
  return fieldTemplate(model, (describedBy) => html`<textarea class="input" id=${model.id} .value=${value} maxlength=${maxLength}
    aria-required=${model.isRequired ? 'true' : nothing} aria-invalid=${model.issue ? 'true' : nothing} aria-describedby=${describedBy}
    @input=${(event: Event) => onInput((event.target as HTMLTextAreaElement).value)}></textarea>`);
}

/** One of the owner's questions with the control that fits its kind. */
export function questionTemplate(question: Question, value: string, issue: FieldIssue | undefined, language: Language, onInput: (value: string) => void): TemplateResult {
  const model: FieldModel = {
    id: fieldOf(question),
    label: localizedTemplate(question.label, language),
    help: question.help ? localizedTemplate(question.help, language) : undefined,
    isRequired: Boolean(question.required),
    issue,
    language,
  };
  if (question.type === 'long-text') return longTextTemplate(model, value, onInput, question.maxLength ?? LIMITS.longText);
  if (question.type === 'yes-no') return yesNoTemplate(model, value, onInput);
  const handleInput = (event: Event): void => onInput((event.target as HTMLInputElement | HTMLSelectElement).value);
  if (question.type === 'choice') {
    return fieldTemplate(model, (describedBy) => html`<select class="input" id=${model.id} aria-required=${model.isRequired ? 'true' : nothing}
      aria-invalid=${issue ? 'true' : nothing} aria-describedby=${describedBy} @change=${handleInput}>
      <option value="" .selected=${value === ''}>${requestMessages[language].choose}</option>
      ${(question.options ?? []).map((option) => html`<option value=${option.value} .selected=${option.value === value}>${textOf(option.label, language)}</option>`)}
    </select>`);
  }
  // A number is typed as text: browsers' number fields throw away what they cannot read.
  const isNumber = question.type === 'number';
  return fieldTemplate(model, (describedBy) => {
    const input = html`<input class="input ${isNumber ? 'number numeric' : ''}" id=${model.id} type="text" inputmode=${isNumber ? 'decimal' : nothing} .value=${value}
      maxlength=${isNumber ? 20 : (question.maxLength ?? LIMITS.text)} aria-required=${model.isRequired ? 'true' : nothing}
      aria-invalid=${issue ? 'true' : nothing} aria-describedby=${describedBy} autocomplete="off" @input=${handleInput}>`;
    return isNumber && question.unit ? html`<span class="with-unit">${input}<span class="muted">${question.unit}</span></span>` : input;
  });
}

/** Yes or no as two radio buttons: neither is chosen until somebody chooses. */
function yesNoTemplate(model: FieldModel, value: string, onInput: (value: string) => void): TemplateResult {
  const common = commonMessages[model.language];
  const choice = (answer: 'yes' | 'no', words: string): TemplateResult => html`<label class="choice">
    <input type="radio" name=${model.id} id=${answer === 'yes' ? model.id : `${model.id}-no`} value=${answer} .checked=${value === answer} @change=${() => onInput(answer)}>${words}</label>`;
  return html`<fieldset class="field" aria-describedby=${model.issue ? `${model.id}-error` : nothing} aria-invalid=${model.issue ? 'true' : nothing}>
    <legend>${model.label}${model.isRequired ? html`<span class="required">${common.required}</span>` : html` <span class="muted">(${common.optional})</span>`}</legend>
    ${model.help ? html`<span class="help">${model.help}</span>` : nothing}
    <div class="with-unit">${choice('yes', common.yes)}${choice('no', common.no)}</div>
    ${model.issue ? html`<span class="error" id="${model.id}-error">${iconTemplate('error')}<span>${issueWords(model.issue, model.language)}</span></span>` : nothing}
  </fieldset>`;
}
