/** The machine's own calendar over the timeline, with the chosen time in it: fetched when a time is chosen. */
import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { dayAt, formatLocalDate } from '../../core/time/index.js';
import type { AvailabilityRecord, Equipment, InstantRange, Language, Person } from '../../core/types.js';
import type { BookingClient } from '../../client/index.js';
import { calendarMessages } from '../../i18n/calendar/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import { formatRange } from '../../i18n/format.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import type { EqSlotSelectEvent } from '../base/events/index.js';
import { sidePanelStyles } from '../base/styles/side-panel.styles.js';
import { iconTemplate } from '../base/templates/icon.js';
import '../calendar/define.js';
import type { RowChoice } from './cursor.js';

type Calendar = HTMLElementTagNameMap['eq-calendar'];

/** What the dialog looks like. */
export const choiceStyles = [sidePanelStyles, css`
  .choice-panel header { align-items: start; }
  .choice-panel header p { margin-block-start: 2px; color: var(--_text-muted); }
  /* What stands still in the calendar stands at the edge: of what is padded something would be seen above it. */
  .choice-panel .body { padding-block-start: 0; }
  .choice-panel eq-calendar { margin-block-start: 16px; }
`];

/** What the calendar is given. */
export interface ChoiceModel {
  id: string;
  /** Of the day that is shown at first, UTC milliseconds. */
  start: number;
  /** What is chosen, and the same as the calendar is told it. */
  choice: RowChoice | undefined;
  selection: InstantRange | undefined;
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
  /** Something was pressed or typed in the calendar. */
  onTouch: (calendar: Calendar) => void;
  onClose: () => void;
}

/** The dialog's content: what for and which time, a way out, and the calendar of the chosen day, which may be longer than the window. */
export function choiceTemplate(model: ChoiceModel, handlers: ChoiceHandlers, t: TimelineMessages): TemplateResult {
  const { id, start, choice, selection, zone, language } = model;
  const handleTouch = ({ currentTarget }: Event): void => handlers.onTouch(currentTarget as Calendar);
  return html`
    <header>
      <div>
        <h2>${t.chooseTitle({ name: model.name })}</h2>
        <p class="numeric" id="choice-range">${choice ? formatRange(choice.start, choice.end, { language, timeZone: zone }) : calendarMessages[language].choiceEmpty}</p>
      </div>
      <button type="button" class="button quiet icon-only" aria-label=${commonMessages[language].close} @click=${handlers.onClose}>${iconTemplate('close')}</button>
    </header>
    <div class="body">
      <eq-calendar equipment-id=${id} view="day" date=${formatLocalDate(dayAt(start, zone))} .client=${model.client} .now=${model.now} time-zone=${model.readerZone || nothing}
        .equipment=${model.equipment} .availability=${model.availability} .person=${model.person}
        .selection=${selection} @eq-slot-select=${handlers.onSlot} @keyup=${handleTouch} @input=${handleTouch} @click=${handleTouch}></eq-calendar>
    </div>`;
}
