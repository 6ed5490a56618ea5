import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { LiveEvent } from '../../../src/host/index.js';
import { BookingClient } from '../../../src/client/index.js';
import { EventStreamParser } from '../../../src/adapters/rest/event-stream.js';
import { json, text, withHost, type Answerer, type Asked } from './support.js';

const until = async (isSo: () => boolean, what: string): Promise<void> => {
  for (let waited = 0; waited < 4000; waited += 20) {
    if (isSo()) return;
    await sleep(20);
  }
  assert.fail(`waited in vain for ${what}`);
};

describe('reading an event stream', () => {
  const stream = 'id: 1\r\ndata: {"a":\r\ndata: 1}\r\n\r\n: ping\n\nevent: x\ndata:two\nid\n\nretry: 50\n\rdata: lost';
  const expected = [{ data: '{"a":\n1}', lastEventId: '1' }, { data: 'two', lastEventId: '' }];
  test('however it is cut into pieces', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: stream.length }), { maxLength: 12 }), (cuts) => {
      const parser = new EventStreamParser();
      const at = [0, ...[...new Set(cuts)].sort((a, b) => a - b), stream.length];
      const events = at.slice(1).flatMap((end, i) => parser.push(stream.slice(at[i], end)));
      assert.deepEqual(events, expected);
      assert.equal(parser.retry, 50);
    }));
  });
  test('an event without end does not fill the memory', () => {
    const parser = new EventStreamParser();
    for (let i = 0; i < 100; i += 1) assert.deepEqual(parser.push(`data: ${'x'.repeat(10_000)}\n`), []);
    assert.deepEqual(parser.push('\n'), []);
    assert.equal(parser.push('data: again\n\n').length, 1);
  });
});

const offering = (events: Answerer): Answerer => (asked, response) =>
  (asked.url.pathname.endsWith('/events') ? events : json({ person: null, capabilities: { events: true } }))(asked, response);
const sse = { 'Content-Type': 'text/event-stream' };

let open = 0;
/** Each stream tells one event with its number. */
function counted(): Answerer {
  let count = 0;
  return offering((_asked, response) => {
    open += 1;
    count += 1;
    response.on('close', () => (open -= 1)).writeHead(200, sse);
    response.write(`id: ${count}\ndata: {"type":"reservation"}\n\n`);
  });
}
const streamsOf = (asked: readonly Asked[]): Asked[] => asked.filter(({ url }) => url.pathname.endsWith('/events'));

