import type { LitElement, TemplateResult } from 'lit';
import { addStyles } from '../base/add-styles.js';
import { PartController } from '../base/controllers/part-controller.js';
import { Lazy } from '../base/lazy.js';
import { partTemplate } from '../base/templates/part.js';
import type { FormatContext } from '../../i18n/format.js';
import type { ChoiceController } from './choice-controller.js';
import type { CalendarPanel, PanelHandlers } from './panel.part.js';

type PanelModule = typeof import('./panel.part.js');

const code = new Lazy<PanelModule>(() => import('./panel.part.js'));

/** The panel's place: its code comes once the view has been drawn. What is chosen meanwhile is kept, and shown then. */
export class PanelFrame {
  /** The panel, once its code is there. */
  panel: CalendarPanel | undefined;
  readonly #host: LitElement;
  readonly #choice: ChoiceController;
  readonly #part: PartController<PanelModule>;

  constructor(host: LitElement, choice: ChoiceController) {
    this.#host = host;
    this.#choice = choice;
    this.#part = new PartController(host, code);
  }

  /** Settles when the code has come; undefined while none is on its way. */
  get arrival(): Promise<void> | undefined {
    return this.#part.arrival;
  }

  /** The panel where it can be had now; in `willUpdate`. */
  take(): CalendarPanel | undefined {
    const { module } = this.#part;
    if (!module || this.panel) return this.panel;
    addStyles(this.#host.renderRoot, module.styles);
    return (this.panel = new module.CalendarPanel(this.#host, this.#choice));
  }

  /** The panel, or its place; its code is fetched when the first drawing of it is asked for. */
  template(handlers: PanelHandlers, { language }: FormatContext): TemplateResult {
    return partTemplate(this.#part, language, () => this.panel!.template(handlers));
  }
}
