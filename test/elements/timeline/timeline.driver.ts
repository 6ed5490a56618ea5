import { rendered } from '../support/fixture.js';
import { allByRole, byRole, findByRole, nameOf, textIn } from '../support/queries.js';

/** Uses the timeline as a person does. */
export class TimelineDriver {
  readonly element: HTMLElementTagNameMap['eq-timeline'];

  constructor(element: HTMLElementTagNameMap['eq-timeline']) {
    this.element = element;
  }

  get text(): string {
    return textIn(this.element);
  }

  get grid(): HTMLElement {
    return byRole(this.element, 'grid');
  }

  /** Rows in the page, the head left out, in their order. */
  get rows(): HTMLElement[] {
    const rows = allByRole(this.element, 'row').filter((row) => row.getAttribute('aria-rowindex') !== '1');
    return rows.sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')));
  }

  get names(): string[] {
    return this.rows.map((row) => nameOf(byRole(row, 'rowheader')));
  }

  /** The row whose name begins so. */
  row(name: string): HTMLElement {
    const row = this.rows.find((one) => nameOf(byRole(one, 'rowheader')).startsWith(name));
    if (!row) throw new Error(`no row "${name}"; there are: ${this.names.join(', ')}`);
    return row;
  }

  get title(): string {
    return nameOf(byRole(this.element, 'heading'));
  }

  /** The place of the one tab stop of the grid. */
  get place(): HTMLElement {
    const stops = [...this.grid.querySelectorAll<HTMLElement>('[tabindex="0"]')];
    if (stops.length !== 1) throw new Error(`${stops.length} tab stops in the grid`);
    return stops[0]!;
  }

  /** What is heard where the grid has its focus. */
  get heard(): string {
    return nameOf(this.place);
  }

  button(name: string | RegExp): HTMLElement {
    return byRole(this.element, 'button', name);
  }

  findButton(name: string | RegExp): HTMLElement | undefined {
    return findByRole(this.element, 'button', name);
  }

  async press(name: string | RegExp): Promise<void> {
    this.button(name).click();
    await rendered(this.element);
  }

  /** Presses keys where the focus is. */
  async keys(...keys: (string | KeyboardEventInit)[]): Promise<void> {
    for (const key of keys) {
      const init = typeof key === 'string' ? { key } : key;
      const target = (this.element.shadowRoot!.activeElement as HTMLElement | null) ?? this.place;
      target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }));
      await rendered(this.element);
    }
  }

  /** Puts the focus into the grid, as the tab key does. */
  focus(): void {
    this.place.focus();
  }

  /** The drawing of a row, which lies where the row does. */
  lane(row: Element): Element {
    return this.grid.querySelector('.lanes')!.children[[...this.grid.querySelector('.names')!.children].indexOf(row)]!;
  }

  /** What is drawn of one kind in a row: each stretch's start and width in pixels. */
  bars(name: string, kind: string): { at: number; size: number }[] {
    const data = this.lane(this.row(name)).querySelector(`path.${kind}`)?.getAttribute('d') ?? '';
    return [...data.matchAll(/M(-?\d+) \d+H(-?\d+)/g)].map(([, at, end]) => ({ at: Number(at), size: Number(end) - Number(at) }));
  }
}
