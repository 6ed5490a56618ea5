import { expect } from '@open-wc/testing';
import type { BookingClient, Watchable } from '../../src/client/index.js';
import { rendered, until, wait } from '../elements/support/fixture.js';
import { worldAs } from '../elements/support/world.js';
import { askingData, place, plainData, TAGS } from './menagerie.js';

const TIMES = 200;

/** A client that counts who watches it. */
function counted(client: BookingClient): { client: BookingClient; watching: () => number } {
  let watching = 0;
  const watch = (source: Watchable<unknown>): Watchable<unknown> => ({
    get state() { return source.state; },
    refresh: () => source.refresh(),
    subscribe: (listener) => {
      watching += 1;
      const stop = source.subscribe(listener);
      let isOver = false;
      return () => {
        if (!isOver) watching -= 1;
        isOver = true;
        stop();
      };
    },
  });
  const kept = new WeakMap<Watchable<unknown>, Watchable<unknown>>();
  const proxy = new Proxy(client, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(value, target, given);
        if (typeof answer !== 'object' || answer === null || !('subscribe' in answer)) return answer;
        const source = answer as Watchable<unknown>;
        if (!kept.has(source)) kept.set(source, watch(source));
        return kept.get(source);
      };
    },
  });
  return { client: proxy, watching: () => watching };
}

/** Notes listeners on what outlives an element, timers that go on, and observers that are not let go. */
function counting(): { held: () => Record<string, number>; stop: () => void } {
  const counts = { listeners: 0, intervals: 0, resizeObservers: 0 };
  const restore: (() => void)[] = [];
  for (const target of [window, document, document.documentElement, document.body]) {
    const { addEventListener: add, removeEventListener: remove } = target;
    const known = new Map<string, Set<unknown>>();
    target.addEventListener = function (this: unknown, type: string, listener: unknown, options?: unknown): void {
      const once = typeof options === 'object' && options !== null && 'once' in options && options.once === true;
      const set = known.get(type) ?? new Set();
      known.set(type, set);
      if (!once && !set.has(listener)) counts.listeners += 1;
      if (!once) set.add(listener);
      Reflect.apply(add, target, [type, listener, options]);
    } as typeof target.addEventListener;
    target.removeEventListener = function (this: unknown, type: string, listener: unknown, options?: unknown): void {
      if (known.get(type)?.delete(listener)) counts.listeners -= 1;
      Reflect.apply(remove, target, [type, listener, options]);
    } as typeof target.removeEventListener;
    restore.push(() => Object.assign(target, { addEventListener: add, removeEventListener: remove }));
  }
  const { setInterval: begin, clearInterval: end } = window;
  const running = new Set<unknown>();
  Object.assign(window, {
    setInterval: (...given: Parameters<typeof begin>) => {
      const id = begin(...given);
      running.add(id);
      return id;
    },
    clearInterval: (id: number | undefined) => (running.delete(id), end(id)),
  });
  restore.push(() => Object.assign(window, { setInterval: begin, clearInterval: end }));
  const { observe, disconnect } = ResizeObserver.prototype;
  const observing = new Set<ResizeObserver>();
  ResizeObserver.prototype.observe = function (this: ResizeObserver, ...given: Parameters<typeof observe>): void {
    observing.add(this);
    observe.apply(this, given);
  };
  ResizeObserver.prototype.disconnect = function (this: ResizeObserver): void {
    observing.delete(this);
    disconnect.apply(this);
  };
  restore.push(() => Object.assign(ResizeObserver.prototype, { observe, disconnect }));
  return {
    held: () => ({ ...counts, intervals: running.size, resizeObservers: observing.size }),
    stop: () => restore.forEach((one) => one()),
  };
}

describe('elements that come and go', () => {
  for (const tag of TAGS) {
    it(`${tag}, two hundred times: nothing is held`, async function () {
      this.timeout(120_000);
      const { client, watching } = counted(worldAs('p-regular').client);
      const count = counting();
      try {
        // The first of its kind may set up what all share.
        const first = place(tag, askingData(tag, client));
        await rendered(first);
        first.remove();
        await wait(50);
        const before = count.held();
        expect(watching(), 'watchers after the first').to.equal(0);
        for (let time = 0; time < TIMES; time += 1) {
          const element = place(tag, time % 2 ? askingData(tag, client) : { ...plainData(tag), client });
          if (time % 3) await element.updateComplete;
          element.remove();
        }
        // Longer than anything waits before it does something, such as holding a time.
        await wait(1000);
        expect(watching(), 'watchers').to.equal(0);
        expect(JSON.stringify(count.held())).to.equal(JSON.stringify(before));
      } finally {
        count.stop();
      }
    });
  }

  for (const tag of TAGS) {
    it(`${tag}, moved to another place: it watches what it watched`, async () => {
      const { client, watching } = counted(worldAs('p-regular').client);
      const element = place(tag, askingData(tag, client));
      await rendered(element);
      await wait(50);
      const before = watching();
      const elsewhere = document.createElement('section');
      document.body.append(elsewhere);
      element.remove();
      expect(watching(), 'watchers while it is nowhere').to.equal(0);
      elsewhere.append(element);
      await rendered(element);
      await until('as many watchers as before the move', () => watching() >= before);
      elsewhere.remove();
    });
  }

  it('eq-client, two hundred times: its host is let go each time', async function () {
    this.timeout(60_000);
    let open = 0;
    const { adapter, client } = worldAs('p-regular');
    const subscribe = adapter.subscribe.bind(adapter);
    adapter.subscribe = (listener) => {
      open += 1;
      const stop = subscribe(listener);
      return () => {
        open -= 1;
        stop();
      };
    };
    for (let time = 0; time < TIMES; time += 1) {
      const holder = place('eq-client', time % 2 ? { client } : { adapter });
      if (time % 3) await holder.updateComplete;
      holder.remove();
    }
    await wait(50);
    expect(open).to.equal(0);
  });
});
