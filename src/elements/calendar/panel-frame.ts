import type { LitElement, TemplateResult } from 'lit';
import { html, render } from 'lit';
import type { Language } from '../../core/types.js';
import { addStyles, prepareStyles } from '../base/add-styles.js';
import { Memo } from '../base/availability/memo.js';
import { PartController } from '../base/controllers/part-controller.js';
import { Lazy } from '../base/lazy.js';
import { make } from '../base/make.js';
import { partTemplate } from '../base/templates/part.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { invitationOf } from './calendar.view.js';
import type { ChoiceController } from './choice-controller.js';
import { isFingerFirst } from './finger.js';
import type { CalendarView } from './frame.model.js';
import type { CalendarPanel, PanelHandlers } from './panel.part.js';

type PanelModule = typeof import('./panel.part.js');

const code = new Lazy<PanelModule>(() => import('./panel.part.js'));

/** Fetches the panel's code and reads its style sheets. */
export async function preloadPanel(): Promise<void> {
  prepareStyles((await code.load()).styles);
}

/** That somebody turns to the calendar: what is about to be needed is fetched, and nobody else pays for it. */
const SIGNS = ['pointerenter', 'focusin', 'touchstart'] as const;

/**
 * The panel's place: an invitation until a time is chosen or somebody wants to type one. Its code comes when somebody turns
 * to the calendar; what is chosen before it is there is kept, and shown then.
 */
export class PanelFrame {
  /** The panel, once it is wanted and its code is there. */
  panel: CalendarPanel | undefined;
  /** What is chosen and the way on, for where the panel is far away: how to choose, until something is. */
  readonly bar = make('div', { class: 'choice-bar' });
  readonly #host: LitElement;
  readonly #choice: ChoiceController;
  readonly #part: PartController<PanelModule>;
  readonly #invitation = new Memo<HTMLElement>();
  #isOpen = false;

  constructor(host: LitElement, choice: ChoiceController) {
    this.#host = host;
    this.#choice = choice;
    this.#part = new PartController(host, code);
    for (const sign of SIGNS) host.addEventListener(sign, () => this.#part.prefetch(), { once: true, passive: true });
  }

  /** Settles when the code has come; undefined while none is on its way. */
  get arrival(): Promise<void> | undefined {
    return this.#isOpen ? this.#part.arrival : undefined;
  }

  /** The panel where it is wanted and can be had now; in `willUpdate`. */
  take(): CalendarPanel | undefined {
    const { current, refused, moves } = this.#choice;
    this.#isOpen ||= Boolean(current ?? refused ?? moves);
    const { module } = this.#part;
    if (!this.#isOpen || !module || this.panel) return this.panel;
    addStyles(this.#host.renderRoot, module.styles);
    return (this.panel = new module.CalendarPanel(this.#host, this.#choice));
  }

  /** The panel, its place while its code is on its way, or the invitation. */
  template(handlers: PanelHandlers, { messages, language, view, isRequestOffered, hasBar }: { messages: CalendarMessages; language: Language; view: CalendarView; isRequestOffered: boolean; hasBar: boolean }): TemplateResult | HTMLElement {
    if (hasBar) render(this.panel && this.#choice.current ? this.panel.barTemplate(handlers) : html`<span class="how">${messages.chooseHere({ isFinger: isFingerFirst() })}</span>`, this.bar);
    if (!this.#isOpen) return this.#invitation.get([messages, view, isRequestOffered], () => invitationOf(messages, view, isRequestOffered, () => void this.#handleType()));
    return partTemplate(this.#part, language, () => this.panel!.template(handlers));
  }

  async #handleType(): Promise<void> {
    this.#isOpen = true;
    this.#host.requestUpdate();
    this.#part.need();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#date')?.focus();
  }
}
