/** What the calendar and its views agree on. A view's code is fetched when the view is first shown. */
import type { CSSResult, LitElement, nothing, TemplateResult } from 'lit';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import type { ChoiceController } from './choice-controller.js';
import type { Frame } from './frame.model.js';
import type { MovedBooking } from './move.model.js';
import type { PlaceController } from './place-controller.js';
import type { CalendarRules } from '../base/availability/rules.model.js';
import type { Choice } from '../base/availability/selection.model.js';
import type { RecordState } from './source-controller.js';
import type { WaitItem } from './waits.model.js';

/** What is to be shown now. */
export interface Shown {
  frame: Frame;
  rules: CalendarRules;
  state: RecordState;
  now: number;
  firstWeekday: number;
  isRtl: boolean;
  /** Whether the calendar is too narrow for a week or for the words of a month. */
  isNarrow: boolean;
  /** The reader's zone where its clock differs from the machine's; empty where not. */
  readerZone: string;
  allHours: boolean;
  choice: Choice | undefined;
  /** Times for which the reader waits. */
  waits: readonly WaitItem[];
  /** Whether the choice will do; undefined while that is not known. */
  isAllowed: boolean | undefined;
  /** Whether bookings of one's own can be moved at this host. */
  canMove: boolean;
  messages: CalendarMessages;
  context: FormatContext;
}

/** What a view works with, and what it leaves to its element. */
export interface Desk {
  host: LitElement;
  place: PlaceController;
  choice: ChoiceController;
  /** What is chosen and the way on, for a view that is longer than a narrow page is high. */
  bar: HTMLElement;
  /** A day of the month was opened. */
  onOpenDay: (day: number) => void;
  /** A choice was begun, ended or given up, by a key or a pointer. */
  onChoiceStep: (step: 'begun' | 'ended' | 'given-up') => void;
  /** A free time was taken from a list. */
  onChooseFrom: (start: number) => void;
  onOpenWeek: () => void;
  /** A booking of one's own was picked up, to be moved. */
  onPick: (booking: MovedBooking) => void;
  /** The open move was changed by a key that leaves the focus where it is. */
  onResized: () => void;
}

/** What a legend can explain. */
export type LegendKind = 'free' | 'busy' | 'pending' | 'own' | 'wait' | 'buffer' | 'closed' | 'unknown';

/** Something drawn: a template, or elements that were made and are kept. */
export type Drawn = TemplateResult | readonly Element[];

/** One way of showing a machine's time. */
export interface CalendarViewer {
  /** Takes what is to be shown and puts the cursor in sight; in `willUpdate`. */
  prepare(shown: Shown): void;
  /** What was prepared, drawn: a template, or elements that the view keeps. */
  template(isBusy: boolean): Drawn;
  /** What stands below the legend. */
  footTemplate?(): TemplateResult | typeof nothing;
  /** Entries of the record that are no stretch of time. */
  readonly broken: number;
  /** How old what is shown is, in words; empty while nothing is. */
  readonly asOf: string;
  /** Clock changes in what is shown, in words. */
  readonly clockNotes: readonly string[];
  /** Whether hours are out of sight. */
  readonly isNarrowed: boolean;
  /** What is drawn in shapes and colors of which no word stands beside them. */
  readonly kinds: ReadonlySet<LegendKind>;
}

/** A view's module. */
export interface ViewModule {
  styles: readonly CSSResult[];
  createView(desk: Desk): CalendarViewer;
}
