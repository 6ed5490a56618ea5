import type { TimelineMessages } from '../../i18n/timeline/index.js';
import { announce } from '../base/announce.js';
import { EqTogetherRequestEvent } from '../base/events/index.js';

/** Whose machines are compared. */
export interface ComparisonHost {
  compare: readonly string[];
  requestUpdate: () => void;
  dispatchEvent: (event: Event) => boolean;
}

/** Machines that somebody chose for comparison: the choice is the element's, whether only they are shown is kept here. */
export class Comparison {
  #isOn = false;
  readonly #host: ComparisonHost;
  readonly #nameOf: (id: string) => string;
  readonly #words: () => TimelineMessages;
  readonly #onChange: () => void;

  /** `onChange` hears when a person chose otherwise. */
  constructor(host: ComparisonHost, nameOf: (id: string) => string, words: () => TimelineMessages, onChange: () => void) {
    this.#host = host;
    this.#nameOf = nameOf;
    this.#words = words;
    this.#onChange = onChange;
  }

  /** Whether only the chosen machines are shown. */
  get isOn(): boolean {
    return (this.#isOn &&= this.#host.compare.length > 0);
  }

  /** Chooses a machine, or no longer. */
  pick(id: string): void {
    const { compare } = this.#host;
    const isChosen = compare.includes(id);
    this.#change(isChosen ? compare.filter((one) => one !== id) : [...compare, id]);
    const words = this.#words();
    announce((isChosen ? words.compareRemoved : words.compareAdded)({ name: this.#nameOf(id), n: this.#host.compare.length }));
  }

  /** Shows only the chosen machines, or all. */
  toggle(): void {
    this.#isOn = !this.isOn;
    this.#host.requestUpdate();
    if (this.#isOn) announce(this.#words().comparing({ n: this.#host.compare.length }));
  }

  /** Shows all machines again. */
  showAll(): void {
    this.#isOn = false;
    this.#host.requestUpdate();
  }

  /** Asks for all of them at once. */
  ask(): void {
    this.#host.dispatchEvent(new EqTogetherRequestEvent([...this.#host.compare]));
  }

  /** Chooses none. */
  forget(): void {
    this.#change([]);
    announce(this.#words().compareCleared);
  }

  #change(compare: readonly string[]): void {
    this.#host.compare = compare;
    if (compare.length === 0) this.#isOn = false;
    this.#onChange();
  }
}