class FakePage extends EventTarget {
  hidden = false;
  show(): void {
    this.hidden = false;
    this.dispatchEvent(new Event('visibilitychange'));
  }
  hide(): void {
    this.hidden = true;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** Lets work happen as in a browser's page. */
async function onPage(work: (page: FakePage) => Promise<void>): Promise<void> {
  const page = new FakePage();
  const browser = new EventTarget();
  const parts = {
    document: page, addEventListener: browser.addEventListener.bind(browser), dispatchEvent: browser.dispatchEvent.bind(browser),
  };
  Object.assign(globalThis, parts);
  try {
    await work(page);
  } finally {
    for (const name of Object.keys(parts)) Reflect.deleteProperty(globalThis, name);
  }
}

describe('live events', () => {
  test('arrive checked, resume after a break, and end with the last listener', async () => {
    let opened = 0;
    let closed = 0;
    const host = offering((_asked, response) => {
      opened += 1;
      response.on('close', () => (closed += 1)).writeHead(200, sse);
      if (opened === 1) {
        response.end('retry: 20\n\nid: 7\ndata: {"type":"availability","equipmentId":"sem-1","revision":4}\n\ndata: nonsense\n\ndata: {"type":"war"}\n\n');
      } else response.write('id: 8\ndata: {"type":"reservation"}\n\n');
    });
    await withHost(host, async ({ adapter, asked }) => {
      const heard: LiveEvent[] = [];
      const stop = adapter.subscribe((event) => heard.push(event));
      await until(() => heard.length === 2, 'two events');
      assert.deepEqual(heard, [{ type: 'availability', equipmentId: 'sem-1', revision: 4 }, { type: 'reservation' }]);
      const streams = asked.filter(({ url }) => url.pathname.endsWith('/events'));
      assert.deepEqual(streams.map(({ headers }) => headers['last-event-id']), [undefined, '7']);
      stop();
      await until(() => closed === 2, 'the stream to be closed');
      await sleep(100);
      assert.equal(opened, 2);
    });
  });
  test('begin with what happened since the page began to read, however late the stream comes', async () => {
    let opened = 0;
    const host = offering((_asked, response) => {
      opened += 1;
      response.writeHead(200, sse);
      if (opened === 1) response.end('retry: 20\n\nid: 7\ndata: {"type":"reservation"}\n\n');
      else response.write(': here\n\n');
    });
    await withHost(host, async ({ adapter, asked }) => {
      await adapter.session();
      await sleep(120);
      const stop = adapter.subscribe(() => undefined);
      await until(() => opened === 2, 'a stream that goes on');
      stop();
      const [first, second] = asked.filter(({ url }) => url.pathname.endsWith('/events')).map(({ url }) => url.searchParams.get('ago'));
      assert.ok(Number(first) >= 100, `the pause is in it: ${first}`);
      assert.equal(second, null, 'an event says it better');
    });
  });
  test('after a break without an id to resume from, everything is asked again', async () => {
    let opened = 0;
    const host = offering((_asked, response) => {
      opened += 1;
      response.writeHead(200, sse);
      if (opened === 1) response.end('retry: 20\n\n');
      else response.write(': here\n\n');
    });
    await withHost(host, async ({ adapter }) => {
      const heard: LiveEvent[] = [];
      const stop = adapter.subscribe((event) => heard.push(event));
      await until(() => heard.length === 1, 'an event');
      stop();
      assert.deepEqual(heard, [{ type: 'session' }]);
    });
  });
  test('a host that offers none is not asked for them', async () => {
    await withHost(json({ person: null, capabilities: {} }), async ({ adapter, asked }) => {
      const stop = adapter.subscribe(() => assert.fail('nothing to tell'));
      await until(() => asked.length > 0, 'the session');
      await sleep(150);
      stop();
      assert.deepEqual(asked.map(({ url }) => url.pathname), ['/api/v1/session']);
    });
  });
  test('signing in as someone else opens the stream anew, as that person', async () => {
    const host: Answerer = (asked, response) => (asked.url.pathname.endsWith('/demo/session')
      ? json({ token: 'token-123' }) : offering((_asked, inner) => void inner.writeHead(200, sse).write(': here\n\n')))(asked, response);
    await withHost(host, async ({ adapter, asked }) => {
      const stop = adapter.subscribe(() => undefined);
      const streams = () => asked.filter(({ url }) => url.pathname.endsWith('/events'));
      await until(() => streams().length === 1, 'a stream');
      await adapter.signInAs('p-regular');
      await until(() => streams().length === 2, 'a second stream');
      stop();
      assert.deepEqual(streams().map(({ headers }) => headers.authorization), [undefined, 'Bearer token-123']);
    });
  });
  test('are heard while the page is shown, and again from where they stopped when it is shown again', async (context) => {
    await onPage(async (page) => {
      await withHost(counted(), async ({ adapter, asked }) => {
        page.hidden = true;
        const heard: LiveEvent[] = [];
        const stop = adapter.subscribe((event) => heard.push(event));
        context.after(stop);
        await sleep(100);
        assert.deepEqual(streamsOf(asked), [], 'a hidden page holds no connection');
        page.show();
        await until(() => heard.length === 1, 'an event');
        page.hide();
        await until(() => open === 0, 'the stream to be closed');
        page.show();
        await until(() => heard.length === 2, 'what was missed');
        assert.deepEqual(streamsOf(asked).map(({ headers }) => headers['last-event-id']), [undefined, '1']);
        stop();
        await until(() => open === 0, 'the end');
        page.show();
        await sleep(100);
        assert.equal(streamsOf(asked).length, 2, 'nobody listens any more');
      });
    });
  });
  test('come at once when the browser is online again, however long the next attempt would have waited', async (context) => {
    await onPage(async () => {
      let isReachable = false;
      const host = counted();
      await withHost((one, response) => (isReachable || one.url.pathname.endsWith('/session') ? host(one, response) : void response.destroy()), async ({ adapter, asked }) => {
        const heard: LiveEvent[] = [];
        const stop = adapter.subscribe((event) => heard.push(event));
        context.after(stop);
        await until(() => streamsOf(asked).length === 2, 'a second attempt');
        isReachable = true;
        globalThis.dispatchEvent(new Event('online'));
        await until(() => heard.length === 1, 'an event');
        assert.equal(streamsOf(asked).length, 3);
      });
    });
  });
  test('are not asked for where the session cannot be had, which is asked for once, until it is', async (context) => {
    let isThere = false;
    const host = counted();
    await withHost((one, response) => (isThere ? host : text('<h1>Welcome</h1>', 'text/html'))(one, response), async ({ adapter, asked }) => {
      const heard: LiveEvent[] = [];
      const stop = adapter.subscribe((event) => heard.push(event));
      context.after(stop);
      await until(() => asked.length > 0, 'the session');
      await sleep(1700);
      assert.deepEqual(asked.map(({ url }) => url.pathname), ['/api/v1/session']);
      isThere = true;
      await adapter.session();
      await until(() => heard.length === 1, 'an event');
      stop();
      await until(() => open === 0, 'the end');
    });
  });
  for (const capabilities of [{ events: true }, {}]) {
    test(`ask for no session of their own beside the page's, with ${JSON.stringify(capabilities)}`, async (context) => {
      const host: Answerer = (asked, response) => (asked.url.pathname.endsWith('/events') ? offering((_asked, inner) => void inner.writeHead(200, sse).write(': here\n\n')) : json({ person: null, capabilities }))(asked, response);
      await withHost(host, async ({ adapter, asked }) => {
        const client = new BookingClient({ adapter });
        client.setLanguage('ja');
        client.connect();
        context.after(() => client.disconnect());
        const stop = client.session().subscribe(() => undefined);
        await until(() => client.session().state.status === 'ready', 'the session');
        await sleep(100);
        assert.deepEqual(asked.filter(({ url }) => url.pathname.endsWith('/session')).map(({ headers }) => headers['accept-language']), ['ja']);
        assert.equal(streamsOf(asked).length, capabilities.events ? 1 : 0);
        stop();
      });
    });
  }
});
