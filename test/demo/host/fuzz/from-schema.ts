import fc, { type Arbitrary } from 'fast-check';
import { description } from '../support/description.js';

type Json = Record<string, unknown>;

/** Values for a member of that name that mean something to the host, so that not everything ends at "unknown". */
export type Known = ReadonlyMap<string, readonly unknown[]>;

const DEEPEST = 5;
/** The present of the fixtures, in half hours. */
const PRESENT = Date.parse('2026-11-24T00:00:00Z');
const HALF_HOUR = 1_800_000;

/** What a careless or ill-meaning sender puts where something else was meant. */
export const hostile: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null, '', ' ', 0, -1, 1e308, -1e-7, 2 ** 53, 1.5, true, [], {}, [[]], { length: 3 }, '\u0000', '\ud800', '\u202e', 'NaN', 'null', '__proto__', 'constructor',
    "'; DROP TABLE reservation; --", '%00', '../../etc/passwd', '=1+1', '\r\nBEGIN:VEVENT', '<script>alert(1)</script>', 'x'.repeat(5000), '9'.repeat(400),
    '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '+275760-09-13T00:00:00Z', '2026-02-30T00:00:00Z', '2026-11-24T00:00:00+25:00', 'FREQ=SECONDLY', 'FREQ=YEARLY;INTERVAL=0',
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const instant = fc.integer({ min: -400, max: 4000 }).map((steps) => new Date(PRESENT + steps * HALF_HOUR).toISOString().replace('.000Z', 'Z'));

/** Values as a schema of the description allows them; `known` values stand in for random ones by the member's name. */
export function fromSchema(schema: Json, known: Known, name = '', depth = 0): Arbitrary<unknown> {
  const meant = known.get(name);
  if (meant && schema['type'] !== 'array') return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...meant) }, { weight: 1, arbitrary: plain(schema, known, name, depth) });
  return plain(schema, known, name, depth);
}

function plain(schema: Json, known: Known, name: string, depth: number): Arbitrary<unknown> {
  const ref = schema['$ref'] as string | undefined;
  if (ref?.endsWith('/Instant')) return instant;
  if (ref?.endsWith('/TimeZone')) return fc.constantFrom('Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', 'UTC', 'Mars/Olympus');
  if (ref?.endsWith('/LocalDateTime')) return instant.map((text) => text.slice(0, 16));
  if (ref !== undefined) return fromSchema(description.components.schemas[ref.replace('#/components/schemas/', '')]!, known, name, depth);
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const branches = (schema['anyOf'] ?? schema['oneOf']) as Json[] | undefined;
  if (branches) return fc.oneof(...branches.map((branch) => fromSchema(branch, known, name, depth)));
  const types = [schema['type'] ?? (schema['properties'] ? 'object' : 'any')].flat() as string[];
  return fc.oneof(...types.map((type) => ofType(type, schema, known, name, depth)));
}

function ofType(type: string, schema: Json, known: Known, name: string, depth: number): Arbitrary<unknown> {
  const bound = (key: string, otherwise: number): number => (typeof schema[key] === 'number' ? schema[key] : otherwise);
  switch (type) {
    case 'string': return textFor(schema, bound('minLength', 0), Math.min(bound('maxLength', 30), 30));
    case 'integer': return fc.integer({ min: Math.max(bound('minimum', -5), -5), max: Math.min(bound('maximum', 2000), 2000) });
    case 'number': return fc.oneof(fc.integer({ min: -5, max: 5000 }), fc.double({ noNaN: true, noDefaultInfinity: true })).filter((value) => value >= bound('minimum', -Infinity));
    case 'boolean': return fc.boolean();
    case 'null': return fc.constant(null);
    case 'array': return depth >= DEEPEST ? fc.constant([]) : fc.array(fromSchema((schema['items'] ?? {}) as Json, known, name, depth + 1), { minLength: Math.min(bound('minItems', 0), 3), maxLength: 3 });
    case 'object': return objectFor(schema, known, depth);
    default: return fc.jsonValue({ maxDepth: 2 });
  }
}

function textFor(schema: Json, minLength: number, maxLength: number): Arbitrary<string> {
  if (schema['format'] === 'date-time') return instant;
  if (typeof schema['pattern'] === 'string') return fc.stringMatching(new RegExp(schema['pattern'], 'u')).map((text) => text.slice(0, 200));
  return fc.oneof(fc.string({ minLength, maxLength }), fc.string({ unit: 'grapheme', minLength, maxLength }), fc.constantFrom('試料の観察', '시료', 'FREQ=WEEKLY;BYDAY=MO'));
}

function objectFor(schema: Json, known: Known, depth: number): Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Json>);
  const required = new Set((schema['required'] ?? []) as string[]);
  const others = schema['additionalProperties'];
  if (properties.length === 0) {
    const value = typeof others === 'object' && others !== null ? fromSchema(others as Json, known, '', depth + 1) : fc.jsonValue({ maxDepth: 1 });
    return fc.dictionary(fc.oneof(fc.constantFrom('material', 'samples'), fc.string({ minLength: 1, maxLength: 10 })), value, { maxKeys: 3 });
  }
  const kept = properties.filter(([name]) => depth < DEEPEST || required.has(name));
  const model = Object.fromEntries(kept.map(([name, inner]) => [name, fromSchema(inner, known, name, depth + 1)]));
  return fc.record(model, { requiredKeys: kept.map(([name]) => name).filter((name) => required.has(name)) });
}

/** A valid value with one of its parts gone, foreign or hostile. */
export function spoiled(value: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.tuple(value, fc.nat(), fc.nat(2), hostile).map(([whole, at, how, foreign]) => {
    if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return foreign;
    const entries = Object.entries(whole);
    const place = entries.length === 0 ? 0 : at % entries.length;
    if (how === 0) return Object.fromEntries(entries.filter((_, index) => index !== place));
    if (how === 1) return Object.fromEntries(entries.map(([name, inner], index) => [name, index === place ? foreign : inner]));
    return { ...whole, extra: foreign };
  });
}
