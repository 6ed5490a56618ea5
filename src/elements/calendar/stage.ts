import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { commonMessages } from '../../i18n/common/index.js';
import type { HostError } from '../../host/index.js';
import { addStyles, prepareStyles } from '../base/add-styles.js';
import { Memo } from '../base/availability/memo.js';
import { PartController } from '../base/controllers/part-controller.js';
import { Lazy } from '../base/lazy.js';
import { noticeTemplate } from '../base/templates/feedback.js';
import { partTemplate } from '../base/templates/part.js';
import type { CalendarNote } from './calendar.model.js';
import { asOfWords, zoneNote } from './calendar.model.js';
import { legendOf } from './calendar.templates.js';
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
  readonly #legend = new Memo<HTMLElement>();
  #shown: Shown | undefined;
  #view: View | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
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
  notesTemplate(notes: readonly CalendarNote[]): TemplateResult {
    const { frame, now, readerZone, messages, context } = this.#shown!;
    return html`
      ${notes.map((note) => noticeTemplate(note.tone, note.words))}
      ${(this.#view?.viewer?.clockNotes ?? []).map((words) => noticeTemplate('info', words))}
      ${readerZone ? html`<p class="small muted zone-note">${zoneNote(frame, readerZone, now, messages, context)}</p>` : nothing}`;
  }

  /** The view, its legend, and how old it all is. */
  bodyTemplate(handlers: { onAllHours: () => void }): TemplateResult {
    const { state, messages, context } = this.#shown!;
    const isBusy = state.status === 'pending';
    const isStale = state.status === 'ready' && state.isStale;
    return html`
      <div class="stage ${isStale ? 'stale' : ''}">
        ${partTemplate(this.#view!.part, context.language, () => this.#view!.viewer?.template(isBusy) ?? html``)}
        ${isBusy ? html`<p class="loading-note small">${messages.loading}</p>` : nothing}
      </div>
      ${this.#view?.viewer ? this.#footTemplate(handlers.onAllHours, isStale) : nothing}
      ${this.#view?.viewer?.footTemplate?.() ?? nothing}`;
  }

  #footTemplate(onAllHours: () => void, isStale: boolean): TemplateResult {
    const { state, now, allHours, messages, context } = this.#shown!;
    return html`<div class="foot">
      ${allHours || this.#view?.viewer?.isNarrowed ? html`<button type="button" class="link-button small hours" aria-pressed=${allHours ? 'true' : 'false'} @click=${onAllHours}>${allHours ? messages.showOpenHours : messages.showAllHours}</button>` : nothing}
      ${this.#legend.get([messages], () => legendOf(messages))}
      ${state.status === 'ready' ? html`<p class="small muted as-of numeric">${asOfWords(state.record, now, messages, context)}${isStale ? html` · ${commonMessages[context.language].stale}` : nothing}</p>` : nothing}
    </div>`;
  }

  #viewOf(code: Lazy<ViewModule>): View {
    let view = this.#views.get(code);
    if (!view) this.#views.set(code, (view = { part: new PartController(this.#desk.host, code), viewer: undefined }));
    return view;
  }
}
