import { rendered, until } from '../support/fixture.js';
import { allByRole, byRole, findByRole, nameOf, textIn } from '../support/queries.js';

/** Uses the catalog as a person does. */
export class CatalogDriver {
  readonly element: HTMLElementTagNameMap['eq-catalog'];

  constructor(element: HTMLElementTagNameMap['eq-catalog']) {
    this.element = element;
  }

  get text(): string {
    return textIn(this.element);
  }

  get box(): HTMLInputElement {
    return byRole<HTMLInputElement>(this.element, 'searchbox', /Search equipment|検索|장비 검색/);
  }

  /** Types words as one input. */
  async type(words: string): Promise<void> {
    this.box.value = words;
    this.box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: words }));
    await rendered(this.element);
  }

  /** The line that says how many there are; empty while nobody knows. */
  get count(): string {
    const heading = allByRole(this.element, 'heading').find(({ localName }) => localName === 'h2');
    return heading ? nameOf(heading) : '';
  }

  /** Names of the machines in sight, in order. */
  get machines(): string[] {
    return this.cards.map((card) => nameOf(byRole(card, 'heading')));
  }

  get cards(): HTMLElement[] {
    return [...this.element.shadowRoot!.querySelectorAll<HTMLElement>('eq-card')];
  }

  get chips(): string[] {
    const list = findByRole(this.element, 'list', /Applied filters|適用中の条件|적용된 조건/);
    return list ? allByRole(list, 'button').map(nameOf) : [];
  }

  get sort(): HTMLSelectElement {
    return byRole<HTMLSelectElement>(this.element, 'combobox', /Sort by|並べ替え|정렬/);
  }

  button(name: string | RegExp): HTMLElement {
    return byRole(this.element, 'button', name);
  }

  hasButton(name: string | RegExp): boolean {
    return findByRole(this.element, 'button', name) !== undefined;
  }

  checkbox(name: string | RegExp): HTMLInputElement {
    return byRole<HTMLInputElement>(this.element, 'checkbox', name);
  }

  /** Waits until the line says so many. */
  async counts(text: string | RegExp): Promise<void> {
    await until(`the count ${String(text)}; it is "${this.count}"`, () => (typeof text === 'string' ? this.count === text : text.test(this.count)));
    await rendered(this.element);
  }
}
