import type { ChoiceController } from './choice-controller.js';
import type { Entry, EntryField, EntryProblem } from './entry.model.js';
import { EMPTY_ENTRY, entryOf, exampleEnd, missingFields, readEntry } from './entry.model.js';

/**
 * The choice's other face: four typed fields. Whichever was used last leads; what was typed wrongly is kept as typed,
 * with what is wrong, and then there is no choice.
 */
export class EntryFields {
  /** The fields as they stand. */
  entry: Entry = EMPTY_ENTRY;
  /** What is wrong with the fields that the person is done with. */
  problems: readonly EntryProblem[] = [];
  readonly #choice: ChoiceController;
  readonly #requestUpdate: () => void;
  #version = 0;

  constructor(choice: ChoiceController, requestUpdate: () => void) {
    this.#choice = choice;
    this.#requestUpdate = requestUpdate;
  }

  /** Writes what was chosen elsewhere since; in `willUpdate`. */
  follow(): void {
    const { version, current, refused, context } = this.#choice;
    if (version === this.#version) return;
    this.#version = version;
    const stretch = current ?? refused;
    this.entry = stretch ? entryOf(stretch, context.rules.zone) : EMPTY_ENTRY;
    this.problems = refused ? readEntry(this.entry, context.rules.zone, refused.start).problems : [];
  }

  /** An end to show as an example. */
  get endExample(): string {
    const { rules, near } = this.#choice.context;
    return exampleEnd(this.entry, rules, near);
  }

  /** The person types: the choice follows as soon as everything can be read. */
  type(field: EntryField, text: string): void {
    this.entry = { ...this.entry, [field]: text };
    const { rules, near } = this.#choice.context;
    const { stretch, problems } = readEntry(this.entry, rules.zone, near);
    // What was wrong and no longer is goes at once; what is newly wrong waits until the field is left.
    this.problems = this.problems.filter((old) => problems.some((now) => now.field === old.field && now.code === old.code));
    this.#choice.type(stretch);
  }

  /** The person is done with a field: all are read, written as we write them, and what is wrong is said. */
  leave(): void {
    const { rules, near } = this.#choice.context;
    const { stretch, problems } = readEntry(this.entry, rules.zone, near);
    this.problems = problems;
    if (stretch) this.entry = { ...entryOf(stretch, rules.zone), ...(this.entry.endDate.trim() && { endDate: this.entry.endDate }) };
    this.#choice.type(stretch);
  }

  /** Whether everything is filled in; says what is missing where it is not. */
  complete(): boolean {
    if (this.#choice.current) return true;
    this.problems = this.problems.length > 0 ? this.problems : missingFields(this.entry);
    this.#requestUpdate();
    return false;
  }
}
