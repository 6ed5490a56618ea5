import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { BookingClient } from '../../../client/index.js';
import type { Session, Wait, WaitRequest } from '../../../host/index.js';
import { commonMessages } from '../../../i18n/common/index.js';
import type { FormatContext } from '../../../i18n/format.js';
import { formatInstant, formatRange } from '../../../i18n/format.js';
import { waitsMessages } from '../../../i18n/waits/index.js';
import { announce } from '../announce.js';
import { QueryController } from '../controllers/query-controller.js';
import { listOf } from '../equipment-words.js';
import { OneTask } from '../one-task.js';
import { noticeTemplate } from '../templates/feedback.js';
import { iconTemplate } from '../templates/icon.js';

/** What a list of places prints beside their times. */
export interface WaitsContext {
  /** Language, and the reader's zone: by it is told until when an offer stands. */
  format: FormatContext;
  nameOf: (equipmentId: string) => unknown;
  /** The machine's zone. */
  zoneOf: (equipmentId: string) => string;
  /** Begins the request for a time that is offered. */
  onAccept: (wait: Wait) => void;
}

/** One's own places in waiting lists: joined beside a time that others have, answered where a time is offered. */
export class Waits {
  readonly #task: OneTask;
  readonly #waits: QueryController<Wait[]>;
  #client: BookingClient | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#task = new OneTask(host);
    this.#waits = new QueryController(host);
  }

  /** Asks for one's own places, in `willUpdate`; only where the host has waiting lists and somebody has signed in. */
  watch(client: BookingClient | undefined, session: Session | undefined): void {
    this.#client = session?.person && session.capabilities.waits ? client : undefined;
    this.#waits.watch(this.#client?.ask('waits', (adapter, options) => adapter.waits?.list(options)));
  }

  /** One's own places, as far as they are known. */
  get places(): readonly Wait[] {
    return listOf(this.#waits.value);
  }

  /** The button that joins the list for a time, or one's place in it; nothing where nobody can wait. `zone` is the machine's. */
  joinTemplate(slot: WaitRequest, zone: string, language: FormatContext['language']): TemplateResult | typeof nothing {
    if (!this.#client || this.#waits.value === undefined) return nothing;
    const t = waitsMessages[language];
    const place = this.places.find((one) => one.equipmentId === slot.equipmentId && one.start === slot.start && one.end === slot.end && one.mode === slot.mode);
    const range = formatRange(slot.start, slot.end, { language, timeZone: zone });
    if (place) {
      return html`<p class="small"><span class="badge pending">${t.waiting({ before: place.before ?? 0 })}</span></p>
        <p>${this.#buttonTemplate(t.leave, t.leaveOf({ range }), () => this.#leave(place, t.left))}</p>`;
    }
    return html`<p>${this.#buttonTemplate(t.join, t.joinOf({ range }), () => void this.#run((client) => client.run((adapter, options) => adapter.waits?.join(slot, options), ['waits']), t.joined))}</p>
      ${this.#errorTemplate(language)}`;
  }

  /** All places, those that are offered first; nothing where there are none. */
  listTemplate(context: WaitsContext): TemplateResult | typeof nothing {
    if (!this.#client || this.places.length === 0) return nothing;
    const { language } = context.format;
    const sorted = [...this.places].sort((a, b) => Number(b.state === 'offered') - Number(a.state === 'offered'));
    return html`<section class="part" aria-labelledby="part-waits">
      <h3 id="part-waits">${waitsMessages[language].title} <span class="badge outline">${sorted.length}</span></h3>
      <ul class="items">${sorted.map((wait) => html`<li class="item"><div class="main wait">${this.#placeTemplate(wait, context)}</div></li>`)}</ul>
      ${this.#errorTemplate(language)}
    </section>`;
  }

  #placeTemplate(wait: Wait, { format, nameOf, zoneOf, onAccept }: WaitsContext): TemplateResult {
    const { language } = format;
    const t = waitsMessages[language];
    const range = formatRange(wait.start, wait.end, { language, timeZone: zoneOf(wait.equipmentId) });
    const head = html`<p><strong>${nameOf(wait.equipmentId)}</strong><br><span class="numeric">${range}</span></p>`;
    if (wait.state === 'waiting') {
      return html`${head}<p class="small muted">${t.waiting({ before: wait.before ?? 0 })}</p>
        <p>${this.#buttonTemplate(t.leave, t.leaveOf({ range }), () => this.#leave(wait, t.left))}</p>`;
    }
    const until = formatInstant(wait.expiresAt ?? '', 'date-time', format);
    return html`${head}${noticeTemplate('ok', html`<strong>${t.offeredTitle}</strong><span>${t.offered({ until })}</span>
      <div class="actions"><button type="button" class="button compact primary" aria-label=${t.acceptOf({ range })} @click=${() => onAccept(wait)}>${t.accept}</button>
        ${this.#buttonTemplate(t.decline, t.declineOf({ range }), () => this.#leave(wait, t.declined))}</div>`)}`;
  }

  #buttonTemplate(words: string, name: string, onClick: () => void): TemplateResult {
    return html`<button type="button" class="button compact" aria-label=${name} aria-disabled=${this.#task.isBusy ? 'true' : nothing} @click=${onClick}>${iconTemplate('clock')}${words}</button>`;
  }

  #errorTemplate(language: FormatContext['language']): TemplateResult | typeof nothing {
    const { error } = this.#task;
    return error ? noticeTemplate('error', commonMessages[language].error[error.code] ?? '', { role: 'alert' }) : nothing;
  }

  #leave({ id }: Wait, said: string): void {
    void this.#run((client) => client.run((adapter, options) => adapter.waits?.leave(id, options), ['waits']), said);
  }

  async #run(work: (client: BookingClient) => Promise<unknown>, said: string): Promise<void> {
    const client = this.#client;
    if (!client) return;
    await this.#task.run(async () => {
      await work(client);
      announce(said);
    });
  }
}
