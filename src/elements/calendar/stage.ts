import type { TemplateResult } from 'lit';
import { html, nothing, render } from 'lit';
import { commonMessages } from '../../i18n/common/index.js';
import type { HostError } from '../../host/index.js';
import { addStyles, prepareStyles } from '../base/add-styles.js';
import { announce } from '../base/announce.js';
import { setAttribute, make } from '../base/make.js';
import { PartController } from '../base/controllers/part-controller.js';
import { Lazy } from '../base/lazy.js';
import { noticeTemplate } from '../base/templates/feedback.js';
import { partTemplate } from '../base/templates/part.js';
import type { CalendarNote } from './calendar.model.js';
import { zoneNote } from './calendar.model.js';
import { FootView } from './calendar.view.js';
import type { CalendarView } from './frame.model.js';
import type { CalendarViewer, Desk, Shown, ViewModule } from './view-part.js';

const week = new Lazy<ViewModule>(() => import('./week.part.js'));
const VIEWS: Record<CalendarView, Lazy<ViewModule>> = {
  month: new Lazy<ViewModule>(() => import('./month.part.js')), week, day: week, agenda: new Lazy<ViewModule>(() => import('./agenda.part.js')),
};

/** Fetches a view's code and reads its style sheets, for pages that want it drawn at once later. */
export async function preloadView(view: CalendarView): Promise<void> {
  prepareStyles((await VIEWS[view].load()).styles);
}

/** A view of one calendar: its code, and its drawing once the code is there. */
interface View {
  part: PartController<ViewModule>;
  viewer: CalendarViewer | undefined;
}

/** Where the views stand. The code of a view comes while the machine's availability is being asked for. */
export class CalendarStage {
  readonly #desk: Desk;
  readonly #views = new Map<Lazy<ViewModule>, View>();
  readonly #place = make('div', {});
  readonly #foot: FootView;
  #shown: Shown | undefined;
  #view: View | undefined;
  #wasBusy = false;

  /** `onAllHours` hears that somebody wants to see all hours, or the open ones again. */
  constructor(desk: Desk, onAllHours: () => void) {
    this.#desk = desk;
    this.#foot = new FootView(onAllHours);
  }

  /** Takes what is to be shown; call it in `willUpdate`. */
  prepare(shown: Shown): void {
    this.#shown = shown;
    const view = this.#viewOf(VIEWS[shown.frame.view]);
    this.#view = view;
    view.part.need();
    const { module } = view.part;
    if (module && !view.viewer) {
      addStyles(this.#desk.host.renderRoot, module.styles);
      view.viewer = module.createView(this.#desk);
    }
    view.viewer?.prepare(shown);
  }

  /** Fetches the views that are not shown yet. */
  prefetch(): void {
    for (const code of Object.values(VIEWS)) this.#viewOf(code).part.prefetch();
  }

  /** Settles when the code of what is shown has come; undefined when it is there. */
  get arrival(): Promise<void> | undefined {
    return this.#view?.part.arrival;
  }

  /** Whether what is shown has come, or cannot be had: what else there is may come now. */
  get isSettled(): boolean {
    return this.#view?.viewer !== undefined || this.#view?.part.state === 'failed';
  }

  /** Why there is nothing to show. */
  get error(): HostError | undefined {
    return this.#shown?.state.status === 'error' ? this.#shown.state.error : undefined;
  }

  /** Entries of the record that are no stretch of time. */
  get broken(): number {
    return this.#view?.viewer?.broken ?? 0;
  }

  /** What there is to say before the grid. */
  notesTemplate(notes: readonly CalendarNote[]): TemplateResult | typeof nothing {
    const { frame, now, readerZone, messages, context } = this.#shown!;
    const clockNotes = this.#view?.viewer?.clockNotes ?? [];
    if (notes.length + clockNotes.length === 0 && !readerZone) return nothing;
    return html`
      ${notes.map((note) => noticeTemplate(note.tone, note.words))}
      ${clockNotes.map((words) => noticeTemplate('info', words))}
      ${readerZone ? html`<p class="small muted zone-note">${zoneNote(frame, readerZone, now, messages, context)}</p>` : nothing}`;
  }

  /** The view, its legend, and how old it all is. */
  body(): unknown[] {
    const { state, messages, context } = this.#shown!;
    const viewer = this.#view?.viewer;
    const isBusy = state.status === 'pending';
    if (this.#wasBusy && !isBusy) void this.#tellArrival();
    this.#wasBusy = isBusy;
    setAttribute(this.#place, 'class', this.#isStale ? 'stage stale' : 'stage');
    render([
      partTemplate(this.#view!.part, context.language, () => viewer?.template(isBusy)),
      isBusy ? html`<p class="loading-note small">${messages.loading}</p>` : nothing,
    ], this.#place);
    return viewer ? [this.#place, this.#paintFoot(viewer), viewer.footTemplate?.()] : [this.#place];
  }

  /** Whoever came to a place before it was known what is there hears it now. */
  async #tellArrival(): Promise<void> {
    const { host } = this.#desk;
    await host.updateComplete;
    const place = host.renderRoot.querySelector('.cursor:focus, .day:focus [aria-label]');
    if (place?.ariaLabel) announce(place.ariaLabel);
  }

  get #isStale(): boolean {
    const state = this.#shown?.state;
    return state?.status === 'ready' && state.isStale;
  }

  #paintFoot({ isNarrowed, kinds, asOf }: CalendarViewer): HTMLElement {
    const { allHours, messages, context } = this.#shown!;
    const words = this.#isStale ? `${asOf} · ${commonMessages[context.language].stale}` : asOf;
    return this.#foot.paint({ allHours: allHours || isNarrowed ? allHours : undefined, asOf: words, kinds }, messages);
  }

  #viewOf(code: Lazy<ViewModule>): View {
    let view = this.#views.get(code);
    if (!view) this.#views.set(code, (view = { part: new PartController(this.#desk.host, code), viewer: undefined }));
    return view;
  }
}
