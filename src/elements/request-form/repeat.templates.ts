import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { WEEKDAYS, type Weekday } from '../../core/recurrence/index.js';
import type { ZoneTable } from '../../core/time/index.js';
import type { Language } from '../../core/types.js';
import { describeRule, describeRuleText } from '../../i18n/recurrence/index.js';
import { seriesMessages } from '../../i18n/series/index.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { RepeatPattern, RepeatValues } from './repeat.model.js';
import { localTime, patternOf, weekdayAt, type RepeatIssue } from './repeat-rule.js';

/** What the editor prints, and what changes in it. */
export interface RepeatContext {
  repeat: RepeatValues;
  /** The first wish, an instant. */
  start: string;
  zone: ZoneTable;
  language: Language;
  issue: RepeatIssue | undefined;
  /** What is wrong with the words, in words. */
  problem: string;
  onChange: (change: Partial<RepeatValues>) => void;
  onWords: (words: string) => void;
}

/** How a request repeats: pattern, days, interval, end, and the rule that it comes to in words. */
export function repeatTemplate(context: RepeatContext): TemplateResult {
  const { repeat, start, zone, language, issue, onChange } = context;
  const t = seriesMessages[language];
  const label: Record<RepeatPattern, string> = {
    daily: t.daily, weekly: t.weekly, words: t.words,
    'month-day': describeRule(patternOf('month-day', start, zone), { language }),
    'month-weekday': describeRule(patternOf('month-weekday', start, zone), { language }),
  };
  return html`
    <div class="pair">
      <div class="field"><label for="repeat-pattern">${t.pattern}</label>
        <select class="input" id="repeat-pattern" @change=${(event: Event) => onChange({ pattern: (event.target as HTMLSelectElement).value as RepeatPattern })}>
          ${Object.entries(label).map(([pattern, words]) => html`<option value=${pattern} .selected=${pattern === repeat.pattern}>${words}</option>`)}
        </select></div>
      ${repeat.pattern === 'words' ? nothing : numberTemplate('every', t.every[unitOf(repeat.pattern)], context)}
    </div>
    ${repeat.pattern === 'weekly' ? daysTemplate(context) : nothing}
    ${repeat.pattern === 'words' ? wordsTemplate(context) : nothing}
    ${endTemplate(context)}
    ${repeat.rule && !issue ? html`<p class="rule">${iconTemplate('refresh')}<strong>${describeRuleText(repeat.rule, { language, start: localTime(start, zone) })}</strong></p>` : nothing}`;
}

function unitOf(pattern: Exclude<RepeatPattern, 'words'>): 'daily' | 'weekly' | 'monthly' {
  return pattern === 'daily' || pattern === 'weekly' ? pattern : 'monthly';
}

function daysTemplate({ repeat, start, zone, language, onChange }: RepeatContext): TemplateResult {
  const t = seriesMessages[language];
  const chosen = repeat.days.length > 0 ? repeat.days : [weekdayAt(start, zone)];
  const toggle = (day: Weekday): void => onChange({ days: chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day] });
  return html`<fieldset class="field"><legend>${t.days}</legend><div class="days">
    ${WEEKDAYS.map((day) => html`<label class="chip"><input type="checkbox" .checked=${chosen.includes(day)} @change=${() => toggle(day)}>${t.weekday[day]}</label>`)}
  </div></fieldset>`;
}

function wordsTemplate({ repeat, language, issue, problem, onWords }: RepeatContext): TemplateResult {
  const t = seriesMessages[language];
  const error = issue === 'words' ? problem || (repeat.words ? '' : t.issue.words) : '';
  return html`<div class="field"><label for="repeat-words">${t.written}</label>
    <span class="help" id="repeat-words-help">${t.writtenHelp}</span>
    <input class="input" id="repeat-words" type="text" lang="en" maxlength="300" autocomplete="off" .value=${repeat.words} aria-invalid=${error ? 'true' : nothing}
      aria-describedby="repeat-words-help${error ? ' repeat-words-error' : ''}" @change=${(event: Event) => onWords((event.target as HTMLInputElement).value)}>
    ${error ? html`<span class="error" id="repeat-words-error">${iconTemplate('error')}<span>${error}</span></span>` : nothing}</div>`;
}

function endTemplate(context: RepeatContext): TemplateResult {
  const { repeat, start, zone, language, issue, onChange } = context;
  const t = seriesMessages[language];
  const earliest = localTime(start, zone).slice(0, 10);
  const choice = (ending: RepeatValues['ending'], words: string): TemplateResult => html`<label class="choice">
    <input type="radio" name="repeat-ending" value=${ending} .checked=${repeat.ending === ending} @change=${() => onChange({ ending })}>${words}</label>`;
  return html`<fieldset class="field"><legend>${t.ending}</legend><div class="ends">${choice('count', t.byCount)}${choice('until', t.byDate)}</div></fieldset>
    ${repeat.ending === 'count' ? numberTemplate('count', t.count, context) : html`<div class="field short"><label for="repeat-until">${t.until}</label>
      <input class="input" id="repeat-until" type="date" min=${earliest} .value=${repeat.until} aria-invalid=${issue === 'until' ? 'true' : nothing}
        aria-describedby=${issue === 'until' ? 'repeat-until-error' : nothing} @change=${(event: Event) => onChange({ until: (event.target as HTMLInputElement).value })}>
      ${errorTemplate('until', context)}</div>`}`;
}

function numberTemplate(name: 'every' | 'count', label: string, context: RepeatContext): TemplateResult {
  const { repeat, issue, onChange } = context;
  return html`<div class="field short"><label for="repeat-${name}">${label}</label>
    <input class="input numeric" id="repeat-${name}" type="text" inputmode="numeric" maxlength="5" autocomplete="off" .value=${repeat[name]} aria-invalid=${issue === name ? 'true' : nothing}
      aria-describedby=${issue === name ? `repeat-${name}-error` : nothing} @input=${(event: Event) => onChange({ [name]: (event.target as HTMLInputElement).value })}>
    ${errorTemplate(name, context)}</div>`;
}

function errorTemplate(name: RepeatIssue, { issue, language }: RepeatContext): TemplateResult | typeof nothing {
  if (issue !== name) return nothing;
  return html`<span class="error" id="repeat-${name}-error">${iconTemplate('error')}<span>${seriesMessages[language].issue[name]}</span></span>`;
}
