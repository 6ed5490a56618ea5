import { loadavg, cpus } from 'node:os';

/** Figures with their bars, printed as they come. */
export class Figures {
  #missed = 0;
  #met = 0;

  /** One figure; `isMet` says whether it keeps its bar. */
  add(what: string, figure: string, bar: string, isMet: boolean): void {
    if (isMet) this.#met += 1;
    else this.#missed += 1;
    console.log(`${isMet ? 'ok    ' : 'MISSED'}  ${what}: ${figure}  (bar: ${bar})`);
  }

  /** Something that could not be measured here, and why. */
  skip(what: string, why: string): void {
    console.log(`skipped ${what}: ${why}`);
  }

  /** Prints the sum, and how busy the machine was; answers the exit code. */
  end(): number {
    console.log(`${this.#met} met, ${this.#missed} missed; load ${loadavg()[0]!.toFixed(1)} on ${cpus().length} cores`);
    return this.#missed === 0 ? 0 : 1;
  }
}

/** The value below which this part of the numbers lies. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
