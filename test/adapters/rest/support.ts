import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import assert from 'node:assert/strict';
import { RestAdapter, type RestAdapterOptions } from '../../../src/adapters/rest/index.js';
import { HostError, type HostErrorCode } from '../../../src/host/index.js';
import type { DataProblem } from '../../../src/host/schemas/index.js';

/** What a host of these tests was asked. */
export interface Asked {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
}

/** How it answers. Doing nothing leaves the caller hanging, as some hosts do. */
export type Answerer = (asked: Asked, response: ServerResponse) => void;

/** Answers with JSON. */
export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Answerer => (_asked, response) => {
  response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers }).end(JSON.stringify(value));
};
/** Answers with any text. */
export const text = (body: string, type: string, status = 200): Answerer => (_asked, response) => {
  response.writeHead(status, { 'Content-Type': type }).end(body);
};

/** A real server on a free local port that answers as told, and an adapter for it. */
export async function withHost<T>(
  answer: Answerer,
  use: (host: { adapter: RestAdapter; asked: Asked[]; problems: DataProblem[]; baseUrl: string }) => Promise<T>,
  options: Partial<RestAdapterOptions> = {},
): Promise<T> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece)).on('end', () => {
      const one = { method: request.method!, url: new URL(request.url!, 'http://host.test'), headers: request.headers, body };
      asked.push(one);
      answer(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  const problems: DataProblem[] = [];
  try {
    const adapter = new RestAdapter({ baseUrl, timeoutMs: 10_000, onProblem: (problem) => problems.push(problem), ...options });
    return await use({ adapter, asked, problems, baseUrl });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** The HostError that a call must end with. */
export async function refusal(call: Promise<unknown>, code: HostErrorCode): Promise<HostError> {
  const thrown: unknown = await call.then(() => assert.fail(`expected ${code}, but the call succeeded`), (error: unknown) => error);
  assert.ok(thrown instanceof HostError, `expected a HostError, got ${String(thrown)}`);
  assert.equal(thrown.code, code, thrown.detail);
  return thrown;
}
