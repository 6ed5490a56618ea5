/** `npm run backup -- FILE`: writes everything to one file. `npm run restore -- FILE`: fills an empty database from it. */
import { backUp } from './backup/back-up.js';
import { restore } from './backup/restore.js';
import { migrate } from './database/migrate.js';
import { openDatabase } from './database/open.js';
import { StartFailure } from './start/failure.js';
import { runOnce } from './start/run.js';
import { readSettings } from './start/settings.js';

await runOnce(async () => {
  const [what, file, ...more] = process.argv.slice(2);
  if ((what !== 'backup' && what !== 'restore') || file === undefined || more.length > 0) {
    throw new StartFailure('Name one file: npm run backup -- equipool.backup.gz, or npm run restore -- equipool.backup.gz.');
  }
  const database = await openDatabase(readSettings(process.env, { demo: false }));
  try {
    if (what === 'backup') await migrate(database);
    const { rows, tables } = await (what === 'backup' ? backUp : restore)(database, file);
    console.log(`${what === 'backup' ? 'Written to' : 'Restored from'} ${file}: ${rows} rows of ${tables} tables.`);
  } finally {
    await database.close();
  }
});
