import { API_BASE } from '../../../../demo/host/host.js';
import { undescribed } from './description.js';

/** Answers a request; whatever a server adds besides the request is passed on. */
type Fetch<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Response | Promise<Response>;

/**
 * The same host with every answer under the API's base held against the description; what it does not know is
 * gathered in `undescribed`.
 */
export function describedFetch<Rest extends unknown[]>(answerTo: Fetch<Rest>): { fetch: (request: Request, ...rest: Rest) => Promise<Response>; undescribed: string[] } {
  const faults: string[] = [];
  return {
    undescribed: faults,
    async fetch(request, ...rest) {
      const { pathname } = new URL(request.url);
      const { method } = request;
      const response = await answerTo(request, ...rest);
      if (!pathname.startsWith(`${API_BASE}/`)) return response;
      const type = response.headers.get('Content-Type') ?? '';
      const text = type.startsWith('text/event-stream') ? '' : await textOf(response);
      const body: unknown = /json/.test(type) && text !== '' ? JSON.parse(text) : text;
      const fault = undescribed({ method, path: decoded(pathname.slice(API_BASE.length)), status: response.status, type, body });
      if (fault !== undefined) faults.push(fault);
      return response;
    },
  };
}

async function textOf(response: Response): Promise<string> {
  const copy = response.clone();
  const encoding = response.headers.get('Content-Encoding');
  if (encoding !== 'gzip' && encoding !== 'deflate') return copy.text();
  return new Response(copy.body?.pipeThrough(new DecompressionStream(encoding))).text();
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
