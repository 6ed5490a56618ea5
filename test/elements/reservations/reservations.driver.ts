import { allByRole, byRole, findByRole, textIn } from '../support/queries.js';

/** Uses the list as a person does: by what it says. */
export class ReservationsDriver {
  readonly element: HTMLElement;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  /** Headings of the parts, with their counts, as read. */
  get parts(): string[] {
    return allByRole(this.element, 'heading').filter(({ localName }) => localName === 'h3').map(textIn);
  }

  /** References in reading order. */
  get references(): string[] {
    return textIn(this.element).match(/EQ-[A-Z0-9]{4}-\d{2}/g) ?? [];
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

  get note(): HTMLTextAreaElement {
    return byRole<HTMLTextAreaElement>(this.element, 'textbox');
  }

  type(text: string): void {
    const { note } = this;
    note.value = text;
    note.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}
