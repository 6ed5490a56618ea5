import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { MODES } from '../../core/equipment/index.js';
import type { Category, Coordinator, Institution, Language } from '../../core/types.js';
import { commonMessages } from '../../i18n/common/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import { inquiriesMessages } from '../../i18n/inquiries/index.js';
import { textOf } from '../../i18n/language.js';
import { regionName } from '../../i18n/regions/index.js';
import { reservationsMessages } from '../../i18n/reservations/index.js';
import { chooserTemplate } from '../base/inquiries/chooser.templates.js';
import type { WriterOutcome } from '../base/inquiries/inquiry-writer.js';
import { outcomeTemplate } from '../base/reservations/reservation.templates.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { QuestionIssue, TypedQuestion } from './ask.model.js';

/** What the form for a new question prints, and what its controls do. */
export interface AskContext {
  language: Language;
  typed: TypedQuestion;
  issues: readonly QuestionIssue[];
  outcome: WriterOutcome;
  categories: readonly Category[];
  institutions: readonly Institution[];
  coordinators: readonly Coordinator[] | undefined;
  /** Who asks: nobody coordinates their own. */
  personId: string | undefined;
  onType: (typed: Partial<TypedQuestion>) => void;
  onSend: (event: Event) => void;
  onClose: () => void;
}

const LIMIT = 4000;

/** The form for a new question. */
export function askTemplate(context: AskContext): TemplateResult {
  const { language, typed, issues, outcome, onType } = context;
  const t = inquiriesMessages[language];
  const sending = reservationsMessages[language];
  const isFrozen = outcome.status === 'sending' || outcome.status === 'uncertain';
  return html`<form class="ask" aria-labelledby="ask-title" novalidate @submit=${context.onSend}>
    <h3 id="ask-title">${t.formTitle}</h3>
    <div class="field"><label for="needs">${t.needs}<span class="required">${commonMessages[language].required}</span></label>
      <span class="help" id="needs-help">${t.needsHelp}</span>
      <textarea id="needs" class="input" rows="5" maxlength=${LIMIT} required .value=${typed.needs} ?readonly=${isFrozen} aria-invalid=${issues.includes('needs') ? 'true' : nothing}
        aria-describedby="needs-help${issues.includes('needs') ? ' needs-error' : ''}" @input=${(event: Event) => onType({ needs: valueOf(event) })}></textarea>
      ${errorTemplate('needs', t.needsMissing, issues)}
    </div>
    <div class="fields">
      <div class="field"><label for="field">${t.field}</label>${fieldTemplate(context)}</div>
      <div class="field"><label for="region">${t.region}</label><select id="region" class="input" @change=${(event: Event) => onType({ region: valueOf(event) })}>
        <option value="">${t.regionAny}</option>
        ${regionsOf(context).map((region) => html`<option value=${region} .selected=${region === typed.region}>${regionName(region, language)}</option>`)}</select></div>
      <div class="field"><label for="mode">${t.mode}</label><select id="mode" class="input" @change=${(event: Event) => onType({ mode: valueOf(event) })}>
        <option value="">${t.modeAny}</option>
        ${MODES.map((mode) => html`<option value=${mode} .selected=${mode === typed.mode}>${fieldWord('mode', mode, language)}</option>`)}</select></div>
      ${inputTemplate('from', t.from, 'date', context)}
      ${inputTemplate('to', t.to, 'date', context, t.datesReversed)}
      ${inputTemplate('hours', t.hours, 'text', context, t.hoursWrong)}
    </div>
    ${chooserTemplate({
      language, id: 'coordinator', coordinators: context.coordinators, institutions: context.institutions, categories: context.categories,
      need: { ...(typed.field && { field: typed.field }), ...(typed.region && { region: typed.region }), language }, exceptId: context.personId,
      chosenId: typed.coordinatorId, find: typed.find, canBeAnybody: true, isMissing: false,
      onChoose: (coordinatorId) => onType({ coordinatorId }), onFind: (find) => onType({ find }),
    })}
    ${outcome.status === 'idle' || outcome.status === 'sending' ? nothing : outcomeTemplate({ outcome }, language)}
    <div class="answers">
      <button type="submit" class="button primary" aria-disabled=${outcome.status === 'sending' ? 'true' : nothing}>${outcome.status === 'sending' ? sending.sending : outcome.status === 'uncertain' ? sending.checkAgain : t.send}</button>
      <button type="button" class="button" @click=${context.onClose}>${t.cancelForm}</button>
    </div>
  </form>`;
}

/** The catalog's upper two levels, as people speak of fields. */
function fieldTemplate({ language, categories, typed, onType }: AskContext): TemplateResult {
  const t = inquiriesMessages[language];
  const tops = categories.filter(({ id }) => !id.includes('/'));
  const option = ({ id, name }: Category): TemplateResult => html`<option value=${id} .selected=${id === typed.field}>${textOf(name, language) || id}</option>`;
  const isDeep = typed.field.split('/').length > 2;
  return html`<select id="field" class="input" @change=${(event: Event) => onType({ field: valueOf(event) })}>
    <option value="">${t.fieldAny}</option>
    ${isDeep ? categories.filter(({ id }) => id === typed.field).map(option) : nothing}
    ${tops.map((top) => html`<optgroup label=${textOf(top.name, language) || top.id}>
      ${categories.filter(({ id }) => id.startsWith(`${top.id}/`) && id.split('/').length === 2).map(option)}</optgroup>`)}
  </select>`;
}

function inputTemplate(name: 'from' | 'to' | 'hours', label: string, type: 'date' | 'text', { typed, issues, onType }: AskContext, problem = ''): TemplateResult {
  const isWrong = issues.some((issue) => issue === name);
  return html`<div class="field"><label for=${name}>${label}</label>
    <input id=${name} class="input" type=${type} inputmode=${name === 'hours' ? 'decimal' : nothing} .value=${typed[name]} aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? `${name}-error` : nothing} @change=${(event: Event) => onType({ [name]: valueOf(event) })} />
    ${problem ? errorTemplate(name, problem, issues) : nothing}</div>`;
}

function errorTemplate(name: string, words: string, issues: readonly string[]): TemplateResult | typeof nothing {
  return issues.includes(name) ? html`<span class="error" id="${name}-error">${iconTemplate('error')}${words}</span>` : nothing;
}

function regionsOf({ institutions, typed }: AskContext): string[] {
  return [...new Set([...institutions.map(({ region }) => region), ...(typed.region ? [typed.region] : [])])].sort();
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
}
