/** `npm run dev`: the host, and the demo's pages straight from their sources, replaced in the browser as they change. */
import { getRequestListener } from '@hono/node-server';
import { createServer } from 'vite';
import { API_BASE } from './host.js';
import { launch } from './start/launch.js';
import { run } from './start/run.js';
import { readSettings } from './start/settings.js';
import { VITE_CONFIG } from './web/build.js';
import { addPictures } from './web/pages.js';

await run(async () => {
  const launched = await launch(readSettings(process.env, { demo: true }), Promise.resolve(addPictures));
  const { server } = launched.listener;
  const vite = await createServer({
    configFile: VITE_CONFIG,
    mode: 'demo',
    server: { middlewareMode: true, hmr: { server } },
  });
  const host = getRequestListener(launched.host.app.fetch);
  launched.listener.serve((request, response) => {
    const isOurs = [API_BASE, '/pictures/'].some((prefix) => request.url?.startsWith(prefix));
    if (isOurs) void host(request, response);
    else vite.middlewares(request, response);
  });
  console.log(`Equipool demo: http://localhost:${launched.listener.port}/`);
  return {
    async stop() {
      await vite.close();
      await launched.stop();
    },
  };
});
