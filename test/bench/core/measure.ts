/** One measured thing. Times are of one call, in microseconds. */
export interface Figure {
  name: string;
  /** By the clock. */
  median: number;
  p95: number;
  /** Median of the processor's time: what it would be by the clock if nobody else used the machine. */
  cpu: number;
  /** What the median must not exceed; absent for what is only shown to compare with. */
  bar?: number;
}

/** How a thing is measured. */
export interface Measuring {
  /** Microseconds that the median of one call must not exceed. */
  bar?: number;
  /** How often it is timed, 60 when absent. */
  rounds?: number;
  /** Calls timed together, so that a short one is longer than the clock's step; 1 when absent. */
  calls?: number;
}

/** Runs `call` until the machine has warmed up, then times it; what was left over by others is collected before. */
export function measure(name: string, call: (round: number) => unknown, { bar, rounds = 60, calls = 1 }: Measuring = {}): Figure {
  const run = (round: number): void => {
    for (let i = 0; i < calls; i += 1) call(round);
  };
  for (let round = 0; round < Math.min(rounds, 20); round += 1) run(round);
  (globalThis as { gc?: () => void }).gc?.();
  const taken = Array.from({ length: rounds }, (_, round) => stopwatch(() => run(round)));
  const at = (share: number, kind: 'clock' | 'cpu'): number => {
    const sorted = taken.map((times) => times[kind]).sort((a, b) => a - b);
    return sorted[Math.min(rounds - 1, Math.floor(rounds * share))]! / calls;
  };
  return { name, median: at(0.5, 'clock'), p95: at(0.95, 'clock'), cpu: at(0.5, 'cpu'), ...(bar !== undefined && { bar }) };
}

/** How long something takes by the clock and by the processor's, in microseconds. */
export function stopwatch(run: () => void): { clock: number; cpu: number } {
  const [start, used] = [performance.now(), process.cpuUsage()];
  run();
  const { user, system } = process.cpuUsage(used);
  return { clock: (performance.now() - start) * 1000, cpu: user + system };
}

/** A call that answers nothing is fast and proves nothing. */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`nothing is measured here: ${what}`);
}
