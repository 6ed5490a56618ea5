import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { BookingClient } from '../../client/index.js';
import type { Equipment, InstantRange, Language, Reason, Reservation, ReservationAction } from '../../core/types.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatInstant, formatMoney } from '../../i18n/format.js';
import { reservationsMessages } from '../../i18n/reservations/index.js';
import { stateMessages } from '../../i18n/states/index.js';
import type { PendingAction } from '../base/controllers/action-controller.js';
import type { ActionHost } from '../base/reservations/action-panel.js';
import { ActionPanel } from '../base/reservations/action-panel.js';
import { panelTemplate } from '../base/reservations/panel.templates.js';
import { ENDING_ACTIONS, timeOf } from '../base/reservations/reservation.model.js';
import { readTimes, typedFrom } from '../base/reservations/times.model.js';
import { timesFieldsTemplate } from '../base/reservations/times.templates.js';
import { readUse, tellsUse, useBegun } from '../base/use/use.model.js';
import { useFormTemplate } from '../base/use/use.templates.js';
import type { Judging } from './wishes.js';

/** Over what, and in which words, an action is taken. */
export interface ActingWords {
  format: FormatContext;
  now: number;
  machine: Equipment | undefined;
  judging: Judging | undefined;
  /** Times to which it could be moved. */
  free: readonly InstantRange[];
  onSend: () => void;
}

/** Actions for which the owner must be told something. */
const NEEDS_NOTE: readonly ReservationAction[] = ['answer-info', 'note'];

/** The action that the asker is taking on one reservation, with the owner's terms for it. */
export class Acting {
  readonly #panel: ActionPanel;

  /** `now` tells the present, UTC milliseconds. */
  constructor(host: ActionHost, now: () => number) {
    this.#panel = new ActionPanel(host, {
      needsNote: NEEDS_NOTE,
      begin: (reservation, action, timeZone) => {
        if (tellsUse(reservation, action)) return useBegun(reservation, now(), timeZone);
        return action === 'reschedule' ? { times: typedFrom(timeOf(reservation), timeZone) } : {};
      },
      read: (reservation, pending, timeZone) => {
        if (tellsUse(reservation, pending.action)) return readUse(reservation, pending, timeZone);
        return pending.action === 'reschedule' ? (readTimes(pending.times, timeZone) ?? 'times') : {};
      },
    });
  }

  /** The open action of a reservation. */
  on(reservation: Reservation): PendingAction | undefined {
    return this.#panel.on(reservation);
  }

  /** Opens an action, or closes it where it is open; a move may begin with a time. */
  toggle(reservation: Reservation, action: ReservationAction, timeZone: string, range?: InstantRange): void {
    this.#panel.toggle(reservation, action, timeZone, range && { times: typedFrom(range, timeZone) });
  }

  /** Sends it, or says what it lacks; it closes when it is done. */
  send(reservation: Reservation, client: BookingClient | undefined, timeZone: string, onDone: (done: Reservation) => void): void {
    this.#panel.send(reservation, client, timeZone, onDone);
  }

  /** What is to be said of actions that came to nothing after their panels were left. */
  straysTemplate(language: Language): TemplateResult[] | typeof nothing {
    return this.#panel.straysTemplate(language);
  }

  /** The open action's panel; nothing where none is open. */
  template(reservation: Reservation, words: ActingWords): TemplateResult | typeof nothing {
    const pending = this.#panel.on(reservation);
    if (!pending) return nothing;
    const { action } = pending;
    const { format, machine, judging } = words;
    const t = reservationsMessages[format.language];
    const needsNote = this.#panel.needsNote(action);
    return panelTemplate(reservation, pending, {
      language: format.language, title: t.confirmTitle[action], body: t.confirmBody[action],
      note: { label: t.note, isNeeded: needsNote, missing: action === 'note' ? t.messageMissing : t.noteMissing },
      form: this.#formTemplate(reservation, pending, words),
      missing: this.#panel.missing,
      isDanger: ENDING_ACTIONS.includes(action),
      send: t.send[action] ?? stateMessages[format.language].action[action],
      back: t.keep,
      reasonWords: judging && ((reason: Reason) => judging.reasonText(reason, { ...format, ...(machine && { equipment: machine }) })),
      onType: (typed) => this.#panel.type(typed), onSend: words.onSend, onClose: () => this.#panel.close(),
    });
  }

  #formTemplate(reservation: Reservation, pending: PendingAction, words: ActingWords): TemplateResult | typeof nothing {
    if (pending.action === 'reschedule') return this.#timesTemplate(pending, words);
    if (pending.action === 'cancel') return cancelTermsTemplate(reservation, words);
    if (!tellsUse(reservation, pending.action)) return nothing;
    return useFormTemplate(pending, { ...words, missing: this.#panel.missing, onType: (typed) => this.#panel.type(typed) });
  }

  #timesTemplate({ times }: PendingAction, { format, now, free }: ActingWords): TemplateResult | typeof nothing {
    const t = reservationsMessages[format.language];
    return times ? timesFieldsTemplate(times, {
      id: 'move', legend: t.moveLegend, format, now, isMissing: this.#panel.missing === 'times', free,
      useLabel: t.moveUse, onTimes: (typed) => this.#panel.type({ times: typed }),
    }) : nothing;
  }
}

/** Until when cancelling is possible and what it costs now, as the owner has it. */
function cancelTermsTemplate(reservation: Reservation, { format, now, machine, judging }: ActingWords): TemplateResult | typeof nothing {
  if (!machine || !judging) return nothing;
  const t = reservationsMessages[format.language];
  const { until, fee } = judging.cancelTermsOf(reservation, machine, now);
  return html`<ul class="terms">
    <li>${t.cancelUntil({ until: formatInstant(until, 'date-time', format) })}</li>
    <li>${fee ? html`<strong>${t.cancelFee({ amount: formatMoney(fee.amount, fee.currency, format.language), percent: fee.percent })}</strong>` : t.cancelFree}</li>
  </ul>`;
}
