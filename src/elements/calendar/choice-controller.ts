import type { ReactiveControllerHost } from 'lit';
import type { Stretch } from '../base/availability/day.model.js';
import type { MovedBooking } from './move.model.js';
import type { Choice, ChoiceRules } from '../base/availability/selection.model.js';
import { beginChoice, choiceOf, endChoice, extendChoice } from '../base/availability/selection.model.js';

/** What the choice needs to know of its element, read when it is needed. */
export interface ChoiceContext {
  rules: ChoiceRules;
  /** Around which instant a date without a year is meant. */
  near: number;
}

/** The chosen stretch, whichever way it is chosen: drawn, pressed, moved by keys, typed, taken from a list or set by the page. */
export class ChoiceController {
  /** The choice; undefined when there is none or what was typed cannot be read. */
  current: Choice | undefined;
  /** The booking of one's own that is being moved, as it stands; the choice is then its new time. */
  moves: MovedBooking | undefined;
  /** What the page set, where that is no stretch. */
  refused: Stretch | undefined;
  /** Counts the changes that did not come from typing, so that the typed fields know when to follow. */
  version = 0;
  /** Whether the new time of a booking is on its way, or may have arrived: it stays as it was sent. */
  isFixed: () => boolean = () => false;
  /** {@link isFixed}, for who would change it now: they are told why it stays. */
  refuses: () => boolean = () => false;
  readonly #host: ReactiveControllerHost;
  readonly #context: () => ChoiceContext;
  readonly #onChange: (isTyped: boolean) => void;
  /** What was chosen before the open choice was begun, and before a booking was picked up. */
  #before: Choice | undefined;
  #beforeMove: Choice | undefined;

  /** `onChange` hears of each change that a person made, not of those that a page made. */
  constructor(host: ReactiveControllerHost, context: () => ChoiceContext, onChange: (isTyped: boolean) => void) {
    this.#host = host;
    this.#context = context;
    this.#onChange = onChange;
  }

  /** What a choice goes by. */
  get context(): ChoiceContext {
    return this.#context();
  }

  /** Begins at a cell. */
  begin(cell: number): void {
    this.#before = this.current?.isOpen ? this.#before : this.current;
    this.#set(beginChoice(cell, this.context.rules));
  }

  /** Draws the open choice to a cell. */
  extend(cell: Stretch): void {
    if (!this.current?.isOpen) return;
    const next = extendChoice(this.current, cell, this.context.rules);
    if (next.start !== this.current.start || next.end !== this.current.end) this.#set(next);
  }

  /** Picks up a booking of one's own: the choice is its time, open to be moved. */
  pick(booking: MovedBooking): void {
    if (!this.moves) this.#beforeMove = this.current?.isOpen ? this.#before : this.current;
    this.#before = undefined;
    this.moves = booking;
    this.#set({ ...choiceOf(booking), isOpen: true });
  }

  /** Takes the closed choice up again, to move it or its ends. */
  grab(): void {
    if (!this.current || this.current.isOpen) return;
    this.#before = this.current;
    this.#set({ ...this.current, isOpen: true });
  }

  /** The open choice stands elsewhere or is of another length. */
  put(stretch: Stretch): void {
    const { current } = this;
    if (current?.isOpen && (stretch.start !== current.start || stretch.end !== current.end)) this.#set({ ...choiceOf(stretch), isOpen: true });
  }

  /** Lets go of the booking that was picked up: what was chosen before is chosen again. */
  release(): void {
    const before = this.#beforeMove;
    this.moves = undefined;
    if (before) this.#set(before);
    else this.clear();
  }

  /** Ends the open choice as it is. */
  end(): void {
    if (this.current?.isOpen) this.#set(endChoice(this.current));
  }

  /** Gives up the open choice: what was chosen before is chosen again. */
  giveUp(): void {
    if (!this.current?.isOpen) return;
    const before = this.#before;
    this.#before = undefined;
    if (!before && this.moves) this.release();
    else if (before) this.#set(before);
    else this.clear();
  }

  /** A whole stretch chosen by the person, such as a suggested time. */
  choose(stretch: Stretch): void {
    this.#set(choiceOf(stretch));
  }

  /** Nothing is chosen any more. */
  clear(): void {
    this.adopt(undefined);
    this.#onChange(false);
  }

  /** A stretch given by the page, or none; nobody is told. */
  adopt(stretch: Stretch | undefined): void {
    const isStretch = stretch !== undefined && stretch.end > stretch.start;
    this.moves = undefined;
    this.current = isStretch ? choiceOf(stretch) : undefined;
    this.refused = isStretch ? undefined : stretch;
    this.#change();
  }

  /** What was typed says a stretch, or none yet. */
  type(stretch: Stretch | undefined): void {
    this.refused = undefined;
    this.#host.requestUpdate();
    if (stretch?.start === this.current?.start && stretch?.end === this.current?.end) return;
    this.current = stretch && choiceOf(stretch);
    this.#onChange(true);
  }

  #set(choice: Choice): void {
    this.current = choice;
    this.refused = undefined;
    this.#change();
    this.#onChange(false);
  }

  #change(): void {
    this.version += 1;
    this.#host.requestUpdate();
  }
}
