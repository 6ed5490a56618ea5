import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { EquipmentQuery, Facets, Mode } from '../../core/types.js';
import type { Directory } from '../../host/index.js';
import { filtersMessages } from '../../i18n/filters/index.js';
import { formatZone } from '../../i18n/format.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { EqElement } from '../base/eq-element.js';
import { listOf } from '../base/equipment-words.js';
import { EqQueryChangeEvent } from '../base/events/index.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { iconTemplate } from '../base/templates/icon.js';
import { warnOnce } from '../base/warn.js';
import { categoryPaths, categoryTree, isWithin, toggleCategory } from './category-tree.js';
import type { ChoiceContext, FilterDirectory, ListFacet } from './filters.model.js';
import { choicesOf, confirmedChoices, institutionGroups, readableFacets, toggled, withField } from './filters.model.js';
import { filtersStyles } from './filters.styles.js';
import type { FilterWords } from './filters.templates.js';
import { choicesTemplate, freeTimeTemplate, groupTemplate, treeTemplate } from './filters.templates.js';
import type { TypedWindow, WindowErrors } from './free-window.js';
import { checkWindow, typedWindow } from './free-window.js';

/** Above so many institutions the list can be searched and is folded by kind. */
const SHORT_LIST = 10;
/** Groups of filters, in their order. */
const GROUPS = ['category', 'free', 'mode', 'region', 'institutionKind', 'institution', 'membership', 'qualification', 'confirmed', 'status'];
/** So many categories are shown unfolded from the start. */
const SHORT_TREE = 14;

/**
 * Everything by which a catalog can be narrowed: category tree, free time, mode, region, institution and its kind,
 * membership, training, confirmation. Counts say what each choice would leave.
 *
 * @summary The catalog's filters.
 * @tag eq-filters
 * @fires {EqQueryChangeEvent} eq-query-change - Somebody changed a filter; carries the whole new query.
 */
