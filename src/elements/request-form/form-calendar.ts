/** The calendar in which a form's time is chosen: fetched, with its calendar, when somebody wants it. */
import type { LitElement, TemplateResult } from 'lit';
import { html, noChange, nothing } from 'lit';
import type { BookingClient } from '../../client/index.js';
import type { AvailabilityRecord, Equipment, InstantRange, Person } from '../../core/types.js';
import type { EqSlotSelectEvent } from '../base/events/index.js';
import '../calendar/define.js';
import type { RequestValues } from './request-form.model.js';

/** What the calendar of a form is told, and who hears of the time that is chosen in it. */
export interface FormCalendarInput {
  client: BookingClient | undefined;
  machine: Equipment;
  availability: AvailabilityRecord | undefined;
  person: Person | null;
  values: RequestValues;
  now: number | undefined;
  timeZone: string;
  onSlotSelect: (event: EqSlotSelectEvent) => void;
}

/** The time that a form's calendar was told last. */
const told = new WeakMap<LitElement, string>();

/** The calendar of a form. */
export function calendarTemplate(form: LitElement, { client, machine, availability, person, values, now, timeZone, onSlotSelect }: FormCalendarInput): TemplateResult {
  return html`<eq-calendar view="week" .client=${client} .equipment=${machine} .availability=${availability} .person=${person}
    .now=${now} time-zone=${timeZone || nothing} mode=${values.mode || nothing} date=${values.start.slice(0, 10) || nothing}
    .selection=${tell(form, values)} @eq-slot-select=${onSlotSelect}></eq-calendar>`;
}

/** The chosen time, in empty texts where there is none. Told it once more, the calendar would drop what is being typed in it. */
function tell(form: LitElement, { start, end }: InstantRange): InstantRange | undefined | typeof noChange {
  const calendar = form.renderRoot.querySelector('eq-calendar');
  const { start: from, end: to } = calendar?.selection ?? { start: '', end: '' };
  // One that has another time, cleared there, is told again as soon as nobody is in it.
  const isTold = calendar !== null && told.get(form) === start + end && (from + to === start + end || calendar.matches(':focus-within'));
  told.set(form, start + end);
  return isTold ? noChange : start ? { start, end } : undefined;
}
