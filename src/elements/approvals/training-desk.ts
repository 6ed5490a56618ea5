import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { BookingClient } from '../../client/index.js';
import type { EquipmentSummary, Qualification, Training } from '../../core/types.js';
import { commonMessages } from '../../i18n/common/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatInstant } from '../../i18n/format.js';
import { textOf } from '../../i18n/language.js';
import { trainingsMessages } from '../../i18n/trainings/index.js';
import { announce } from '../base/announce.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { listOf } from '../base/equipment-words.js';
import { OneTask } from '../base/one-task.js';
import { noticeTemplate } from '../base/templates/feedback.js';

/** What the names in a wish stand for. */
export interface TrainingNames {
  format: FormatContext;
  qualifications: readonly Qualification[];
  machineOf: (id: string) => EquipmentSummary | undefined;
}

/** Trainings that people want at the owner's machines, to be granted or declined. */
export class TrainingDesk {
  readonly #trainings: QueryController<Training[]>;
  readonly #task: OneTask;
  #client: BookingClient | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#trainings = new QueryController(host);
    this.#task = new OneTask(host);
  }

  /** Asks for the wishes, in `willUpdate`; no client where the host offers no trainings or the reader owns nothing. */
  watch(client: BookingClient | undefined): void {
    this.#client = client;
    this.#trainings.watch(client?.ask('trainings owner', (adapter, options) => adapter.personal?.trainings('owner', options)));
  }

  /** Machines that the wishes name. */
  get machineIds(): string[] {
    return this.#open.map(({ equipmentId }) => equipmentId);
  }

  /** The wishes that wait for an answer; nothing where there are none. */
  template(names: TrainingNames): TemplateResult | typeof nothing {
    const { error } = this.#task;
    if (this.#open.length === 0 && !error) return nothing;
    const { language } = names.format;
    return html`<section class="part" aria-labelledby="part-training">
      <h3 id="part-training">${trainingsMessages[language].deskTitle} <span class="badge outline">${this.#open.length}</span></h3>
      ${error ? noticeTemplate('error', commonMessages[language].error[error.code] ?? '', { role: 'alert' }) : nothing}
      <ul class="items">${this.#open.map((training) => this.#itemTemplate(training, names))}</ul>
    </section>`;
  }

  get #open(): readonly Training[] {
    return listOf(this.#trainings.value).filter(({ state }) => state === 'asked');
  }

  #itemTemplate(training: Training, { format, qualifications, machineOf }: TrainingNames): TemplateResult {
    const { language } = format;
    const t = trainingsMessages[language];
    const name = textOf(qualifications.find(({ id }) => id === training.qualificationId)?.name, language) || training.qualificationId;
    const machine = textOf(machineOf(training.equipmentId)?.name, language) || training.equipmentId;
    const who = training.person?.name ?? '—';
    return html`<li class="wish">
      <div><strong>${who}</strong> <span>${t.wish({ name, machine })}</span> <span class="small muted numeric">${formatInstant(training.at, 'date-time', format)}</span>
        ${training.note ? html`<p class="said small">${training.note}</p>` : nothing}</div>
      <div class="answers">
        <button type="button" class="button compact primary" aria-label=${t.grantOf({ who, name })} @click=${() => this.#handleDecide(training, true, t.granted({ who }))}>${t.grant}</button>
        <button type="button" class="button compact" aria-label=${t.declineOf({ who, name })} @click=${() => this.#handleDecide(training, false, t.notGranted({ who }))}>${t.decline}</button>
      </div>
    </li>`;
  }

  async #handleDecide({ id }: Training, isGranted: boolean, done: string): Promise<void> {
    const client = this.#client;
    if (!client) return;
    await this.#task.run(async () => {
      // What the rules say of open requests depends on what their askers hold.
      await client.run((adapter, options) => adapter.personal?.decideTraining(id, { isGranted }, options), ['trainings', 'check ']);
      announce(done);
    });
  }
}
