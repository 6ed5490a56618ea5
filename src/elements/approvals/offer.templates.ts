import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { AvailabilityRecord, Equipment, EquipmentSummary, Reason, Reservation } from '../../core/types.js';
import { approvalsMessages } from '../../i18n/approvals/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatMoney } from '../../i18n/format.js';
import { textOf } from '../../i18n/language.js';
import type { PendingAction, TypedChange } from '../base/controllers/action-controller.js';
import type { Verdict } from '../base/controllers/verdict-controller.js';
import { spanOf } from '../base/reservations/reservation.model.js';
import { readTimes } from '../base/reservations/times.model.js';
import { timesFieldsTemplate } from '../base/reservations/times.templates.js';
import { iconTemplate } from '../base/templates/icon.js';
import { reasonsTemplate } from '../base/templates/reasons.js';
import { isOfConcern } from './approvals.model.js';
import { currencyOf, OFFER_FIELDS, offeredMachineId, offeredMode } from './offer.model.js';
import { otherTimes } from './other-times.model.js';

/** What is known for a counter-offer, and what its fields do. */
export interface OfferFormContext {
  format: FormatContext;
  now: number;
  missing: string | undefined;
  /** The wished machine. */
  wished: EquipmentSummary | undefined;
  /** Machines like it. */
  alike: readonly EquipmentSummary[];
  /** The offered machine, once it is known, and its availability. */
  machine: Equipment | undefined;
  record: AvailabilityRecord | undefined;
  verdict: Verdict;
  /** How much of the price list's fee is let off, in minor units. */
  waived: number;
  reasonWords: (reason: Reason) => string;
  onType: (typed: TypedChange) => void;
}

/** Another machine, mode, time or fee: everything begins as it was wished, and what is changed is the offer. */
export function offerFormTemplate(reservation: Reservation, pending: PendingAction, context: OfferFormContext): TemplateResult {
  const { format, machine, record, onType, missing } = context;
  const t = approvalsMessages[format.language];
  return html`<div class="offer-form">
    ${machineField(reservation, pending, context)}${modeField(reservation, pending, context)}
    ${pending.times ? timesFieldsTemplate(pending.times, {
      id: 'counter', legend: t.counterLegend, format, now: context.now, isMissing: missing === 'times',
      free: machine && record ? otherTimes(reservation, record, machine, context.now) : [],
      useLabel: t.counterUse, onTimes: (times) => onType({ times }),
    }) : nothing}
    ${feeField(reservation, pending, context)}
    ${verdictTemplate(reservation, pending, context)}
    ${missing === 'offer' ? html`<p class="error">${iconTemplate('error')}${t.counterSame}</p>` : nothing}
  </div>`;
}

function machineField(reservation: Reservation, pending: PendingAction, { format, wished, alike, onType }: OfferFormContext): TemplateResult | typeof nothing {
  if (alike.length === 0) return nothing;
  const t = approvalsMessages[format.language];
  const chosen = offeredMachineId(reservation, pending);
  const option = (machine: EquipmentSummary, isWished: boolean): TemplateResult => {
    const name = textOf(machine.name, format.language);
    return html`<option value=${machine.id} ?selected=${machine.id === chosen}>${isWished ? t.asWished({ what: name }) : name}</option>`;
  };
  return selectTemplate('counter-machine', t.counterMachine, (value) => onType({ fields: { [OFFER_FIELDS.machine]: value } }), html`
    ${wished ? option(wished, true) : nothing}${alike.map((machine) => option(machine, false))}`);
}

function modeField(reservation: Reservation, pending: PendingAction, { format, wished, alike, onType }: OfferFormContext): TemplateResult | typeof nothing {
  const id = offeredMachineId(reservation, pending);
  const machine = alike.find((one) => one.id === id) ?? wished;
  if (!machine || machine.modes.length < 2) return nothing;
  const t = approvalsMessages[format.language];
  const chosen = offeredMode(reservation, pending, machine);
  return selectTemplate('counter-mode', t.counterMode, (value) => onType({ fields: { [OFFER_FIELDS.mode]: value } }), machine.modes.map(({ mode }) => {
    const name = fieldWord('mode', mode, format.language);
    return html`<option value=${mode} ?selected=${mode === chosen}>${mode === reservation.mode ? t.asWished({ what: name }) : name}</option>`;
  }));
}

function selectTemplate(id: string, label: string, onChoose: (value: string) => void, options: unknown): TemplateResult {
  return html`<div class="field"><label for=${id}>${label}</label>
    <select id=${id} class="input" @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}>${options}</select></div>`;
}

function feeField(reservation: Reservation, { fields }: PendingAction, { format, machine, missing, waived, onType }: OfferFormContext): TemplateResult {
  const t = approvalsMessages[format.language];
  const isMissing = missing === 'fee';
  const currency = currencyOf(reservation, machine);
  const onFee = (fee: string): void => onType({ fields: { [OFFER_FIELDS.fee]: fee } });
  return html`<div class="field">
    <label for="counter-fee">${t.counterFee({ currency })} <span class="muted">(${commonMessages[format.language].optional})</span></label>
    <input id="counter-fee" class="input" inputmode="decimal" autocomplete="off" .value=${fields[OFFER_FIELDS.fee] ?? ''} aria-invalid=${isMissing ? 'true' : nothing}
      aria-describedby=${isMissing ? 'counter-fee-error' : 'counter-fee-help'} @input=${(event: Event) => onFee((event.target as HTMLInputElement).value)} />
    <span class="help" id="counter-fee-help" role="status">${waived > 0 ? t.counterWaived({ amount: formatMoney(waived, currency, format.language) }) : t.counterFeeHelp}</span>
    <div><button type="button" class="button compact" @click=${() => onFee('0')}>${t.counterWaive}</button></div>
    ${isMissing ? html`<span class="error" id="counter-fee-error">${iconTemplate('error')}${t.counterFeeUnreadable}</span>` : nothing}
  </div>`;
}

/** The price list's fee for the offer, and every rule that it would break. */
function verdictTemplate(reservation: Reservation, { times }: PendingAction, { verdict, machine, format, reasonWords }: OfferFormContext): TemplateResult | typeof nothing {
  if (!('decision' in verdict)) return nothing;
  const t = approvalsMessages[format.language];
  const { decision, quote } = verdict;
  const offered = readTimes(times, format.timeZone);
  const own = spanOf(reservation);
  // The host is asked about a new request, in whose way the old one stands.
  const isInOwnWay = machine?.id === reservation.equipmentId && offered !== undefined && Date.parse(offered.start) < own.end && own.start < Date.parse(offered.end);
  const reasons = decision.ok ? decision.warnings.filter(isOfConcern) : decision.reasons.filter((reason) => !isInOwnWay || isOfConcern(reason));
  return html`<div class="offer-verdict" role="status">
    ${quote ? html`<p class="numeric">${t.counterByTariff({ amount: formatMoney(quote.total, quote.currency, format.language) })}</p>` : nothing}
    ${reasonsTemplate(reasons, reasonWords, format.language)}
  </div>`;
}
