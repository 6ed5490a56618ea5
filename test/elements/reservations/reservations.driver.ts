import '../../../src/elements/reservations/define.js';
import { mount, rendered, until } from '../support/fixture.js';
import { ListDriver } from '../support/list.driver.js';
import { byRole } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';

/** Uses the list of one's own requests. */
export class ReservationsDriver extends ListDriver {
  /** References in reading order. */
  get references(): string[] {
    return this.text.match(/EQ-[A-Z0-9]{4}-\d{2}/g) ?? [];
  }

  /** The message of the open action. */
  get note(): HTMLTextAreaElement {
    return byRole<HTMLTextAreaElement>(this.element, 'textbox', /^(Message to the owner)/);
  }

  /** Writes the message of the open action. */
  say(text: string): void {
    this.type(/^Message to the owner/, text);
  }
}

/** The list of somebody, once it is there. */
export async function listOf(person: string | null, options: Parameters<typeof mount>[2] = {}, world = worldAs(person)) {
  const element = await mount('eq-reservations', { client: world.client, now: NOW, timeZone: 'Asia/Tokyo' }, options);
  const driver = new ReservationsDriver(element);
  await until('an answer', () => element.shadowRoot!.querySelector('.items, .empty, .notice'));
  await rendered(element);
  return { element, driver, ...world };
}
