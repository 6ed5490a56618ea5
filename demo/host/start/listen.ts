import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { StartFailure } from './failure.js';

/** A port that is ours from the first moment; what answers on it is set when it is ready. */
export interface Listener {
  server: Server;
  port: number;
  /** Replaces the "starting" answer. */
  serve(listener: RequestListener): void;
  /** Takes no new requests, lets running ones finish, and cuts those that are not done in time. */
  close(): Promise<void>;
}

/** How long a connection may take, in milliseconds. Who sends a byte now and then must not hold a place for hours. */
export interface ConnectionPatience {
  /** Until the headers are here. */
  headers: number;
  /** Until the whole request is here. */
  request: number;
  /** Without anything going either way; streams of events say something more often. */
  silence: number;
}

const PATIENCE: ConnectionPatience = { headers: 10_000, request: 30_000, silence: 60_000 };
const DRAIN_MS = 5_000;

/** Takes a port before any slow work is done. Rejects with {@link StartFailure} when another program has it. */
export async function listenOn(port: number, patience = PATIENCE): Promise<Listener> {
  let current: RequestListener = (_, response) => {
    response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '2' });
    response.end('Equipool is starting.\n');
  };
  const server = createServer(
    { headersTimeout: patience.headers, requestTimeout: patience.request, connectionsCheckingInterval: Math.min(2_000, patience.headers / 2) },
    (request, response) => current(request, response),
  );
  server.timeout = patience.silence;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(port, error)));
    server.listen(port, resolve);
  });
  const address = server.address();
  return {
    server,
    port: typeof address === 'object' && address !== null ? address.port : port,
    serve(listener) {
      current = listener;
    },
    close: () => drain(server),
  };
}

async function drain(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function refusal(port: number, error: NodeJS.ErrnoException): StartFailure {
  if (error.code === 'EADDRINUSE') {
    return new StartFailure(
      `Port ${port} is in use by another program: stop that program, or choose another port, such as PORT=${port === 65_535 ? 4173 : port + 1} npm start.`,
      error,
    );
  }
  return new StartFailure(`Port ${port} cannot be opened (${error.code ?? error.message}): set PORT to one that this user may open.`, error);
}
