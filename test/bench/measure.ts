/** One measured thing: how long a call takes, in milliseconds. */
export interface Measure {
  name: string;
  median: number;
  p95: number;
  /** What the median must stay under, in milliseconds. */
  budget: number;
}

/** Runs `call` until the machine has warmed up, then measures it `rounds` times. */
export function measure(name: string, budget: number, rounds: number, call: (round: number) => unknown): Measure {
  for (let round = 0; round < Math.min(rounds, 20); round++) call(round);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    call(round);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { name, median: at(0.5), p95: at(0.95), budget };
}

/** Prints the table and ends the process: code 1 when a median is over its budget. */
export function report(title: string, measures: Measure[]): never {
  const width = Math.max(...measures.map(({ name }) => name.length));
  console.log(`${title.padEnd(width)}   median ms    p95 ms   budget`);
  for (const { name, median, p95, budget } of measures) {
    const over = median > budget ? '  OVER' : '';
    console.log(`${name.padEnd(width)}  ${median.toFixed(2).padStart(10)}${p95.toFixed(2).padStart(10)}${String(budget).padStart(9)}${over}`);
  }
  const failed = measures.filter(({ median, budget }) => median > budget).length;
  console.log(`bench: ${measures.length - failed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
