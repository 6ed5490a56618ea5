import { html, nothing, render } from 'lit';
import { formatDuration } from '../../i18n/format.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import type { Language } from '../../core/types.js';
import { make, makeButton, setAttribute, setText } from '../base/make.js';
import { iconTemplate } from '../base/templates/icon.js';
import { ChoiceGroup } from './choice-group.js';
import type { TimelineGrouping } from './rows.model.js';
import { GROUPINGS } from './rows.model.js';
import type { TimelineLayout, TimelineView } from './timeline.model.js';
import { TIMELINE_LAYOUTS, TIMELINE_VIEWS } from './timeline.model.js';

/** How the bar stands. */
export interface ToolbarModel {
  view: TimelineView;
  layout: TimelineLayout;
  grouping: TimelineGrouping;
  /** Minutes that are highlighted; 0 for any length. */
  minFree: number;
  picked: number;
  isComparing: boolean;
  /** Whether several machines can be asked for at once. */
  canAsk: boolean;
  /** Whether the search is unfolded. */
  isFinding: boolean;
  /** Whether there is little room: what is seldom changed is then folded. */
  isNarrow: boolean;
}

/** What the bar does. */
export interface ToolbarHandlers {
  onStep: (count: number) => void;
  onView: (view: TimelineView) => void;
  onLayout: (layout: TimelineLayout) => void;
  onGrouping: (grouping: TimelineGrouping) => void;
  onMinFree: (minutes: number) => void;
  onFind: () => void;
  onCompare: () => void;
  onTogether: () => void;
  onForget: () => void;
}

/** For whom the bar is written. */
export interface ToolbarWords {
  t: TimelineMessages;
  language: Language;
}

/** Lengths that are offered to look for, minutes. */
const LENGTHS = [0, 30, 60, 120, 240, 480];

/** Paging, the heading, zoom and layout: made once, and written where they say something else. */
export class ToolbarView {
  readonly element: HTMLElement;
  readonly #previous: HTMLElement;
  readonly #next: HTMLElement;
  readonly #today: HTMLElement;
  readonly #views: ChoiceGroup<TimelineView>;
  readonly #layouts: ChoiceGroup<TimelineLayout>;

  /** `title` says what of time is in sight. */
  constructor(title: Text, { onStep, onView, onLayout }: ToolbarHandlers) {
    this.#previous = makeButton('button compact icon-only', () => onStep(-1), make('i', { class: 'arrow back' }));
    this.#next = makeButton('button compact icon-only', () => onStep(1), make('i', { class: 'arrow on' }));
    this.#today = makeButton('button compact', () => onStep(0));
    this.#views = new ChoiceGroup(onView);
    this.#layouts = new ChoiceGroup(onLayout);
    this.element = make('div', { class: 'toolbar', part: 'toolbar' },
      make('div', { class: 'paging' }, this.#previous, this.#next, this.#today), make('h3', { class: 'title numeric', id: 'title' }, title), this.#views.element, this.#layouts.element);
  }

  /** Writes what the bar says. */
  paint({ view, layout }: ToolbarModel, { t }: ToolbarWords): void {
    setAttribute(this.#previous, 'aria-label', t.previous[view]);
    setAttribute(this.#next, 'aria-label', t.next[view]);
    setText(this.#today, t.today);
    this.#views.paint({ label: t.view, values: TIMELINE_VIEWS, current: view, wordsOf: (one) => t.views[one] });
    this.#layouts.paint({ label: t.layout, values: TIMELINE_LAYOUTS, current: layout, wordsOf: (one) => t.layouts[one] });
  }
}

/** Grouping, what is looked for, and the machines that were chosen for comparison. */
export class ChoosersView {
  readonly element: HTMLElement;
  readonly #handlers: ToolbarHandlers;
  readonly #find: HTMLElement;
  readonly #findWords = new Text();
  readonly #groupings: ChoiceGroup<TimelineGrouping>;
  readonly #lengths: ChoiceGroup<number>;
  readonly #groupingWords = make('span', { 'aria-hidden': 'true' });
  readonly #lengthWords = make('span', { 'aria-hidden': 'true' });
  readonly #choosers: HTMLElement[];
  readonly #chosen = make('div', { class: 'chosen' });
  /** Opens what choosers are folded into; made when there is first little room. */
  #options: HTMLElement | undefined;
  readonly #folded = make('div', { class: 'folded' });
  #isOpen = false;

  constructor(handlers: ToolbarHandlers) {
    this.#handlers = handlers;
    // Drawn by the style sheet, as the arrows are: an icon is a template.
    this.#find = makeButton('button compact', handlers.onFind, make('i', { class: 'glass' }), this.#findWords);
    this.#groupings = new ChoiceGroup(handlers.onGrouping);
    this.#lengths = new ChoiceGroup(handlers.onMinFree);
    this.#choosers = [
      make('div', { class: 'chooser' }, this.#groupingWords, this.#groupings.element),
      make('div', { class: 'chooser' }, this.#lengthWords, this.#lengths.element),
    ];
    this.element = make('div', { class: 'choosers' }, this.#find, ...this.#choosers, this.#chosen);
  }

  /** Writes what is looked for. */
  paint(model: ToolbarModel, words: ToolbarWords): void {
    const { grouping, minFree, isFinding, isNarrow } = model;
    const { t, language } = words;
    setAttribute(this.#find, 'aria-expanded', String(isFinding));
    this.#findWords.data = t.search;
    setText(this.#groupingWords, t.grouping);
    this.#groupings.paint({ label: t.grouping, values: GROUPINGS, current: grouping, wordsOf: (one) => t.groupings[one] });
    setText(this.#lengthWords, t.minFree);
    this.#lengths.paint({
      label: t.minFree, current: minFree, values: LENGTHS.includes(minFree) ? LENGTHS : [...LENGTHS, minFree].sort((a, b) => a - b),
      wordsOf: (minutes) => (minutes ? formatDuration(minutes, language) : t.anyLength),
    });
    this.#fold(isNarrow, t);
    this.#paintChosen(model, t);
  }

  /** Puts the choosers where there is room for them. */
  #fold(isNarrow: boolean, t: TimelineMessages): void {
    if (isNarrow) {
      this.#options ??= makeButton('button compact', () => this.#open(!this.#isOpen));
      render(html`${t.options}${iconTemplate('chevron-down')}`, this.#options);
    }
    if (isNarrow === this.#folded.isConnected) return;
    if (isNarrow) {
      this.#folded.append(...this.#choosers);
      this.#find.after(this.#options!, this.#folded);
      this.#open(this.#isOpen);
    } else {
      this.#find.after(...this.#choosers);
      this.#options!.remove();
      this.#folded.remove();
    }
  }

  #open(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#folded.hidden = !isOpen;
    setAttribute(this.#options!, 'aria-expanded', String(isOpen));
  }

  #paintChosen({ picked, isComparing, canAsk }: ToolbarModel, t: TimelineMessages): void {
    render(picked ? html`
      <button type="button" class="button compact" aria-pressed=${isComparing ? 'true' : 'false'} @click=${this.#handlers.onCompare}>${t.compareChosen({ n: picked })}</button>
      ${canAsk && picked > 1 ? html`<button type="button" class="button compact" @click=${this.#handlers.onTogether}>${t.together}</button>` : nothing}
      <button type="button" class="button compact icon-only" aria-label=${t.compareClear} @click=${this.#handlers.onForget}>${iconTemplate('close')}</button>` : nothing, this.#chosen);
  }
}
