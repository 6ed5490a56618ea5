import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { MOST_SLOTS } from '../../core/inquiry/index.js';
import type { EquipmentQuery, EquipmentSummary, Inquiry, Mode, ProposedSlot } from '../../core/types.js';
import { fieldWord } from '../../i18n/field/index.js';
import { inquiriesMessages } from '../../i18n/inquiries/index.js';
import { slotTemplate, type SlotContext } from '../base/inquiries/inquiry.templates.js';
import { localizedTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';

/** What proposing machines and times prints, and what its controls do. */
export interface ProposeContext extends SlotContext {
  slots: readonly ProposedSlot[];
  /** The machine whose times are looked at; undefined while machines are looked for. */
  machine: EquipmentSummary | undefined;
  mode: Mode | undefined;
  catalog: () => unknown;
  calendar: () => unknown;
  onMode: (mode: Mode) => void;
  onRemove: (slot: ProposedSlot) => void;
  onOther: () => void;
}

/** Looking for machines by what they can do, and for their free times; what was chosen stands first. */
export function proposeTemplate(context: ProposeContext): TemplateResult {
  const { language, slots, machine, mode } = context;
  const t = inquiriesMessages[language];
  return html`
    ${slots.length ? html`<section aria-label=${t.chosen}><h4>${t.chosen}</h4><ul class="slots">${slots.map((slot) => slotTemplate(slot, context, (names) => html`
      <button type="button" class="button compact" aria-label=${t.remove(names)} @click=${() => context.onRemove(slot)}>${iconTemplate('close')}</button>`))}</ul></section>` : nothing}
    ${slots.length >= MOST_SLOTS ? html`<p class="small muted">${t.mostSlots}</p>` : machine ? html`<section class="times" tabindex="-1" aria-labelledby="times-of">
      <div class="line"><h4 id="times-of">${localizedTemplate(machine.name, language)}</h4>
        <button type="button" class="button compact" @click=${context.onOther}>${iconTemplate('chevron-left')}${t.otherMachine}</button></div>
      ${machine.modes.length > 1 ? html`<div class="group" role="group" aria-label=${t.mode}>${machine.modes.map((offer) => html`<button type="button" class="button compact"
        aria-pressed=${offer.mode === mode ? 'true' : 'false'} @click=${() => context.onMode(offer.mode)}>${fieldWord('mode', offer.mode, language)}</button>`)}</div>` : nothing}
      ${context.calendar()}
    </section>` : html`<section class="find" tabindex="-1" aria-label=${t.search}>${context.catalog()}</section>`}`;
}

/** Widest window that a catalog is asked about. */
const WIDEST_MS = 92 * 86_400_000;

/** What a coordinator looks for first: the wishes, without the words, which are no search. */
export function queryFor({ field, region, mode, window, durationMinutes }: Inquiry, now: number): EquipmentQuery {
  const isAskable = window !== undefined && Date.parse(window.end) > now && Date.parse(window.end) - Date.parse(window.start) <= WIDEST_MS;
  return {
    ...(field && { category: [field] }), ...(region && { region: [region] }), ...(mode && { mode: [mode] }),
    ...(isAskable && { freeFrom: window.start, freeTo: window.end, ...(durationMinutes && { minDuration: durationMinutes }) }),
  };
}
