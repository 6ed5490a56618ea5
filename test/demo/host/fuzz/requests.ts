import fc, { type Arbitrary } from 'fast-check';
import { fixtureCluster } from '../../../fixtures/cluster.js';
import { description } from '../support/description.js';
import { errandsTo, type Errand } from './errands.js';
import { fromSchema, hostile, spoiled, type Known } from './from-schema.js';
import type { GivenNames } from './given.js';
import { likelyAction, likelyDraft, likelyInquiryAction, likelyRecord } from './likely.js';

type Json = Record<string, unknown>;
interface Parameter {
  name: string;
  in: 'query' | 'path' | 'header';
  required?: boolean;
  schema: Json;
}
interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Json }> };
}

/** One request of a fuzz run, printable and repeatable. */
export interface FuzzRequest {
  operation: string;
  method: string;
  /** Under the API's base, with its query. */
  path: string;
  /** Id of a person of the cluster, nobody, or somebody whose token is worth nothing. */
  as: string | null;
  /** An If-Match of {@link LAST_SEEN} stands for the revision that was told last. */
  headers: Record<string, string>;
  /** The body's text. */
  body?: string;
}

/** In the place of a revision that nobody can know beforehand. */
export const LAST_SEEN = 'the revision told last';

const cluster = fixtureCluster();
const machines = cluster.equipment.map(({ id }) => id);
const reservations = cluster.reservations.map(({ id }) => id);
const institutions = cluster.institutions.map(({ id }) => id);
const people = cluster.people.map(({ id }) => id);

const known: Known = new Map<string, readonly unknown[]>([
  ['equipmentId', machines], ['equipmentIds', machines], ['equipment', machines], ['institutionId', institutions], ['institution', institutions],
  ['personId', people], ['onBehalfOf', people], ['coordinatorId', people], ['category', cluster.categories.map(({ id }) => id)],
  ['mode', ['self-use', 'commissioned', 'visit', 'loan']], ['purpose', ['断面の観察', 'x']], ['region', ['JP-13', 'JP-14']], ['termsAccepted', [true, true, false]],
  ['qualificationId', cluster.qualifications.map(({ id }) => id)],
]);

/** What `{id}` may mean in an address. */
const idsFor = (path: string, { feedId, feedToken, holdId, inquiryId, trainingIds }: GivenNames): string[] => {
  if (path.endsWith('/extensions')) return [holdId];
  if (path.startsWith('/feeds')) return [path.endsWith('.ics') ? feedToken : feedId];
  if (path.startsWith('/equipment')) return machines;
  if (path.startsWith('/institutions')) return institutions;
  if (path.startsWith('/inquiries')) return [inquiryId];
  if (path.startsWith('/trainings')) return trainingIds;
  if (path.startsWith('/exports')) return ['reservations', 'usage', 'equipment'];
  return reservations;
};

const DEEP = new Set(['createReservation', 'act', 'updateEquipment', 'createEquipment', 'check', 'actOnInquiry']);

/** Requests to every operation of the description: as it says, nearly so, and not at all. */
export function anyRequest(given: GivenNames): Arbitrary<FuzzRequest> {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      // What writes has more ways to go wrong.
      weight: DEEP.has(operation.operationId) ? 5 : 1,
      arbitrary: requestTo(path, method.toUpperCase(), operation as Operation, given),
    })));
  return fc.oneof(...operations);
}

function requestTo(template: string, method: string, operation: Operation, given: GivenNames): Arbitrary<FuzzRequest> {
  const errands = errandsTo(operation.operationId, given);
  const any = anyhow(template, method, operation, given);
  return errands ? fc.oneof(any, doing(template, method, operation, errands)) : any;
}

function anyhow(template: string, method: string, { operationId, parameters = [], requestBody }: Operation, given: GivenNames): Arbitrary<FuzzRequest> {
  const place = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...idsFor(template, given)) }, { weight: 1, arbitrary: hostile.map(String) }, { weight: 1, arbitrary: fc.constant('unknown') });
  return fc.record({
    operation: fc.constant(operationId),
    method: fc.constant(method),
    path: fc.tuple(place, queryFor(parameters)).map(([id, query]) => `${addressed(template, id)}${query}`),
    as: fc.constantFrom(...sendersOf(operationId)),
    headers: headersFor(parameters),
    ...(requestBody && { body: bodyFor(operationId, requestBody.content) }),
  });
}

