/** Milliseconds in which news of several machines come together. */
const PAUSE = 50;

/** Collects machines whose times have changed, and has what became free offered to those who wait: one round at a time. */
export class FreedTimes {
  readonly #offer: (equipmentIds: readonly string[]) => Promise<void>;
  readonly #log: (line: string) => void;
  readonly #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round: Promise<void> | undefined;
  #isClosed = false;

  constructor(offer: (equipmentIds: readonly string[]) => Promise<void>, log: (line: string) => void) {
    this.#offer = offer;
    this.#log = log;
  }

  /** Says that a machine's times have changed. */
  note(equipmentId: string): void {
    if (this.#isClosed) return;
    this.#changed.add(equipmentId);
    this.#timer ??= setTimeout(() => this.#begin(), PAUSE);
  }

  /** Offers at once what was to be offered in a moment, until nothing is left. */
  async settle(): Promise<void> {
    while (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      if (!this.#round) this.#begin();
      await this.#round;
    }
  }

  /** Finishes the round that is under way and begins no other. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#round;
  }

  #begin(): void {
    this.#round = this.#run().finally(() => {
      this.#round = undefined;
      this.#timer = this.#changed.size > 0 && !this.#isClosed ? setTimeout(() => this.#begin(), PAUSE) : undefined;
    });
  }

  async #run(): Promise<void> {
    const ids = [...this.#changed];
    this.#changed.clear();
    await this.#offer(ids).catch((error: unknown) => this.#log(`offering freed times failed: ${String(error)}`));
  }
}
