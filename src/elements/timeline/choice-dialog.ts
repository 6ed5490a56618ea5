import type { ReactiveController, TemplateResult } from 'lit';
import { css, html } from 'lit';
import { formatInstant as isoInstant } from '../../core/time/index.js';
import type { AvailabilityItem, EquipmentSummary, InstantRange, Language, Person } from '../../core/types.js';
import type { BookingClient } from '../../client/index.js';
import { calendarMessages } from '../../i18n/calendar/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import { formatRange } from '../../i18n/format.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import { addStyles } from '../base/add-styles.js';
import { Memo } from '../base/availability/memo.js';
import { PartController } from '../base/controllers/part-controller.js';
import type { EqElement } from '../base/eq-element.js';
import { EqSlotSelectEvent } from '../base/events/index.js';
import { sidePanelStyles } from '../base/styles/side-panel.styles.js';
import { iconTemplate } from '../base/templates/icon.js';
import { partTemplate } from '../base/templates/part.js';
import type { RowChoice } from './cursor.js';
import type { RowFaces } from './row-faces.js';
import { fullRecord } from './row-facts.js';
import type { TimelineRow } from './rows.model.js';

/** What the dialog needs to know of the element. */
export interface ChoiceDialogModel {
  rows: readonly TimelineRow[];
  faces: RowFaces;
  /** The page's own answer for a machine, where it gave any. */
  given: (id: string) => AvailabilityItem | undefined;
  person: Person | null | undefined;
  client: BookingClient | undefined;
  now: number | undefined;
  zone: string;
  readerZone: string;
  language: Language;
}

/** What the dialog looks like, also before its calendar has come. */
const choiceStyles = [sidePanelStyles, css`
  .choice-panel header { align-items: start; }
  .choice-panel header p { margin-block-start: 2px; color: var(--_text-muted); }
  /* What stands still in the calendar stands at the edge: of what is padded something would be seen above it. */
  .choice-panel .body { padding-block-start: 0; }
  .choice-panel .body > * { margin-block-start: 16px; }
`];

/** What is chosen in a row, and the dialog in which it is looked at closer: the machine's calendar, with verdict and reasons. */
export class ChoiceDialog implements ReactiveController {
  /** What is chosen; in the open dialog nothing may be. */
  choice: RowChoice | undefined;
  isOpen = false;
  /** What the dialog was opened for, and its machine as it was known last. */
  #opened: RowChoice | undefined;
  #machine: EquipmentSummary | undefined;
  /** Whether the chosen time has been brought into sight. */
  #isRevealed = true;
  /** The same as long as nothing else is chosen: a calendar that is told a time drops what somebody is choosing in it. */
  readonly #selection = new Memo<InstantRange | undefined>();
  readonly #host: EqElement;
  readonly #part: PartController<typeof import('./choice.part.js')>;
  readonly #onClosed: () => void;

  /** `onClosed` puts the focus back. */
  constructor(host: EqElement, onClosed: () => void) {
    this.#host = host;
    this.#onClosed = onClosed;
    this.#part = new PartController(host, () => import('./choice.part.js'));
    host.addController(this);
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.choice-panel');
    if (!this.isOpen || !dialog?.isConnected) return;
    if (!dialog.matches(':modal')) {
      // One that was moved in the page is still open, but no longer over it.
      dialog.open = false;
      dialog.showModal();
    }
    const calendar = this.#isRevealed ? null : dialog.querySelector('eq-calendar');
    if (!calendar) return;
    this.#isRevealed = true;
    void calendar.updateComplete.then(() => revealPlace(calendar));
  }

  /** Takes another stretch, or none; one that is done is told to the page and looked at. */
  choose(choice: RowChoice | undefined, isDone: boolean): void {
    this.choice = choice;
    this.#host.requestUpdate();
    if (!choice || !isDone) return;
    this.#isRevealed = false;
    if (!this.isOpen) this.#opened = choice;
    this.isOpen = true;
    this.#host.dispatchEvent(new EqSlotSelectEvent({ equipmentId: choice.id, start: isoInstant(choice.start), end: isoInstant(choice.end), final: false }));
  }

  /** The open dialog. */
  template(model: ChoiceDialogModel, t: TimelineMessages): TemplateResult {
    const { choice } = this;
    const { language } = model;
    const { id, start } = this.#opened!;
    const given = model.given(id);
    const machine = this.#machineAmong(model.rows, id);
    const name = machine ? model.faces.words(machine).name : id;
    const selection = this.#selection.get([choice?.start, choice?.end], () => choice && { start: isoInstant(choice.start), end: isoInstant(choice.end) });
    const close = (): void => this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.choice-panel')?.close();
    addStyles(this.#host.renderRoot, choiceStyles);
    // What for and which time, and a way out, whether or not the calendar can be had.
    return html`<dialog class="panel choice-panel" aria-label=${t.chooseTitle({ name })} aria-describedby="choice-range" @close=${() => {
      this.isOpen = false;
      this.#host.requestUpdate();
      this.#onClosed();
    }}>
      <header>
        <div>
          <h2>${t.chooseTitle({ name })}</h2>
          <p class="numeric" id="choice-range">${choice ? formatRange(choice.start, choice.end, { language, timeZone: model.zone }) : calendarMessages[language].choiceEmpty}</p>
        </div>
        <button type="button" class="button quiet icon-only" aria-label=${commonMessages[language].close} @click=${close}>${iconTemplate('close')}</button>
      </header>
      <div class="body">${partTemplate(this.#part, language, ({ choiceTemplate }) => choiceTemplate({
        ...model, id, start, selection, equipment: fullRecord(machine), availability: given && !('error' in given) ? given : undefined,
      }, {
        onTouch: ({ selection: chosen }) => {
          // A calendar tells what is chosen, and not that nothing is any more.
          if (!chosen && this.choice) this.choose(undefined, false);
        },
        onSlot: (event) => {
          // Another time was chosen in the machine's calendar, which has told the page.
          this.choose({ id: event.equipmentId, start: Date.parse(event.start), end: Date.parse(event.end), isAsked: event.final }, false);
          // Who asks for the time goes on elsewhere.
          if (event.final) close();
        },
      }))}</div></dialog>`;
  }

  /** The machine; as it was known last where it has gone from the rows meanwhile. */
  #machineAmong(rows: readonly TimelineRow[], id: string): EquipmentSummary | undefined {
    const row = rows.find((one) => one.kind === 'machine' && one.id === id);
    if (row?.kind === 'machine') this.#machine = row.machine;
    return this.#machine?.id === id ? this.#machine : undefined;
  }
}

/** A day is longer than a telephone, and there scrolled with the dialog: what is chosen shall not be beyond its end. */
function revealPlace(calendar: HTMLElementTagNameMap['eq-calendar']): void {
  const place = calendar.renderRoot.querySelector('[role="gridcell"][tabindex="0"]');
  const box = place?.getBoundingClientRect();
  if (box && (box.top < 0 || box.bottom > innerHeight)) place!.scrollIntoView({ block: 'center' });
}
