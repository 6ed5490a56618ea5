import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { canSeeReservation } from '../booking/access.js';
import { EARLIEST, LATEST } from '../booking/occupancy.js';
import type { OpenStreams } from '../http/open-streams.js';
import type { HostEnv, Services } from '../services.js';
import type { TimedEvent } from '../store/events.js';

const HEARTBEAT_MS = 20_000;
const MOST_QUEUED = 1_000;

/**
 * Changes as they happen (text/event-stream): `{type, equipmentId, revision}`, for the machines in `?equipment=a,b`
 * or for all that the reader may see; of a reservation only those are told who may see it. Last-Event-ID resumes; `?ago=` begins so many milliseconds back, when the page began
 * to read. `open` bounds how many one reader has.
 */
export function eventRoutes({ events, catalog, now }: Services, closing: AbortSignal, open?: OpenStreams): Hono<HostEnv> {
  return new Hono<HostEnv>().get('/events', (context) => {
    // Nobody would ever read the stream that it asks about, nor end it.
    if (context.req.method === 'HEAD') return context.body(null, 200, { 'Content-Type': 'text/event-stream' });
    const viewer = context.get('viewer');
    const asked = new Set((context.req.query('equipment') ?? '').split(',').filter((id) => id !== ''));
    const isMeant = ({ type, equipmentId, parties }: TimedEvent): boolean => {
      // Inquiries and reservations are nobody's business but that of people who have signed in; which of them it was is not said.
      if ((type === 'inquiry' || type === 'reservation') && viewer === null) return false;
      if (equipmentId === undefined) return true;
      const machine = asked.size === 0 || asked.has(equipmentId) ? catalog.find(equipmentId, viewer) : undefined;
      // Whoever may not see a reservation need not ask for their own again.
      return machine !== undefined && (!parties || parties.some((each) => canSeeReservation(viewer, each, machine)));
    };
    const lastSeen = Number(context.req.header('Last-Event-ID') ?? context.req.query('lastEventId'));

    const began = now() - Math.max(0, Number(context.req.query('ago') ?? Number.NaN));
    const missed = async (): Promise<TimedEvent[]> => {
      if (lastSeen >= EARLIEST && lastSeen <= LATEST) return events.since(lastSeen);
      return began >= EARLIEST ? events.sinceOpening(began) : [];
    };

    const leave = open?.take(context);
    return streamSSE(context, async (stream) => {
      const queue: TimedEvent[] = [];
      let wake = (): void => undefined;
      const wakeNow = (): void => wake();
      const stop = events.subscribe((event) => {
        if (isMeant(event) && queue.length < MOST_QUEUED) queue.push(event);
        wake();
      });
      stream.onAbort(wakeNow);
      closing.addEventListener('abort', wakeNow);
      const send = async ({ at, type, equipmentId, revision }: TimedEvent): Promise<void> =>
        stream.writeSSE({ id: String(at), data: JSON.stringify({ type, equipmentId, revision }) });
      try {
        await stream.write(': connected\n\n');
        for (const event of await missed()) if (isMeant(event)) await send(event);
        // A reader too slow to keep up is let go: it comes back by its last event's time and misses nothing.
        while (!stream.aborted && !stream.closed && !closing.aborted && queue.length < MOST_QUEUED) {
          const event = queue.shift();
          if (event) {
            await send(event);
            continue;
          }
          const isQuiet = await new Promise<boolean>((resolve) => {
            const timer = setTimeout(() => resolve(true), HEARTBEAT_MS);
            timer.unref();
            wake = () => {
              clearTimeout(timer);
              resolve(false);
            };
          });
          // A comment now and then keeps proxies from closing a line on which nothing happens.
          if (isQuiet) await stream.write(': still here\n\n');
        }
      } finally {
        stop();
        leave?.();
        closing.removeEventListener('abort', wakeNow);
      }
    });
  });
}
