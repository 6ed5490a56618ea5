import { allByRole, byRole, findByRole, nameOf, textIn } from '../support/queries.js';
import { rendered } from '../support/fixture.js';

/** Uses the filters as a person does. */
export class FiltersDriver {
  readonly element: HTMLElement;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  get text(): string {
    return textIn(this.element);
  }

  /** Unfolds a group, or folds it away. */
  async press(group: string): Promise<void> {
    const summary = [...this.element.shadowRoot!.querySelectorAll('summary')].find((one) => one.querySelector('h3')?.textContent === group);
    if (!summary) throw new Error(`no group named ${group}`);
    summary.click();
    await rendered(this.element);
  }

  box(name: string | RegExp): HTMLInputElement {
    return byRole<HTMLInputElement>(this.element, 'checkbox', name);
  }

  hasBox(name: string | RegExp): boolean {
    return findByRole(this.element, 'checkbox', name) !== undefined;
  }

  /** Names of all boxes in sight. */
  get boxes(): string[] {
    return allByRole(this.element, 'checkbox').map(nameOf);
  }

  radio(name: string | RegExp): HTMLInputElement {
    return byRole<HTMLInputElement>(this.element, 'radio', name);
  }

  button(name: string | RegExp): HTMLElement {
    return byRole(this.element, 'button', name);
  }

  /** The typed fields, which have no role of their own. */
  field(id: 'from' | 'to' | 'duration'): HTMLInputElement {
    return this.element.shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)!;
  }

  fill(id: 'from' | 'to' | 'duration', value: string): void {
    const field = this.field(id);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
