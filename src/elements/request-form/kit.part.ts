/** What asks for several machines at once: fetched when somebody first wants that. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { DraftCheck } from '../../core/booking/index.js';
import type { AvailabilityRecord, Draft, Equipment, EquipmentPage, EquipmentSummary, InstantRange, Quote } from '../../core/types.js';
import type { CheckAnswer, Directory } from '../../host/index.js';
import { formatMoney } from '../../i18n/format.js';
import { kitMessages } from '../../i18n/kit/index.js';
import { textOf } from '../../i18n/language.js';
import { addStyles } from '../base/add-styles.js';
import { announce } from '../base/announce.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { WatchMap } from '../base/controllers/watch-map.js';
import { listOf } from '../base/equipment-words.js';
import { localizedTemplate } from '../base/templates/feedback.js';
import type { ExtraContext } from './extra-context.js';
import { focusAfterUpdate, keepFocus, type RootedHost } from './focus.js';
import { asked, kitDraft, memberDraft, memberOf, togetherSlots, totalOf, withAsks, withMachine, withoutMachine, type Member } from './kit.model.js';
import { kitQuestions } from './kit-questions.js';
import { kitTemplate } from './kit.templates.js';
import type { KitValues } from './request-form.model.js';
import { answerWords } from './review.templates.js';
import { extraStyles } from './extra.styles.js';

/** Machines that a search shows at once, and milliseconds that its words must rest before it is asked. */
const MOST_FOUND = 6;
const PAUSE = 300;

