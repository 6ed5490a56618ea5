import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Language } from '../../../core/types.js';
import { commonMessages } from '../../../i18n/common/index.js';
import { reservationsMessages } from '../../../i18n/reservations/index.js';
import type { FailedWrite } from '../controllers/action-controller.js';
import { outcomeTemplate } from './reservation.templates.js';

/** An action that came to nothing after its panel was left. */
export interface Stray {
  /** Of the reservation or inquiry. */
  reference: string;
  outcome: FailedWrite;
  /** Sends the same once more. */
  again: () => void;
}

/** Keeps what a list must still say of actions whose panels are closed, until it was read. */
export class Strays {
  readonly #host: ReactiveControllerHost;
  #strays: readonly Stray[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Takes one up. */
  add(stray: Stray): void {
    this.#set([...this.#strays, stray]);
  }

  /** A notice for each, at the list's head; nothing where there is none. */
  template(language: Language): TemplateResult[] | typeof nothing {
    const t = reservationsMessages[language];
    return this.#strays.length === 0 ? nothing : this.#strays.map((stray) => html`<div class="stray" role="group" aria-label=${stray.reference}>
      <strong class="numeric">${stray.reference}</strong>
      ${outcomeTemplate(stray, language)}
      <div class="actions">
        ${stray.outcome.status === 'uncertain' ? html`<button type="button" class="button compact primary" @click=${() => this.#handleAgain(stray)}>${t.checkAgain}</button>` : nothing}
        <button type="button" class="button compact" @click=${() => this.#drop(stray)}>${commonMessages[language].close}</button>
      </div>
    </div>`);
  }

  #handleAgain(stray: Stray): void {
    this.#drop(stray);
    stray.again();
  }

  #drop(stray: Stray): void {
    this.#set(this.#strays.filter((one) => one !== stray));
  }

  #set(strays: readonly Stray[]): void {
    this.#strays = strays;
    this.#host.requestUpdate();
  }
}