function doing(template: string, method: string, { operationId, parameters = [] }: Operation, errands: Arbitrary<Errand>): Arbitrary<FuzzRequest> {
  return fc.tuple(errands, fc.uuid()).map(([{ as, id = '', query, body }, key]) => ({
    operation: operationId,
    method,
    path: `${addressed(template, id)}${query ? `?${new URLSearchParams(query).toString()}` : ''}`,
    as,
    headers: { ...(takes(parameters, 'Idempotency-Key') && { 'Idempotency-Key': key }), ...(takes(parameters, 'If-Match') && { 'If-Match': LAST_SEEN }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }));
}

const addressed = (template: string, id: string): string => template.replaceAll(/\{\w+\}/g, segment(id));
const takes = (parameters: Parameter[], name: string): boolean => parameters.some((parameter) => parameter.name === name);

/** Who sends it; nobody, and somebody whose token is worth nothing, among them. */
function sendersOf(operation: string): (string | null)[] {
  // Who has been forgotten cannot sign in again: one of them is enough.
  if (operation === 'eraseOwnData') return ['p-outside', null, 'nobody'];
  // Few stand to a reservation so that they may do something about it.
  if (operation === 'actOnInquiry') return ['p-coordinator', 'p-coordinator', 'p-regular', 'p-coordinator-2', 'p-admin', null];
  if (operation === 'act') return ['p-owner', 'p-regular', 'p-admin', 'p-owner-lab', 'p-rival', null];
  return [...people, 'p-owner', 'p-admin', 'p-admin', 'p-admin', 'p-regular', null, null, 'nobody'];
}

/** A dot segment never reaches a host: every client takes it out of the address. */
function segment(id: string): string {
  const text = wellFormed(id.slice(0, 300));
  return text === '' || text === '.' || text === '..' ? 'unknown' : encodeURIComponent(text);
}

/** Half a surrogate pair cannot be written into an address. */
const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\ufffd');

function queryFor(parameters: Parameter[]): Arbitrary<string> {
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const one = ({ name, schema }: Parameter): Arbitrary<[string, string]> =>
    fc.oneof({ weight: 6, arbitrary: fromSchema(schema, known, name) }, { weight: 1, arbitrary: hostile }).map((value) => [name, Array.isArray(value) ? value.join(',') : asText(value)]);
  const chosen = inQuery.map((parameter) => fc.option(one(parameter), { nil: undefined, freq: parameter.required ? 20 : 2 }));
  return fc.tuple(...chosen).map((pairs) => {
    const text = new URLSearchParams(pairs.filter((pair) => pair !== undefined)).toString();
    return text === '' ? '' : `?${text}`;
  });
}

const asText = (value: unknown): string => (typeof value === 'string' ? wellFormed(value) : JSON.stringify(value)).slice(0, 2000);

function headersFor(parameters: Parameter[]): Arbitrary<Record<string, string>> {
  const key = fc.oneof({ weight: 8, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.constantFrom('fuzz-key-one', 'fuzz-key-two') }, { weight: 1, arbitrary: fc.constantFrom('short', 'x y z!?', '"') });
  const tag = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(LAST_SEEN, LAST_SEEN, '"1"', '"2"') }, { weight: 1, arbitrary: fc.constantFrom('*', 'W/"1"', '1', '"x"', '"999999999999999"') });
  const written = { ...(takes(parameters, 'Idempotency-Key') && { 'Idempotency-Key': usually(key) }), ...(takes(parameters, 'If-Match') && { 'If-Match': usually(tag) }) };
  const free = fc.record({
    'Accept-Language': fc.constantFrom('ja', 'ko', 'en', 'fr;q=0.5, ja;q=0.2', '*', ';;;q=x'),
    'If-None-Match': fc.constantFrom('"1"', '*', 'W/"x"'),
    'Last-Event-ID': fc.constantFrom('1', '-5', 'x', '99999999999999999999'),
  }, { requiredKeys: [] });
  return fc.tuple(free, fc.record(written)).map(([some, most]) => ({
    ...some, ...Object.fromEntries(Object.entries(most).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  }));
}

const usually = <T>(value: Arbitrary<T>): Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 12 });

function bodyFor(operation: string, content: Record<string, { schema: Json }>): Arbitrary<string> {
  const schema = Object.values(content)[0]!.schema;
  const valid = validFor(operation, schema);
  return fc.oneof(
    { weight: 6, arbitrary: valid.map((value) => JSON.stringify(value)) },
    { weight: 4, arbitrary: spoiled(valid).map((value) => JSON.stringify(value) ?? '') },
    { weight: 1, arbitrary: hostile.map((value) => JSON.stringify(value) ?? '') },
    { weight: 1, arbitrary: fc.constantFrom('', '{', '[1,', '{"a":1e999}', '{"__proto__":{"x":1}}', '['.repeat(400) + ']'.repeat(400), '\u0000', `"${'x'.repeat(70_000)}"`) },
  );
}

/** A wholly random draft or record would hardly ever be sound: what deep code is to see is a real one, a little changed. */
function validFor(operation: string, schema: Json): Arbitrary<unknown> {
  if (['createReservation', 'check', 'hold'].includes(operation)) return fc.oneof(changed(likelyDraft, 'Draft'), fromSchema(schema, known));
  if (operation === 'actOnInquiry') return fc.oneof(likelyInquiryAction, fromSchema(schema, known));
  if (operation === 'act') return fc.oneof(likelyAction, fromSchema(schema, known));
  if (operation === 'updateEquipment' || operation === 'createEquipment') return changed(likelyRecord, 'EquipmentInput');
  return fromSchema(schema, known);
}

/** The same with up to two members as the schema would have them. */
function changed(value: Arbitrary<Json>, name: string): Arbitrary<unknown> {
  const properties = Object.entries(description.components.schemas[name]!['properties'] as Record<string, Json>);
  const member = fc.constantFrom(...properties).chain(([key, inner]) => fromSchema(inner, known, key, 2).map((made) => [key, made] as const));
  return fc.tuple(value, fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(member, { maxLength: 2 }) })).map(([whole, members]) => ({ ...whole, ...Object.fromEntries(members) }));
}
