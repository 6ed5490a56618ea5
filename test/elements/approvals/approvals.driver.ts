import { ListDriver } from '../support/list.driver.js';
import { allByRole, byRole } from '../support/queries.js';

/** Uses the inbox as an owner does. */
export class ApprovalsDriver extends ListDriver {
  /** References of the rows, in reading order. */
  get references(): string[] {
    return allByRole(this.element, 'button', /^(Answer|Details of) EQ-/).map((button) => /EQ-\S+/.exec(button.getAttribute('aria-label') ?? '')?.[0] ?? '');
  }

  box(name: string | RegExp): HTMLInputElement {
    return byRole<HTMLInputElement>(this.element, 'checkbox', name);
  }
}
