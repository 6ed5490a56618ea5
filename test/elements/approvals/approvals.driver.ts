import { allByRole, byRole, findByRole, textIn } from '../support/queries.js';

/** Uses the inbox as an owner does: by what it says. */
export class ApprovalsDriver {
  readonly element: HTMLElement;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  /** Headings of the parts, with their counts, as read. */
  get parts(): string[] {
    return allByRole(this.element, 'heading').filter(({ localName }) => localName === 'h3').map(textIn);
  }

  /** References of the rows, in reading order. */
  get references(): string[] {
    return allByRole(this.element, 'button', /^(Answer|Details of) EQ-/).map((button) => /EQ-\S+/.exec(button.getAttribute('aria-label') ?? '')?.[0] ?? '');
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

  box(name: string | RegExp): HTMLInputElement {
    return byRole<HTMLInputElement>(this.element, 'checkbox', name);
  }

  /** Writes into a field, by its label. */
  type(label: string | RegExp, text: string): void {
    const field = [...this.element.shadowRoot!.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
      .find((one) => [...(one.labels ?? [])].some((own) => (typeof label === 'string' ? textIn(own) === label : label.test(textIn(own)))));
    if (!field) throw new Error(`no field ${String(label)}`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}
