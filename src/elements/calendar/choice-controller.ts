import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Stretch } from '../base/availability/day.model.js';
import type { Entry, EntryField, EntryProblem } from './entry.model.js';
import { EMPTY_ENTRY, entryOf, exampleEnd, missingFields, readEntry } from './entry.model.js';
import type { Choice, ChoiceRules } from '../base/availability/selection.model.js';
import { beginChoice, choiceOf, endChoice, extendChoice } from '../base/availability/selection.model.js';

/** What the choice needs to know of its element, read when it is needed. */
export interface ChoiceContext {
  rules: ChoiceRules;
  /** Around which instant a date without a year is meant. */
  near: number;
}

/**
 * One choice with its two faces: a stretch in the grid and four typed fields. Whichever was used last leads; what was
 * typed wrongly is kept as typed, with what is wrong, and then there is no stretch.
 */
export class ChoiceController implements ReactiveController {
  /** The choice; undefined when there is none or what was typed cannot be read. */
  current: Choice | undefined;
  /** The fields as they stand. */
  entry: Entry = EMPTY_ENTRY;
  /** What is wrong with the fields that the person is done with. */
  problems: readonly EntryProblem[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #context: () => ChoiceContext;
  readonly #onChange: (isTyped: boolean) => void;
  #before: Choice | undefined;

  /** `onChange` hears of each change that a person made, not of those that a page made. */
  constructor(host: ReactiveControllerHost, context: () => ChoiceContext, onChange: (isTyped: boolean) => void) {
    this.#host = host;
    this.#context = context;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    // Required by the interface; nothing is held.
  }

  /** An end to show as an example. */
  get endExample(): string {
    const { rules, near } = this.#context();
    return exampleEnd(this.entry, rules, near);
  }

  /** Begins at a cell. */
  begin(cell: number): void {
    this.#before = this.current?.isOpen ? this.#before : this.current;
    this.#set(beginChoice(cell, this.#context().rules));
  }

  /** Draws the open choice to a cell. */
  extend(cell: Stretch): void {
    if (!this.current?.isOpen) return;
    const next = extendChoice(this.current, cell, this.#context().rules);
    if (next.start !== this.current.start || next.end !== this.current.end) this.#set(next);
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
    if (before) this.#set(before);
    else this.clear();
  }

  /** A whole stretch chosen by the person, such as a suggested time. */
  choose(stretch: Stretch): void {
    this.#set(choiceOf(stretch));
  }

  /** Nothing is chosen and nothing typed any more. */
  clear(): void {
    this.adopt(undefined);
    this.#onChange(false);
  }

  /** A stretch given by the page, or none; nobody is told. */
  adopt(stretch: Stretch | undefined): void {
    this.current = stretch && stretch.end > stretch.start ? choiceOf(stretch) : undefined;
    this.entry = stretch ? entryOf(stretch, this.#context().rules.zone) : EMPTY_ENTRY;
    this.problems = stretch && !this.current ? readEntry(this.entry, this.#context().rules.zone, stretch.start).problems : [];
    this.#host.requestUpdate();
  }

  /** The person types: the choice follows as soon as everything can be read. */
  type(field: EntryField, text: string): void {
    this.entry = { ...this.entry, [field]: text };
    const { rules, near } = this.#context();
    const { stretch, problems } = readEntry(this.entry, rules.zone, near);
    // What was wrong and no longer is goes at once; what is newly wrong waits until the field is left.
    this.problems = this.problems.filter((old) => problems.some((now) => now.field === old.field && now.code === old.code));
    this.#follow(stretch);
  }

  /** The person is done with a field: all are read, written as we write them, and what is wrong is said. */
  leave(): void {
    const { rules, near } = this.#context();
    const reading = readEntry(this.entry, rules.zone, near);
    this.problems = reading.problems;
    if (reading.stretch) this.entry = { ...entryOf(reading.stretch, rules.zone), ...(this.entry.endDate.trim() && { endDate: this.entry.endDate }) };
    this.#follow(reading.stretch);
  }

  /** Whether everything is filled in; says what is missing where it is not. */
  complete(): boolean {
    if (this.current) return true;
    this.problems = this.problems.length > 0 ? this.problems : missingFields(this.entry);
    this.#host.requestUpdate();
    return false;
  }

  #follow(stretch: Stretch | undefined): void {
    this.#host.requestUpdate();
    if (stretch?.start === this.current?.start && stretch?.end === this.current?.end) return;
    this.current = stretch && choiceOf(stretch);
    this.#onChange(true);
  }

  #set(choice: Choice): void {
    this.current = choice;
    this.entry = entryOf(choice, this.#context().rules.zone);
    this.problems = [];
    this.#host.requestUpdate();
    this.#onChange(false);
  }
}
