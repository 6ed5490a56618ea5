import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

type Json = Record<string, unknown>;
interface Answer {
  $ref?: string;
  content?: Record<string, { schema?: Json }>;
}
interface Operation {
  operationId: string;
  responses: Record<string, Answer>;
}
/** The description of the API (OpenAPI 3.1), as far as tests read it. */
export interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json>; responses: Record<string, Answer> };
}

/** What a host answered to what. `body` is JSON as a value, anything else as text. */
export interface Exchange {
  method: string;
  /** Under the API's base, without its query. */
  path: string;
  status: number;
  type: string;
  body: unknown;
}

const FILE = new URL('../../../../src/adapters/rest/openapi.yaml', import.meta.url);

/** The published description. */
export const description = parse(readFileSync(FILE, 'utf8')) as Description;

const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
formats.default(ajv);
// Which that package leaves out: what a browser can make an address of, Japanese and all.
ajv.addFormat('iri-reference', (text) => URL.canParse(text, 'https://host.example/'));
ajv.addSchema({ $id: 'description', components: { schemas: closed(description.components.schemas) } });
const validators = new Map<string, ValidateFunction>();
const routes = Object.entries(description.paths).map(([template, methods]) => ({
  template, methods, literals: template.replaceAll(/\{\w+\}/g, '').length,
  pattern: new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]*')}$`),
})).sort((a, b) => b.literals - a.literals);

/** What of an answer the description does not know: its address, its status, its kind or its content. Nothing when all is told. */
export function undescribed({ method, path, status, type, body }: Exchange): string | undefined {
  const fault = (what: string): string => `${method} ${path} answered ${status}, and the description ${what}`;
  const operation = routes.find(({ pattern }) => pattern.test(path))?.methods[method.toLowerCase()];
  const media = type.split(';')[0]!.trim();
  if (!operation) {
    const isRefusal = [400, 401, 404, 405, 413, 429].includes(status) && media === 'application/problem+json';
    return method === 'OPTIONS' || method === 'HEAD' || isRefusal ? failing('Problem', { $ref: 'description#/components/schemas/Problem' }, isRefusal ? body : {}, fault) : fault('does not know the address');
  }
  const named = operation.responses[String(status)];
  if (!named) return fault('does not know the status');
  const answer = named.$ref === undefined ? named : description.components.responses[named.$ref.replace('#/components/responses/', '')]!;
  if (!answer.content) return body === '' ? undefined : fault('knows of no content');
  const schema = answer.content[media]?.schema;
  if (!schema) return fault(`does not know the kind "${media}"`);
  return failing(`${operation.operationId} ${status} ${media}`, closed(schema), body, fault);
}

function failing(name: string, schema: Json, body: unknown, fault: (what: string) => string): string | undefined {
  const validate = validators.get(name) ?? ajv.compile(absolute(schema) as Json);
  validators.set(name, validate);
  if (validate(body)) return undefined;
  const [error] = validate.errors ?? [];
  return fault(`says otherwise at ${error?.instancePath || '/'}: ${error?.message ?? ''} ${JSON.stringify(error?.params)} ${JSON.stringify(body).slice(0, 600)}`);
}

/** Every object with named members as one that has no others: what is answered beyond the description is found out. */
function closed<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map((inner: unknown) => closed(inner)) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value as unknown)]));
  return { ...inner, ...('properties' in inner && !('additionalProperties' in inner) && { additionalProperties: false }) } as T;
}

function absolute(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"description#/components/')) as unknown;
}
