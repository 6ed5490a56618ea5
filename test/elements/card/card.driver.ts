import { allByRole, byRole, descriptionOf, nameOf, textIn } from '../support/queries.js';
import { descendants } from '../support/fixture.js';

/** Looks at a card as a person does. */
export class CardDriver {
  readonly element: HTMLElement;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  get text(): string {
    return textIn(this.element);
  }

  get heading(): string {
    return nameOf(byRole(this.element, 'heading'));
  }

  get links(): HTMLAnchorElement[] {
    return allByRole<HTMLAnchorElement>(this.element, 'link');
  }

  get buttons(): HTMLElement[] {
    return allByRole(this.element, 'button');
  }

  /** What is heard after the link's name. */
  get linkDescription(): string {
    const [link] = this.links;
    return link ? descriptionOf(link) : '';
  }

  get modes(): string[] {
    return allByRole(byRole(this.element, 'list'), 'listitem').map(textIn);
  }

  get picture(): HTMLImageElement | undefined {
    return descendants(this.element).find((element): element is HTMLImageElement => element.localName === 'img');
  }

  /** Height over width tells a row from a stack. */
  get size(): DOMRect {
    return this.element.getBoundingClientRect();
  }
}