/** Further machines of the request: found by search, each judged by its own rules, with times at which all are free. */
export class KitDesk {
  readonly #host: RootedHost;
  readonly #machines: WatchMap<Equipment>;
  readonly #answers: WatchMap<CheckAnswer>;
  readonly #records: WatchMap<AvailabilityRecord>;
  readonly #found: QueryController<EquipmentPage>;
  readonly #directory: QueryController<Directory>;
  #search = '';
  /** The words that are asked for: those that have come to rest. */
  #asked = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: RootedHost) {
    this.#host = host;
    this.#machines = new WatchMap(host);
    this.#answers = new WatchMap(host);
    this.#records = new WatchMap(host);
    this.#found = new QueryController(host);
    this.#directory = new QueryController(host);
    addStyles(host.renderRoot, [extraStyles]);
  }

  /** Follows what is chosen, in `willUpdate`. */
  follow({ client, values: { kit, mode, start }, draft, check }: ExtraContext): void {
    const ids = kit?.ids ?? [];
    this.#directory.watch(kit ? client?.directory() : undefined);
    this.#machines.watch(client, ids, (from, id) => from.equipment(id));
    const keys = mode && start ? ids.map((id) => keyOf(draft, id)) : [];
    this.#answers.watch(client, keys, (from, key) => from.verdict(JSON.parse(key) as Draft));
    const window = this.#isTogetherAsked(check) ? windowOf(draft) : undefined;
    this.#records.watch(client, window && kit ? ids : [], (from, id) => from.availability(id, window!.from, window!.to));
    this.#found.watch(kit && this.#asked ? client?.search({ q: this.#asked, limit: MOST_FOUND + ids.length + 1, ...(mode && { mode: [mode] }) }) : undefined);
  }

  /** The further machines as they stand. */
  members(context: ExtraContext): Member[] {
    const { values, draft, person, equipment } = context;
    const ids = values.kit?.ids ?? [];
    const kit = [equipment, ...ids.flatMap((id) => this.#machines.get(id) ?? [])];
    return ids.map((id) => {
      const key = keyOf(draft, id);
      const machine = this.#machines.get(id);
      return memberOf(id, {
        values, asker: person, machine, questions: machine ? kitQuestions(machine, kit, values.mode) : [], answer: this.#answers.get(key),
        hasFailed: this.#answers.hasFailed(key) || this.#machines.hasFailed(id),
      });
    });
  }

  /** Whether the machine that the form was opened for is left out, as it cannot be had and another one can. The dates of a series are left out by themselves. */
  isFirstLeft({ values: { kit, repeat }, verdict }: ExtraContext, members: readonly Member[]): boolean {
    return kit?.isPartial === true && !repeat && 'decision' in verdict && !verdict.decision.ok && members.some(({ state }) => state === 'ok');
  }

  /** One of the further machines; undefined where it is none or not known yet. */
  machine(id: string): Equipment | undefined {
    return this.#machines.get(id);
  }

  /** Whether one of them stands in the way of the request, or its form is still open. */
  isRefused(context: ExtraContext): boolean {
    return asked(this.members(context)).some(({ state, isOpen }) => state === 'refused' || isOpen);
  }

  /** The further machines that can be had at the time. */
  freeIds(context: ExtraContext): string[] {
    return this.members(context).filter(({ state }) => state === 'ok').map(({ id }) => id);
  }

  /** What is sent. */
  draft(draft: Draft, context: ExtraContext): Draft {
    const members = this.members(context);
    return context.values.kit ? kitDraft(draft, members, this.isFirstLeft(context, members)) : draft;
  }

  template(context: ExtraContext): TemplateResult {
    const { values: { kit, mode }, verdict, onChange, onSlot, check, equipment } = context;
    const found = this.members(context);
    const isFirstLeft = this.isFirstLeft(context, found);
    const members = withAsks(found, isFirstLeft ? [] : kitQuestions(equipment, [equipment], mode));
    const isFirstRefused = 'decision' in verdict && !verdict.decision.ok && members.length > 0;
    const change = (made: KitValues): void => onChange({ kit: made });
    const records = members.map(({ id, machine }) => ({ machine, record: this.#records.get(id) }));
    const isReady = (one: (typeof records)[number]): one is { machine: Equipment; record: AvailabilityRecord } => Boolean(one.machine && one.record);
    const isTroubled = isFirstRefused || members.some(({ state }) => state === 'refused' || state === 'left');
    return kitTemplate({
      form: context, members, isFirstLeft, isFirstRefused, search: this.#search,
      institutions: listOf(this.#directory.value?.institutions),
      found: this.#asked && this.#found.value ? this.#found.value.items.filter(({ id }) => id !== equipment.id).slice(0, MOST_FOUND + (kit?.ids.length ?? 0)) : undefined,
      together: isTroubled && check && records.every(isReady) ? togetherSlots(check, records.filter(isReady)) : undefined,
      onSearch: (search) => this.#handleSearch(search),
      onAdd: (machine) => this.#handleAdd(machine, context),
      onTake: (member) => this.#handleTake(member, context),
      onPartial: (isPartial) => change({ ...kit!, isPartial }),
      onAccept: (id, isAccepted) => change({ ...kit!, accepted: isAccepted ? [...kit!.accepted, id] : kit!.accepted.filter((one) => one !== id) }),
      onSlot: (slot: InstantRange) => {
        onSlot(slot);
        keepFocus(this.#host, '#kit');
      },
      onClose: () => {
        onChange({ kit: undefined });
        focusAfterUpdate(this.#host, '#kit');
      },
    });
  }

  /** All further machines that are asked for, to be looked over once more with what was answered for each. */
  reviewTemplate(context: ExtraContext): TemplateResult {
    const { language, equipment, values } = context;
    const members = this.members(context);
    const before = this.isFirstLeft(context, members) ? [] : kitQuestions(equipment, [equipment], values.mode);
    return html`<ul>${asked(withAsks(members, before)).map(({ id, machine, asks }) => html`<li>${machine ? localizedTemplate(machine.name, language) : id}
      ${asks.filter(({ key }) => values.answers[key]?.trim()).map(({ question, key }) => html`<br><span class="small"><span class="muted">${localizedTemplate(question.label, language)}</span> ${answerWords(question, values.answers[key]!, context)}</span>`)}</li>`)}</ul>`;
  }

  /** The fees of the machines that are asked for, in their order; `own` is that of the first. */
  quotes(context: ExtraContext, own: Quote | undefined): (Quote | undefined)[] {
    const members = this.members(context);
    const others = asked(members).map(({ quote }) => quote);
    return this.isFirstLeft(context, members) ? others : [own, ...others];
  }

  /** What all machines cost together. */
  feeTemplate(context: ExtraContext): TemplateResult | typeof nothing {
    const { language, quote } = context;
    const quotes = this.quotes(context, quote);
    const sum = quotes.length > 1 ? totalOf(quotes) : undefined;
    if (!sum) return nothing;
    return html`<p class="small"><strong>${kitMessages[language].total({ total: formatMoney(sum.total, sum.currency, language), count: quotes.length })}</strong></p>`;
  }

  #isTogetherAsked(check: DraftCheck | undefined): boolean {
    return check?.availability !== undefined && !check.draft.recurrence;
  }

  #handleSearch(search: string): void {
    this.#search = search;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#asked = search.trim();
      this.#host.requestUpdate();
    }, PAUSE);
    this.#host.requestUpdate();
  }

  #handleAdd(machine: EquipmentSummary, { values: { kit }, onChange, language }: ExtraContext): void {
    onChange({ kit: withMachine(kit!, machine.id) });
    announce(kitMessages[language].added({ name: textOf(machine.name, language) }));
    keepFocus(this.#host, '#kit-search');
  }

  #handleTake({ id, machine }: Member, { values: { kit }, onChange, language }: ExtraContext): void {
    onChange({ kit: withoutMachine(kit!, id) });
    announce(kitMessages[language].taken({ name: textOf(machine?.name, language) || id }));
    keepFocus(this.#host, '#kit-search');
  }
}

function keyOf(draft: Draft, id: string): string {
  return JSON.stringify(memberDraft(draft, id));
}

/** The time around the wish in which times for all are looked for. */
function windowOf({ start, end }: Draft): { from: number; to: number } | undefined {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  const week = 7 * 86_400_000;
  return Number.isFinite(from) && to > from ? { from: from - week, to: Math.min(to, from + 8 * week) + 2 * week } : undefined;
}
