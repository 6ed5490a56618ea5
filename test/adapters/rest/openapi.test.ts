import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'yaml';
import { OPENAPI_FILE, openapiText } from '../../../.scripts/generate-openapi.js';

const kept = await readFile(OPENAPI_FILE, 'utf8');
const document = parse(kept) as { openapi: string; paths: Record<string, Record<string, { operationId: string; responses: object }>>; components: Record<string, object> };

/** Every value under a key of that name, at any depth. */
function* under(value: unknown, name: string): Generator<unknown> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === name) yield inner;
    yield* under(inner, name);
  }
}

test('the description is as fresh as the schemas (else: npx tsx .scripts/generate-openapi.ts)', () => {
  assert.equal(kept, openapiText());
});

test('every reference leads somewhere, and every named schema is used or is an answer of its own', () => {
  const refs = new Set([...under(document, '$ref')] as string[]);
  for (const ref of refs) {
    const found = ref.replace('#/', '').split('/').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
    assert.ok(found, ref);
  }
  const unused = Object.keys(document.components['schemas']!).filter((name) => !refs.has(`#/components/schemas/${name}`));
  assert.deepEqual(unused, ['LiveEvent']);
});

test('operations have names of their own, and each says what it answers', () => {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length);
  for (const { operationId, responses } of operations) {
    assert.ok(Object.keys(responses).some((status) => status.startsWith('2')), operationId);
    assert.ok(!('default' in responses), `${operationId}: what "default" stands for could be anything`);
    assert.ok('401' in responses && '500' in responses && '503' in responses, operationId);
  }
});

test('every address that the contract names is described', () => {
  const { paths } = document;
  const named = [
    'get /session', 'get /equipment', 'get /equipment/{id}', 'get /institutions', 'get /institutions/{id}', 'get /availability', 'post /availability', 'post /checks',
    'post /reservations', 'get /reservations', 'get /reservations/{id}', 'post /reservations/{id}/actions', 'get /events', 'get /health', 'get /openapi.json',
    'get /demo/people', 'post /demo/session',
  ];
  for (const name of named) {
    const [method, path] = name.split(' ') as [string, string];
    assert.ok(paths[path]?.[method], name);
  }
  assert.equal(document.openapi, '3.1.0');
});
