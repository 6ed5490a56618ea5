import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { isSafeUrl, PICTURE_SCHEMES } from '../../core/equipment/index.js';
import { isValidTimeZone } from '../../core/time/index.js';
import type { Equipment, Institution, Language, Mode } from '../../core/types.js';
import { commonMessages } from '../../i18n/common/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatRange } from '../../i18n/format.js';
import { textOf } from '../../i18n/language.js';
import { requestMessages } from '../../i18n/request/index.js';
import { listOf } from '../base/equipment-words.js';
import { localizedTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import { issueWords, longTextTemplate, questionTemplate } from './field.templates.js';
import type { FieldIssue, RequestValues } from './request-form.model.js';
import { fieldOf, LIMITS, offersOf, questionsOf } from './request-form.model.js';

/** What the form's sections print, and what changes in them. */
export interface SectionContext {
  equipment: Equipment;
  institution: Institution | undefined;
  values: RequestValues;
  issues: readonly FieldIssue[];
  language: Language;
  readerTimeZone: string;
  /** Current time, UTC milliseconds. */
  now: number;
  /** Whether the calendar is open to choose another time. */
  isChoosing: boolean;
  onChange: (values: Partial<RequestValues>) => void;
  onToggleCalendar: () => void;
  /** What a request may be besides this time on this machine. */
  extras: () => TemplateResult | typeof nothing;
  /** The calendar, from the element that owns its properties. */
  calendar: () => TemplateResult;
}

/** A stretch of time in the machine's zone, and in the reader's where that differs. */
export function timeTemplate(start: string, end: string, context: Pick<SectionContext, 'equipment' | 'language' | 'readerTimeZone' | 'now'>): TemplateResult {
  const format: FormatContext = { language: context.language, timeZone: context.equipment.timeZone, now: context.now };
  const range = formatRange(start, end, format);
  const own = formatRange(start, end, { ...format, timeZone: context.readerTimeZone });
  return html`<span class="when numeric">${range}</span>${own === range ? nothing
    : html`<br><span class="small muted">${requestMessages[context.language].yourTime({ range: own })}</span>`}`;
}

/** The machine and the time that is asked for. */
export function machineTemplate(context: SectionContext): TemplateResult {
  const { equipment, institution, values, language, issues } = context;
  const t = requestMessages[language];
  const picture = listOf(equipment.pictures).find(({ src }) => isSafeUrl(src, PICTURE_SCHEMES));
  const issue = issues.find(({ field }) => field === 'time');
  return html`<section class="section" aria-labelledby="machine-title">
    <h3 id="machine-title">${t.machine}</h3>
    <div class="machine">
      ${picture ? html`<img src=${picture.src} alt="">` : html`<span class="blank">${iconTemplate('machine')}</span>`}
      <strong>${localizedTemplate(equipment.name, language)}</strong>
      <span class="small muted">${[textOf(institution?.name, language), equipment.maker, equipment.model].filter(Boolean).join(' · ')}</span>
    </div>
    ${isValidTimeZone(equipment.timeZone) ? nothing : noticeTemplate('warn', commonMessages[language].zoneUnknown({ zone: String(equipment.timeZone).slice(0, 60) }))}
    <div class="time ${issue ? 'invalid' : ''}">
      <div><span class="small muted">${t.chosenTime}</span><br>
        ${values.start && values.end ? timeTemplate(values.start, values.end, context) : html`<span class="when">${t.noTime}</span>`}
        ${issue ? html`<div class="field"><span class="error" id="time-error">${iconTemplate('error')}${issueWords(issue, language)}</span></div>` : nothing}
      </div>
      <button type="button" class="button" id="time" aria-expanded=${context.isChoosing ? 'true' : 'false'} aria-describedby=${issue ? 'time-error' : nothing}
        @click=${context.onToggleCalendar}>${iconTemplate('calendar')}${context.isChoosing ? t.hideCalendar : values.start ? t.changeTime : t.chooseTime}</button>
    </div>
    ${context.isChoosing ? context.calendar() : nothing}
    ${context.extras()}
  </section>`;
}

/** The modes of use as cards to choose from. */
export function modesTemplate(context: SectionContext): TemplateResult {
  const { equipment, values, language, issues } = context;
  const t = requestMessages[language];
  const issue = issues.find(({ field }) => field === 'mode');
  const card = (mode: Mode, index: number): TemplateResult => {
    const offer = equipment.modes.find((candidate) => candidate.mode === mode)!;
    return html`<label class="mode">
      <input type="radio" name="mode" id=${index === 0 ? 'mode' : `mode-${mode}`} value=${mode} .checked=${values.mode === mode} @change=${() => context.onChange({ mode })}>
      <strong>${fieldWord('mode', mode, language)}</strong>
      <span class="small muted">${offer.note ? localizedTemplate(offer.note, language) : t.modeHelp[mode]}</span>
      <span class="tags">
        <span class="badge ${offer.approval === 'instant' ? 'free' : 'outline'}">${offer.approval === 'instant' ? t.approvalInstant : t.approvalRequired}</span>
        ${offer.qualificationIds?.length ? html`<span class="badge outline">${t.needsTraining}</span>` : nothing}
      </span>
    </label>`;
  };
  return html`<fieldset class="section" aria-describedby=${issue ? 'mode-error' : nothing}>
    <legend class="title">${t.mode}</legend>
    <div class="modes">${offersOf(equipment).map(({ mode }, index) => card(mode, index))}</div>
    ${issue ? html`<div class="field"><span class="error" id="mode-error">${iconTemplate('error')}${issueWords(issue, language)}</span></div>` : nothing}
  </fieldset>`;
}

/** Purpose, the owner's questions for the mode, and a message. */
export function questionsTemplate(context: SectionContext): TemplateResult {
  const { equipment, values, language, issues } = context;
  const t = requestMessages[language];
  const issueAt = (id: string): FieldIssue | undefined => issues.find(({ field }) => field === id);
  return html`<section class="section" aria-labelledby="questions-title">
    <h3 id="questions-title">${t.purposeTitle}</h3>
    <div class="fields">
      ${longTextTemplate({ id: 'purpose', label: t.purpose, help: t.purposeHelp, isRequired: true, issue: issueAt('purpose'), language },
        values.purpose, (purpose) => context.onChange({ purpose }), LIMITS.purpose)}
      ${questionsOf(equipment, values.mode).map((question) => questionTemplate(question, values.answers[question.id] ?? '', issueAt(fieldOf(question)), language,
        (answer) => context.onChange({ answers: { ...values.answers, [question.id]: answer } })))}
      ${longTextTemplate({ id: 'note', label: t.note, isRequired: false, issue: issueAt('note'), language },
        values.note, (note) => context.onChange({ note }), LIMITS.note)}
    </div>
  </section>`;
}

/** The terms of use, where the owner has any. */
export function termsTemplate(context: SectionContext): TemplateResult | typeof nothing {
  const { equipment, values, language, issues } = context;
  if (!equipment.terms) return nothing;
  const t = requestMessages[language];
  const issue = issues.find(({ field }) => field === 'terms');
  return html`<section class="section" aria-labelledby="terms-title">
    <h3 id="terms-title">${t.termsTitle}</h3>
    <div class="terms" tabindex="0" role="group" aria-labelledby="terms-title">${localizedTemplate(equipment.terms, language)}</div>
    <div class="field">
      <label class="choice"><input type="checkbox" id="terms" .checked=${values.termsAccepted} aria-required="true" aria-invalid=${issue ? 'true' : nothing}
        aria-describedby=${issue ? 'terms-error' : nothing} @change=${(event: Event) => context.onChange({ termsAccepted: (event.target as HTMLInputElement).checked })}>
        <span>${t.acceptTerms}</span></label>
      ${issue ? html`<span class="error" id="terms-error">${iconTemplate('error')}${issueWords(issue, language)}</span>` : nothing}
    </div>
  </section>`;
}
