import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Language, Mode, Reason } from '../../core/types.js';
import type { ChoiceMessages } from '../../i18n/choice/index.js';
import type { NoticeTone } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import { reasonsTemplate } from '../base/templates/reasons.js';
import type { Stretch } from '../base/availability/day.model.js';
import type { Entry, EntryField, EntryPass, EntryProblem } from './entry.model.js';
import { problemWords } from './entry.model.js';

/** The typed fields, exactly as they are printed. */
export interface EntryModel {
  entry: Entry;
  problems: readonly EntryProblem[];
  /** What of it the clock shows twice. */
  twice: readonly EntryPass[];
  /** Whether a stay may end on another day. */
  mayCrossDays: boolean;
  /** The machine's zone where the reader's clock differs from it; empty where not. */
  zoneName: string;
  /** Modes to choose from; none where there is nothing to choose. */
  modes: readonly { mode: Mode; label: string }[];
  mode: Mode | undefined;
  /** An end that would be long enough; empty while the start cannot be read. */
  endExample: string;
  /** Whether the time is on its way, and stays as it is. */
  isFixed: boolean;
}

/** What the typed fields do. */
export interface EntryHandlers {
  onType: (field: EntryField, text: string) => void;
  onLeave: () => void;
  onMode: (mode: Mode) => void;
}

/** Date and times as text fields: the way in that needs neither a pointer nor the grid. */
export function entryTemplate(model: EntryModel, messages: ChoiceMessages, handlers: EntryHandlers): TemplateResult {
  const field = (name: EntryField, label: string, example: string): TemplateResult => {
    const problem = model.problems.find((one) => one.field === name);
    return html`<div class="field ${name}">
      <label for=${name}>${label}</label>
      <input class="input numeric" id=${name} type="text" autocomplete="off" spellcheck="false" placeholder=${messages.example({ text: example })} .value=${model.entry[name]} ?readonly=${model.isFixed}
        aria-invalid=${problem ? 'true' : 'false'} aria-describedby=${problem ? `${name}-problem` : model.zoneName ? 'entry-zone' : nothing}
        @input=${(event: Event) => handlers.onType(name, (event.target as HTMLInputElement).value)}
        @change=${handlers.onLeave}>
    </div>`;
  };
  return html`<fieldset class="entry" part="entry">
    <legend>${messages.typed}</legend>
    <div class="fields">
      ${field('date', messages.date, '2026-03-03')}
      ${field('start', messages.startTime, '13:00')}
      ${field('end', messages.endTime, model.endExample || '15:00')}
      ${model.mayCrossDays || model.entry.endDate ? field('endDate', messages.endDate, model.entry.date || '2026-03-04') : nothing}
    </div>
    ${model.problems.map((problem) => html`<p class="problem small" id="${problem.field}-problem">${iconTemplate('error')}<span>${problemWords(problem, messages)}</span></p>`)}
    ${model.isFixed ? nothing : model.twice.map((pass) => twiceTemplate(pass, messages, handlers))}
    ${model.zoneName ? html`<p class="small muted" id="entry-zone">${messages.typedZone({ zone: model.zoneName })}</p>` : nothing}
    ${model.modes.length > 1 ? html`<div class="field mode">
      <label for="mode">${messages.mode}</label>
      <select class="input" id="mode" @change=${(event: Event) => handlers.onMode((event.target as HTMLSelectElement).value as Mode)}>
        ${model.modes.map((one) => html`<option value=${one.mode} .selected=${one.mode === model.mode}>${one.label}</option>`)}
      </select>
    </div>` : nothing}
  </fieldset>`;
}

/** That a typed time comes twice on its day, which of the two is meant, and the other at one press. */
function twiceTemplate({ field, time, isSecond, other }: EntryPass, messages: ChoiceMessages, { onType, onLeave }: EntryHandlers): TemplateResult {
  const handleOther = (): void => {
    onType(field, other);
    onLeave();
  };
  return html`<p class="small twice"><span>${messages.comesTwice({ time, isSecond })}</span>
    <button type="button" class="chip" @click=${handleOther}>${messages.takeOther({ time, isSecond: !isSecond })}</button></p>`;
}

/** The verdict on the choice, exactly as it is printed. */
export interface VerdictModel {
  /** The heading, and what is said while nothing is chosen. */
  title: string;
  none: string;
  /** Said where the host takes no requests; empty where it does. */
  notOffered: string;
  /** The choice in words, in the machine's zone; empty when nothing is chosen. */
  when: string;
  duration: string;
  /** The same in the reader's zone, where it is another. */
  elsewhere: string;
  tone: NoticeTone;
  words: string;
  reasons: readonly Reason[];
  suggestions: readonly { stretch: Stretch; label: string }[];
  fee: string;
  /** How the verdict was come by. */
  source: string;
  canRequest: boolean;
  /** Said while the end is yet to be chosen. */
  hint: string;
}

