import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { parseEquipmentQuery } from '../../../src/core/search/query.js';
import type { Draft } from '../../../src/core/types.js';
import type { ActionRequest, HostErrorCode } from '../../../src/host/index.js';
import { HostError } from '../../../src/host/index.js';
import { FIXTURE_NOW, fixtureCluster } from '../../fixtures/cluster.js';
import { openBrowser } from './browser.js';

/** Takes an answer over; true when it has answered, or means never to. */
export type Twist = (path: string, response: ServerResponse, request: IncomingMessage) => boolean;

/** A page and its host over real HTTP, on the fixture cluster, of which each test twists what it wants. */
export interface PaperHost {
  origin: string;
  /** Calls of the API so far, `GET /equipment`. */
  asked: string[];
  twist: Twist | undefined;
  /** A fresh world and no twist. */
  reset(): void;
  close(): Promise<void>;
}

const STATUS: Partial<Record<HostErrorCode, number>> = { unauthorized: 401, forbidden: 403, 'not-found': 404, conflict: 409, stale: 412, invalid: 422 };

/** Builds the page's script and starts host and page on a free port. */
export async function startPaperHost(): Promise<PaperHost> {
  const scripts = await pageScripts();
  let world = new MemoryAdapter({ cluster: fixtureCluster(), now: () => Date.parse(FIXTURE_NOW) });
  const host = { origin: '', asked: [] as string[], twist: undefined as Twist | undefined };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://paper.test');
    const script = scripts.get(url.pathname);
    if (script !== undefined) return void response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    if (!url.pathname.startsWith('/api/v1')) return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(page(url.searchParams.get('lang') ?? 'en'));
    const path = url.pathname.slice('/api/v1'.length);
    host.asked.push(`${request.method} ${path}`);
    if (host.twist?.(path, response, request)) return;
    void answer(world, path, url, request).then(
      (value) => json(response, value),
      (thrown: unknown) => problem(response, HostError.from(thrown)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(host, {
    reset() {
      world = new MemoryAdapter({ cluster: fixtureCluster(), now: () => Date.parse(FIXTURE_NOW) });
      host.twist = undefined;
      host.asked.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

/** The host and a browser for the tests of a file: there before the first, gone after the last. */
export function paperStage(): { readonly host: PaperHost; readonly browser: Browser } {
  const stage = {} as { host: PaperHost; browser: Browser };
  before(async () => {
    stage.host = await startPaperHost();
    stage.browser = await openBrowser();
  });
  after(async () => {
    await stage.browser.close();
    await stage.host.close();
  });
  return stage;
}

/** Answers with JSON. */
export function json(response: ServerResponse, value: unknown, status = 200): true {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
  return true;
}

function problem(response: ServerResponse, { code, reasons, conflicts, errors, detail }: HostError): void {
  response.writeHead(STATUS[code] ?? 500, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify({ title: code, detail, reasons, conflicts, errors }));
}

/** The contract's endpoints over a world in memory. A token is its person's id, made long enough for a header. */
async function answer(everybody: MemoryAdapter, path: string, url: URL, request: IncomingMessage): Promise<unknown> {
  const token = /^Bearer token-(.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const world = everybody.as(token ?? null);
  const body = request.method === 'POST' ? ((await bodyOf(request)) as Record<string, unknown>) : {};
  const key = { idempotencyKey: String(request.headers['idempotency-key'] ?? '') };
  const [room, id, rest] = path.slice(1).split('/');
  const query = url.searchParams;
  if (room === 'session') return { ...(await world.session()), capabilities: { ...(await world.session()).capabilities, events: false } };
  if (room === 'institutions' || room === 'categories' || room === 'qualifications') return { items: (await world.directory())[room] };
  if (room === 'equipment') return id ? world.equipment(decodeURIComponent(id)) : world.searchEquipment(parseEquipmentQuery(query).query);
  if (room === 'availability') {
    const asked = { equipmentIds: (query.get('equipment') ?? '').split(','), from: query.get('from') ?? '', to: query.get('to') ?? '' };
    return { items: await world.availability(asked) };
  }
  if (room === 'checks') {
    const { decision, quote } = await world.check(body as unknown as Draft);
    return { ok: decision.ok, reasons: decision.ok ? decision.warnings : decision.reasons, quote };
  }
  if (room === 'demo' && id === 'people') return { items: await world.demoPeople() };
  if (room === 'demo') return { token: `token-${String(body['personId'])}` };
  if (room === 'reservations' && rest === 'actions') {
    return world.act(id!, body as unknown as ActionRequest, { ...key, revision: Number(String(request.headers['if-match']).replaceAll('"', '')) });
  }
  if (room === 'reservations' && request.method === 'POST') return world.createReservation(body as unknown as Draft, key);
  if (room === 'reservations') return id ? world.reservation(id) : world.reservations(Object.fromEntries(query));
  throw new HostError('not-found');
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return JSON.parse(text || '{}');
}

/** The page's script as a browser loads it, in pieces. */
async function pageScripts(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ['test/e2e/pages/house.ts'], bundle: true, splitting: true, format: 'esm', write: false, target: 'es2022',
    outdir: '/scripts', chunkNames: '[name]-[hash]', tsconfig: 'tsconfig.json', logLevel: 'error',
  });
  return new Map(outputFiles.map((file) => [`/scripts/${file.path.split('/').at(-1)}`, file.text]));
}

/** Every element on one page, so that a test sees which of them one bad answer reaches. */
function page(lang: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>House</title><link rel="icon" href="data:,">
    <script type="module" src="/scripts/house.js"></script></head><body><eq-client>
      <eq-account></eq-account>
      <eq-catalog equipment-href="/machines/{id}"></eq-catalog>
      <eq-detail equipment-id="sem-1"></eq-detail>
      <eq-request-form equipment-id="tensile-1" start="2026-11-26T00:00:00Z" end="2026-11-26T02:00:00Z"></eq-request-form>
      <eq-reservations></eq-reservations>
    </eq-client></body></html>`;
}
