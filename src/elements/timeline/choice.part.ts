/** The machine's own calendar over the timeline, with the chosen time in it: fetched when a time is chosen. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { dayAt, formatLocalDate } from '../../core/time/index.js';
import type { AvailabilityRecord, Equipment, InstantRange, Language, Person } from '../../core/types.js';
import type { BookingClient } from '../../client/index.js';
import type { EqSlotSelectEvent } from '../base/events/index.js';
import '../calendar/define.js';

type Calendar = HTMLElementTagNameMap['eq-calendar'];

/** What the calendar is given. */
export interface ChoiceModel {
  id: string;
  /** Of the day that is shown at first, UTC milliseconds. */
  start: number;
  /** What is chosen. */
  selection: InstantRange | undefined;
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
}

/** The calendar of the chosen day, which may be longer than the window. */
export function choiceTemplate(model: ChoiceModel, handlers: ChoiceHandlers): TemplateResult {
  const { id, start, selection, zone } = model;
  const handleTouch = ({ currentTarget }: Event): void => handlers.onTouch(currentTarget as Calendar);
  return html`<eq-calendar equipment-id=${id} view="day" date=${formatLocalDate(dayAt(start, zone))} .client=${model.client} .now=${model.now} time-zone=${model.readerZone || nothing}
    .equipment=${model.equipment} .availability=${model.availability} .person=${model.person}
    .selection=${selection} @eq-slot-select=${handlers.onSlot} @keyup=${handleTouch} @input=${handleTouch} @click=${handleTouch}></eq-calendar>`;
}
