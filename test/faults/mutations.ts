/**
 * `npm run faults:mutations`: takes out, one at a time, what keeps the promises, in a copy of the program, and shows
 * that the tests notice. Ends with 1 when one of them stays green.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Figures } from './figures.js';

const ROOT = join(import.meta.dirname, '../..');
const FAULTS = 'test/demo/host/faults';

interface Mutation {
  name: string;
  file: string;
  /** What is there, and what stands there instead. */
  from: string;
  to: string;
  /** Tests of which at least one must fail. */
  tests: string[];
}

const MUTATIONS: Mutation[] = [
  {
    name: 'the exclusion constraint is dropped', file: 'demo/host/database/migrations/0002-reservations.sql',
    from: 'EXCLUDE USING gist (equipment_id WITH =, unit WITH =, blocked WITH &&) WHERE (blocking)', to: 'CHECK (true)',
    tests: ['test/demo/host/database/database.test.ts'],
  },
  {
    name: 'machines are not locked', file: 'demo/host/store/equipment.ts',
    from: 'ORDER BY id FOR UPDATE', to: 'ORDER BY id', tests: [`${FAULTS}/races.test.ts`],
  },
  {
    name: 'the key is kept outside the transaction', file: 'demo/host/booking/request.ts',
    from: '    keepAnswer(transaction, key,', to: '    void keepAnswer(services.database, { ...key, key: `${key.key}-late` },', tests: [`${FAULTS}/lost-reply.test.ts`],
  },
  {
    name: 'bounds are closed at both ends', file: 'demo/host/booking/occupancy.ts',
    from: '${new Date(end).toISOString()})`', to: '${new Date(end).toISOString()}]`', tests: ['test/demo/host/booking/one-path.test.ts', `${FAULTS}/neighbors.test.ts`],
  },
  {
    name: 'holds outlive their end', file: 'demo/host/store/holds.ts',
    from: 'AND (held_until <= $2 OR (asker_id', to: 'AND (held_until <= $2::timestamptz - make_interval(years => 1) OR (asker_id', tests: ['test/demo/host/booking/holds.test.ts'],
  },
  {
    name: 'rules are not asked again under the lock', file: 'demo/host/booking/verdict.ts',
    from: 'if (!takesTime) return', to: 'if (!takesTime || !isMoved) return', tests: [`${FAULTS}/races.test.ts`],
  },
  {
    name: 'what one person may have few of is counted without a lock', file: 'demo/host/store/persons.ts',
    from: "SELECT pg_advisory_xact_lock(hashtextextended('person ' || $1, 0))", to: 'SELECT $1::text', tests: [`${FAULTS}/races.test.ts`],
  },
];

const figures = new Figures();
const copy = await mkdtemp(join(tmpdir(), 'equipool-mutations-'));
try {
  for (const part of ['demo', 'src', 'test', '.scripts', 'package.json', 'tsconfig.json']) await cp(join(ROOT, part), join(copy, part), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const only = process.argv.slice(2);
  for (const mutation of MUTATIONS) {
    if (only.length > 0 && !only.some((word) => mutation.name.includes(word))) continue;
    await tryOut(mutation);
  }
} finally {
  await rm(copy, { recursive: true, force: true });
}
process.exit(figures.end());

async function tryOut({ name, file, from, to, tests }: Mutation): Promise<void> {
  const path = join(copy, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} no longer says "${from}": mend the list of mutations`);
  await writeFile(path, text.replace(from, to));
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=spec', ...tests], {
    cwd: copy, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'test', TZ: 'UTC' }, timeout: 600_000,
  });
  await writeFile(path, text);
  const failed = [...new Set([...stdout.matchAll(/^\s*✖ (.+?)(?: \([\d.]+ms\))?$/gm)].map(([, test]) => test!))].filter((test) => test !== 'failing tests:' && !/, on (?:PGlite|PostgreSQL)$|\.test\.ts$/.test(test));
  figures.add(name, failed.length === 0 ? `nothing noticed: ${stdout.slice(-300)}` : `red: ${failed.slice(0, 3).join('; ')}`, 'at least one test fails', status !== 0 && failed.length > 0);
}
