import type { LitElement, ReactiveController } from 'lit';
import type { Reservation } from '../../core/types.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatInstant } from '../../i18n/format.js';
import type { Stretch } from '../base/availability/day.model.js';
import { leastEnd, roundUpToGrid } from '../base/availability/selection.model.js';
import { announce } from '../base/announce.js';
import { choiceWords } from './calendar.model.js';
import type { ChoiceController } from './choice-controller.js';
import type { MovedBooking } from './move.model.js';
import type { PanelFrame } from './panel-frame.js';
import type { CalendarPanel } from './panel.part.js';
import type { PlaceController } from './place-controller.js';

/** What choosing works with. */
export interface ChoosingParts {
  choice: ChoiceController;
  place: PlaceController;
  panel: PanelFrame;
  /** Words and zone as they are now. */
  words: () => { messages: CalendarMessages; context: FormatContext };
  /** Whether the view is one of lists, below which the verdict may be out of sight. */
  isList: () => boolean;
}

/** What people do with a choice, and what is said of it: one announcement for each thing that is done. */
export class ChoosingController implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts: ChoosingParts;
  /** What is to be said as soon as the panel can say it: the choice with its verdict, or that something is being moved. */
  #toAnnounce: 'choice' | 'move' | undefined;
  /** The choice as it was judged last. */
  #judged: (Stretch & { standing: CalendarPanel['standing'] }) | undefined;

  constructor(host: LitElement, parts: ChoosingParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  /** Says the choice with its verdict, as soon as there is one, and once more when it has turned: the host knew better, or somebody else was faster. */
  hostUpdated(): void {
    const { panel } = this.#parts.panel;
    const isMove = this.#toAnnounce === 'move';
    if (!panel || (panel.isWaiting && !isMove)) return;
    const { current } = this.#parts.choice;
    const hasTurned = this.#hasTurned(current, panel.standing);
    if (!this.#toAnnounce && !hasTurned) return;
    this.#toAnnounce = undefined;
    if (current) announce(isMove ? panel.moveWords(this.#parts.isList()) : panel.choiceWords);
  }

  /** A choice was begun, ended or given up in the grid. */
  readonly step = (step: 'begun' | 'ended' | 'given-up'): void => {
    const { current, moves } = this.#parts.choice;
    if (step === 'ended') this.#toAnnounce = 'choice';
    else if (step === 'given-up') {
      // What was picked up before the words for it had come.
      this.#toAnnounce = undefined;
      announce(this.#messages.choiceGivenUp);
    } else if (moves) this.#toAnnounce = 'move';
    else if (current) announce(this.#messages.startChosen({ time: formatInstant(current.start, 'time', this.#context) }));
  };

  /** A field was left: what is wrong with it is said, since the focus is elsewhere by now. */
  readonly leaveField = (): void => {
    const { panel } = this.#parts.panel;
    panel?.leave();
    if (panel?.problem) announce(panel.problem);
    else if (this.#parts.choice.current) this.#toAnnounce = 'choice';
  };

  /** Nothing can be asked for: said, and where it is for a field, that is where one goes. */
  readonly refuse = (): void => {
    const { panel } = this.#parts.panel;
    if (!panel?.problem) return announce(panel?.refusal ?? '');
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('.entry [aria-invalid="true"]')?.focus());
  };

  /** Nothing is to be chosen any more. */
  readonly clear = (): void => {
    this.#parts.choice.clear();
    this.#toHeading();
    announce(this.#messages.choiceGivenUp);
  };

  /** All that there is to know of what is chosen is to be seen. */
  readonly toVerdict = (): void => this.#toHeading();

  /** A whole time was taken, such as a suggested one; it is shown. */
  readonly take = (stretch: Stretch): void => {
    if (this.#parts.choice.refuses()) return;
    this.#choose(stretch);
    this.#show(stretch);
  };

  /** A time was taken from those that were suggested, which go with it. */
  readonly takeSuggested = (stretch: Stretch): void => {
    this.take(stretch);
    this.#toHeading();
  };

  /** A free time was taken from a list: the least that can be had of it. */
  readonly takeFrom = (start: number): void => {
    const { choice } = this.#parts;
    if (choice.refuses()) return;
    const { rules } = choice.context;
    const from = roundUpToGrid(start, rules);
    this.#choose({ start: from, end: leastEnd(from, rules) });
    this.#toAnnounce = 'choice';
    this.#reveal();
  };

  /** A booking of one's own was picked up: the choice is its time now. */
  readonly pick = (booking: MovedBooking): void => {
    if (this.#parts.choice.refuses()) return;
    this.#parts.choice.pick(booking);
    if (!this.#parts.place.isDrawing) this.#toAnnounce = 'move';
    this.#reveal();
  };

  /** What is moved was made longer or shorter by a key, which leaves the focus where it is. */
  readonly resized = (): void => {
    const { current } = this.#parts.choice;
    if (current) announce(choiceWords(current, this.#context));
  };

  /** What is moved was moved or resized by a button. */
  readonly stepped = (): void => {
    const { current } = this.#parts.choice;
    if (current) this.#show(current);
  };

  /** The move is to be made. */
  readonly sendMove = (): void => {
    const refusal = this.#parts.panel.panel?.sendMove((reservation) => this.#handleMoved(reservation));
    if (refusal) announce(refusal);
  };

  /** The reservation is to stay where it is. */
  readonly keep = (): void => {
    this.#parts.choice.release();
    this.#refocus();
    announce(this.#messages.choiceGivenUp);
  };

  get #messages(): CalendarMessages {
    return this.#parts.words().messages;
  }

  get #context(): FormatContext {
    return this.#parts.words().context;
  }

  #handleMoved(reservation: Reservation): void {
    const { panel } = this.#parts.panel;
    const words = panel?.movedWords(reservation);
    this.#parts.choice.release();
    panel?.tellMoved(reservation);
    this.#refocus();
    if (words) announce(words);
  }

  /** The button that had the focus is gone: back to the grid, or where there is none to the heading of the choice. */
  #refocus(): void {
    if (this.#parts.isList()) this.#toHeading();
    else this.#parts.place.focus();
  }

  /** To the heading of the choice, from a button that is gone. */
  #toHeading(): void {
    void this.#host.updateComplete.then(() => this.#heading?.focus());
  }

  /** Whether the very same choice, said to do, no longer does, or the other way round, or nothing does any more. */
  #hasTurned(current: Stretch | undefined, standing: CalendarPanel['standing']): boolean {
    const last = this.#judged;
    const isSame = current !== undefined && last?.start === current.start && last.end === current.end;
    this.#judged = current && { start: current.start, end: current.end, standing: standing ?? (isSame ? last.standing : undefined) };
    return isSame && standing !== undefined && last.standing !== undefined && standing !== last.standing;
  }

  /** What is moved keeps its length. */
  #choose({ start, end }: Stretch): void {
    const { choice } = this.#parts;
    const moved = choice.moves && (choice.current ?? choice.moves);
    choice.choose({ start, end: moved ? start + moved.end - moved.start : end });
  }

  #show({ start }: Stretch): void {
    this.#parts.place.goToTime(start, this.#context.timeZone);
    this.#toAnnounce = 'choice';
  }

  /** Brings the verdict into sight, where it stands below a long list, and the focus with it: the way on is there. */
  #reveal(): void {
    if (!this.#parts.isList()) return;
    void this.#host.updateComplete.then(() => {
      const verdict = this.#host.renderRoot.querySelector('.verdict');
      const place = verdict?.getBoundingClientRect();
      if (!place || (place.top >= 0 && place.bottom <= window.innerHeight)) return;
      verdict!.scrollIntoView({ block: 'nearest' });
      this.#heading?.focus({ preventScroll: true });
    });
  }

  get #heading(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#choice-title');
  }
}
