import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { BookingClient } from '../../../client/index.js';
import type { Equipment, Language, Reservation } from '../../../core/types.js';
import { HostError } from '../../../host/index.js';
import { commonMessages } from '../../../i18n/common/index.js';
import { reservationsMessages } from '../../../i18n/reservations/index.js';
import { useMessages } from '../../../i18n/use/index.js';
import { announce } from '../announce.js';
import type { ActionHost } from '../reservations/action-panel.js';
import { noticeTemplate } from '../templates/feedback.js';
import { iconTemplate } from '../templates/icon.js';

/** What is being reported of one reservation's machine. */
interface PendingFault {
  reservationId: string;
  note: string;
  isMissing: boolean;
  isSending: boolean;
  error?: HostError;
}

/** Reports that a machine is out of order: by those who use it, used it lately, or answer for it. */
export class FaultPanel {
  readonly #host: ActionHost;
  #current: PendingFault | undefined;

  constructor(host: ActionHost) {
    this.#host = host;
  }

  /** The button that opens the report, where the reader may make one. */
  buttonTemplate({ id, reference }: Reservation, machine: Equipment | undefined, language: Language): TemplateResult | typeof nothing {
    if (machine?.status !== 'in-service' || !machine.actions?.includes('report-fault')) return nothing;
    const t = useMessages[language];
    const isOpen = this.#current?.reservationId === id;
    return html`<button type="button" class="button compact" aria-expanded=${isOpen ? 'true' : 'false'} aria-label=${t.faultReportOf({ reference })}
      @click=${() => this.#handleToggle(id, isOpen)}>${t.faultReport}</button>`;
  }

  /** The open report; nothing where none is open. */
  template(reservation: Reservation, machine: Equipment | undefined, language: Language, client: BookingClient | undefined): TemplateResult | typeof nothing {
    const fault = this.#current;
    if (fault?.reservationId !== reservation.id || !machine) return nothing;
    const t = useMessages[language];
    const common = commonMessages[language];
    return html`<div class="panel" role="group" aria-label=${t.faultTitle}>${noticeTemplate('warn', html`
      <strong>${t.faultTitle}</strong><span>${t.faultBody}</span>
      <div class="field">
        <label for="fault-note">${t.faultNote} <span class="required">${common.required}</span></label>
        <textarea id="fault-note" class="input" maxlength="2000" .value=${fault.note} aria-required="true" aria-invalid=${fault.isMissing ? 'true' : nothing}
          aria-describedby=${fault.isMissing ? 'fault-error' : nothing} @input=${(event: Event) => this.#set({ ...fault, note: (event.target as HTMLTextAreaElement).value, isMissing: false })}></textarea>
        ${fault.isMissing ? html`<span class="error" id="fault-error">${iconTemplate('error')}${t.faultMissing}</span>` : nothing}
      </div>
      ${fault.error ? noticeTemplate('error', common.error[fault.error.code] ?? common.errorTitle, { role: 'alert' }) : nothing}
      <div class="actions">
        <button type="button" class="button compact danger" aria-disabled=${fault.isSending ? 'true' : nothing} @click=${() => this.#handleSend(machine, language, client)}>${t.faultReport}</button>
        <button type="button" class="button compact" @click=${() => this.#set(undefined)}>${reservationsMessages[language].keep}</button>
      </div>`)}</div>`;
  }

  #handleToggle(reservationId: string, isOpen: boolean): void {
    this.#set(isOpen ? undefined : { reservationId, note: '', isMissing: false, isSending: false });
    this.#focus();
  }

  async #handleSend({ id }: Equipment, language: Language, client: BookingClient | undefined): Promise<void> {
    const fault = this.#current;
    if (!fault || fault.isSending) return;
    const note = fault.note.trim();
    if (!note) {
      this.#set({ ...fault, isMissing: true });
      return this.#focus();
    }
    this.#set({ ...fault, isSending: true, error: undefined });
    try {
      if (!client) throw new HostError('unsupported');
      await client.run((adapter, options) => adapter.reportFault?.(id, { [language]: note, source: language }, options), [`equipment ${id}`, `availability ${id} `, 'search ']);
      this.#set(undefined);
      this.#focus(`[data-id="${CSS.escape(fault.reservationId)}"] :is(.side, .answers) button`);
      announce(useMessages[language].faultDone);
    } catch (thrown) {
      this.#set({ ...fault, isSending: false, error: HostError.from(thrown) });
    }
  }

  #focus(selector = '#fault-note'): void {
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #set(current: PendingFault | undefined): void {
    this.#current = current;
    this.#host.requestUpdate();
  }
}
