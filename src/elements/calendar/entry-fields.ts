import type { ChoiceController } from './choice-controller.js';
import type { Entry, EntryField, EntryPass, EntryProblem, EntryReading } from './entry.model.js';
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
  /** Whether the fields were used last, and the zone in which they were read or written. */
  #isTyped = false;
  #zone = '';

  constructor(choice: ChoiceController, requestUpdate: () => void) {
    this.#choice = choice;
    this.#requestUpdate = requestUpdate;
  }

  /** Writes what was chosen elsewhere since; in `willUpdate`. */
  follow(): void {
    const { version, current, refused, context: { rules: { zone } } } = this.#choice;
    if (version === this.#version && zone === this.#zone) return;
    const isOnlyZone = version === this.#version;
    this.#version = version;
    this.#zone = zone;
    // What was typed before the machine was known is meant on the machine's clock: the choice follows, after this update.
    if (isOnlyZone && this.#isTyped) return queueMicrotask(() => this.#read());
    const stretch = current ?? refused;
    this.#isTyped = false;
    this.entry = stretch ? entryOf(stretch, zone) : EMPTY_ENTRY;
    this.problems = refused ? readEntry(this.entry, zone, refused.start).problems : [];
  }

  /** An end to show as an example. */
  get endExample(): string {
    const { rules, near } = this.#choice.context;
    return exampleEnd(this.entry, rules, near);
  }

  /** What of the fields the clock shows twice. */
  get twice(): readonly EntryPass[] {
    const { rules, near } = this.#choice.context;
    return readEntry(this.entry, rules.zone, near).twice;
  }

  /** The person types: the choice follows as soon as everything can be read. */
  type(field: EntryField, text: string): void {
    this.entry = { ...this.entry, [field]: text };
    this.#isTyped = true;
    const { problems } = this.#read();
    // What was wrong and no longer is goes at once; what is newly wrong waits until the field is left.
    this.problems = this.problems.filter((old) => problems.some((now) => now.field === old.field && now.code === old.code));
  }

  /** The person is done with a field: all are read, written as we write them, and what is wrong is said. */
  leave(): void {
    const { stretch, problems } = this.#read();
    this.problems = problems;
    if (!stretch) return;
    this.entry = entryOf(stretch, this.#choice.context.rules.zone, this.entry.endDate.trim() !== '');
  }

  /** Whether everything is filled in; says what is missing where it is not. */
  complete(): boolean {
    if (this.#choice.current) return true;
    this.problems = this.problems.length > 0 ? this.problems : missingFields(this.entry);
    this.#requestUpdate();
    return false;
  }

  /** Reads the fields; the choice is what they say. */
  #read(): EntryReading {
    const { rules, near } = this.#choice.context;
    const reading = readEntry(this.entry, rules.zone, near);
    this.#choice.type(reading.stretch);
    return reading;
  }
}
