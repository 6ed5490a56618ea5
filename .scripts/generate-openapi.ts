/**
 * Writes src/adapters/rest/openapi.yaml from the schemas by which the adapter reads and the reference host checks, so
 * that the description cannot say something else than the code. Run: npx tsx .scripts/generate-openapi.ts
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { componentSchemas } from './openapi/components.js';
import { paths } from './openapi/paths.js';
import { responses } from './openapi/words.js';

/** Where the description is kept. */
export const OPENAPI_FILE = new URL('../src/adapters/rest/openapi.yaml', import.meta.url);

/** The whole description as YAML. */
export function openapiText(): string {
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Equipool REST contract',
      version: '1.0.0',
      license: { name: 'MIT', identifier: 'MIT' },
      description: [
        'What Equipool\'s `rest` adapter asks of a host: catalog, availability, checks, reservations.',
        'JSON in camelCase; instants in UTC; wall times with an IANA zone; money in minor units with its currency.',
        'Unknown members are ignored on both sides. Errors are problem details (RFC 9457).',
      ].join('\n'),
    },
    servers: [{ url: '/api/v1' }],
    security: [{}, { bearer: [] }],
    paths,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } }, responses, schemas: componentSchemas() },
  };
  const head = '# Generated from src/host/schemas by .scripts/generate-openapi.ts; change it there.\n';
  return head + stringify(document, { lineWidth: 120, aliasDuplicateObjects: false });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(OPENAPI_FILE, openapiText());
  console.log(`Written: ${fileURLToPath(OPENAPI_FILE)}`);
}
