import type { ReactiveController, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { AvailabilityItem, Language, Person } from '../../core/types.js';
import type { BookingClient } from '../../client/index.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import { addStyles } from '../base/add-styles.js';
import { PartController } from '../base/controllers/part-controller.js';
import type { EqElement } from '../base/eq-element.js';
import type { EqSlotSelectEvent } from '../base/events/index.js';
import { partTemplate } from '../base/templates/part.js';
import type { RowChoice } from './cursor.js';
import type { RowFaces } from './row-faces.js';
import { fullRecord } from './row-facts.js';
import type { TimelineRow } from './rows.model.js';

/** What the dialog needs to know of the element. */
export interface ChoiceDialogModel {
  choice: RowChoice | undefined;
  /** The machine's row, where it is among the rows. */
  row: TimelineRow | undefined;
  faces: RowFaces;
  /** The page's own answer for the machine, where it gave any. */
  given: AvailabilityItem | undefined;
  person: Person | null | undefined;
  client: BookingClient | undefined;
  now: number | undefined;
  zone: string;
  readerZone: string;
  language: Language;
}

/** A dialog in which a choice is looked at closer: the machine's calendar, with verdict and reasons. */
export class ChoiceDialog implements ReactiveController {
  readonly #host: EqElement;
  readonly #part: PartController<typeof import('./choice.part.js')>;
  #isOpen = false;

  constructor(host: EqElement) {
    this.#host = host;
    this.#part = new PartController(host, () => import('./choice.part.js'));
    host.addController(this);
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.choice-panel');
    if (this.#isOpen && dialog && !dialog.open) dialog.showModal();
  }

  /** Shows it with the next rendering. */
  open(): void {
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  /** The dialog while it is open; `onClosed` puts the focus back. */
  template(model: ChoiceDialogModel, t: TimelineMessages, handlers: { onSlot: (event: EqSlotSelectEvent) => void; onClosed: () => void }): TemplateResult | typeof nothing {
    const { choice, row, given } = model;
    if (!this.#isOpen || !choice) return nothing;
    const machine = row?.kind === 'machine' ? row.machine : undefined;
    const name = machine ? model.faces.words(machine).name : choice.id;
    const close = (): void => this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.choice-panel')?.close();
    return html`<dialog class="panel choice-panel" aria-label=${t.chooseTitle({ name })} @close=${() => {
      this.#isOpen = false;
      this.#host.requestUpdate();
      handlers.onClosed();
    }}>${partTemplate(this.#part, model.language, ({ choiceTemplate, choiceStyles }) => {
      addStyles(this.#host.renderRoot, choiceStyles);
      return choiceTemplate({
        ...model, choice, name, equipment: fullRecord(machine), availability: given && !('error' in given) ? given : undefined,
      }, {
        onClose: close,
        onSlot: (event) => {
          handlers.onSlot(event);
          // Who asks for the time goes on elsewhere.
          if (event.final) close();
        },
      }, t);
    })}</dialog>`;
  }
}