/** What the verdict does. */
export interface VerdictHandlers {
  onSuggestion: (stretch: Stretch) => void;
  onRequest: () => void;
  onClear: () => void;
  reasonWords: (reason: Reason) => string;
  language: Language;
}

/** The verdict in a line. `way`: what the button does; none while that is not known. */
export interface BarModel extends Pick<VerdictModel, 'when' | 'tone'> {
  way: 'request' | 'details' | 'none';
}

/** What was chosen, whether it will do, and the way on, for where the rest is far away. */
export function barTemplate({ when, tone, way }: BarModel, messages: ChoiceMessages, handlers: { onRequest: () => void; onDetails: () => void }): TemplateResult {
  // The times stay in one line; that they will do is what the button says.
  return html`<span class="told ${tone}">${way === 'request' ? nothing : toneIcon(tone)}<span class="numeric">${when.replaceAll('–', '\u2060–\u2060')}</span></span>
    ${way === 'request' ? html`<button type="button" class="button primary compact" part="request" @click=${handlers.onRequest}>${messages.request}</button>` : nothing}
    ${way === 'details' ? html`<button type="button" class="button compact" @click=${handlers.onDetails}>${messages.details}</button>` : nothing}`;
}

function toneIcon(tone: NoticeTone): TemplateResult {
  return iconTemplate(tone === 'error' ? 'error' : tone === 'warn' ? 'alert' : tone === 'ok' ? 'check-circle' : 'clock');
}

/** What was chosen, whether it will do, every reason, near times that will, the fee, and the way on. */
export function verdictTemplate(model: VerdictModel, messages: ChoiceMessages, handlers: VerdictHandlers): TemplateResult {
  return html`<section class="verdict" part="verdict" aria-labelledby="choice-title">
    <h4 id="choice-title" tabindex="-1">${model.title}</h4>
    ${model.when ? chosenTemplate(model, messages, handlers) : html`<p class="muted none">${model.none}</p>`}
    ${model.notOffered === ''
      ? html`<div class="way-on">
          <button type="button" class="button primary" part="request" aria-disabled=${model.canRequest ? 'false' : 'true'} aria-describedby=${model.canRequest ? nothing : 'request-blocked'}
            @click=${handlers.onRequest}>${messages.request}</button>
          ${model.when ? html`<button type="button" class="button quiet" @click=${handlers.onClear}>${messages.clear}</button>` : nothing}
          ${model.canRequest ? nothing : html`<span class="small muted" id="request-blocked">${messages.requestBlocked}</span>`}
        </div>`
      : html`<p class="small muted">${model.notOffered}</p>`}
  </section>`;
}

/** What was chosen, whether it will do, every reason, near times that will, and the fee. */
export function chosenTemplate(model: VerdictModel, messages: ChoiceMessages, handlers: Pick<VerdictHandlers, 'onSuggestion' | 'reasonWords' | 'language'>): TemplateResult {
  return html`
    <p class="chosen">
      <strong class="when numeric">${model.when}</strong>
      <span class="badge outline numeric">${model.duration}</span>
      ${model.elsewhere ? html`<span class="small muted elsewhere">${model.elsewhere}</span>` : nothing}
    </p>
    ${model.hint ? html`<p class="small hint">${iconTemplate('info')}${model.hint}</p>` : nothing}
    <div class="judgment ${model.tone}">
      <p class="words">${toneIcon(model.tone)}<strong>${model.words}</strong></p>
      ${reasonsTemplate(model.reasons, handlers.reasonWords, handlers.language)}
      ${model.source ? html`<p class="small muted">${model.source}</p>` : nothing}
    </div>
    ${model.suggestions.length > 0 ? html`<div class="suggestions">
      <p class="small" id="suggestions">${messages.suggestions}</p>
      <ul aria-labelledby="suggestions">${model.suggestions.map((one) => html`
        <li><button type="button" class="chip numeric" @click=${() => handlers.onSuggestion(one.stretch)}>${one.label}</button></li>`)}
      </ul>
    </div>` : nothing}
    ${model.fee ? html`<p class="fee"><span>${messages.fee}</span> <strong class="numeric">${model.fee}</strong> <span class="small muted">${messages.feeNote}</span></p>` : nothing}`;
}
