/** The machine's own calendar over the timeline, with the chosen time in it: fetched when a time is chosen. */
import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { dayAt, formatInstant as isoInstant, formatLocalDate } from '../../core/time/index.js';
import type { AvailabilityRecord, Equipment, Language, Person } from '../../core/types.js';
import type { BookingClient } from '../../client/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import { formatRange } from '../../i18n/format.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import type { EqSlotSelectEvent } from '../base/events/index.js';
import { sidePanelStyles } from '../base/styles/side-panel.styles.js';
import { iconTemplate } from '../base/templates/icon.js';
import '../calendar/define.js';
import type { RowChoice } from './cursor.js';

/** What the dialog looks like. */
export const choiceStyles = [sidePanelStyles, css`
  .choice-panel header { align-items: start; }
  .choice-panel header p { margin-block-start: 2px; color: var(--_text-muted); }
  .choice-panel .body { padding-block-start: 16px; }
`];

/** What the calendar is given. */
export interface ChoiceModel {
  choice: RowChoice;
  name: string;
  /** What the page itself knows of the machine; the rest is the client's. */
  equipment: Equipment | undefined;
  availability: AvailabilityRecord | undefined;
  person: Person | null | undefined;
  client: BookingClient | undefined;
  now: number | undefined;
  zone: string;
  readerZone: string;
  language: Language;
}

/** What a person does there. */
export interface ChoiceHandlers {
  onSlot: (event: EqSlotSelectEvent) => void;
  onClose: () => void;
}

/** The dialog's content: what for and which time, a way out, and the calendar of the chosen day, which may be longer than the window. */
export function choiceTemplate(model: ChoiceModel, handlers: ChoiceHandlers, t: TimelineMessages): TemplateResult {
  const { choice, zone } = model;
  return html`
    <header>
      <div>
        <h2>${t.chooseTitle({ name: model.name })}</h2>
        <p class="numeric" id="choice-range">${formatRange(choice.start, choice.end, { language: model.language, timeZone: zone })}</p>
      </div>
      <button type="button" class="button quiet icon-only" aria-label=${commonMessages[model.language].close} @click=${handlers.onClose}>${iconTemplate('close')}</button>
    </header>
    <div class="body">
      <eq-calendar equipment-id=${choice.id} view="day" date=${formatLocalDate(dayAt(choice.start, zone))} .client=${model.client} .now=${model.now} time-zone=${model.readerZone || nothing}
        .equipment=${model.equipment} .availability=${model.availability} .person=${model.person}
        .selection=${{ start: isoInstant(choice.start), end: isoInstant(choice.end) }} @eq-slot-select=${handlers.onSlot}></eq-calendar>
    </div>`;
}
