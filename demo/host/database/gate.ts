/**
 * Lets so many through at once, the others in the order in which they came. Writers that would only wait for each
 * other's locks wait here instead, where they hold no connection that readers need.
 */
export class Gate {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(width: number) {
    this.#free = width;
  }

  /** Runs `work` once there is room, and passes on what becomes of it. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((enter) => this.#waiting.push(enter));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // Room is handed on rather than freed, so that nobody slips in between.
      if (next) next();
      else this.#free += 1;
    }
  }
}
