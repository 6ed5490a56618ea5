import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { BookingClient } from '../../client/index.js';
import type { Language, Qualification } from '../../core/types.js';
import { commonMessages } from '../../i18n/common/index.js';
import { textOf } from '../../i18n/language.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatInstant } from '../../i18n/format.js';
import { trainingsMessages } from '../../i18n/trainings/index.js';
import { announce } from '../base/announce.js';
import { downloadText } from '../base/download.js';
import { OneTask } from '../base/one-task.js';
import { noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import type { HeldView } from './account.model.js';

/** What somebody holds, in words, with a warning before and after it ends. */
export function qualificationsTemplate(held: readonly HeldView[], definitions: readonly Qualification[], format: FormatContext): TemplateResult {
  const { language } = format;
  const t = trainingsMessages[language];
  const date = (instant: string | undefined): string => (instant === undefined ? '' : formatInstant(instant, 'date-year', format));
  const words = ({ state, expiresAt }: HeldView): string =>
    expiresAt === undefined ? t.held : state === 'held' ? t.heldUntil({ date: date(expiresAt) }) : t[state]({ date: date(expiresAt) });
  return html`<section aria-labelledby="held-title">
    <h3 id="held-title">${t.qualifications}</h3>
    ${held.length === 0 ? html`<p class="small muted">${t.none}</p>` : html`<ul class="held">${held.map((one) => html`<li>
      <strong>${textOf(definitions.find(({ id }) => id === one.id)?.name, language) || one.id}</strong>
      <span class="small ${one.state}">${one.state === 'held' ? nothing : iconTemplate('alert')} ${words(one)}</span></li>`)}</ul>`}
  </section>`;
}

/** One's own data: to take along, or to be erased, which is asked twice. */
export class OwnData {
  readonly #task: OneTask;
  #isAsked = false;

  constructor(host: ReactiveControllerHost) {
    this.#task = new OneTask(host);
  }

  /** The section; `onErased` hears that nothing is left. */
  template(client: BookingClient, language: Language, onErased: () => void): TemplateResult {
    const t = trainingsMessages[language];
    const { error, isBusy } = this.#task;
    const busy = isBusy ? 'true' : nothing;
    return html`<section aria-labelledby="data-title">
      <h3 id="data-title">${t.data}</h3>
      <p class="small muted">${t.dataLead}</p>
      <div class="actions">
        <button type="button" class="button compact" aria-disabled=${busy} @click=${() => this.#handleDownload(client)}>${iconTemplate('download')}${t.download}</button>
        <button type="button" class="button compact" aria-expanded=${this.#isAsked ? 'true' : 'false'} @click=${() => this.#ask(!this.#isAsked)}>${t.erase}</button>
      </div>
      ${this.#isAsked ? noticeTemplate('warn', html`<strong>${t.eraseTitle}</strong><span>${t.eraseBody}</span>
        <div class="actions"><button type="button" class="button compact danger" aria-disabled=${busy} @click=${() => this.#handleErase(client, language, onErased)}>${t.eraseNow}</button>
          <button type="button" class="button compact" @click=${() => this.#ask(false)}>${t.keep}</button></div>`) : nothing}
      ${error ? noticeTemplate('error', error.code === 'conflict' ? t.eraseOpen : (commonMessages[language].error[error.code] ?? ''), { role: 'alert' }) : nothing}
    </section>`;
  }

  #ask(isAsked: boolean): void {
    this.#isAsked = isAsked;
    this.#task.reset();
  }

  async #handleDownload(client: BookingClient): Promise<void> {
    await this.#task.run(async () => {
      const data = await client.run((adapter, options) => adapter.personal?.ownData(options));
      downloadText(`${JSON.stringify(data, null, 2)}\n`, 'equipool-data.json', 'application/json');
    });
  }

  async #handleErase(client: BookingClient, language: Language, onErased: () => void): Promise<void> {
    await this.#task.run(async () => {
      await client.run((adapter, options) => adapter.personal?.eraseOwnData(options));
      this.#isAsked = false;
      announce(trainingsMessages[language].erased);
      onErased();
    });
  }
}
