import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Category, EquipmentSummary, Inquiry, InquiryEntry, InstantRange, Institution, Language, ProposedSlot } from '../../../core/types.js';
import { fieldWord } from '../../../i18n/field/index.js';
import { formatDuration, formatInstant, formatRange, type FormatContext } from '../../../i18n/format.js';
import { inquiriesMessages, type InquiriesMessages } from '../../../i18n/inquiries/index.js';
import { textOf } from '../../../i18n/language.js';
import { regionName } from '../../../i18n/regions/index.js';
import { stateMessages } from '../../../i18n/states/index.js';
import { localizedTemplate } from '../templates/feedback.js';
import { ENDING, inquiryTone, offeredProposal, type OfferedAction } from './inquiry.model.js';

/** What one inquiry prints, and what its controls do. */
export interface InquiryContext {
  language: Language;
  format: FormatContext;
  categories: readonly Category[];
  institutions: readonly Institution[];
  machineOf: (id: string) => EquipmentSummary | undefined;
  /** Whether whoever reads asked it. */
  isAsker: boolean;
  actions: readonly OfferedAction[];
  openAction: OfferedAction | undefined;
  onOpen: (action: OfferedAction) => void;
  onAccept: (slot: ProposedSlot) => void;
  onMachine: (id: string) => void;
  /** The open action. */
  panel: unknown;
}

/** One inquiry: what is needed, what is proposed, what can be done, and what was said. */
export function inquiryTemplate(inquiry: Inquiry, context: InquiryContext): TemplateResult {
  const { language } = context;
  const t = inquiriesMessages[language];
  const name = (action: OfferedAction): string => t.action[action] ?? action;
  return html`<li class="item inquiry" data-id=${inquiry.id}>
    <div class="main">
      <div class="line">
        <span class="badge ${inquiryTone(inquiry.state)}">${t.state[inquiry.state] ?? inquiry.state}</span>
        ${inquiry.outcome ? html`<span class="badge outline">${t.outcome[inquiry.outcome]}</span>` : nothing}
        ${context.isAsker ? html`<span class="small muted">${t.meaning[inquiry.state]}</span>` : nothing}
      </div>
      <p class="said needs" lang=${inquiry.language && inquiry.language !== language ? inquiry.language : nothing}>${inquiry.needs}</p>
      ${factsTemplate(inquiry, context, t)}
    </div>
    ${proposalTemplate(inquiry, context, t)}
    ${requestsTemplate(inquiry, context, t)}
    ${context.actions.length ? html`<div class="answers">${context.actions.map((action, index) => html`<button type="button"
      class="button compact ${index === 0 && !ENDING.includes(action) ? 'primary' : ''}" aria-expanded=${context.openAction === action ? 'true' : 'false'}
      aria-label=${t.actionOf({ action: name(action), reference: inquiry.reference })} @click=${() => context.onOpen(action)}>${name(action)}</button>`)}</div>` : nothing}
    ${context.panel}
    ${threadTemplate(inquiry, context, t)}
  </li>`;
}

function factsTemplate(inquiry: Inquiry, { language, format, categories, institutions, isAsker }: InquiryContext, t: InquiriesMessages): TemplateResult {
  const { asker, coordinator, window, durationMinutes } = inquiry;
  const fact = (label: string, value: unknown): unknown => (value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing);
  const hours = durationMinutes ? formatDuration(durationMinutes, language) : '';
  const range = window ? daysWords(window, format) : '';
  const house = institutions.find(({ id }) => id === asker?.institutionId)?.name;
  return html`<dl class="wishes small">
    ${isAsker ? nothing : fact(t.asker, html`${asker?.name ?? t.unknownAsker}${house ? html` · ${localizedTemplate(house, language)}` : nothing}`)}
    ${isAsker ? fact(t.coordinator, coordinator?.name) : nothing}
    ${fact(t.field, inquiry.field && (textOf(categories.find(({ id }) => id === inquiry.field)?.name, language) || inquiry.field))}
    ${fact(t.region, inquiry.region && regionName(inquiry.region, language))}
    ${fact(t.mode, inquiry.mode && fieldWord('mode', inquiry.mode, language))}
    ${fact(t.when, range && hours ? t.windowWords({ range, hours }) : range || hours)}
  </dl>
  <div class="line small numeric muted"><span>${inquiry.reference}</span><span>${formatInstant(inquiry.createdAt, 'date-time', format)}</span></div>`;
}

