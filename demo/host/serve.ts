/** `npm run host`: the reference host alone. Without DEMO=1 it offers no demonstration sign-in and no sample data. */
import { claimFor } from './start/claim.js';
import { run } from './start/run.js';
import { readSettings } from './start/settings.js';

await run(async () => {
  const settings = readSettings(process.env, { demo: false });
  const claim = await claimFor(settings);
  const [{ launch }, { API_BASE }, { addPictures }] = await Promise.all([import('./start/launch.js'), import('./host.js'), import('./web/pages.js')]);
  const launched = await launch(settings, Promise.resolve(addPictures), claim);
  console.log(`Equipool host: http://localhost:${launched.listener.port}${API_BASE}`);
  return launched;
});
