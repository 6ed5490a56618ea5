import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { listenOn, type Listener } from '../../../../demo/host/start/listen.js';

let listener: Listener;
before(async () => {
  listener = await listenOn(0, { headers: 300, request: 600, silence: 900 });
  listener.serve((request, response) => {
    request.resume().once('end', () => {
      // More than the buffers of two sockets hold.
      if (request.url === '/large') return response.end(Buffer.alloc(64 * 1024 * 1024));
      return response.end('well');
    });
    request.once('error', () => undefined);
  });
});
after(() => listener.close());

/** What the host says before it hangs up. It only ends when the host does. */
function lastWords(socket: Socket): Promise<string> {
  let said = '';
  socket.setEncoding('latin1').on('data', (text: string) => (said += text));
  socket.on('error', () => undefined);
  return new Promise((resolve) => socket.once('close', () => resolve(said)));
}

const isServed = async (): Promise<boolean> => (await (await fetch(`http://127.0.0.1:${listener.port}/`)).text()) === 'well';

describe('a client that takes its time', { timeout: 20_000 }, () => {
  it('over its headers is hung up on, and a hundred of them keep nobody else waiting', async () => {
    const slow = Array.from({ length: 100 }, () => {
      const socket = connect(listener.port, '127.0.0.1');
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
      const drip = setInterval(() => socket.write('X-Slow: 1\r\n'), 50);
      return lastWords(socket).finally(() => clearInterval(drip));
    });
    assert.ok(await isServed());
    const words = await Promise.all(slow);
    assert.ok(words.every((text) => text === '' || text.startsWith('HTTP/1.1 408 ')), words[0]);
    assert.ok(await isServed());
  });

  it('over its body is hung up on', async () => {
    const socket = connect(listener.port, '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n');
    const drip = setInterval(() => socket.write('x'), 50);
    const words = await lastWords(socket).finally(() => clearInterval(drip));
    assert.ok(words === '' || words.startsWith('HTTP/1.1 408 '), words);
    assert.ok(await isServed());
  });

  it('over the answer, or says nothing at all, is hung up on', async () => {
    const silent = connect(listener.port, '127.0.0.1');
    const deaf = connect(listener.port, '127.0.0.1');
    deaf.write('GET /large HTTP/1.1\r\nHost: x\r\n\r\n');
    deaf.pause();
    deaf.on('error', () => undefined);
    const gone = new Promise<void>((resolve) => {
      const look = setInterval(() => {
        listener.server.getConnections((_, count) => {
          if (count > 0) return;
          clearInterval(look);
          resolve();
        });
      }, 50);
    });
    await Promise.all([lastWords(silent), gone]);
    deaf.destroy();
    assert.ok(await isServed());
  });
});