/** A window is wished by its days; the last is the one in which it ends. */
function daysWords({ start, end }: InstantRange, format: FormatContext): string {
  return [start, Date.parse(end) - 1].map((at) => formatInstant(at, 'date', format)).join(' – ');
}

/** The proposal that waits for an answer; the asker takes one of its times. */
function proposalTemplate(inquiry: Inquiry, context: InquiryContext, t: InquiriesMessages): TemplateResult | typeof nothing {
  const proposal = offeredProposal(inquiry);
  if (!proposal) return nothing;
  const words = inquiry.history.filter(({ action }) => action === 'propose')[inquiry.proposals.indexOf(proposal)]?.note;
  return html`<section class="proposal" aria-label=${t.proposal}>
    <h4>${t.proposal}</h4>
    ${words ? html`<p class="said">${words}</p>` : nothing}
    <ul class="slots">${proposal.slots.map((slot) => slotTemplate(slot, context, context.isAsker && inquiry.actions?.includes('accept') ? (names) => html`<button type="button" class="button compact primary"
      aria-label=${t.acceptSlot(names)} @click=${() => context.onAccept(slot)}>${t.action['accept']}</button>` : undefined))}</ul>
  </section>`;
}

/** What of a context a slot prints. */
export type SlotContext = Pick<InquiryContext, 'language' | 'format' | 'institutions' | 'machineOf' | 'onMachine'>;

/** A machine at a time, with what can be done about it. */
export function slotTemplate(slot: ProposedSlot, context: SlotContext, action?: (names: { machine: string; range: string }) => TemplateResult): TemplateResult {
  const { language, format } = context;
  const machine = context.machineOf(slot.equipmentId);
  const range = formatRange(slot.start, slot.end, { ...format, timeZone: machine?.timeZone ?? format.timeZone });
  const house = context.institutions.find(({ id }) => id === machine?.institutionId)?.name;
  return html`<li class="slot">
    <div>
      ${machine ? html`<button type="button" class="link-button" @click=${() => context.onMachine(slot.equipmentId)}>${localizedTemplate(machine.name, language)}</button>` : html`<span class="muted">${slot.equipmentId}</span>`}
      <div class="line small"><span class="numeric strong">${range}</span><span class="muted">${fieldWord('mode', slot.mode, language)}</span>${house ? html`<span class="muted">${localizedTemplate(house, language)}</span>` : nothing}</div>
    </div>
    ${action?.({ machine: textOf(machine?.name, language) || slot.equipmentId, range }) ?? nothing}
  </li>`;
}

function requestsTemplate({ reservations }: Inquiry, { language, machineOf }: InquiryContext, t: InquiriesMessages): TemplateResult | typeof nothing {
  if (reservations.length === 0) return nothing;
  return html`<div class="line small"><span class="muted">${t.requests}</span>${reservations.map(({ reference, equipmentId }) =>
    html`<span><span class="numeric">${reference}</span> ${localizedTemplate(machineOf(equipmentId)?.name, language)}</span>`)}</div>`;
}

/** What was said and done, in order; messages open, since they are what is read. */
function threadTemplate({ history, reference, createdAt }: Inquiry, { language, format }: InquiryContext, t: InquiriesMessages): TemplateResult | typeof nothing {
  if (history.length < 2) return nothing;
  const said = history.filter(({ note }) => note).length;
  return html`<details ?open=${said > 0}>
    <summary>${t.history} <span class="visually-hidden">${reference}</span> <span class="muted numeric">${formatInstant(history.at(-1)?.at ?? createdAt, 'date-time', format)}</span></summary>
    <ol class="history">${history.map((entry) => entryTemplate(entry, language, format, t))}</ol>
  </details>`;
}

function entryTemplate({ at, by, action, note, to }: InquiryEntry, language: Language, format: FormatContext, t: InquiriesMessages): TemplateResult {
  return html`<li>
    <strong>${t.done[action] ?? action}</strong>
    ${to?.name ? html`<span>${t.doneTo({ name: to.name })}</span>` : nothing}
    <span class="muted numeric">${formatInstant(at, 'date-time', format)}</span>
    ${by ? html`<span class="muted">· ${by.name ?? stateMessages[language].relation[by.role] ?? by.role}</span>` : nothing}
    ${note ? html`<div class="said">${note}</div>` : nothing}
  </li>`;
}
