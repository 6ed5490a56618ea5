import { render } from 'lit';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { make, makeButton, setAttribute, setText } from '../base/make.js';
import type { CalendarView } from './frame.model.js';
import { isFingerFirst } from './finger.js';
import { CALENDAR_VIEWS } from './frame.model.js';
import type { LegendKind } from './view-part.js';

/** What the bar over the calendar does. */
export interface ToolbarHandlers {
  /** Pages by months, weeks or days; none means to today. */
  onStep: (count: number) => void;
  onNextFree: () => void;
  onView: (view: CalendarView) => void;
}

/** What the bar over the calendar says. */
export interface ToolbarModel {
  title: string;
  view: CalendarView;
  isSearching: boolean;
}

/** Paging, the heading, the jump to what is free, and the views: made once, and written where they say something else. */
export class ToolbarView {
  readonly element: HTMLElement;
  readonly #previous: HTMLElement;
  readonly #next: HTMLElement;
  readonly #today: HTMLElement;
  readonly #title = make('h3', { class: 'title', id: 'title', tabindex: '-1' });
  readonly #nextFree: HTMLElement;
  readonly #group = make('div', { class: 'group', role: 'group' });
  readonly #views: { name: CalendarView; element: HTMLElement }[];

  constructor({ onStep, onNextFree, onView }: ToolbarHandlers) {
    // The arrows are drawn by the style sheet: the first SVG in a page costs as much as a week of the month.
    this.#previous = makeButton('button compact icon-only', () => onStep(-1), make('i', { class: 'arrow back' }));
    this.#next = makeButton('button compact icon-only', () => onStep(1), make('i', { class: 'arrow on' }));
    this.#today = makeButton('button compact', () => onStep(0));
    this.#nextFree = makeButton('button compact next-free', onNextFree);
    this.#views = CALENDAR_VIEWS.map((name) => ({ name, element: makeButton('button compact', () => onView(name)) }));
    this.#group.append(...this.#views.map(({ element }) => element));
    this.element = make('div', { class: 'toolbar', part: 'toolbar' },
      make('div', { class: 'paging' }, this.#previous, this.#next, this.#today), this.#title, make('div', { class: 'views' }, this.#nextFree, this.#group));
  }

  /** Moves the focus to the heading, from what is about to go. */
  focusTitle(): void {
    this.#title.focus();
  }

  /** Writes what the bar says. */
  paint({ title, view, isSearching }: ToolbarModel, messages: CalendarMessages): HTMLElement {
    setAttribute(this.#previous, 'aria-label', messages.previous[view]);
    setAttribute(this.#next, 'aria-label', messages.next[view]);
    setText(this.#today, messages.today);
    setText(this.#title, title);
    setText(this.#nextFree, isSearching ? messages.nextFreeSearching : messages.nextFree);
    setAttribute(this.#nextFree, 'aria-disabled', String(isSearching));
    setAttribute(this.#group, 'aria-label', messages.view);
    for (const { name, element } of this.#views) {
      setText(element, messages.views[name]);
      setAttribute(element, 'aria-pressed', String(name === view));
    }
    return this.element;
  }
}

/** What stands in the panel's place until a time is chosen or somebody wants to type one; made once for a language and a view. */
export function invitationOf(messages: CalendarMessages, view: CalendarView, isRequestOffered: boolean, onType: () => void): HTMLElement {
  return make('section', { class: 'invitation', 'aria-labelledby': 'choice-title' },
    make('h4', { id: 'choice-title', tabindex: '-1' }, messages.choice),
    make('p', { class: 'small' }, messages.choiceEmpty),
    make('p', { class: 'small muted' }, messages.choiceHow({ view, isFinger: isFingerFirst() })),
    makeButton('button compact', onType, messages.typeTime),
    ...(isRequestOffered ? [] : [make('p', { class: 'small muted' }, messages.requestNotOffered)]));
}

/** What a legend explains, in its order. */
const LEGEND: readonly LegendKind[] = ['free', 'busy', 'pending', 'own', 'wait', 'buffer', 'closed', 'unknown'];

/** What the line under a view says. */
export interface FootModel {
  /** Whether all hours are shown; undefined where no hours are out of sight. */
  allHours: boolean | undefined;
  /** How old what is shown is; empty while nothing is. */
  asOf: string;
  /** What is drawn, to be explained. */
  kinds: ReadonlySet<LegendKind>;
}

/** The line under a view: the hours that are shown, the legend, and how old it all is. */
export class FootView {
  readonly element = make('div', { class: 'foot' });
  readonly #hours: HTMLElement;
  readonly #asOf = make('p', { class: 'small muted as-of' });
  /** Swatches of what is drawn, each with its shape and its word. */
  readonly #legend = make('ul', { class: 'legend small' });
  #explained: string | undefined;

  constructor(onAllHours: () => void) {
    this.#hours = makeButton('link-button small hours', onAllHours);
    this.element.append(this.#legend, this.#asOf);
  }

  /** Writes what the line says. */
  paint({ allHours, asOf, kinds }: FootModel, messages: CalendarMessages): HTMLElement {
    this.#explain(LEGEND.filter((kind) => kinds.has(kind)), messages);
    if (allHours === undefined) this.#hours.remove();
    else {
      if (!this.#hours.parentNode) this.element.prepend(this.#hours);
      setText(this.#hours, allHours ? messages.showOpenHours : messages.showAllHours);
    }
    setText(this.#asOf, asOf);
    return this.element;
  }

  /** What is not drawn needs no explanation, and would only have to be read. */
  #explain(kinds: readonly LegendKind[], { legend, legendItems }: CalendarMessages): void {
    const words = kinds.map((kind) => legendItems[kind]);
    if (words.join() === this.#explained) return;
    this.#explained = words.join();
    setAttribute(this.#legend, 'aria-label', legend);
    this.#legend.hidden = kinds.length === 0;
    this.#legend.replaceChildren(...kinds.map((kind, i) => make('li', {}, make('i', { class: `swatch ${kind}`, 'aria-hidden': 'true' }), words[i]!)));
  }
}

/** What stands in the calendar: anything that Lit can render. */
export interface OutlineModel {
  label: string;
  notes: unknown;
  main: unknown;
  panel: unknown;
}

/** Where everything stands: the bar, what there is to say before the view, the view, and the panel beside it. */
export class OutlineView {
  readonly element: HTMLElement;
  readonly #notes = make('div', { class: 'notes' });
  readonly #main = make('div', { class: 'main' });
  readonly #panel = make('div', { class: 'panel' });

  constructor(toolbar: HTMLElement) {
    this.element = make('section', { class: 'calendar' }, toolbar, this.#notes, make('div', { class: 'layout' }, this.#main, this.#panel));
  }

  /** Renders what stands in it. */
  paint({ label, notes, main, panel }: OutlineModel): HTMLElement {
    setAttribute(this.element, 'aria-label', label);
    render(notes, this.#notes);
    render(main, this.#main);
    render(panel, this.#panel);
    return this.element;
  }
}
