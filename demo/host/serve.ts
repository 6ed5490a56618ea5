/** `npm run host`: the reference host alone. Without DEMO=1 it offers no demonstration sign-in and no sample data. */
import { API_BASE } from './host.js';
import { launch } from './start/launch.js';
import { run } from './start/run.js';
import { readSettings } from './start/settings.js';
import { addPictures } from './web/pages.js';

await run(async () => {
  const launched = await launch(readSettings(process.env, { demo: false }), Promise.resolve(addPictures));
  console.log(`Equipool host: http://localhost:${launched.listener.port}${API_BASE}`);
  return launched;
});
