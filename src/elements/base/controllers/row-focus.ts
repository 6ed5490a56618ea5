import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where the keyboard goes on in a row, the best first. */
const PLACES = ['.answers button', '.side button', 'button', 'a[href]'];

/**
 * Keeps the keyboard at the row it is in: when a rendering moves that row to another part, or takes what was focused
 * out of it, the focus goes on in the row; when the row is gone, at the heading of its part.
 */
export class RowFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #held: { element: HTMLElement; id: string; part: string | null | undefined } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const element = this.#host.shadowRoot?.activeElement;
    const row = element?.closest<HTMLElement>('[data-id]');
    this.#held = element instanceof HTMLElement && row ? { element, id: row.dataset['id']!, part: row.closest('.part')?.getAttribute('aria-labelledby') } : undefined;
  }

  hostUpdated(): void {
    const held = this.#held;
    const root = this.#host.shadowRoot;
    if (!held || !root || root.activeElement) return;
    if (held.element.isConnected) held.element.focus();
    if (root.activeElement) return;
    const row = root.querySelector(`[data-id="${CSS.escape(held.id)}"]`);
    const place = PLACES.map((selector) => row?.querySelector<HTMLElement>(selector)).find((one) => one);
    const heading = root.querySelector<HTMLElement>(held.part ? `#${CSS.escape(held.part)}` : 'h2') ?? root.querySelector<HTMLElement>('h2');
    if (!place) heading?.setAttribute('tabindex', '-1');
    (place ?? heading)?.focus();
  }
}
