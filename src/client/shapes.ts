import { HostError } from '../host/index.js';

/** What every answer of a kind must have for elements to begin with; the rest is the adapter's schemas' business. */
const SHAPES = {
  session: { capabilities: isObject },
  directory: { institutions: Array.isArray, categories: Array.isArray, qualifications: Array.isArray },
  search: { items: Array.isArray },
  equipment: { id: isText },
  reservations: { items: Array.isArray },
  reservation: { id: isText, reference: isText, state: isText, wished: isObject, history: Array.isArray },
  check: { decision: isObject },
} as const satisfies Record<string, Record<string, (value: unknown) => boolean>>;

/**
 * Passes an answer on, or throws a `malformed` HostError that says what is missing: an adapter of somebody's own may
 * answer with nothing, and elements shall not be the first to notice.
 */
export function shaped<T>(kind: keyof typeof SHAPES, answer: T): T {
  if (!isObject(answer)) throw new HostError('malformed', { detail: `The adapter's answer (${kind}) is no object.` });
  for (const [name, isRight] of Object.entries(SHAPES[kind])) {
    if (!isRight((answer as Record<string, unknown>)[name])) throw new HostError('malformed', { detail: `The adapter's answer (${kind}) has no usable "${name}".` });
  }
  return answer;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
