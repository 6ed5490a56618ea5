import type { Product } from '../page/product.js';

function say(host: HTMLElement): void {
  host.appendChild(document.createElement('p')).textContent = 'Nothing';
}

/** One word, and one more: what the page and the measuring cost by themselves. */
export const product: Product<undefined> = {
  bookings: 'p',
  take: () => undefined,
  mount(host) {
    say(host);
    return { root: host, add: () => say(host), next: () => say(host) };
  },
};
