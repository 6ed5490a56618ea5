import { CONFIRMED_STATES, freeSlots, freeTimes, type Equipment } from '../../../src/core/index.js';
import type { Stretch } from '../booking/occupancy.js';
import type { Database } from '../database/database.js';
import { paceOf } from '../pace.js';
import { groupByMachine, listOccupancy } from '../store/busy.js';

const DAY = 86_400_000;
/** Milliseconds of work on one search; a window of decades would otherwise hold up everybody else. */
const BUDGET = 3_000;

/**
 * Which of these machines are free inside a window for `minutes` on end, whoever asks: in service, open, not taken
 * and not in the past. One statement for the window, then arithmetic; expansions are shared by equal schedules.
 * Throws the Problem `too-slow` when the arithmetic takes longer than `budget` milliseconds.
 */
export async function freeMachines(
  database: Database,
  machines: readonly Equipment[],
  window: Stretch,
  minutes: number,
  now: number,
  budget = BUDGET,
): Promise<Set<string>> {
  const free = new Set<string>();
  const from = Math.max(window.start, now);
  if (from >= window.end) return free;
  // Reservations just outside may reach in with their buffers.
  const occupancy = groupByMachine(await listOccupancy(database, { start: from - DAY, end: window.end + DAY }, now));
  const pace = paceOf(budget);
  for (const machine of machines) {
    await pace();
    if (machine.status !== 'in-service') continue;
    const busy = (occupancy.get(machine.id) ?? []).map(({ start, end, state }) => ({
      start, end, status: CONFIRMED_STATES.includes(state) ? ('busy' as const) : ('pending' as const),
    }));
    const { schedule, timeZone, rules, capacity } = machine;
    // The window itself, not its part from now on, so that the schedule's expansion is found again a minute later.
    const times = freeTimes({ schedule, timeZone, busy, rules: { ...rules, capacity } }, { from: window.start, to: window.end });
    if (freeSlots(times, minutes * 60_000, { from, to: window.end }).length > 0) free.add(machine.id);
  }
  return free;
}
