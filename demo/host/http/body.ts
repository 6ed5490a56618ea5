import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { checkInput, type Schema } from '../../../src/host/schemas/index.js';
import { Problem } from './problem.js';

/** Bytes of a body that the host reads at most. */
export const MOST_BODY_BYTES = 64 * 1024;
/** The same of a file. */
export const MOST_FILE_BYTES = 8 * 1024 * 1024;
const MOST_DEPTH = 20;

/** Refuses bodies that are longer than what their address takes, before they are read. */
export function limitBody(): MiddlewareHandler {
  const upTo = (maxSize: number): MiddlewareHandler => bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem('too-large');
    },
  });
  const [usual, file] = [upTo(MOST_BODY_BYTES), upTo(MOST_FILE_BYTES)];
  return (context, next) => (context.req.path.endsWith('/imports') ? file : usual)(context, next);
}

/** The request's JSON body, checked; a Problem says what is wrong and where. */
export async function readBody<T>(context: Context, schema: Schema<T>): Promise<T> {
  return checked(schema, await readJson(context));
}

/** The request's JSON body as it came: valid JSON, not too deep, nothing more. */
export async function readJson(context: Context): Promise<unknown> {
  const type = context.req.header('Content-Type') ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) throw new Problem('unsupported-media');
  const text = await context.req.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem('malformed-json');
  }
  if (isDeeperThan(value, MOST_DEPTH)) throw new Problem('too-deep');
  return value;
}

/** A value checked by a schema, or the Problem `invalid` with one error per field. */
export function checked<T>(schema: Schema<T>, value: unknown): T {
  const result = checkInput(schema, value);
  if (!result.ok) throw new Problem('invalid', { errors: result.errors });
  return result.value;
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  return Object.values(value).some((inner) => isDeeperThan(inner, depth - 1));
}
