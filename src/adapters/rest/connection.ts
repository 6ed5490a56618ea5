import { HostError, type CallOptions } from '../../host/index.js';
import { deadline } from '../shared/signals.js';
import { readFile, readJson } from './body.js';
import { errorFor } from './problem.js';
import type { TokenSource } from './token.js';

/** One call as the adapter means it; paths begin with a slash and are under the base. */
export interface Call extends CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: readonly (readonly [string, string])[];
  body?: unknown;
  headers?: Record<string, string>;
}

/** How a {@link Connection} is made. */
export interface ConnectionOptions {
  baseUrl: string;
  fetch: typeof fetch;
  tokens: TokenSource;
  credentials: RequestCredentials;
  timeoutMs: number;
}

/** Sends calls and reads answers: everything of HTTP, nothing of equipment. Rejects with HostError only. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #base: URL | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#base = baseOf(options.baseUrl);
  }

  /** The base address with a closing slash; a HostError when the page gave none that can be called. */
  get base(): URL {
    if (this.#base) return this.#base;
    throw new HostError('malformed', { detail: `baseUrl "${String(this.#options.baseUrl).slice(0, 200)}" is not an http or https address that an API can be called at.` });
  }

  /** The answer's JSON, unchecked. */
  json(call: Call): Promise<unknown> {
    return this.#read(call, 'application/json, application/problem+json', readJson);
  }

  /** The answer's text, of a file that is to be kept. */
  text(call: Call): Promise<string | undefined> {
    return this.#read(call, 'text/csv, text/plain, application/problem+json', readFile);
  }

  async #read<T>(call: Call, accept: string, read: (response: Response) => Promise<T>): Promise<T | undefined> {
    const attempt = (token: string | null): Promise<T | undefined> => this.#attempt(call, token, accept, read);
    const token = this.#options.tokens.current();
    try {
      return await attempt(token);
    } catch (thrown) {
      const error = HostError.from(thrown);
      if (error.code !== 'unauthorized' || token === null || !this.#options.tokens.drop(token)) throw error;
      // An expired sign-in must not take the public catalog away: a read is tried once more as a visitor.
      if ((call.method ?? 'GET') !== 'GET') throw error;
      return attempt(null);
    }
  }

  /** Sends a call of which only the success matters. */
  async send(call: Call): Promise<void> {
    const limit = deadline(this.#options.timeoutMs, call.signal);
    try {
      const response = await this.#fetch(call, null, '*/*', limit.signal);
      await response.body?.cancel();
      if (!response.ok) throw errorFor(response.status, response.headers, undefined);
    } catch (thrown) {
      throw failure(thrown, limit.hasExpired);
    } finally {
      limit.clear();
    }
  }

  /** Opens a stream; the caller reads and ends it. The time limit covers the wait for the answer's head only. */
  async stream(call: Call): Promise<ReadableStream<Uint8Array>> {
    const limit = deadline(this.#options.timeoutMs, call.signal);
    try {
      const response = await this.#fetch(call, this.#options.tokens.current(), 'text/event-stream', limit.signal);
      if (!response.ok) throw errorFor(response.status, response.headers, undefined);
      const isEvents = /^text\/event-stream/i.test(response.headers.get('Content-Type') ?? '');
      if (isEvents && response.body) return cancelWith(response.body, call.signal);
      await response.body?.cancel();
      throw new HostError('malformed', { detail: 'The host did not answer with an event stream.' });
    } catch (thrown) {
      throw failure(thrown, limit.hasExpired);
    } finally {
      limit.clear();
    }
  }

  async #attempt<T>(call: Call, token: string | null, accept: string, read: (response: Response) => Promise<T>): Promise<T | undefined> {
    const limit = deadline(this.#options.timeoutMs, call.signal);
    try {
      const response = await this.#fetch(call, token, accept, limit.signal);
      if (response.status === 204) return undefined;
      if (response.ok) return await read(response);
      // What an error page says is not needed to know that it is one.
      const value = await readJson(response).catch(() => undefined);
      throw errorFor(response.status, response.headers, value);
    } catch (thrown) {
      throw failure(thrown, limit.hasExpired);
    } finally {
      limit.clear();
    }
  }

  #fetch(call: Call, token: string | null, accept: string, signal: AbortSignal): Promise<Response> {
    const url = new URL(this.base.href.replace(/\/$/, '') + call.path);
    for (const [name, value] of call.query ?? []) url.searchParams.append(name, value);
    const headers: Record<string, string> = { Accept: accept, ...call.headers };
    if (call.language && /^[\w-]{1,35}$/.test(call.language)) headers['Accept-Language'] = call.language;
    if (token !== null) headers['Authorization'] = `Bearer ${token}`;
    if (call.body !== undefined) headers['Content-Type'] = 'application/json';
    return this.#options.fetch(url.href, {
      method: call.method ?? 'GET',
      headers,
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      credentials: this.#options.credentials,
      signal,
    });
  }
}

/** Whether an API can be called there: at an http or https address, or one relative to the page. */
export function isApiAddress(text: string): boolean {
  return baseOf(text) !== undefined;
}

/** An address relative to the page is read against it; nothing at all, and anything that is not http or https, is none. */
function baseOf(text: string): URL | undefined {
  if (!text) return undefined;
  try {
    const page = (globalThis as { document?: { baseURI?: string } }).document?.baseURI;
    const url = new URL(text, page);
    url.search = '';
    url.hash = '';
    return ['http:', 'https:'].includes(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Whatever fetch rejects with that is not ours: no connection, refused by policy, given up. */
function failure(thrown: unknown, hasExpired: boolean): HostError {
  if (hasExpired) return new HostError('timeout', { cause: thrown });
  return thrown instanceof HostError ? thrown : new HostError('network', { cause: thrown });
}

/** A stream of which the connection is let go when the signal ends, also while nobody reads. */
function cancelWith(body: ReadableStream<Uint8Array>, signal?: AbortSignal): ReadableStream<Uint8Array> {
  if (!signal) return body;
  const passed = new TransformStream<Uint8Array, Uint8Array>();
  body.pipeTo(passed.writable, { signal }).catch(() => undefined);
  return passed.readable;
}
