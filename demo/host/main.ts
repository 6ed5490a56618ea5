/** `npm start`: the demo's pages and the reference host on one port. */
import { addPages } from './web/pages.js';
import { buildPages } from './web/build.js';
import { launch } from './start/launch.js';
import { run } from './start/run.js';
import { readSettings } from './start/settings.js';

await run(async () => {
  const settings = readSettings(process.env, { demo: true });
  const launched = await launch(settings, buildPages().then((folder) => addPages(folder)));
  console.log(`Equipool demo: http://localhost:${launched.listener.port}/`);
  return launched;
});
