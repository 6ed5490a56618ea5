import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Database } from '../database/database.js';
import { migrate } from '../database/migrate.js';
import type { DirectoryClaim } from '../database/directory-claim.js';
import { openDatabase } from '../database/open.js';
import { API_BASE, createHost, type Host, type HostOptions } from '../host.js';
import type { HostEnv } from '../services.js';
import { sampleCluster } from '../store/sample.js';
import { seedIfEmpty } from '../store/seed.js';
import type { Listener } from './listen.js';
import { listenOn } from './listen.js';
import { mailerFor } from './mail-settings.js';
import type { Running } from './run.js';
import type { Settings } from './settings.js';

const HOUR = 3_600_000;
const SWEEP = 30_000;
const log = (line: string): void => console.error(line);

/** A host that is up. */
export interface Launched extends Running {
  listener: Listener;
  host: Host;
}

/** Adds what a program serves besides the API, once the host's routes stand. */
export type AddPages = (app: Hono<HostEnv>, database: Database) => void | Promise<void>;

/** Takes the port, opens and fills the database and serves the API; `pages` may be prepared meanwhile. */
export async function launch(settings: Settings, pages?: Promise<AddPages>, claim?: DirectoryClaim): Promise<Launched> {
  // Its failure is looked at below; until then it must not count as unhandled.
  pages?.catch(() => undefined);
  let listener: Listener | undefined;
  let database: Database | undefined;
  try {
    listener = await listenOn(settings.port);
    const port = listener;
    database = await openDatabase(settings, claim);
    const opened = database;
    await migrate(opened);
    if (settings.demo) await seedIfEmpty(opened, () => sampleCluster(Date.now()));
    const host = await createHost({ ...(await hostSettings(settings)), database: opened, log });
    await (await pages)?.(host.app, opened);
    port.serve(asListener(host.app));
    // The first reader need not wait until the search index is made.
    setImmediate(() => void host.app.request(`${API_BASE}/equipment?limit=1`));
    const tidying = setInterval(() => void host.tidy().catch((error: unknown) => log(`tidying failed: ${String(error)}`)), HOUR);
    const sweeping = setInterval(() => void host.sweep().catch((error: unknown) => log(`sweeping failed: ${String(error)}`)), SWEEP);
    return {
      listener: port,
      host,
      async stop() {
        clearInterval(tidying);
        clearInterval(sweeping);
        await host.close();
        await port.close();
        await opened.close();
      },
    };
  } catch (error) {
    await Promise.allSettled([listener?.close(), database?.close(), claim?.release()]);
    throw error;
  }
}

async function hostSettings({ demo, oidc, signInUrl, limits, retentionMonths, mail }: Settings): Promise<Omit<HostOptions, 'database'>> {
  return { demo, oidc, signInUrl, limits, retentionMonths, ...(mail && { mail: { ...mail, mailer: await mailerFor(mail) } }) };
}

function asListener(app: Hono<HostEnv>): (...args: Parameters<ReturnType<typeof getRequestListener>>) => void {
  const listener = getRequestListener(app.fetch);
  return (request, response) => void listener(request, response);
}
