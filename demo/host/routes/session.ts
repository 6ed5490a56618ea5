import { Hono } from 'hono';
import type { Capabilities } from '../../../src/host/index.js';
import { HOST_ACTIONS } from '../booking/actions.js';
import type { HostEnv, Services } from '../services.js';

/** Who is asking and what this host can do. */
export function sessionRoutes({ isDemo, signInUrl }: Services): Hono<HostEnv> {
  const capabilities: Capabilities = {
    search: true,
    availability: true,
    checks: true,
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
  };
  return new Hono<HostEnv>().get('/session', (context) => {
    context.header('Cache-Control', 'no-store');
    return context.json({ person: context.get('viewer'), capabilities });
  });
}

function signInBy(isDemo: boolean, signInUrl: string | undefined): Pick<Capabilities, 'signIn' | 'signInUrl'> {
  if (isDemo) return { signIn: 'demo' };
  return signInUrl === undefined ? { signIn: 'none' } : { signIn: 'redirect', signInUrl };
}
