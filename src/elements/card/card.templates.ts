import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { cardMessages } from '../../i18n/card/index.js';
import type { ChosenText } from '../../i18n/language.js';
import type { Language } from '../../core/types.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { CardRemark, CardView } from './card.model.js';

/** The picture, or a drawing of its size where there is none or it does not load. It says nothing that the name does not. */
export function pictureTemplate(address: string | undefined, onBroken: () => void): TemplateResult {
  return html`<div class="picture" part="picture">
    ${address
      ? html`<img src=${address} alt="" loading="lazy" decoding="async" width="120" height="90" @error=${onBroken} />`
      : html`<span class="placeholder">${iconTemplate('machine')}</span>`}
  </div>`;
}

/** Text in the language that it has. */
export function chosenTemplate(chosen: ChosenText): TemplateResult {
  return chosen.isFallback ? html`<span lang=${chosen.language}>${chosen.text}</span>` : html`${chosen.text}`;
}

function remarkTemplate(remark: CardRemark, isBadge: boolean): TemplateResult {
  return html`<span class="${isBadge ? 'badge' : 'remark'} ${remark.tone}">${iconTemplate(remark.icon)}<span>${remark.text}</span></span>`;
}

/** Who owns it and where it stands. */
export function placeTemplate(view: CardView): TemplateResult {
  const rest = [...view.place, view.category].filter(Boolean);
  return html`<p class="place" id="place">
    ${view.institution ? html`<span class="owner">${chosenTemplate(view.institution)}</span>` : nothing}
    ${rest.length ? html`<span>${rest.join('\u00a0· ')}</span>` : nothing}
  </p>`;
}

/** Up to three specifications in one line. */
export function specificationsTemplate(view: CardView, language: Language): TemplateResult | typeof nothing {
  if (view.specifications.length === 0) return nothing;
  return html`<dl class="specifications" aria-label=${cardMessages[language].specifications}>
    ${view.specifications.map(({ name, value }) => html`<div><dt>${name}</dt><dd class="numeric"><bdi>${value}</bdi></dd></div>`)}
  </dl>`;
}

/** Modes of use, state, what an asker needs and when the owner last confirmed it. */
export function factsTemplate(view: CardView, language: Language): TemplateResult {
  return html`<div class="facts">
    ${view.status ? html`<p class="status">${remarkTemplate(view.status, true)}</p>` : nothing}
    ${view.modes.length
      ? html`<ul class="modes" aria-label=${cardMessages[language].modes}>${view.modes.map((mode) => html`<li class="badge accent">${mode}</li>`)}</ul>`
      : nothing}
    <div class="remarks">${view.needs.map((need) => remarkTemplate(need, false))}${remarkTemplate(view.confirmation, false)}</div>
  </div>`;
}
