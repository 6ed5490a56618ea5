import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { InstantRange } from '../../../core/types.js';
import type { FormatContext } from '../../../i18n/format.js';
import { formatRange, formatZone } from '../../../i18n/format.js';
import { reservationsMessages } from '../../../i18n/reservations/index.js';
import type { TypedTimes } from '../controllers/action-controller.js';
import { iconTemplate } from '../templates/icon.js';
import { typedFrom, withStart } from './times.model.js';

/** What the fields of a time print, and what they tell. */
export interface TimesContext {
  /** Begins the controls' ids; one set of fields per root. */
  id: string;
  legend: string;
  format: FormatContext;
  now: number;
  isMissing: boolean;
  /** Free times nearby, to be taken with one press. */
  free: readonly InstantRange[];
  /** Says what taking a free time means: "Propose {range}". */
  useLabel: (p: { range: string }) => string;
  /** What is said of times that are none, where it is not the usual. */
  unreadable?: string;
  /** False where the end stays when the start is moved. */
  keepsLength?: boolean;
  /** Hears of what changed: two fields that change before the next rendering do not undo each other. */
  onTimes: (times: Partial<TypedTimes>) => void;
}

/** A time to be typed, or taken from what is free. */
export function timesFieldsTemplate(times: TypedTimes, { id, legend, format, now, isMissing, free, useLabel, unreadable, keepsLength = true, onTimes }: TimesContext): TemplateResult {
  const t = reservationsMessages[format.language];
  const field = (name: keyof TypedTimes, label: string, changed: (text: string) => Partial<TypedTimes>): TemplateResult => html`<div class="field">
    <label for="${id}-${name}">${label}</label>
    <input id="${id}-${name}" class="input" type="datetime-local" required .value=${times[name]} aria-invalid=${isMissing ? 'true' : nothing}
      aria-describedby=${isMissing ? `${id}-error` : `${id}-zone`} @change=${(event: Event) => onTimes(changed((event.target as HTMLInputElement).value))} />
  </div>`;
  return html`<fieldset class="times-fields"><legend>${legend}</legend>
    <div class="fields">
      ${field('start', t.timeStart, (start) => (keepsLength ? withStart(times, start) : { start }))}
      ${field('end', t.timeEnd, (end) => ({ end }))}
    </div>
    <p class="small muted" id="${id}-zone">${t.timeZone({ zone: formatZone(format.timeZone, now, format.language) })}</p>
    ${isMissing ? html`<p class="error" id="${id}-error">${iconTemplate('error')}${unreadable ?? t.timeUnreadable}</p>` : nothing}
    ${free.length ? html`<p class="small"><strong>${t.timeFree}</strong></p>${freeTimesTemplate(free, format, useLabel, (range) => onTimes(typedFrom(range, format.timeZone)))}` : nothing}
  </fieldset>`;
}

/** Free times as buttons. */
export function freeTimesTemplate(
  free: readonly InstantRange[], format: FormatContext, useLabel: (p: { range: string }) => string, onUse: (range: InstantRange) => void,
): TemplateResult {
  return html`<div class="free-times">${free.map((range) => {
    const words = formatRange(range.start, range.end, format);
    return html`<button type="button" class="button compact numeric" aria-label=${useLabel({ range: words })} @click=${() => onUse(range)}>${words}</button>`;
  })}</div>`;
}
