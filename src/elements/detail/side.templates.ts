import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Language, Mode } from '../../core/types.js';
import { commonMessages } from '../../i18n/common/index.js';
import type { DetailMessages } from '../../i18n/detail/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import { noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { ContactLine } from './detail.model.js';
import type { FeesView } from './fees.model.js';

/** For whom the page is written. */
export interface DetailWords {
  t: DetailMessages;
  language: Language;
}

/** Which mode of use the page speaks of; said, not asked, where there is one only. */
export function modesTemplate(
  modes: readonly { mode: Mode; remark: string }[], current: Mode, onChoose: (mode: Mode) => void, { t, language }: DetailWords,
): TemplateResult {
  return html`<fieldset class="modes">
    <legend>${t.mode}</legend>
    ${modes.length === 1
      ? modes.map(({ mode, remark }) => html`<p class="mode-only"><strong>${fieldWord('mode', mode, language)}</strong><span class="small muted">${remark}</span></p>`)
      : modes.map(({ mode, remark }) => html`<label class="mode">
          <input type="radio" name="mode" .checked=${mode === current} @change=${() => onChoose(mode)} />
          <span><strong>${fieldWord('mode', mode, language)}</strong><span class="small muted">${remark}</span></span>
        </label>`)}
  </fieldset>`;
}

/** The button that leads to the calendar, or why nothing can be asked for. */
export function actionTemplate(action: { label: string; reason?: string }, hasCalendar: boolean, onAction: () => void): TemplateResult {
  return html`<div class="action">
    ${hasCalendar ? html`<button type="button" class="button ${action.reason ? '' : 'primary'}" @click=${onAction}>${iconTemplate('calendar')}${action.label}</button>` : nothing}
    ${action.reason ? html`<p class="small muted reason">${iconTemplate('info')}<span>${action.reason}</span></p>` : nothing}
  </div>`;
}

/** The price list for the asking person, an example for every membership, and what a nearer one would give. */
export function feesTemplate(
  fees: FeesView, options: { canSignIn: boolean; isVisitor: boolean; onSignIn: () => void }, { t, language }: DetailWords,
): TemplateResult {
  return html`<section class="panel" part="fees" aria-labelledby="fees-title">
    <h3 id="fees-title">${t.fees}</h3>
    <p class="small muted">${fees.whose}</p>
    ${fees.problem ? html`<p class="small">${fees.problem}</p>` : nothing}
    ${fees.lines.length
      ? html`<dl class="prices">${fees.lines.map(({ label, text }) => html`<div><dt>${label}</dt><dd class="numeric">${text}</dd></div>`)}</dl>`
      : nothing}
    ${fees.note ? html`<p class="small">${fees.note}</p>` : nothing}
    ${fees.example ? exampleTemplate(fees.example, fees.dependsOnAsker, t) : nothing}
    ${fees.nextOffer ? noticeTemplate('info', html`<span class="small">${fees.nextOffer}</span>`) : nothing}
    ${fees.dependsOnAsker && options.isVisitor && options.canSignIn
      ? html`<p class="small">${t.feesSignIn}</p><button type="button" class="button compact" @click=${options.onSignIn}>${iconTemplate('person')}${commonMessages[language].signIn}</button>`
      : nothing}
  </section>`;
}

function exampleTemplate(example: NonNullable<FeesView['example']>, dependsOnAsker: boolean, t: DetailMessages): TemplateResult {
  const own = example.rows.filter(({ isOwn }) => isOwn);
  const rows = example.isSameForAll ? own : example.rows;
  return html`<table class="offers">
      <caption>${example.title}</caption>
      <thead class="visually-hidden"><tr><th scope="col">${t.membership}</th><th scope="col">${t.estimate}</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr class=${row.isOwn ? 'own' : ''}>
        <th scope="row">${example.isSameForAll ? t.estimate : row.membership}${row.isOwn && !example.isSameForAll ? html` <span class="badge accent">${t.you}</span>` : nothing}</th>
        <td class="numeric">${row.price}</td>
      </tr>`)}</tbody>
    </table>
    ${dependsOnAsker ? nothing : html`<p class="small muted">${t.sameForAll}</p>`}
    ${example.remark ? html`<p class="small muted">${example.remark}</p>` : nothing}`;
}

/** Whom to ask, and how. */
export function contactTemplate(name: unknown, institution: unknown, lines: readonly ContactLine[], { t }: DetailWords): TemplateResult {
  return html`<section class="panel" part="contact" aria-labelledby="contact-title">
    <h3 id="contact-title">${t.contact}</h3>
    <p>${name === nothing ? nothing : html`<strong>${name}</strong><br />`}${institution}</p>
    ${lines.length
      ? html`<dl class="lines">${lines.map(({ term, text, href }) => html`<div><dt>${term}</dt><dd>${href ? html`<a href=${href}>${text}</a>` : text}</dd></div>`)}</dl>`
      : nothing}
  </section>`;
}
