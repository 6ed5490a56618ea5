import type { EqRequestForm } from '../../../src/elements/request-form/request-form.js';
import { rendered, until } from '../support/fixture.js';
import { allByRole, byRole, findByRole, textIn } from '../support/queries.js';

/** Fills in the form as a person does: by labels and buttons. */
export class RequestFormDriver {
  readonly element: EqRequestForm;

  constructor(element: EqRequestForm) {
    this.element = element;
  }

  get text(): string {
    return textIn(this.element);
  }

  get heading(): string {
    return textIn(byRole(this.element, 'heading', /.*/) ?? this.element);
  }

  field(name: string | RegExp): HTMLInputElement | HTMLTextAreaElement {
    return byRole(this.element, 'textbox', name);
  }

  async type(name: string | RegExp, value: string): Promise<void> {
    const field = this.field(name);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await rendered(this.element);
  }

  async choose(role: 'radio' | 'checkbox', name: string | RegExp): Promise<void> {
    byRole(this.element, role, name).click();
    await rendered(this.element);
  }

  has(role: string, name: string | RegExp): boolean {
    return findByRole(this.element, role, name) !== undefined;
  }

  async press(name: string | RegExp): Promise<void> {
    byRole(this.element, 'button', name).click();
    await rendered(this.element);
  }

  buttons(name: RegExp): HTMLElement[] {
    return allByRole(this.element, 'button', name);
  }

  async see(what: string): Promise<void> {
    await until(`"${what}"`, () => this.text.includes(what));
    await rendered(this.element);
  }

  /** Fills in all that sem-1 asks of somebody who uses it themselves. */
  async fillSelfUse(): Promise<void> {
    await this.choose('radio', /^Self-use/);
    await this.type(/^Purpose/, 'Fracture surface of a bolt');
    await this.type(/^Material of the sample/, 'SUS304');
    if (this.has('checkbox', /accept/)) await this.choose('checkbox', /accept/);
  }
}