export class EqFilters extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, controlStyles, feedbackStyles, filtersStyles];

  /** What the catalog is asked now. */
  @property({ attribute: false }) query: EquipmentQuery = {};
  /** Counts by facet, as they came with the answer; without them no counts are shown. */
  @property({ attribute: false }) facets?: Facets;
  /** Names of institutions, categories and qualifications; the client's when absent. */
  @property({ attribute: false }) directory?: FilterDirectory;
  /**
   * Groups to leave out, parted by spaces: `category`, `free`, `mode`, `region`, `institutionKind`, `institution`,
   * `membership`, `qualification`, `confirmed`, `status`.
   */
  @property() without = '';

  @state() private typed: TypedWindow = { from: '', to: '', duration: '' };
  @state() private errors: WindowErrors = {};
  @state() private find = '';
  @state() private openGroups: ReadonlyMap<string, boolean> = new Map();
  @state() private expanded: ReadonlyMap<string, boolean> = new Map();

  readonly #directory = new QueryController<Directory>(this);
  #window = '';
  #counts: Facets | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#directory.watch(this.directory ? undefined : this.connection?.directory());
    if (changed.has('facets')) this.#counts = readableFacets(this.facets);
    if (!changed.has('query') && !changed.has('timeZone')) return;
    const { freeFrom, freeTo, minDuration } = this.query ?? {};
    const window = [freeFrom, freeTo, minDuration].join(' ');
    // What is being typed stays as it is while other filters change.
    if (this.hasUpdated && window === this.#window) return;
    this.#window = window;
    this.typed = typedWindow(this.query ?? {}, this.readerTimeZone);
    this.errors = {};
  }

  protected override content(): TemplateResult {
    const t = this.messages(filtersMessages);
    const words: FilterWords = { t, language: this.language, isCounted: this.facets !== undefined };
    const query = this.query ?? {};
    const context: ChoiceContext = { query, facets: this.#counts, directory: this.#names, language: this.language, messages: t };
    const left = new Set(this.without.split(/\s+/).filter(Boolean));
    for (const id of left) if (!GROUPS.includes(id)) warnOnce('filter-unknown', `without="${id}" names no group of filters. Known: ${GROUPS.join(', ')}.`);
    const group = (id: string, title: string, selectedCount: number, isOpenAtFirst: boolean, body: unknown): unknown => left.has(id) ? nothing : groupTemplate({
      id, title, selectedCount, body,
      isOpen: this.openGroups.get(id) ?? (isOpenAtFirst || selectedCount > 0),
      onToggle: (isOpen) => (this.openGroups = new Map(this.openGroups).set(id, isOpen)),
    }, words);
    const list = (facet: Exclude<ListFacet, 'institution'>, isOpenAtFirst: boolean, help: unknown = nothing): unknown =>
      group(facet, t[facet], listOf<string>(query[facet]).length, isOpenAtFirst,
        html`${help}${choicesTemplate(choicesOf(facet, context), (value) => this.#toggle(facet, value), words)}`);
    return html`<div class="groups">
      ${group('category', t.category, listOf(query.category).length, true, this.#treeTemplate(words))}
      ${group('free', t.free, query.freeFrom ? 1 : 0, false, this.#freeTimeTemplate(words))}
      ${list('mode', true)}
      ${list('region', true)}
      ${list('institutionKind', false)}
      ${group('institution', t.institution, listOf(query.institution).length, false, this.#institutionsTemplate(context, words))}
      ${list('membership', false)}
      ${list('qualification', false, html`<p class="small muted">${t.qualificationHelp}</p>`)}
      ${group('confirmed', t.confirmed, query.confirmedWithinDays ? 1 : 0, false,
        choicesTemplate(confirmedChoices(context), (value) => this.#change(withField(query, 'confirmedWithinDays', Number(value) || undefined)), words, 'confirmed'))}
      ${group('status', t.status, listOf(query.status).length ? 1 : 0, false, choicesTemplate(
        [{ value: 'in-service', label: t.inServiceOnly, isChecked: listOf(query.status).includes('in-service'), isDisabled: false }],
        () => this.#change(withField(query, 'status', listOf(query.status).length ? undefined : ['in-service'])), words))}
    </div>`;
  }

  get #names(): FilterDirectory {
    return this.directory ?? this.#directory.value ?? {};
  }

  #treeTemplate(words: FilterWords): TemplateResult | typeof nothing {
    const selected = listOf<unknown>(this.query?.category).filter((path) => typeof path === 'string');
    const categories = listOf(this.#names.categories);
    const nodes = categoryTree(categories, this.#counts?.category, selected, this.language);
    const isShort = nodes.length + nodes.reduce((sum, node) => sum + node.children.length, 0) <= SHORT_TREE;
    const isExpanded = (path: string): boolean => this.expanded.get(path)
      ?? ((isShort && nodes.some((node) => node.path === path)) || selected.some((one) => one !== path && isWithin(one, path)));
    return treeTemplate(nodes, {
      isExpanded,
      onExpand: (path) => (this.expanded = new Map(this.expanded).set(path, !isExpanded(path))),
      onChoose: (path) => {
        const paths = categoryPaths(categories, this.#counts?.category, selected);
        this.#change(withField(this.query ?? {}, 'category', toggleCategory(selected, path, paths)));
      },
    }, words);
  }

  #institutionsTemplate(context: ChoiceContext, words: FilterWords): TemplateResult | typeof nothing {
    const { t } = words;
    const onChoose = (value: string): void => this.#toggle('institution', value);
    const all = institutionGroups(context, '').flatMap(({ choices }) => choices);
    if (all.length <= SHORT_LIST) return choicesTemplate(all, onChoose, words);
    const groups = institutionGroups(context, this.find);
    return html`
      <div class="find">${iconTemplate('search')}
        <input class="input" type="search" aria-label=${t.findInstitution} placeholder=${t.findInstitution} .value=${live(this.find)}
          @input=${(event: Event) => (this.find = (event.currentTarget as HTMLInputElement).value)} />
      </div>
      ${groups.length ? nothing : html`<p class="muted small" role="status">${t.noInstitution}</p>`}
      <div class="kinds">${groups.map((kind) => groupTemplate({
        id: kind.kind, title: kind.label, selectedCount: kind.selectedCount,
        isOpen: this.find.trim() !== '' || (this.openGroups.get(`kind ${kind.kind}`) ?? (kind.selectedCount > 0 || groups.length === 1)),
        onToggle: (isOpen) => {
          if (this.find.trim() === '') this.openGroups = new Map(this.openGroups).set(`kind ${kind.kind}`, isOpen);
        },
        body: choicesTemplate(kind.choices, onChoose, words),
      }, words))}</div>`;
  }

  #freeTimeTemplate(words: FilterWords): TemplateResult {
    const zone = formatZone(this.readerTimeZone, this.currentTime, this.language);
    return freeTimeTemplate({
      typed: this.typed, errors: this.errors, isApplied: Boolean(this.query?.freeFrom), zone: words.t.freeZone({ zone }),
      onInput: (field, value) => (this.typed = { ...this.typed, [field]: value }),
      onSubmit: (event) => void this.#handleFreeTime(event),
      onClear: () => {
        this.typed = { from: '', to: '', duration: '' };
        this.#applyWindow({});
      },
    }, words);
  }

  async #handleFreeTime(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const typed = { ...this.typed };
    for (const field of ['from', 'to'] as const) {
      const input = form.querySelector<HTMLInputElement>(`#${field}`);
      // A date without its time reads as empty; only the browser knows that something was typed.
      typed[field] = input?.validity.badInput ? '?' : input?.value ?? '';
    }
    const checked = checkWindow(typed, { messages: this.messages(filtersMessages), language: this.language, timeZone: this.readerTimeZone, now: this.currentTime });
    this.errors = checked.ok ? {} : checked.errors;
    if (checked.ok) return this.#applyWindow(checked.part);
    await this.updateComplete;
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  #applyWindow(part: Pick<EquipmentQuery, 'freeFrom' | 'freeTo' | 'minDuration'>): void {
    const { freeFrom: _from, freeTo: _to, minDuration: _duration, cursor: _cursor, ...rest } = this.query ?? {};
    this.errors = {};
    this.#change({ ...rest, ...part });
  }

  #toggle(facet: ListFacet, value: string): void {
    const query = this.query ?? {};
    if (facet === 'mode') this.#change(withField(query, 'mode', toggled(query.mode, value as Mode)));
    else this.#change(withField(query, facet, toggled<string>(query[facet], value) as never));
  }

  #change(query: EquipmentQuery): void {
    this.query = query;
    this.dispatchEvent(new EqQueryChangeEvent(query));
  }
}
