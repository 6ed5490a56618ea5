import type { Database } from '../../demo/host/database/database.js';
import { draft, forgetful } from '../demo/host/support/crowd.js';
import { withCrowd, type Stage } from './races.js';

const TIMES = 500;

/** Five hundred whose reply is lost after the commit, and who send the same again. */
export async function lostReplies({ open, label, figures }: Stage): Promise<void> {
  let isLosing = false;
  const openForgetful = async (): Promise<Database> => forgetful(await open(), () => isLosing);
  await withCrowd(openForgetful, async (host, callers) => {
    let same = 0;
    for (let n = 0; n < TIMES; n += 1) {
      const start = Date.UTC(2026, 10, 26) + n * 2 * 3_600_000;
      const text = (at: number): string => new Date(at).toISOString();
      const request = { body: draft('edm-1', text(start), text(start + 3_600_000)), headers: { 'Idempotency-Key': `lost-reply-${n}` } };
      isLosing = true;
      const lost = await callers[0]!('/reservations', request);
      isLosing = false;
      const again = await callers[0]!<{ id: string }>('/reservations', request);
      const made = await host.database.query<{ id: string }>('SELECT id FROM reservation WHERE equipment_id = $1 AND lower(during) = $2', ['edm-1', text(start)]);
      if (lost.status === 503 && again.status === 201 && made.length === 1 && made[0]?.id === again.body.id) same += 1;
    }
    figures.add(`reply lost after the commit, ${label}`, `the same reservation ${same} of ${TIMES} times`, '500 of 500', same === TIMES);
  });
}
