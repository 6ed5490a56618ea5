import type { EqCalendar } from '../../../src/elements/calendar/calendar.js';
import { allByRole, byRole, findByRole, focused, nameOf, textIn } from '../support/queries.js';
import { rendered, until } from '../support/fixture.js';

const TYPE = /^(Type date and time|日付と時刻を入力|날짜와 시각 입력)$/;

/** Uses the calendar as a person does: by what it says. */
export class CalendarDriver {
  readonly element: EqCalendar;

  constructor(element: EqCalendar) {
    this.element = element;
  }

  get text(): string {
    return textIn(this.element);
  }

  get title(): string {
    return textIn(byRole(this.element, 'heading', /20\d\d/));
  }

  /** Name of what has the focus. */
  get focusedName(): string {
    const active = focused();
    return active ? nameOf(active) : '';
  }

  button(name: string | RegExp): HTMLElement {
    return byRole(this.element, 'button', name);
  }

  hasButton(name: string | RegExp): boolean {
    return findByRole(this.element, 'button', name) !== undefined;
  }

  async press(name: string | RegExp): Promise<void> {
    this.button(name).click();
    await rendered(this.element);
  }

  field(name: string): HTMLInputElement {
    return byRole<HTMLInputElement>(this.element, 'textbox', name);
  }

  /** Has the typed fields shown, as somebody does who wants to type before anything is chosen. */
  async openFields(): Promise<void> {
    if (this.hasButton(TYPE)) await this.press(TYPE);
  }

  /** Types into a field and leaves it. */
  async type(name: string, text: string): Promise<void> {
    await this.openFields();
    const field = this.field(name);
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await rendered(this.element);
  }

  /** Names of the days of the month or the headings of the week. */
  get dayNames(): string[] {
    const days = [...this.element.shadowRoot!.querySelectorAll<HTMLElement>('.day, .head-button')];
    return days.map(nameOf);
  }

  /** The day of the month whose name begins so. */
  day(start: string): HTMLElement {
    return byRole(this.element, 'button', new RegExp(`^${start}`));
  }

  /** The one place of the week that the keyboard reaches. */
  get cursor(): HTMLElement {
    const stops = allByRole(this.element, 'gridcell').filter((cell) => cell.tabIndex === 0);
    if (stops.length !== 1) throw new Error(`${stops.length} tab stops in the week`);
    return stops[0]!;
  }

  /** Presses a key where the focus is. */
  async key(key: string, options: KeyboardEventInit = {}): Promise<void> {
    focused()!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...options }));
    await rendered(this.element);
  }

  /** A point of the week: a day by index, and hours on the machine's clock. */
  point(dayIndex: number, hours: number): { x: number; y: number } {
    const column = [...this.element.shadowRoot!.querySelectorAll<HTMLElement>('.column')][dayIndex]!.getBoundingClientRect();
    const marks = [...this.element.shadowRoot!.querySelectorAll<HTMLElement>('.mark')];
    const at = (mark: HTMLElement): number => parseInt(textIn(mark), 10);
    const first = marks[0]!;
    const perHour = column.height / Number(getComputedStyle(this.element.shadowRoot!.querySelector('.week')!).getPropertyValue('--hours'));
    return { x: Math.round(column.left + column.width / 2), y: Math.round(column.top + (hours - at(first)) * perHour + 2) };
  }

  /** The verdict as it is read. */
  get verdict(): string {
    return textIn(byRole(this.element, 'region', /^(Your choice|選択した時間|선택한 시간)$/));
  }

  /** Waits until the verdict says something. */
  async verdictSays(pattern: RegExp): Promise<string> {
    await until(`a verdict like ${String(pattern)}, now: ${this.verdict}`, () => pattern.test(this.verdict));
    return this.verdict;
  }
}
