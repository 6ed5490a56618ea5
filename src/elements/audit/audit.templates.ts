import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { AuditLine } from '../../host/index.js';
import { auditMessages } from '../../i18n/audit/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatInstant } from '../../i18n/format.js';
import { stateMessages } from '../../i18n/states/index.js';
import type { KnownPerson, TypedFilter } from './audit.model.js';
import { actionText, actorText, subjectText } from './audit.model.js';

/** Actions that can be looked for, as the trail names them. */
const ACTIONS = [
  'request', 'approve', 'decline', 'counter', 'accept-counter', 'decline-counter', 'withdraw', 'cancel', 'reschedule', 'start', 'finish', 'no-show', 'sign', 'assign-coordinator', 'note', 'expire',
  'create', 'edit', 'delete', 'sign-in', 'first-sign-in', 'roles', 'export', 'erase', 'retain', 'read-trail', 'grant-training', 'decline-training',
] as const;

/** What the filter prints and tells. */
export interface FilterContext {
  format: FormatContext;
  typed: TypedFilter;
  people: readonly KnownPerson[];
  onTyped: (typed: Partial<TypedFilter>) => void;
  onApply: () => void;
  onClear: () => void;
}

/** Who, on which machine, when and what. */
export function filterTemplate({ format, typed, people, onTyped, onApply, onClear }: FilterContext): TemplateResult {
  const t = auditMessages[format.language];
  const states = stateMessages[format.language];
  const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
  const submit = (event: Event): void => {
    event.preventDefault();
    onApply();
  };
  return html`<form class="filter" @submit=${submit}>
    <div class="field"><label for="trail-person">${t.person}</label>
      <input id="trail-person" class="input" list="trail-people" autocomplete="off" .value=${typed.person} aria-describedby="trail-person-help" @input=${(event: Event) => onTyped({ person: valueOf(event) })} />
      <datalist id="trail-people">${people.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</datalist>
      <span class="help" id="trail-person-help">${t.personHelp}</span></div>
    <div class="field"><label for="trail-machine">${t.machine}</label>
      <input id="trail-machine" class="input" autocomplete="off" .value=${typed.machine} aria-describedby="trail-machine-help" @input=${(event: Event) => onTyped({ machine: valueOf(event) })} />
      <span class="help" id="trail-machine-help">${t.machineHelp}</span></div>
    <div class="field"><label for="trail-day">${t.day}</label>
      <input id="trail-day" class="input" type="date" .value=${typed.day} @input=${(event: Event) => onTyped({ day: valueOf(event) })} /></div>
    <div class="field"><label for="trail-action">${t.action}</label>
      <select id="trail-action" class="input" @change=${(event: Event) => onTyped({ action: valueOf(event) })}>
        <option value="" ?selected=${typed.action === ''}>${t.anyAction}</option>
        ${ACTIONS.map((action) => html`<option value=${action} ?selected=${typed.action === action}>${actionText(action, t, states)}</option>`)}
      </select></div>
    <div class="buttons"><button type="submit" class="button primary">${t.apply}</button><button type="button" class="button" @click=${onClear}>${t.clear}</button></div>
  </form>`;
}

/** The lines of the trail, the latest first. */
export function linesTemplate(lines: readonly AuditLine[], format: FormatContext, nameOf: (equipmentId: string) => string | undefined): TemplateResult {
  const t = auditMessages[format.language];
  const states = stateMessages[format.language];
  return html`<div class="scroll" role="region" aria-label=${t.title} tabindex="0"><table>
    <caption class="visually-hidden">${t.title}</caption>
    <thead><tr><th scope="col">${t.when}</th><th scope="col">${t.who}</th><th scope="col">${t.what}</th><th scope="col">${t.on}</th></tr></thead>
    <tbody>${lines.map((line) => html`<tr>
      <th scope="row" class="numeric">${formatInstant(line.at, 'date-time', format)}</th>
      <td title=${line.actor ?? ''}>${actorText(line, t)}</td>
      <td>${actionText(line.action, t, states)}</td>
      <td>${subjectText(line, t, nameOf)}</td>
    </tr>`)}</tbody>
  </table></div>`;
}
