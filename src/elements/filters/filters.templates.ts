import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../core/types.js';
import type { FiltersMessages } from '../../i18n/filters/index.js';
import { formatDuration, formatNumber } from '../../i18n/format.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { CategoryNode } from './category-tree.js';
import type { Choice } from './filters.model.js';
import type { TypedWindow, WindowErrors } from './free-window.js';
import { DURATIONS } from './free-window.js';

/** For whom the filters are written. */
export interface FilterWords {
  t: FiltersMessages;
  language: Language;
  /** False until a host has counted: nothing is said of what there is to choose from. */
  isCounted: boolean;
}

/** How many machines a choice would leave: digits for the eye, words for the ear. */
function countTemplate(count: number | undefined, { t, language }: FilterWords): TemplateResult | typeof nothing {
  if (count === undefined) return nothing;
  const text = formatNumber(count, language);
  return html`<span class="count numeric" aria-hidden="true">${text}</span><span class="visually-hidden">, ${t.countWords({ count, text })}</span>`;
}

/** A group of filters that can be folded away; its legend is the summary's words. */
export function groupTemplate(
  group: { id: string; title: string; selectedCount: number; isOpen: boolean; onToggle: (isOpen: boolean) => void; body: unknown }, { t, language }: FilterWords,
): TemplateResult {
  const text = formatNumber(group.selectedCount, language);
  return html`<details class="fold" .open=${group.isOpen} @toggle=${(event: Event) => group.onToggle((event.currentTarget as HTMLDetailsElement).open)}>
    <summary>
      <h3 class="title">${group.title}</h3>
      ${group.selectedCount
        ? html`<span class="badge accent numeric" aria-hidden="true">${text}</span><span class="visually-hidden">${t.selected({ count: text })}</span>`
        : nothing}
      ${iconTemplate('chevron-down')}
    </summary>
    <fieldset><legend class="visually-hidden">${group.title}</legend>${group.body}</fieldset>
  </details>`;
}

/** Boxes to tick, or buttons of which one holds. */
export function choicesTemplate(
  choices: readonly Choice[], onChoose: (value: string) => void, words: FilterWords, radioName?: string,
): TemplateResult | typeof nothing {
  if (choices.length === 0) return words.isCounted ? html`<p class="muted small">${words.t.noChoices}</p>` : nothing;
  return html`<ul class="choices">
    ${repeat(choices, ({ value }) => value, (choice) => html`<li>
      <label class="choice ${choice.isDisabled ? 'disabled' : ''}">
        <input type=${radioName ? 'radio' : 'checkbox'} name=${radioName ?? nothing} .checked=${live(choice.isChecked)}
          ?disabled=${choice.isDisabled} @change=${() => onChoose(choice.value)} />
        <span class="label">${choice.label}</span>${countTemplate(choice.count, words)}
      </label>
    </li>`)}
  </ul>`;
}

/** What the tree's template asks of its owner. */
export interface TreeHandlers {
  isExpanded: (path: string) => boolean;
  onExpand: (path: string) => void;
  onChoose: (path: string) => void;
}

/** The tree of categories: each node a box to tick, and a button that unfolds it. */
export function treeTemplate(nodes: readonly CategoryNode[], handlers: TreeHandlers, words: FilterWords): TemplateResult | typeof nothing {
  if (nodes.length === 0) return words.isCounted ? html`<p class="muted small">${words.t.noChoices}</p>` : nothing;
  return html`<ul class="tree">
    ${repeat(nodes, ({ path }) => path, (node) => {
      const isExpanded = node.children.length > 0 && handlers.isExpanded(node.path);
      return html`<li>
        <div class="node">
          ${node.children.length
            ? html`<button type="button" class="expander" aria-expanded=${isExpanded ? 'true' : 'false'} aria-label=${words.t.expand({ name: node.label })}
                @click=${() => handlers.onExpand(node.path)}>${iconTemplate('chevron-right')}</button>`
            : html`<span class="expander" aria-hidden="true"></span>`}
          <label class="choice">
            <input type="checkbox" .checked=${live(node.isChecked)} .indeterminate=${live(node.isMixed)} @change=${() => handlers.onChoose(node.path)} />
            <span class="label">${node.label}</span>${countTemplate(node.count, words)}
          </label>
        </div>
        ${isExpanded ? treeTemplate(node.children, handlers, words) : nothing}
      </li>`;
    })}
  </ul>`;
}

/** What the form for free time knows and asks of its owner. */
export interface FreeTimeForm {
  typed: TypedWindow;
  errors: WindowErrors;
  /** True when a window is part of the query. */
  isApplied: boolean;
  zone: string;
  onInput: (field: keyof TypedWindow, value: string) => void;
  onSubmit: (event: SubmitEvent) => void;
  onClear: () => void;
}

function errorText(id: string, text: string | undefined): TemplateResult | typeof nothing {
  return text ? html`<span class="error" id=${id}>${iconTemplate('error')}<span>${text}</span></span>` : nothing;
}

/** Free between … and … for at least …, typed. */
export function freeTimeTemplate(form: FreeTimeForm, { t, language }: FilterWords): TemplateResult {
  const dateTime = (field: 'from' | 'to', label: string): TemplateResult => html`<div class="field">
    <label for=${field}>${label}</label>
    <input class="input numeric" id=${field} type="datetime-local" max="9999-12-31T23:59" .value=${live(form.typed[field])}
      aria-invalid=${form.errors[field] ? 'true' : 'false'} aria-describedby="zone ${form.errors[field] ? `${field}-error` : ''}"
      @change=${(event: Event) => form.onInput(field, (event.currentTarget as HTMLInputElement).value)} />
    ${errorText(`${field}-error`, form.errors[field])}
  </div>`;
  return html`<form class="free" novalidate @submit=${form.onSubmit}>
    ${dateTime('from', t.freeFrom)}${dateTime('to', t.freeTo)}
    <div class="field">
      <label for="duration">${t.minDuration}</label>
      <select class="input" id="duration" aria-invalid=${form.errors.duration ? 'true' : 'false'} aria-describedby=${form.errors.duration ? 'duration-error' : nothing}
        @change=${(event: Event) => form.onInput('duration', (event.currentTarget as HTMLSelectElement).value)}>
        <option value="" .selected=${form.typed.duration === ''}>${t.anyDuration}</option>
        ${[...new Set([...DURATIONS, ...(Number(form.typed.duration) ? [Number(form.typed.duration)] : [])])].sort((a, b) => a - b).map((minutes) => html`
          <option value=${minutes} .selected=${form.typed.duration === String(minutes)}>${formatDuration(minutes, language)}</option>`)}
      </select>
      ${errorText('duration-error', form.errors.duration)}
    </div>
    <p class="help small muted" id="zone">${form.zone}</p>
    <div class="actions">
      <button type="submit" class="button compact">${t.applyFree}</button>
      ${form.isApplied ? html`<button type="button" class="button compact quiet" @click=${form.onClear}>${t.clearFree}</button>` : nothing}
    </div>
  </form>`;
}
