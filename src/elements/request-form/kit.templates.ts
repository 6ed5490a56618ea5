import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { EquipmentSummary, InstantRange, Institution } from '../../core/types.js';
import { formatMoney } from '../../i18n/format.js';
import { textOf } from '../../i18n/language.js';
import { kitMessages } from '../../i18n/kit/index.js';
import { localizedTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate, type IconName } from '../base/templates/icon.js';
import { reasonsTemplate } from '../base/templates/reasons.js';
import type { ExtraContext } from './extra-context.js';
import { questionTemplate } from './field.templates.js';
import type { Member, MemberState } from './kit.model.js';
import { answerIssue } from './request-form.model.js';
import { slotsTemplate } from './review.templates.js';

/** What the part for several machines prints, and what can be done in it. */
export interface KitContext {
  form: ExtraContext;
  members: readonly Member[];
  /** Whether the machine that the form was opened for cannot be had, and whether it is left out for that. */
  isFirstRefused: boolean;
  isFirstLeft: boolean;
  institutions: readonly Institution[];
  /** What was typed to find a machine. */
  search: string;
  /** Machines that were found; undefined while nothing was asked or answered. */
  found: readonly EquipmentSummary[] | undefined;
  /** Free times of all; undefined while that is not asked. */
  together: readonly InstantRange[] | undefined;
  onSearch: (search: string) => void;
  onAdd: (machine: EquipmentSummary) => void;
  onTake: (member: Member) => void;
  onPartial: (isPartial: boolean) => void;
  onAccept: (id: string, isAccepted: boolean) => void;
  onSlot: (slot: InstantRange) => void;
  onClose: () => void;
}

const ICONS: Record<MemberState, IconName> = { asking: 'clock', unknown: 'info', ok: 'check', refused: 'error', left: 'close' };

/** Further machines with the verdict on each, and the search for more. */
export function kitTemplate(context: KitContext): TemplateResult {
  const { form: { language, values }, members, isFirstRefused, onClose, onPartial } = context;
  const t = kitMessages[language];
  const isPartial = values.kit?.isPartial === true;
  const choice = (value: boolean, words: string, help?: string): TemplateResult => html`<label class="choice">
    <input type="radio" name="kit-wish" .checked=${isPartial === value} @change=${() => onPartial(value)}>
    <span>${words}${help ? html`<br><span class="small muted">${help}</span>` : nothing}</span></label>`;
  const hasTrouble = isPartial || isFirstRefused || members.some(({ state }) => state === 'refused');
  return html`<section class="extra" aria-labelledby="kit">
    <div class="top"><h4 id="kit" tabindex="-1">${t.title}</h4>
      <button type="button" class="button compact quiet" @click=${onClose}>${iconTemplate('close')}${t.remove}</button></div>
    ${members.length > 0 ? html`<ul class="dates">${firstTemplate(context)}${members.map((member) => memberTemplate(member, context))}</ul>` : nothing}
    ${hasTrouble ? html`<fieldset class="field"><legend>${t.wish}</legend>${choice(false, t.all)}${choice(true, t.partial, t.partialHelp)}</fieldset>` : nothing}
    ${togetherTemplate(context)}
    ${searchTemplate(context)}
  </section>`;
}

/** The machine that the form was opened for, where it is left out. */
function firstTemplate({ isFirstLeft, form }: KitContext): TemplateResult | typeof nothing {
  if (!isFirstLeft) return nothing;
  const { equipment, verdict, language, reasonWords } = form;
  const reasons = 'decision' in verdict && !verdict.decision.ok ? verdict.decision.reasons.filter(({ severity }) => severity === 'block') : [];
  return html`<li class="left">${headTemplate({ id: equipment.id, machine: equipment, state: 'left' }, form)}
    <div class="small">${reasonsTemplate(reasons, reasonWords, language)}</div></li>`;
}

/** A machine's name, and how it stands once there is a time to judge. */
function headTemplate({ id, machine, state }: Pick<Member, 'id' | 'machine' | 'state'>, { language, values }: ExtraContext): TemplateResult {
  const t = kitMessages[language];
  return html`<div class="date"><strong>${machine ? localizedTemplate(machine.name, language) : id}</strong>
    ${values.mode && values.start ? html`<span class="state small">${iconTemplate(ICONS[state])}${{ asking: t.checking, unknown: t.unknown, ok: t.ok, refused: t.refused, left: t.left }[state]}</span>` : nothing}</div>`;
}

