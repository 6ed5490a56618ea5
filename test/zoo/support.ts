import type { BookingClient } from '../../src/client/index.js';
import type { EqRequestForm } from '../../src/elements/request-form/request-form.js';
import '../../src/elements/request-form/define.js';
import type { HostAdapter } from '../../src/host/index.js';
import { RequestFormDriver } from '../elements/request-form/request-form.driver.js';
import { mount, rendered, until, type FixtureOptions } from '../elements/support/fixture.js';
import { NOW } from '../elements/support/world.js';

/** Wednesday 2 December 2026, 10:00 to 12:00 in Tokyo: free on sem-1. */
export const FREE = { start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z' };

/** The form of sem-1 over a client, once it is there. */
export async function formOf(client: BookingClient | undefined, properties: Partial<EqRequestForm> = {}, options: FixtureOptions = {}) {
  const element = await mount('eq-request-form', { client, equipmentId: 'sem-1', now: NOW, timeZone: 'Asia/Tokyo', ...FREE, ...properties }, options);
  await until('the form', () => element.shadowRoot!.querySelector('.layout, .notice, .done'));
  await rendered(element);
  return { element, driver: new RequestFormDriver(element) };
}

/** An adapter that does everything as another, but some things in its own way. */
export function differing(adapter: HostAdapter, different: Partial<HostAdapter>): HostAdapter {
  return new Proxy(adapter, {
    get: (target, name) => {
      if (name in different) return different[name as keyof HostAdapter];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** A promise that a test settles when it wants. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

/** Errors that reached the page while something ran; the page of a guest stays free of them. */
export async function errorsDuring(run: () => Promise<unknown>): Promise<string[]> {
  const errors: string[] = [];
  const hear = (event: ErrorEvent | PromiseRejectionEvent): void => {
    const words = 'reason' in event ? String(event.reason) : event.message;
    // The browser's notice that sizes are still settling harms nothing.
    if (!/ResizeObserver loop/.test(words)) errors.push(words);
    event.preventDefault();
  };
  addEventListener('error', hear);
  addEventListener('unhandledrejection', hear);
  try {
    await run();
    await new Promise((resolve) => setTimeout(resolve, 0));
  } finally {
    removeEventListener('error', hear);
    removeEventListener('unhandledrejection', hear);
  }
  return errors;
}
