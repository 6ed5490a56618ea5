import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { BookingClient } from '../../../client/index.js';
import type { Training } from '../../../core/types.js';
import type { Session } from '../../../host/index.js';
import { commonMessages } from '../../../i18n/common/index.js';
import type { FormatContext } from '../../../i18n/format.js';
import { formatInstant } from '../../../i18n/format.js';
import { trainingsMessages } from '../../../i18n/trainings/index.js';
import { announce } from '../announce.js';
import { QueryController } from '../controllers/query-controller.js';
import { listOf } from '../equipment-words.js';
import { OneTask } from '../one-task.js';
import { noticeTemplate } from '../templates/feedback.js';

/** Offers the trainings that somebody lacks for a machine, and says what became of those that they asked for. */
export class TrainingWishes {
  readonly #trainings: QueryController<Training[]>;
  readonly #task: OneTask;
  #client: BookingClient | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#trainings = new QueryController(host);
    this.#task = new OneTask(host);
  }

  /** Asks for one's own wishes, in `willUpdate`; only where the host offers trainings and somebody has signed in. */
  watch(client: BookingClient | undefined, session: Session | undefined): void {
    this.#client = session?.person && session.capabilities.trainings ? client : undefined;
    this.#trainings.watch(this.#client?.ask('trainings asker', (adapter, options) => adapter.personal?.trainings('asker', options)));
  }

  /** The button that asks for a training, or that it was asked for; nothing where it cannot be. */
  template(qualification: { id: string; name: string }, equipmentId: string, format: FormatContext): TemplateResult | typeof nothing {
    if (!this.#client) return nothing;
    const t = trainingsMessages[format.language];
    const wish = listOf(this.#trainings.value).find((one) => one.qualificationId === qualification.id && one.equipmentId === equipmentId);
    const date = (instant: string): string => formatInstant(instant, 'date-year', format);
    if (wish?.state === 'asked') return html`<p class="small"><span class="badge pending">${t.asked({ date: date(wish.at) })}</span></p>`;
    return html`${wish?.state === 'declined' && wish.decidedAt !== undefined ? html`<p class="small muted">${t.declined({ date: date(wish.decidedAt) })}</p>` : nothing}
      <p><button type="button" class="button compact" aria-label=${t.requestOf({ name: qualification.name })} aria-disabled=${this.#task.isBusy ? 'true' : nothing}
        @click=${() => this.#handleRequest(qualification.id, equipmentId, format)}>${t.request}</button></p>
      ${this.#task.error ? noticeTemplate('error', commonMessages[format.language].error[this.#task.error.code] ?? '', { role: 'alert' }) : nothing}`;
  }

  async #handleRequest(qualificationId: string, equipmentId: string, format: FormatContext): Promise<void> {
    const client = this.#client;
    if (!client) return;
    await this.#task.run(async () => {
      const made = await client.run((adapter, options) => adapter.personal?.requestTraining({ qualificationId, equipmentId }, options), ['trainings']);
      announce(trainingsMessages[format.language].asked({ date: formatInstant(made.at, 'date-year', format) }));
    });
  }
}
