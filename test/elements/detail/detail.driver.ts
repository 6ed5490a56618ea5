import { allByRole, byRole, findByRole, nameOf, textIn } from '../support/queries.js';

/** Reads a machine's page as a person does. */
export class DetailDriver {
  readonly element: HTMLElementTagNameMap['eq-detail'];

  constructor(element: HTMLElementTagNameMap['eq-detail']) {
    this.element = element;
  }

  get text(): string {
    return textIn(this.element);
  }

  get title(): string {
    return nameOf(allByRole(this.element, 'heading').find(({ localName }) => localName === 'h2')!);
  }

  /** Text of a named section, of the page itself and not of the calendar in it. */
  section(name: string): string {
    return textIn(byRole(this.element, 'region', name));
  }

  hasSection(name: string): boolean {
    return findByRole(this.element, 'region', name) !== undefined;
  }

  /** The lines of a table, as heading and value. */
  rows(name: string): [string, string][] {
    const table = byRole<HTMLTableElement>(this.element, 'table', name);
    return [...table.tBodies[0]!.rows].map((row) => [textIn(row.cells[0]!), textIn(row.cells[1]!)]);
  }

  mode(name: string): HTMLInputElement {
    return byRole<HTMLInputElement>(this.element, 'radio', new RegExp(`^${name}`));
  }

  button(name: string | RegExp): HTMLElement {
    return byRole(this.element, 'button', name);
  }

  hasButton(name: string | RegExp): boolean {
    return findByRole(this.element, 'button', name) !== undefined;
  }

  link(name: string): HTMLAnchorElement {
    return byRole<HTMLAnchorElement>(this.element, 'link', name);
  }

  hasLink(name: string): boolean {
    return findByRole(this.element, 'link', name) !== undefined;
  }

  get calendar(): HTMLElementTagNameMap['eq-calendar'] | null {
    return this.element.shadowRoot!.querySelector('eq-calendar');
  }
}
