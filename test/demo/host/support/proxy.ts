import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small proxy in front of several hosts. */
export interface Proxy {
  /** Its origin, `http://127.0.0.1:43210`. */
  origin: string;
  close(): Promise<void>;
}

/** Passes each request on to the next of the given origins in turn, streams included. */
export async function startProxy(origins: readonly string[]): Promise<Proxy> {
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const target = new URL(incoming.url ?? '/', origins[turn++ % origins.length]);
    const passed = request(target, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.writableEnded || outgoing.writeHead(502).end());
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
