import { Hono } from 'hono';
import type { Capabilities } from '../../../src/host/index.js';
import { HOST_ACTIONS } from '../booking/actions.js';
import type { HostEnv, Services } from '../services.js';

/** Who is asking and what this host can do. */
export function sessionRoutes({ isDemo }: Services): Hono<HostEnv> {
  const capabilities: Capabilities = {
    search: true,
    availability: true,
    checks: true,
    request: true,
    actions: [...HOST_ACTIONS],
    signIn: isDemo ? 'demo' : 'none',
    events: true,
    calendarFiles: true,
  };
  return new Hono<HostEnv>().get('/session', (context) => {
    context.header('Cache-Control', 'no-store');
    return context.json({ person: context.get('viewer'), capabilities });
  });
}
