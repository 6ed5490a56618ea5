import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { EquipmentSummary, Quote, Reservation } from '../../../core/types.js';
import { fieldWord } from '../../../i18n/field/index.js';
import type { FormatContext } from '../../../i18n/format.js';
import { formatMoney, formatRange } from '../../../i18n/format.js';
import { reservationsMessages } from '../../../i18n/reservations/index.js';
import { localizedTemplate } from '../templates/feedback.js';
import type { Compared, OfferComparison } from './offer.model.js';
import { offerComparison } from './offer.model.js';

/** What a comparison prints besides the offer itself. */
export interface OfferContext {
  format: FormatContext;
  machineOf: (id: string) => EquipmentSummary | undefined;
}

/** What was wished and what is offered instead, side by side; nothing where nothing is offered. */
export function offerTemplate(reservation: Reservation, context: OfferContext): TemplateResult | typeof nothing {
  const comparison = offerComparison(reservation);
  if (!comparison) return nothing;
  const { format, machineOf } = context;
  const { language } = format;
  const t = reservationsMessages[language];
  const { time, equipmentId, mode, fee, by } = comparison;
  const machine = (id: string): unknown => {
    const known = machineOf(id);
    return known ? localizedTemplate(known.name, language) : t.unknownMachine;
  };
  return html`<div class="offer">
    <table>
      <caption>${by === 'owner' ? t.offerByOwner : t.offerByCoordinator}</caption>
      <thead><tr><td></td><th scope="col">${t.offerWished}</th><th scope="col">${t.offerOffered}</th></tr></thead>
      <tbody>
        ${row(t.time, time, ({ start, end }) => formatRange(start, end, format), t.offerSame)}
        ${row(t.machine, equipmentId, machine, t.offerSame)}
        ${row(t.mode, mode, (one) => fieldWord('mode', one, language), t.offerSame)}
        ${fee ? row(t.fee, fee, (quote) => feeWords(quote, format), t.offerSame, differenceWords(comparison, format)) : nothing}
      </tbody>
    </table>
    ${reservation.offer?.note ? html`<p class="said">${reservation.offer.note}</p>` : nothing}
  </div>`;
}

function row<T>(label: string, { wished, offered, isOther }: Compared<T>, words: (value: T) => unknown, same: string, remark: unknown = nothing): TemplateResult {
  return html`<tr class=${isOther ? 'other' : ''}><th scope="row">${label}</th><td>${words(wished)}</td>
    <td>${isOther ? html`<strong>${words(offered)}</strong>` : html`<span class="muted">${same}</span>`}${isOther ? remark : nothing}</td></tr>`;
}

function feeWords(quote: Quote | undefined, { language }: FormatContext): string {
  return quote ? formatMoney(quote.total, quote.currency, language) : reservationsMessages[language].feeUnknown;
}

function differenceWords({ fee, feeDifference = 0 }: OfferComparison, { language }: FormatContext): TemplateResult | typeof nothing {
  const currency = fee?.offered?.currency;
  if (!currency || feeDifference === 0) return nothing;
  const t = reservationsMessages[language];
  const amount = formatMoney(Math.abs(feeDifference), currency, language);
  return html` <span class="badge ${feeDifference > 0 ? 'pending' : 'free'}">${feeDifference > 0 ? t.offerMore({ amount }) : t.offerLess({ amount })}</span>`;
}
