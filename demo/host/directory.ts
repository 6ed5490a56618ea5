/** `npm run directory -- FILE`: writes institutions, categories and qualifications from a JSON file, also while hosts run. */
import { readFile } from 'node:fs/promises';
import { migrate } from './database/migrate.js';
import { openDatabase } from './database/open.js';
import { readDirectory, writeDirectory } from './catalog/directory.js';
import { StartFailure } from './start/failure.js';
import { runOnce } from './start/run.js';
import { readSettings } from './start/settings.js';

await runOnce(async () => {
  const [file, ...more] = process.argv.slice(2);
  if (file === undefined || more.length > 0) throw new StartFailure('Name one file: npm run directory -- directory.json.');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new StartFailure(`${file} cannot be read.`);
  });
  const records = readDirectory(text);
  const database = await openDatabase(readSettings(process.env, { demo: false }));
  try {
    await migrate(database);
    const { institutions, categories, qualifications } = await writeDirectory(database, records, Date.now());
    console.log(`Written: ${institutions} institutions, ${categories} categories, ${qualifications} qualifications.`);
  } finally {
    await database.close();
  }
});
