import type { CSSResultGroup, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EquipmentSummary, Institution, LocalizedText } from '../../core/types.js';
import { isSafeUrl } from '../../core/equipment/index.js';
import { EqElement } from '../base/eq-element.js';
import { EqEquipmentSelectEvent } from '../base/events/index.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { warnOnce } from '../base/warn.js';
import { cardView } from './card.model.js';
import { cardStyles } from './card.styles.js';
import { chosenTemplate, factsTemplate, pictureTemplate, placeTemplate, specificationsTemplate } from './card.templates.js';

/**
 * One machine in a list: name, owner, key specifications, modes of use, what an asker needs and when the owner last
 * confirmed it. A row where there is room, stacked where there is not. The whole card can be pressed; it holds one link.
 *
 * @summary One machine in a list.
 * @tag eq-card
 * @fires {EqEquipmentSelectEvent} eq-equipment-select - Somebody pressed the card. Preventing the default keeps the link from being followed.
 * @csspart card - The box.
 * @csspart picture - The picture or its placeholder.
 */
export class EqCard extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, feedbackStyles, cardStyles];

  /** The machine. */
  @property({ attribute: false }) equipment?: EquipmentSummary;
  /** Who owns it. */
  @property({ attribute: false }) institution?: Institution;
  /** Name of its category, in words or by language. */
  @property({ attribute: false }) categoryName?: LocalizedText | string;
  /** Address of the machine's page. Without one the name is a button, and the event tells who listens. */
  @property() href = '';

  @state() private brokenPicture = '';

  /** Puts the focus on the card's link. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.name')?.focus(options);
  }

  protected override content(): TemplateResult | typeof nothing {
    const { equipment, language } = this;
    if (!equipment) return nothing;
    const view = cardView(equipment, {
      language, now: this.currentTime, timeZone: this.readerTimeZone, institution: this.institution, categoryName: this.categoryName,
    });
    const picture = view.picture === this.brokenPicture ? undefined : view.picture;
    return html`<div class="card" part="card">
      ${pictureTemplate(picture, () => (this.brokenPicture = view.picture ?? ''))}
      <div class="title">
        <h3 class="heading">${this.#nameTemplate(chosenTemplate(view.name))}</h3>
        ${view.model ? html`<span class="model">${view.model}</span>` : nothing}
      </div>
      ${placeTemplate(view)}
      ${specificationsTemplate(view, language)}
      ${factsTemplate(view, language)}
    </div>`;
  }

  #nameTemplate(name: TemplateResult): TemplateResult {
    if (this.href && isSafeUrl(this.href)) {
      return html`<a class="name" href=${this.href} aria-describedby="place" @click=${this.#handleClick}>${name}</a>`;
    }
    if (this.href) warnOnce('link-unsafe', `href="${this.href}" of an <eq-card> is no address that may be linked to.`);
    return html`<button type="button" class="name" aria-describedby="place" @click=${this.#handleClick}>${name}</button>`;
  }

  #handleClick(event: MouseEvent): void {
    // With a modifier the link is a link: a new tab, a new window, a download.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !this.equipment) return;
    if (!this.dispatchEvent(new EqEquipmentSelectEvent(this.equipment.id))) event.preventDefault();
  }
}
