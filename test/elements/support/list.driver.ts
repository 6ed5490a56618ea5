import { allByRole, byRole, findByRole, textIn } from './queries.js';

/** Uses a list of reservations as a person does: by what it says. */
export class ListDriver {
  readonly element: HTMLElement;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  /** Headings of the parts, with their counts, as read. */
  get parts(): string[] {
    return allByRole(this.element, 'heading').filter(({ localName }) => localName === 'h3').map(textIn);
  }

  get text(): string {
    return textIn(this.element);
  }

  button(name: string | RegExp): HTMLElement {
    return byRole(this.element, 'button', name);
  }

  hasButton(name: string | RegExp): boolean {
    return findByRole(this.element, 'button', name) !== undefined;
  }

  /** What a field holds, by its label. */
  valueOf(label: string | RegExp): string {
    return this.#field(label).value;
  }

  hasField(label: string | RegExp): boolean {
    return this.#fieldsOf(label).length > 0;
  }

  /** Writes into a field, or chooses in one, by its label. */
  type(label: string | RegExp, text: string): void {
    const field = this.#field(label);
    field.value = text;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }

  #field(label: string | RegExp): HTMLInputElement {
    const [field] = this.#fieldsOf(label);
    if (!field) throw new Error(`no field ${String(label)}`);
    return field;
  }

  #fieldsOf(label: string | RegExp): HTMLInputElement[] {
    return [...this.element.shadowRoot!.querySelectorAll<HTMLInputElement>('input, textarea, select')]
      .filter((one) => [...(one.labels ?? [])].some((own) => (typeof label === 'string' ? textIn(own) === label : label.test(textIn(own)))));
  }
}
