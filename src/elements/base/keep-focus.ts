import type { LitElement } from 'lit';
import type { BookingClient } from '../../client/index.js';

/**
 * After somebody has signed in or out, what was pressed goes when the new session has come: the focus, which would be the
 * page's then, goes on at the start of the element that was pressed.
 */
export async function keepFocus(element: LitElement, client: BookingClient): Promise<void> {
  await client.session().refresh();
  await element.updateComplete;
  const root = element.renderRoot.querySelector<HTMLElement>('.root');
  if (!root || (document.activeElement && document.activeElement !== document.body)) return;
  root.tabIndex = -1;
  root.focus({ preventScroll: true });
  // What can be reached by script only is no place for a pointer.
  root.addEventListener('blur', () => root.removeAttribute('tabindex'), { once: true });
}
