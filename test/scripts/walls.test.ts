import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const bystanders = {
  'src/core/index.ts': "export * from './time/index.js';\n",
  'src/core/time/index.ts': "export { civil } from './civil.js';\n",
  'src/core/time/civil.ts': 'export const civil = 1;\n',
  'src/core/recurrence/index.ts': "import { RRule } from 'rrule';\nimport { civil } from '../time/index.js';\nexport const rule = [RRule, civil];\n",
  'src/core/booking/index.ts': "import { civil } from '../time/index.js';\nexport const booking = civil;\n",
  'src/host/index.ts': "import type { booking } from '../core/booking/index.js';\nexport class HostError { kind?: typeof booking; }\n",
  'src/host/schemas/index.ts': "import { object } from 'valibot';\nexport const schema = object({});\n",
  'src/client/index.ts': "import { HostError } from '../host/index.js';\nexport const client = HostError;\n",
  'src/adapters/shared/index.ts': "import { HostError } from '../../host/index.js';\nexport const shared = HostError;\n",
  'src/adapters/memory/index.ts': "import { shared } from '../shared/index.js';\nexport const memory = shared;\n",
  'src/elements/base/element.ts': "import { LitElement } from 'lit';\nimport { client } from '../../client/index.js';\nexport class Base extends LitElement { c = client; }\n",
  'src/elements/card/card.ts': "import { Base } from '../base/element.js';\nexport class Card extends Base {}\n",
  'src/elements/card/define.ts': "import { Card } from './card.js';\ncustomElements.define('eq-card', Card);\n",
  'src/elements/catalog/catalog.ts': "import '../card/define.js';\nimport { Base } from '../base/element.js';\nexport class Catalog extends Base {}\n",
};

/** One wrong file each, and the wall that it must run into. */
const trespasses: [rule: string, file: string, text: string][] = [
  ['core-may-import', 'src/core/booking/ui.ts', "import { html } from 'lit';\nexport const x = html;\n"],
  ['core-may-import', 'src/core/booking/days.ts', "import { RRule } from 'rrule';\nexport const x = RRule;\n"],
  ['core-may-import', 'src/core/booking/side-door.ts', "import { civil } from '../time/civil.js';\nexport const x = civil;\n"],
  ['core-may-import', 'src/core/booking/up.ts', "import { client } from '../../client/index.js';\nexport const x = client;\n"],
  ['core-may-import', 'src/core/time/rule.ts', "import { RRule } from 'rrule';\nexport const x = RRule;\n"],
  ['host-may-import', 'src/host/down.ts', "import { client } from '../client/index.js';\nexport const x = client;\n"],
  ['client-may-import', 'src/client/memory.ts', "import { memory } from '../adapters/memory/index.js';\nexport const x = memory;\n"],
  ['adapters-may-import', 'src/adapters/rest/index.ts', "import { memory } from '../memory/index.js';\nexport const x = memory;\n"],
  ['elements-may-import', 'src/elements/detail/detail.ts', "import { memory } from '../../adapters/memory/index.js';\nexport const x = memory;\n"],
  ['elements-may-import', 'src/elements/detail/class.ts', "import { Card } from '../card/card.js';\nexport const x = Card;\n"],
  ['elements-may-import', 'src/elements/detail/raw.ts', "import { schema } from '../../host/schemas/index.js';\nexport const x = schema;\n"],
  ['elements-base-may-import', 'src/elements/base/child.ts', "import '../card/define.js';\nexport const x = 1;\n"],
  ['every-file-has-a-room', 'src/attic/box.ts', "import { client } from '../client/index.js';\nexport const x = client;\n"],
  ['no-orphans', 'src/core/booking/lonely.ts', 'export const x = 1;\n'],
  ['only-real-dependencies', 'src/core/booking/disk.ts', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n"],
  ['unresolvable', 'src/core/booking/ghost.ts', "import { x } from './nobody.js';\nexport const y = x;\n"],
];

interface Violation {
  rule: { name: string };
  from: string;
}

function cruise(files: Record<string, string>): { violations: Violation[]; modules: number } {
  const house = mkdtempSync(join(tmpdir(), 'equipool-walls-'));
  try {
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) cpSync(join(root, name), join(house, name));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(house, name)), { recursive: true });
      writeFileSync(join(house, name), text);
    }
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const output = execFileSync(process.execPath, [program, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], {
      cwd: house,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    const { summary } = JSON.parse(output) as { summary: { violations: Violation[]; totalCruised: number } };
    return { violations: summary.violations, modules: summary.totalCruised };
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

let seen: Violation[] = [];
before(() => {
  seen = cruise({ ...bystanders, ...Object.fromEntries(trespasses.map(([, file, text]) => [file, text])) }).violations;
});
after(() => {
  seen = [];
});

test('a house in order is left in peace', () => {
  const { violations, modules } = cruise(bystanders);
  assert.deepEqual(violations.map((violation) => `${violation.rule.name}: ${violation.from}`), []);
  assert.ok(modules >= Object.keys(bystanders).length);
});

for (const [rule, file] of trespasses) {
  test(`${file} runs into ${rule}`, () => {
    const found = seen.filter((violation) => violation.from === file).map((violation) => violation.rule.name);
    assert.ok(found.includes(rule), `found ${found.join(', ') || 'nothing'}`);
  });
}
