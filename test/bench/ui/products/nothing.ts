import type { Product } from '../page/product.js';

/** One word: what the page and the measuring cost by themselves. */
export const product: Product<undefined> = {
  bookings: 'p',
  take: () => undefined,
  mount(host) {
    host.appendChild(document.createElement('p')).textContent = 'Nothing';
    return { root: host };
  },
};
