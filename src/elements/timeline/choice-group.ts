import { make, makeButton, setAttribute, setText } from '../base/make.js';

/** What a group offers now. */
export interface GroupModel<T> {
  label: string;
  values: readonly T[];
  current: T;
  wordsOf: (value: T) => string;
}

/** One of some values, all of them in sight: a value that stays keeps its button, and the focus with it. */
export class ChoiceGroup<T extends string | number> {
  readonly element = make('div', { class: 'group', role: 'group' });
  readonly #onChoose: (value: T) => void;
  readonly #buttons = new Map<T, HTMLButtonElement>();

  constructor(onChoose: (value: T) => void) {
    this.#onChoose = onChoose;
  }

  /** Writes what is offered. */
  paint({ label, values, current, wordsOf }: GroupModel<T>): HTMLElement {
    setAttribute(this.element, 'aria-label', label);
    for (const [value, button] of this.#buttons) if (!values.includes(value)) this.#remove(value, button);
    values.forEach((value, i) => {
      const button = this.#buttonOf(value);
      setText(button, wordsOf(value));
      setAttribute(button, 'aria-pressed', String(value === current));
      const place = this.element.children[i];
      if (place !== button) this.element.insertBefore(button, place ?? null);
    });
    return this.element;
  }

  #buttonOf(value: T): HTMLButtonElement {
    const known = this.#buttons.get(value);
    if (known) return known;
    const button = makeButton('button compact', () => this.#onChoose(value));
    this.#buttons.set(value, button);
    return button;
  }

  #remove(value: T, button: HTMLElement): void {
    button.remove();
    this.#buttons.delete(value);
  }
}
