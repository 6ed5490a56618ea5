import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Language } from '../../core/types.js';
import { formatInstant } from '../../i18n/format.js';
import { usageMessages } from '../../i18n/usage/index.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { PeriodName, TypedPeriod } from './period.model.js';
import { PERIODS } from './period.model.js';

/** What the choice of a period prints and tells. */
export interface PeriodContext {
  language: Language;
  name: PeriodName;
  typed: TypedPeriod;
  isUnreadable: boolean;
  onName: (name: PeriodName) => void;
  onTyped: (typed: Partial<TypedPeriod>) => void;
}

/** The period by name, and its dates where they are one's own. */
export function periodTemplate({ language, name, typed, isUnreadable, onName, onTyped }: PeriodContext): TemplateResult {
  const t = usageMessages[language];
  const date = (day: string): string => formatInstant(`${day}T00:00:00Z`, 'date-year', { language, timeZone: 'UTC' });
  const field = (key: keyof TypedPeriod, label: string): TemplateResult => html`<div class="field">
    <label for="period-${key}">${label}</label>
    <input id="period-${key}" class="input" type="date" required .value=${typed[key]} aria-invalid=${isUnreadable ? 'true' : nothing}
      aria-describedby=${isUnreadable ? 'period-error' : nothing} @change=${(event: Event) => onTyped({ [key]: (event.target as HTMLInputElement).value })} />
  </div>`;
  return html`<div class="period">
    <div class="field">
      <label for="period">${t.period}</label>
      <select id="period" class="input" .value=${name} @change=${(event: Event) => onName((event.target as HTMLSelectElement).value as PeriodName)}>
        ${PERIODS.map((one) => html`<option value=${one} ?selected=${one === name}>${t.periods[one]}</option>`)}
      </select>
    </div>
    ${name === 'own' ? html`${field('from', t.from)}${field('until', t.until)}` : html`<p class="small muted dates numeric">${t.dates({ from: date(typed.from), until: date(typed.until) })}</p>`}
    ${isUnreadable ? html`<p class="error" id="period-error">${iconTemplate('error')}${t.periodUnreadable}</p>` : nothing}
  </div>`;
}
