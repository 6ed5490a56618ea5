/** `npm run retain`: forgets people after their time at once, as a running host does every hour by itself. */
import { migrate } from './database/migrate.js';
import { openDatabase } from './database/open.js';
import { retain } from './privacy/retain.js';
import { runOnce } from './start/run.js';
import { readSettings } from './start/settings.js';

await runOnce(async () => {
  const settings = readSettings(process.env, { demo: false });
  const database = await openDatabase(settings);
  try {
    await migrate(database);
    const { reservations, pseudonyms, deleted } = await retain(database, Date.now(), settings.retentionMonths);
    console.log(`Forgotten: ${pseudonyms} people in ${reservations} reservations, and ${deleted} people whom nothing names.`);
  } finally {
    await database.close();
  }
});