function memberTemplate(member: Member, context: KitContext): TemplateResult {
  const { form: { language, reasonWords }, onTake } = context;
  const t = kitMessages[language];
  const { machine, state, reasons, quote } = member;
  const name = textOf(machine?.name, language) || member.id;
  return html`<li class=${state}>
    ${headTemplate(member, context.form)}
    <p class="small muted">${[institutionOf(machine?.institutionId, context), quote && !quote.free ? t.fee({ total: formatMoney(quote.total, quote.currency, language) }) : ''].filter(Boolean).join(' · ')}</p>
    ${reasons.length > 0 ? html`<div class="small">${reasonsTemplate(reasons.filter(({ code }) => code !== 'approval-needed'), reasonWords, language)}</div>` : nothing}
    ${state === 'left' ? nothing : formTemplate(member, name, context)}
    <div class="acts"><button type="button" class="button compact quiet" aria-label=${t.takeOf({ name })} @click=${() => onTake(member)}>${t.take}</button></div>
  </li>`;
}

/** What its owner asks that no owner before asks, and the terms. */
function formTemplate({ id, machine, asks }: Member, name: string, { form, onAccept }: KitContext): TemplateResult | typeof nothing {
  if (!machine) return nothing;
  const { values, language, issues, onChange } = form;
  const t = kitMessages[language];
  const isChecked = issues.length > 0;
  return html`
    ${asks.length > 0 ? html`<div class="fields" role="group" aria-label=${t.questions({ name })}>${asks.map(({ question, key }) => questionTemplate(
      { ...question, id: key }, values.answers[key] ?? '', isChecked ? (answerIssue(question, values.answers[key] ?? '') ?? undefined) : undefined, language,
      (answer) => onChange({ answers: { ...values.answers, [key]: answer } })))}</div>` : nothing}
    ${machine.terms ? html`<details class="fold"><summary>${t.terms({ name })}</summary><div class="terms" tabindex="0" role="group" aria-label=${t.terms({ name })}>${localizedTemplate(machine.terms, language)}</div></details>
      <label class="choice"><input type="checkbox" .checked=${values.kit?.accepted.includes(id) === true} aria-label="${t.terms({ name })} ${t.accept}"
        @change=${(event: Event) => onAccept(id, (event.target as HTMLInputElement).checked)}><span>${t.accept}</span></label>` : nothing}`;
}

function togetherTemplate({ form, together, onSlot }: KitContext): TemplateResult | typeof nothing {
  if (!together) return nothing;
  const t = kitMessages[form.language];
  if (together.length === 0) return noticeTemplate('info', t.noTogether);
  return html`<div class="field">${slotsTemplate(together, form, onSlot, t.together)}</div>`;
}

function searchTemplate({ form: { language, values }, search, found, onSearch, onAdd, institutions }: KitContext): TemplateResult {
  const t = kitMessages[language];
  const more = found?.filter(({ id }) => values.kit?.ids.includes(id) !== true);
  return html`<div class="field"><label for="kit-search">${t.search}</label>
    <input class="input" id="kit-search" type="search" maxlength="100" autocomplete="off" .value=${search} @input=${(event: Event) => onSearch((event.target as HTMLInputElement).value)}></div>
    ${more === undefined ? nothing : html`<div role="status">${more.length === 0 ? html`<p class="muted">${t.none}</p>` : nothing}</div>
      <ul class="found">${more.map((machine) => html`<li><span class="name">${localizedTemplate(machine.name, language)}<br>
        <span class="small muted">${textOf(institutions.find(({ id }) => id === machine.institutionId)?.name, language)}</span></span>
        <button type="button" class="button compact" aria-label=${t.addOf({ name: textOf(machine.name, language) })} @click=${() => onAdd(machine)}>${t.add}</button></li>`)}</ul>`}`;
}

function institutionOf(id: string | undefined, { institutions, form: { language } }: KitContext): string {
  return textOf(institutions.find((one) => one.id === id)?.name, language);
}
