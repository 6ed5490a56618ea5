import { Hono } from 'hono';
import type { Capabilities } from '../../../src/host/index.js';
import { HOST_ACTIONS } from '../booking/actions.js';
import type { HostEnv, Services } from '../services.js';
import { keepContact } from '../store/notices.js';

/** Who is asking and what this host can do. */
export function sessionRoutes({ database, isDemo, signInUrl }: Services): Hono<HostEnv> {
  const capabilities: Capabilities = {
    search: true,
    availability: true,
    checks: true,
    checksMoves: true,
    request: true,
    actions: [...HOST_ACTIONS],
    ...signInBy(isDemo, signInUrl),
    events: true,
    calendarFiles: true,
    registration: true,
    usage: true,
    feeds: true,
    holds: true,
    inquiries: true,
    ownData: true,
    trainings: true,
    series: true,
    kits: true,
    waits: true,
    exports: true,
    audit: true,
  };
  return new Hono<HostEnv>().get('/session', async (context) => {
    const viewer = context.get('viewer');
    // The language of the page that asks is that of the messages to its reader.
    if (viewer) await keepContact(database, viewer.id, { language: context.get('language') });
    context.header('Cache-Control', 'no-store');
    return context.json({ person: viewer, capabilities });
  });
}

function signInBy(isDemo: boolean, signInUrl: string | undefined): Pick<Capabilities, 'signIn' | 'signInUrl'> {
  if (isDemo) return { signIn: 'demo' };
  return signInUrl === undefined ? { signIn: 'none' } : { signIn: 'redirect', signInUrl };
}
