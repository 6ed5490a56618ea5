/** `npm start`: the demo's pages and the reference host on one port. */
import { claimFor } from './start/claim.js';
import { run } from './start/run.js';
import { readSettings } from './start/settings.js';

await run(async () => {
  const settings = readSettings(process.env, { demo: true });
  const claim = await claimFor(settings);
  console.log('Building the pages and opening the database; the first start takes up to a minute.');
  const [{ launch }, { buildPages }, { addPages }] = await Promise.all([import('./start/launch.js'), import('./web/build.js'), import('./web/pages.js')]);
  const launched = await launch(settings, buildPages().then((folder) => addPages(folder)), claim);
  console.log(`Equipool demo: http://localhost:${launched.listener.port}/`);
  return launched;
});
