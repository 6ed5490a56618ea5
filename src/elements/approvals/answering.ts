import type { TemplateResult } from 'lit';
import { nothing } from 'lit';
import type { BookingClient } from '../../client/index.js';
import type { Equipment, EquipmentSummary, Language, Reason, Reservation, ReservationAction } from '../../core/types.js';
import { approvalsMessages } from '../../i18n/approvals/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { reasonText } from '../../i18n/reasons/index.js';
import { stateMessages } from '../../i18n/states/index.js';
import type { PendingAction } from '../base/controllers/action-controller.js';
import type { ActionHost } from '../base/reservations/action-panel.js';
import { ActionPanel } from '../base/reservations/action-panel.js';
import { panelTemplate } from '../base/reservations/panel.templates.js';
import { ENDING_ACTIONS, timeOf } from '../base/reservations/reservation.model.js';
import { typedFrom } from '../base/reservations/times.model.js';
import { readUse, tellsUse, useBegun } from '../base/use/use.model.js';
import { useFormTemplate } from '../base/use/use.templates.js';
import { NEEDS_NOTE } from './approvals.model.js';
import type { InboxRole } from './inbox-source.js';
import { readOffer, waivedBy } from './offer.model.js';
import { OfferSource } from './offer-source.js';
import { offerFormTemplate } from './offer.templates.js';

/** Over what, and in which words, an answer is given. */
export interface AnsweringWords {
  format: FormatContext;
  now: number;
  /** The wished machine as a list tells of it, and whole once it is known. */
  machine: EquipmentSummary | undefined;
  whole: Equipment | undefined;
  /** As whom it is given. */
  role: InboxRole;
  onSend: () => void;
}

/** The answer that is being given to one request, with what a counter-offer needs to know. */
export class Answering {
  readonly #offer: OfferSource;
  readonly #panel: ActionPanel;

  /** `now` tells the present, UTC milliseconds. */
  constructor(host: ActionHost, now: () => number) {
    this.#offer = new OfferSource(host);
    this.#panel = new ActionPanel(host, {
      needsNote: NEEDS_NOTE,
      begin: (reservation, action, timeZone) => {
        if (tellsUse(reservation, action)) return useBegun(reservation, now(), timeZone);
        return action === 'counter' ? { times: typedFrom(timeOf(reservation), timeZone) } : {};
      },
      read: (reservation, pending, timeZone) => {
        if (tellsUse(reservation, pending.action)) return readUse(reservation, pending, timeZone);
        if (pending.action !== 'counter') return {};
        const read = readOffer(reservation, pending, this.#offer.machine, timeZone);
        if (read.ok && this.#waived(reservation, pending) > 0 && !pending.note.trim()) return 'note';
        return read.ok ? read.offer : read.missing;
      },
    });
  }

  /** Asks for what a counter-offer needs, in `willUpdate`. */
  watch(client: BookingClient | undefined, reservation: Reservation | undefined, machine: EquipmentSummary | undefined, reading: { now: number; role: InboxRole }): void {
    this.#offer.watch(client, reservation, (reservation && this.#panel.on(reservation)) ?? null, machine, reading);
  }

  /** The action that is open on a request. */
  actionOn(reservation: Reservation): ReservationAction | undefined {
    return this.#panel.on(reservation)?.action;
  }

  /** How far the answer to a request is: being written, on its way, or neither. */
  stageOf(id: string): 'written' | 'sending' | undefined {
    const status = this.#panel.on({ id })?.outcome.status;
    if (status === undefined || status === 'done') return undefined;
    return status === 'sending' ? 'sending' : 'written';
  }

  /** Lets the open answer go. */
  close(): void {
    this.#panel.close();
  }

  /** Opens an answer, or closes it where it is open. */
  toggle(reservation: Reservation, action: ReservationAction, timeZone: string): void {
    this.#panel.toggle(reservation, action, timeZone);
  }

  /** Sends it, or says what it lacks. */
  send(reservation: Reservation, client: BookingClient | undefined, timeZone: string, onDone: (done: Reservation, isOpen: boolean) => void): void {
    this.#panel.send(reservation, client, timeZone, onDone);
  }

  /** What is to be said of answers that came to nothing after their panels were left. */
  straysTemplate(language: Language): TemplateResult[] | typeof nothing {
    return this.#panel.straysTemplate(language);
  }

  /** The open answer's panel; nothing where none is open. */
  template(reservation: Reservation, words: AnsweringWords): TemplateResult | typeof nothing {
    const pending = this.#panel.on(reservation);
    if (!pending) return nothing;
    const { action } = pending;
    const { language } = words.format;
    const t = approvalsMessages[language];
    const label = t.noteLabel[action];
    const about = this.#offer.machine ?? words.whole;
    const reasonWords = (reason: Reason): string => reasonText(reason, { ...words.format, ...(about && { equipment: about }) });
    return panelTemplate(reservation, pending, {
      language, reasonWords, title: t.confirmTitle[action], body: action === 'counter' && words.role === 'coordinator' ? t.counterMediated : t.confirmBody[action],
      note: label === undefined ? undefined : { label, isNeeded: this.#panel.needsNote(action) || this.#waived(reservation, pending) > 0, missing: t.noteMissing[action] },
      form: this.#formTemplate(reservation, pending, words, reasonWords),
      missing: this.#panel.missing,
      isDanger: action === 'decline' || action === 'no-show' || ENDING_ACTIONS.includes(action),
      send: t.send[action] ?? stateMessages[language].action[action],
      back: t.back,
      onType: (typed) => this.#panel.type(typed), onSend: words.onSend, onClose: () => this.close(),
    });
  }

  /** How much of the price list's fee the open counter-offer lets the asker off, in minor units. */
  #waived(reservation: Reservation, pending: PendingAction): number {
    const { verdict } = this.#offer;
    return pending.action === 'counter' && 'quote' in verdict ? waivedBy(reservation, pending, this.#offer.machine, verdict.quote) : 0;
  }

  #formTemplate(reservation: Reservation, pending: PendingAction, { format, now, machine }: AnsweringWords, reasonWords: (reason: Reason) => string): TemplateResult | typeof nothing {
    const { missing } = this.#panel;
    if (tellsUse(reservation, pending.action)) return useFormTemplate(pending, { format, now, missing, onType: (typed) => this.#panel.type(typed) });
    if (pending.action !== 'counter') return nothing;
    return offerFormTemplate(reservation, pending, {
      format, now, missing, reasonWords, wished: machine, alike: this.#offer.alikeTo(reservation),
      machine: this.#offer.machine, record: this.#offer.record, verdict: this.#offer.verdict, waived: this.#waived(reservation, pending),
      onType: (typed) => this.#panel.type(typed),
    });
  }
}
